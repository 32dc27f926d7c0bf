"""Texts that show what goes into the models, a few hundred of each: weights are rounded so that results on such texts change least."""

import csv
from pathlib import Path

from data import read_written
from projection import LANGUAGES, SENTENCES

POSTS = Path(__file__).parent / "data" / "posts.tsv"
COUNT = 256


def _table(path):
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _every(rows):
    return rows[:: max(1, len(rows) // COUNT)]


def encoder_samples(prefixes):
    """Sentences in all languages and posts as queries, fact-checks as passages."""
    sentences = [row[lang] for row, lang in zip(_table(SENTENCES), LANGUAGES * COUNT)]
    posts = _every([row for row in _table(POSTS) if row["split"] == "train"])
    passages = ["\n".join(row[part] for part in ("claim", "title", "opening") if row[part]) for row in posts]
    return [prefixes["query"] + text for text in _every(sentences) + [row["post"] for row in posts]] + [prefixes["passage"] + text for text in passages]


def detector_samples():
    """Written sentences that the detector learns from."""
    return [row.text for row in _every([row for row in read_written() if row.split == "train"])]
