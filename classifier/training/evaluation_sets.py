"""Development sets from outside, read where they lie; nothing of them trains what ships."""

from pathlib import Path

import numpy as np

from data import read_jsonl

SUBJECTIVITY_LANGUAGES = ("en", "de", "it")


def _labelled(rows, positive):
    return [r["text"] for r in rows], np.array([r["label"] == positive for r in rows])


def read_evaluation_sets(folder: Path):
    """Texts and true labels by the name of the set."""
    check = read_jsonl(folder / "checkworthy" / "checkthat24.jsonl")
    sides = read_jsonl(folder / "opinion" / "checkthat25-subjectivity.jsonl")
    comments = read_jsonl(folder / "fair-comment" / "victsd.vi.jsonl")
    titles = read_jsonl(folder / "fair-comment" / "fresada-titles.fr.jsonl")
    sets = {
        f"checkthat24-{lang}": _labelled([r for r in check if r["lang"] == lang and r["split"] == "dev-test"], "checkworthy")
        for lang in ("en", "es", "nl")
    }
    for lang in SUBJECTIVITY_LANGUAGES:
        sets[f"subjectivity-{lang}"] = _labelled([r for r in sides if r["lang"] == lang and r["split"] == "dev"], "opinion")
    sets["comments-vi"] = _labelled([r for r in comments if r["split"] == "valid"], "a claim")
    sets["titles-fr"] = _labelled(titles[::4], "news")
    return sets
