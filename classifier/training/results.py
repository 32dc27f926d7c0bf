"""Prints figures.json files beside each other as a Markdown table: `python results.py NAME=FILE...`."""

import json
import sys
from pathlib import Path

LABELS = {
    "f1": "F1",
    "macroF1": "macro-F1",
    "auc": "AUC",
    "ece": "ECE",
    "eceClaim": "ECE of claim",
    "aucOfCheckworthy": "AUC of check-worthiness",
    "eceOpinion": "ECE of opinion",
    "opinionFlagged": "opinion flagged, any topic",
    "opinionFlaggedOnTopic": "opinion flagged",
    "topicAccuracyOfClaims": "topic right, of claims",
    "flagged": "flagged, any topic",
    "flaggedOnTopic": "flagged",
    "newsFlagged": "true news titles flagged, any topic",
    "perSecond": "sentences a second, one thread",
}


def table(models):
    """One row per set and measure; `models` maps a name to its figures."""
    first = next(iter(models.values()))
    lines = ["| set | rows | measure | " + " | ".join(models) + " |", "|---|---|---|" + "---|" * len(models)]
    for name, measures in first.items():
        for key, label in LABELS.items():
            if key in measures:
                cells = " | ".join(_cell(m[name].get(key)) for m in models.values())
                lines.append(f"| {name} | {measures['rows']} | {label} | {cells} |")
    return "\n".join(lines)


def _cell(value):
    """A figure as the table shows it; models measured before a measure was thought of have none."""
    return "–" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


if __name__ == "__main__":
    print(table({name: json.loads(Path(path).read_text()) for name, path in (argument.split("=", 1) for argument in sys.argv[1:])}))
