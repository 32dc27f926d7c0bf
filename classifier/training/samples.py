"""Texts that show what goes into the models, a few hundred of each: weights are rounded so that results on such texts change least."""

from data import HERE, read_table, read_written
from projection import LANGUAGES, SENTENCES

POSTS = HERE / "data" / "posts.tsv"
COUNT = 256


def every(rows, count=COUNT):
    """About so many of the rows, evenly spread."""
    return rows[:: max(1, len(rows) // count)]


def encoder_samples(prefixes):
    """Sentences in all languages and posts as queries, fact-checks as passages."""
    sentences = [row[lang] for row, lang in zip(read_table(SENTENCES), LANGUAGES * COUNT)]
    posts = every([row for row in read_table(POSTS) if row["split"] == "train"])
    passages = ["\n".join(row[part] for part in ("claim", "title", "opening") if row[part]) for row in posts]
    return [prefixes["query"] + text for text in every(sentences) + [row["post"] for row in posts]] + [prefixes["passage"] + text for text in passages]


def detector_samples(count=COUNT):
    """Written sentences that the detector learns from."""
    return [row.text for row in every([row for row in read_written() if row.split == "train"], count)]
