"""Words and pairs of words beside the model: a linear classifier of outcomes that errs elsewhere than a transformer does.

classifier/detection/ngrams.ts reads texts in the same way and must be changed together with this file.
"""

import re
import unicodedata
import zlib
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from data import OUTCOMES

ORDER = 2
BUCKETS = 1 << 18
TOP = 127
# What the weights stand for: each outcome against the last one.
LABELS = tuple(OUTCOMES.index(name) for name in ("claim", "opinion"))
REST = OUTCOMES.index("other")
QUOTATION_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


def words_of(text):
    """Words and single signs in lower case, with every digit as 0 and quotation marks of one kind; nothing before the first and after the last."""
    plain = unicodedata.normalize("NFC", text).lower().translate(QUOTATION_MARKS)
    return ["", *re.findall(r"[^\W_]+|[^\w\s]|_", re.sub(r"\d", "0", plain)), ""]


def buckets_of(text):
    """Where a text's distinct words and pairs fall, by CRC-32."""
    words = words_of(text)
    grams = (" ".join(words[at : at + size]) for size in range(1, ORDER + 1) for at in range(len(words) - size + 1))
    return sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams})


def _matrix(texts):
    """One row a text, of length 1."""
    found = [buckets_of(text) for text in texts]
    ends = np.cumsum([0, *map(len, found)])
    values = np.concatenate([np.full(len(buckets), len(buckets) ** -0.5) for buckets in found])
    return csr_matrix((values, np.concatenate(found), ends), shape=(len(texts), BUCKETS))


@dataclass(frozen=True)
class Ngrams:
    """Weights as they ship, int8 [BUCKETS, claim and opinion], with the scale and the bias of each column."""

    values: np.ndarray
    scales: np.ndarray
    biases: np.ndarray

    def logits(self, texts):
        """The three outcomes, [texts, outcomes]; that of `other` is 0."""
        logits = np.zeros((len(texts), len(OUTCOMES)))
        logits[:, LABELS] = _matrix(texts) @ self.values.astype(np.float64) * self.scales + self.biases
        return logits


def _written(values):
    """Numbers as the manifest has them."""
    return np.array([float(f"{x:.7g}") for x in values])


def fit(rows):
    """Learns from sentences whose outcome is known."""
    model = LogisticRegression(C=60, max_iter=200, tol=1e-3).fit(_matrix([r.text for r in rows]), [r.outcome for r in rows])
    weights = (model.coef_[list(LABELS)] - model.coef_[REST]).T
    scales = _written(np.abs(weights).max(0) / TOP)
    biases = _written(model.intercept_[list(LABELS)] - model.intercept_[REST])
    return Ngrams(np.rint(weights / scales).astype(np.int8), scales, biases)
