"""The figures that go with a detector: F1, AUC, calibration and false flags on written and outside development data."""

import time

import numpy as np

from calibrate import CLAIM, OPINION, flagged, thresholds_of
from data import TOPICS, UNKNOWN, WRITTEN_LANGUAGES
from metrics import auc, ece, f1, macro_f1

NO_TOPIC = TOPICS.index("none")


def _written(values, rows, threshold):
    claim, opinion = (np.array([r.outcome == label for r in rows]) for label in (CLAIM, OPINION))
    chosen, topic = flagged(values, threshold), np.array([r.topic for r in rows])
    return {
        "rows": len(rows),
        "f1": f1(claim, chosen),
        "auc": auc(claim, values["claim"]),
        "opinionFlagged": float(chosen[opinion].mean()),
        "opinionFlaggedOnTopic": float((chosen & (values["topic"] != NO_TOPIC))[opinion].mean()),
        "topicAccuracyOfClaims": float((values["topic"] == topic)[claim].mean()),
        "eceClaim": ece(claim, values["claim"]),
        "aucOfCheckworthy": auc(claim, values["checkworthy"]),
        "eceOpinion": ece(opinion, values["opinion"]),
    }


def measure(predict, held, outside, thresholds):
    """Figures by task. `predict` maps texts to calibrated probabilities; `held` has the rows of dev and test; thresholds are by language."""
    figures = {}
    for split, rows in held.items():
        for language in (*WRITTEN_LANGUAGES, "default"):
            mine = [r for r in rows if language == thresholds_of(r.lang) and r.outcome != UNKNOWN]
            if mine:
                figures[f"written-{split}-{language}"] = _written(predict([r.text for r in mine]), mine, thresholds[language])
    debates = [r for r in held["dev"] if r.outcome == UNKNOWN]
    scores, truth = predict([r.text for r in debates])["checkworthy"], np.array([r.checkworthy == 1 for r in debates])
    figures["claimbuster-dev"] = {
        "rows": len(debates),
        "f1": f1(truth, scores >= 0.5),
        "auc": auc(truth, scores),
        "ece": ece(truth, scores),
    }
    for name, (texts, truth) in outside.items():
        started = time.perf_counter()
        values = predict(texts)
        rate = len(texts) / (time.perf_counter() - started)
        figures[name] = {"rows": len(texts), "perSecond": round(rate)} | _outside(name, values, truth, thresholds)
    return figures


def _outside(name, values, truth, thresholds):
    task, language = name.rsplit("-", 1)
    if task == "checkthat24":
        scores = values["checkworthy"]
        return {"f1": f1(truth, scores >= 0.5), "auc": auc(truth, scores), "ece": ece(truth, scores)}
    if task == "subjectivity":
        scores = values["opinion"]
        return {"macroF1": macro_f1(truth, scores >= 0.5), "auc": auc(truth, scores), "ece": ece(truth, scores)}
    chosen, on_topic = flagged(values, thresholds[language]), values["topic"] != NO_TOPIC
    return {"flagged": float(chosen[~truth].mean()), "flaggedOnTopic": float((chosen & on_topic)[~truth].mean())} | (
        {"newsFlagged": float(chosen[truth].mean())} if truth.any() else {}
    )
