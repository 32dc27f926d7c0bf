"""Training data: ClaimBuster (CC BY 4.0) and the project's written sentences, as rows with labels for the heads."""

import csv
import json
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pieces import strip_accents

HERE = Path(__file__).parent
# Languages with thresholds of their own; `other` holds a few sentences each in further ones, for the default.
WRITTEN_LANGUAGES = ("vi", "en", "fr")
WRITTEN_FILES = tuple(HERE / "data" / f"written.{name}.jsonl" for name in (*WRITTEN_LANGUAGES, "other"))
OUTCOMES = ("claim", "opinion", "other")
TOPICS = ("health", "emergencies", "scams", "public-services", "science", "economy", "voting", "none")
UNKNOWN = -1


@dataclass(frozen=True)
class Row:
    """One sentence; a label of UNKNOWN takes no part in its head's loss. `split` is train, dev or test.

    What annotators of debates found worth checking and what the project calls a claim are two questions: no row answers both.
    """

    id: str
    lang: str
    text: str
    kind: str
    split: str
    checkworthy: int
    outcome: int = UNKNOWN
    topic: int = UNKNOWN


def read_jsonl(path):
    """The JSON values of a file of lines."""
    with Path(path).open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_table(path):
    """The rows of a file of tab-separated columns, by the names in its first line."""
    with Path(path).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_claimbuster(path):
    """ClaimBuster: crowd-labelled sentences train, the expert-labelled ones (groundtruth) are for development."""
    return [
        Row(r["id"], "en", _clean(r["text"]), "debate", "dev" if r["split"] == "groundtruth" else "train", int(r["label"] == "checkworthy"))
        for r in read_jsonl(path)
    ]


def read_written():
    """The project's own sentences in all languages."""
    return [
        Row(
            r["id"],
            r["lang"],
            _clean(r["text"]),
            r["kind"],
            r["split"],
            UNKNOWN,
            OUTCOMES.index(r["outcome"]),
            TOPICS.index(r["topic"] or "none"),
        )
        for path in WRITTEN_FILES
        for r in read_jsonl(path)
    ]


def _clean(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def vary(row, dice: random.Random):
    """The row's text as it might also be typed: without accents, in one case, without its last stop."""
    text = row.text
    if dice.random() < {"vi": 0.35, "fr": 0.12}.get(row.lang, 0):
        text = strip_accents(text)
    case = dice.random()
    if case < 0.1:
        text = text.lower()
    elif case < 0.13:
        text = text.upper()
    if dice.random() < 0.15:
        text = text.rstrip(".!…?")
    return text or row.text
