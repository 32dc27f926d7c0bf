"""Measures the part of a vector that tells its language, so that the matcher can take it out.

Sentences of one language lie closer together than translations do. Subtracting the common mean and
projecting out the plane through the language means of parallel sentences removes most of that.
"""

import csv
from pathlib import Path

import numpy as np

LANGUAGES = ("vi", "en", "fr")
SENTENCES = Path(__file__).parent / "data" / "parallel.tsv"
DECIMALS = 6


def measure_language_bias(embed, prefix):
    """The mean vector and an orthonormal basis of the plane, for texts with this prefix; `embed` maps texts to unit vectors."""
    with SENTENCES.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    means = np.stack([embed([prefix + row[language] for row in rows]).mean(0) for language in LANGUAGES])
    basis = []
    for mean in means[1:]:
        direction = mean - means[0]
        for other in basis:
            direction = direction - (direction @ other) * other
        basis.append(direction / np.linalg.norm(direction))

    def rounded(vector):
        return [round(float(v), DECIMALS) for v in vector]

    return {"mean": rounded(means.mean(0)), "basis": [rounded(vector) for vector in basis]}
