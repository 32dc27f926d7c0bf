"""Turns logits of the exported model into probabilities, and chooses the thresholds; both on development rows alone."""

import numpy as np
from sklearn.linear_model import LogisticRegression

import network
from data import OUTCOMES, UNKNOWN, WRITTEN_LANGUAGES
from metrics import f1

CLAIM, OPINION = OUTCOMES.index("claim"), OUTCOMES.index("opinion")
MAX_OPINION_FLAGGED = 0.01
EXCESS_COST = 3  # a share of opinion flagged beyond that weighs three times as much as the same share of F1
# Silence on opinion outranks recall, whatever the few development rows say: a sentence this likely to be opinion is never a claim.
OPINION_CEILING = 0.1
CHECKWORTHY_STEPS = (*np.arange(0.3, 0.96, 0.05), 0.97, 0.98)


def sigmoid(x):
    """The logistic function."""
    return 1 / (1 + np.exp(-np.clip(x, -60, 60)))


def log_odds_of_opinion(outcome_logits):
    """Logit of the probability that softmax gives to `opinion`."""
    others = np.delete(outcome_logits, OPINION, -1)
    return outcome_logits[:, OPINION] - np.logaddexp(others[:, 0], others[:, 1])


def fit_platt(logit, truth, class_weight):
    """Slope a and offset b of Platt's scaling (Platt 1999): p = sigmoid(a * logit + b)."""
    line = LogisticRegression(C=100, class_weight=class_weight).fit(logit[:, None], truth)
    return {"a": round(float(line.coef_[0, 0]), 4), "b": round(float(line.intercept_[0]), 4)}


def fit_calibration(logits, rows):
    """Calibration of check-worthiness on the debates, whose labels are those of experts, and of opinion on written sentences.

    How common claims are differs too much between sources to be learnt from one, so claims and others weigh the same: one half means as
    likely as not where both are equally common.
    """
    heads = network.split_heads(logits)
    written = np.array([r.outcome != UNKNOWN for r in rows])
    checkworthy = np.array([r.checkworthy == 1 for r in rows])[~written]
    opinion = np.array([r.outcome == OPINION for r in rows])[written]
    return {
        "checkworthy": fit_platt(heads["checkworthy"][~written, 0], checkworthy, "balanced"),
        "opinion": fit_platt(log_odds_of_opinion(heads["outcome"][written]), opinion, None),
    }


def probabilities(logits, calibration):
    """Calibrated probabilities `checkworthy` and `opinion`, and the likeliest topic's index, each [n]."""
    heads = network.split_heads(logits)

    def scaled(logit, name):
        return sigmoid(logit * calibration[name]["a"] + calibration[name]["b"])

    return {
        "checkworthy": scaled(heads["checkworthy"][:, 0], "checkworthy"),
        "opinion": scaled(log_odds_of_opinion(heads["outcome"]), "opinion"),
        "topic": heads["topic"].argmax(1),
    }


def flagged(values, threshold):
    """True for what is check-worthy and not opinion, whatever its topic."""
    return (values["checkworthy"] >= threshold["checkworthy"]) & (values["opinion"] < threshold["opinion"])


def thresholds_of(language):
    """Name of the thresholds that a language goes by."""
    return language if language in WRITTEN_LANGUAGES else "default"


def choose_thresholds(values, rows):
    """For each language the thresholds that do best on written development rows and flag next to no opinion; `default` for all others.

    A language has few such rows, so those of all languages count as much as its own; of equal pairs the mean is taken, no lucky edge. The
    default is for languages that have no thresholds of their own: its own rows are those of such languages.
    """
    return {name: _best_pair(values, rows, name) for name in (*WRITTEN_LANGUAGES, "default")}


def _best_pair(values, rows, language):
    outcome = np.array([r.outcome for r in rows])
    pooled = outcome != UNKNOWN
    own = pooled & np.array([language == thresholds_of(r.lang) for r in rows])
    pairs = [{"checkworthy": t, "opinion": u} for t in CHECKWORTHY_STEPS for u in np.arange(0.1, 0.71, 0.05)]
    chosen = [flagged(values, pair) for pair in pairs]
    scores = [round(sum(_merit(flags[part], outcome[part]) for part in (own, pooled)), 6) for flags in chosen]
    best = [pair for pair, score in zip(pairs, scores) if score == max(scores)]
    found = {name: round(float(np.mean([pair[name] for pair in best])), 3) for name in ("checkworthy", "opinion")}
    return found | {"opinion": min(found["opinion"], OPINION_CEILING)}


def _merit(chosen, outcome):
    excess = max(0.0, float(chosen[outcome == OPINION].mean()) - MAX_OPINION_FLAGGED)
    return f1(outcome == CLAIM, chosen) - EXCESS_COST * excess
