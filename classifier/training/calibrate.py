"""Turns logits of the exported model into probabilities, and chooses the thresholds; both on development rows alone."""

from itertools import product

import numpy as np
from sklearn.linear_model import LogisticRegression

import network
from data import OUTCOMES, TOPICS, UNKNOWN, WRITTEN_LANGUAGES
from metrics import f1

CLAIM, OPINION = OUTCOMES.index("claim"), OUTCOMES.index("opinion")
# Silence on opinion outranks recall: of opinion on listed topics no larger share of a language's development rows may be flagged, and a
# sentence more likely to be opinion than the last of these steps is never a claim, whatever the few rows say.
MAX_OPINION_FLAGGED = 0.012
OPINION_STEPS = np.arange(0.05, 0.185, 0.01)
# So check-worthy and so little opinion is a claim, too, whatever else it looks like. Ten pairs lie within .005 of each other in F1 on
# development rows; of those that find bare statements of a few words ("nước chanh nóng chữa được ung thư") this flags fewest comments.
EVIDENT = {"checkworthy": 0.6, "opinion": 0.01}
CLAIM_STEPS = np.arange(0.3, 0.96, 0.05)
# Less than one sentence changes the sum of two F1 by: pairs so near the best are as good, and the most silent of them is taken.
AS_GOOD = 0.001


def sigmoid(x):
    """The logistic function."""
    return 1 / (1 + np.exp(-np.clip(x, -60, 60)))


def log_odds(outcome_logits, label):
    """Logit of the probability that softmax gives to one of the three outcomes, by its index."""
    others = np.delete(outcome_logits, label, -1)
    return outcome_logits[:, label] - np.logaddexp(others[:, 0], others[:, 1])


def fit_platt(logits, truth, class_weight=None):
    """Platt's scaling (Platt 1999) of one or two logits: p = sigmoid(a * first + n * second + b)."""
    line = LogisticRegression(C=100, class_weight=class_weight).fit(np.stack(logits, 1), truth)
    found = {name: round(float(x), 4) for name, x in zip("an", line.coef_[0])}
    return found | {"b": round(float(line.intercept_[0]), 4)}


def fit_calibration(logits, words, rows):
    """Calibration of check-worthiness on the debates, whose labels are those of experts, and of claim and opinion on written sentences.

    How common check-worthy sentences are differs too much between sources to be learnt from one, so these and others weigh the same: one
    half means as likely as not where both are equally common. `words` are the logits of the n-grams, [rows, outcomes].
    """
    heads = network.split_heads(logits)
    written = np.array([r.outcome != UNKNOWN for r in rows])
    checkworthy = np.array([r.checkworthy == 1 for r in rows])[~written]

    def fit_outcome(label):
        both = [log_odds(found[written], label) for found in (heads["outcome"], words)]
        return fit_platt(both, np.array([r.outcome == label for r in rows])[written])

    return {
        "claim": fit_outcome(CLAIM),
        "checkworthy": fit_platt([heads["checkworthy"][~written, 0]], checkworthy, "balanced"),
        "opinion": fit_outcome(OPINION),
    }


def probabilities(logits, words, calibration):
    """Calibrated probabilities `claim`, `checkworthy` and `opinion`, and the likeliest topic's index, each [n]."""
    heads = network.split_heads(logits)

    def scaled(name, *logits):
        return sigmoid(sum(calibration[name][k] * x for k, x in zip("an", logits)) + calibration[name]["b"])

    def outcome(name, label):
        return scaled(name, *(log_odds(found, label) for found in (heads["outcome"], words)))

    return {
        "checkworthy": scaled("checkworthy", heads["checkworthy"][:, 0]),
        "claim": outcome("claim", CLAIM),
        "opinion": outcome("opinion", OPINION),
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

    A language has few such rows, so those of all languages count as much as its own; of pairs as good the most silent is taken. The default
    is for languages that have no thresholds of their own: its own rows are those of such languages.
    """
    return {name: _best(values, rows, name) for name in (*WRITTEN_LANGUAGES, "default")}


def _best(values, rows, language):
    outcome = np.array([r.outcome for r in rows])
    pooled = outcome != UNKNOWN
    own = pooled & np.array([language == thresholds_of(r.lang) for r in rows])
    listed = values["topic"] != TOPICS.index("none")
    candidates = []
    for opinion, claim in product(OPINION_STEPS, CLAIM_STEPS):
        chosen = flagged(values, {"claim": claim, "opinion": opinion})
        if (chosen & listed)[own & (outcome == OPINION)].mean() <= MAX_OPINION_FLAGGED:
            score = sum(f1(outcome[part] == CLAIM, chosen[part]) for part in (own, pooled))
            candidates.append((score, -opinion, claim))
    if not candidates:
        raise ValueError(f"Every pair of thresholds flags more than {MAX_OPINION_FLAGGED:.1%} of opinion in {language}. Learn for longer, or from more rows.")
    best, *_ = max(candidates)
    opinion, claim = max(silence for score, *silence in candidates if score >= best - AS_GOOD)
    return {"claim": round(float(claim), 3), "opinion": round(float(-opinion), 3)}
