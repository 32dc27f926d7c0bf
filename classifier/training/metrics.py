"""Measures of a classifier; scores are probabilities or logits, truth is boolean."""

import numpy as np


def f1(truth, flagged):
    """F1 of the positive class."""
    hits = (truth & flagged).sum()
    return float(2 * hits / max(truth.sum() + flagged.sum(), 1))


def macro_f1(truth, flagged):
    """Mean of the F1 of both classes."""
    return (f1(truth, flagged) + f1(~truth, ~flagged)) / 2


def auc(truth, scores):
    """Area under the ROC curve, ties counted half."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    positives = truth.sum()
    return float((ranks[truth].sum() - positives * (positives + 1) / 2) / (positives * (len(truth) - positives)))


def ece(truth, probabilities, bins=15):
    """Expected calibration error over bins of equal width."""
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    gaps = [
        abs(truth[place == b].mean() - probabilities[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any()
    ]
    return float(sum(gaps))
