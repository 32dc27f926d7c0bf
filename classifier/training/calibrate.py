"""Turns logits of the exported model into probabilities, and chooses the thresholds; both on development rows alone."""

import numpy as np
from sklearn.linear_model import LogisticRegression

import network
from data import OUTCOMES, UNKNOWN, WRITTEN_LANGUAGES
from metrics import f1

CLAIM, OPINION = OUTCOMES.index("claim"), OUTCOMES.index("opinion")
MAX_OPINION_FLAGGED = 0.01
EXCESS_COST = 6  # a share of opinion flagged beyond that weighs six times as much as the same share of F1
# Silence on opinion outranks recall, whatever the few development rows say: a sentence this likely to be opinion is never a claim.
OPINION_CEILING = 0.13
# So check-worthy and so little opinion is a claim, too, whatever else it looks like. Of ten pairs one that moves neither F1 on development rows
# nor what is flagged of comments and titles by more than .002.
EVIDENT = {"checkworthy": 0.7, "opinion": 0.03}
CLAIM_STEPS = np.arange(0.3, 0.96, 0.05)


def sigmoid(x):
    """The logistic function."""
    return 1 / (1 + np.exp(-np.clip(x, -60, 60)))


def log_odds(outcome_logits, label):
    """Logit of the probability that softmax gives to one of the three outcomes, by its index."""
    others = np.delete(outcome_logits, label, -1)
    return outcome_logits[:, label] - np.logaddexp(others[:, 0], others[:, 1])


def fit_platt(logit, truth, class_weight):
    """Slope a and offset b of Platt's scaling (Platt 1999): p = sigmoid(a * logit + b)."""
    line = LogisticRegression(C=100, class_weight=class_weight).fit(logit[:, None], truth)
    return {"a": round(float(line.coef_[0, 0]), 4), "b": round(float(line.intercept_[0]), 4)}


def fit_calibration(logits, rows):
    """Calibration of check-worthiness on the debates, whose labels are those of experts, and of claim and opinion on written sentences.

    How common check-worthy sentences are differs too much between sources to be learnt from one, so these and others weigh the same: one
    half means as likely as not where both are equally common.
    """
    heads = network.split_heads(logits)
    written = np.array([r.outcome != UNKNOWN for r in rows])
    checkworthy = np.array([r.checkworthy == 1 for r in rows])[~written]

    def fit_outcome(label):
        return fit_platt(log_odds(heads["outcome"][written], label), np.array([r.outcome == label for r in rows])[written], None)

    return {
        "claim": fit_outcome(CLAIM),
        "checkworthy": fit_platt(heads["checkworthy"][~written, 0], checkworthy, "balanced"),
        "opinion": fit_outcome(OPINION),
    }


def probabilities(logits, calibration):
    """Calibrated probabilities `claim`, `checkworthy` and `opinion`, and the likeliest topic's index, each [n]."""
    heads = network.split_heads(logits)

    def scaled(logit, name):
        return sigmoid(logit * calibration[name]["a"] + calibration[name]["b"])

    return {
        "checkworthy": scaled(heads["checkworthy"][:, 0], "checkworthy"),
        "claim": scaled(log_odds(heads["outcome"], CLAIM), "claim"),
        "opinion": scaled(log_odds(heads["outcome"], OPINION), "opinion"),
        "topic": heads["topic"].argmax(1),
    }


def flagged(values, threshold):
    """True for what is a claim and may not be opinion, whatever its topic."""
    evident = (values["checkworthy"] >= EVIDENT["checkworthy"]) & (values["opinion"] < EVIDENT["opinion"])
    return ((values["claim"] >= threshold["claim"]) | evident) & (values["opinion"] < threshold["opinion"])


def thresholds_of(language):
    """Name of the thresholds that a language goes by."""
    return language if language in WRITTEN_LANGUAGES else "default"


def choose_thresholds(values, rows):
    """For each language the thresholds that do best on written development rows and flag next to no opinion; `default` for all others.

    The one of opinion is a rule. For the one of claims, a language has few such rows, so those of all languages count as much as its own; of
    equal ones the mean is taken, no lucky edge. The default is for languages that have no thresholds of their own: its own rows are those of such languages.
    """
    return {name: {"claim": _best_claim(values, rows, name), "opinion": OPINION_CEILING} for name in (*WRITTEN_LANGUAGES, "default")}


def _best_claim(values, rows, language):
    outcome = np.array([r.outcome for r in rows])
    pooled = outcome != UNKNOWN
    own = pooled & np.array([language == thresholds_of(r.lang) for r in rows])
    chosen = [flagged(values, {"claim": step, "opinion": OPINION_CEILING}) for step in CLAIM_STEPS]
    scores = [round(sum(_merit(flags[part], outcome[part]) for part in (own, pooled)), 6) for flags in chosen]
    return round(float(np.mean([step for step, score in zip(CLAIM_STEPS, scores) if score == max(scores)])), 3)


def _merit(chosen, outcome):
    excess = max(0.0, float(chosen[outcome == OPINION].mean()) - MAX_OPINION_FLAGGED)
    return f1(outcome == CLAIM, chosen) - EXCESS_COST * excess
