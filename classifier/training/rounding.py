"""Rounds the matrices of a model to 7 bits so that its results change least on what goes into them.

Inputs are cut into 256 steps, those of a run or fixed ones, so that a single column of large numbers makes all others coarse: columns are divided
by factors that the matrix takes over (SmoothQuant, Xiao et al. 2023). Then each weight is rounded in turn, and the error that it leaves is
made up for by those not rounded yet, as the inputs are correlated (GPTQ, Frantar et al. 2023).
"""

import numpy as np

from inputs import observe
from network import MATRICES
from quantised import TOP, Rows7, row_scales

# How much of the difference in size between columns the matrix takes over.
STRENGTHS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
# Attention gives means, whose columns are of one size: factors would cost time and bring nothing.
EVEN = "ao.w"
# Fixed steps reach as far as the numbers of nine texts in ten; of .9, .95, .99 and all, this moved the results least.
WITHIN = 0.9
DAMPING = 0.01
BLOCK = 128


def round_layers(layers, texts, heads, fixed_steps):
    """The layers with their matrices as `Rows7`; what goes into them is observed on `texts`, as `inputs.embedded` gives them. With
    `fixed_steps` a text's results do not hang on what else is in its batch."""
    return [
        {
            name: _rounded(part, inputs[name], STRENGTHS[:1] if name == EVEN else STRENGTHS, fixed_steps) if name in MATRICES else part
            for name, part in layer.items()
        }
        for layer, inputs in zip(layers, observe(texts, layers, heads))
    ]


def _rounded(matrix, inputs, strengths, fixed_steps):
    matrix = np.asarray(matrix, np.float64)
    factors = min((_factors(matrix, inputs, strength) for strength in strengths), key=lambda f: _noise(matrix, inputs, f))
    moment = inputs.moment / np.outer(factors, factors)
    values, scales = compensated(matrix * factors, moment)
    shrinking = None if (factors == 1).all() else (1 / factors).astype(np.float32)
    return Rows7(values, scales, shrinking, _steps(*inputs.usual_range(factors, WITHIN)) if fixed_steps else None)


def _steps(low, high):
    size = np.float32((max(high, 0) - min(low, 0)) / 255)
    return size, np.uint8(np.rint(-min(low, 0) / size))


def _factors(matrix, inputs, strength):
    if strength == 0:
        return np.ones(matrix.shape[1])
    sizes = np.maximum(inputs.largest.astype(np.float64), 1e-3) ** strength / np.maximum(np.abs(matrix).max(0), 1e-4) ** (1 - strength)
    return sizes / np.exp(np.log(sizes).mean())


def _noise(matrix, inputs, factors):
    """Mean square error of the product: from the steps of its inputs, and from plain rounding of its weights."""
    moved = matrix * factors
    scales = row_scales(moved)
    left = np.rint(moved / scales) * scales - moved
    shrunk = (inputs.largest / factors).max() / inputs.largest.max()
    of_inputs = inputs.noise * shrunk**2 * (moved**2).sum(1).mean()
    of_weights = ((left @ (inputs.moment / np.outer(factors, factors))) * left).sum(1).mean()
    return of_inputs + of_weights


def compensated(matrix, moment):
    """Integers int8 [rows, columns] within 7 bits and scales float32 [rows] that stand for the matrix on inputs of this second moment."""
    columns = matrix.shape[1]
    order = np.argsort(-np.diag(moment), kind="stable")
    left = matrix[:, order].copy()
    damped = moment[np.ix_(order, order)] + np.eye(columns) * DAMPING * np.diag(moment).mean()
    shares = np.linalg.cholesky(np.linalg.inv(damped)).T
    scales = row_scales(matrix)
    values = np.zeros_like(left)
    for first in range(0, columns, BLOCK):
        last = min(first + BLOCK, columns)
        errors = np.zeros((len(left), last - first))
        for j in range(first, last):
            values[:, j] = np.clip(np.rint(left[:, j] / scales[:, 0]), -TOP, TOP)
            errors[:, j - first] = (left[:, j] - values[:, j] * scales[:, 0]) / shares[j, j]
            left[:, j + 1 : last] -= np.outer(errors[:, j - first], shares[j, j + 1 : last])
        left[:, last:] -= errors @ shares[first:last, last:]
    unordered = np.empty_like(values)
    unordered[:, order] = values
    return unordered.astype(np.int8), scales[:, 0].astype(np.float32)
