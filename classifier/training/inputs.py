"""What goes into each product of a model, seen on sample texts.

Reckoned in 64-bit floats and kept in 32: machines differ only in digits that are cut off, so that all of them round weights alike.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import erf, softmax

from graph import EPSILON


@dataclass(frozen=True)
class Inputs:
    """Of one product, over all tokens: moment, the mean of x xᵀ [columns, columns]; largest, the largest size in each column; and noise,
    the mean square of what a number loses when each text is cut into 256 steps between its smallest and its largest number; `texts` are
    the numbers themselves, [tokens, columns] of each text."""

    moment: np.ndarray
    largest: np.ndarray
    noise: float
    texts: list[np.ndarray]

    def usual_range(self, factors, share):
        """The lowest and the highest number that this share of the texts reach at most, once columns are divided by `factors`."""
        lows, highs = ([at(text / factors) for text in self.texts] for at in (np.min, np.max))
        return np.float32(np.quantile(lows, 1 - share)), np.float32(np.quantile(highs, share))


def embedded(sequences, table, positions, first_norm):
    """Token ids of each text to what the first layer gets, [tokens, hidden] each."""
    words = table.float32()
    return [norm(words[ids] + positions[: len(ids)].astype(np.float64), first_norm["w"], first_norm["b"]) for ids in sequences]


def observe(texts, layers, heads):
    """For each layer the inputs of its products by name. `texts` are as `embedded` gives them; matrices of `layers` are [out, in]."""
    ends = np.cumsum([len(text) for text in texts])[:-1]
    value = np.concatenate(texts).astype(np.float64)

    def seen(x):
        texts = np.split(x, ends)
        high, low = (np.array([at(part) for part in texts]) for at in (np.max, np.min))
        steps = (np.maximum(high, 0) - np.minimum(low, 0)) / 255
        lengths = np.diff(ends, prepend=0, append=len(x))
        moment = (x.T @ x / len(x)).astype(np.float32)
        noise = float(np.float32((steps**2 * lengths).sum() / len(x) / 12))
        return Inputs(moment.astype(np.float64), np.abs(x).max(0).astype(np.float32), noise, texts)

    for layer in layers:
        parts = going_in(value, ends, layer, heads)
        yield {name: seen(part) for name, part in parts.items()}
        value = following(parts, layer)


def going_in(value, ends, layer, heads):
    """What goes into each product of a layer by its name, [tokens, columns]; `value` goes into the layer, its texts end at `ends`."""
    joined = value @ layer["qkv.w"].T + layer["qkv.b"]
    context = np.concatenate([_attended(part, heads) for part in np.split(joined, ends)])
    middle = norm(value + context @ layer["ao.w"].T + layer["ao.b"], layer["aln.w"], layer["aln.b"])
    inner = middle @ layer["fi.w"].T + layer["fi.b"]
    active = inner * (1 + erf(inner / sqrt(2))) / 2
    return {"qkv.w": value, "ao.w": context, "fi.w": middle, "fo.w": active}


def following(parts, layer):
    """What the layer gives, from what `going_in` gave."""
    return norm(parts["fi.w"] + parts["fo.w"] @ layer["fo.w"].T + layer["fo.b"], layer["oln.w"], layer["oln.b"])


def norm(x, weight, bias):
    """Layer norm of each token."""
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + EPSILON) * weight + bias


def _attended(joined, heads):
    query, key, value = joined.reshape(len(joined), 3, heads, -1).transpose(1, 2, 0, 3)
    weights = softmax(query @ key.transpose(0, 2, 1) / sqrt(query.shape[-1]), -1)
    return (weights @ value).transpose(1, 0, 2).reshape(len(joined), -1)
