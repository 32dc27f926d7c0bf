"""Matrices of small integers with their scales, as ONNX Runtime's operators read them."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Quantised:
    """Blocks of 4 bits along the input that share a scale: values uint8 [rows, blocks, block], scales float16 [rows, blocks].

    A weight is (value - 8) * scale.
    """

    values: np.ndarray
    scales: np.ndarray

    def rows(self, ids):
        """The same matrix with only these rows, in this order."""
        return Quantised(self.values[ids], self.scales[ids])

    def float32(self):
        """The matrix that these integers stand for, [rows, columns]."""
        centred = self.values.astype(np.float32) - 8
        return (centred * self.scales.astype(np.float32)[..., None]).reshape(len(self.values), -1)

    def packed(self):
        """The integers as bytes [rows, blocks, bytes]; the low half of a byte is the earlier weight."""
        return (self.values[..., 0::2] | (self.values[..., 1::2] << 4)).astype(np.uint8)


def join(parts):
    """Stacks matrices of equal width along their rows."""
    return Quantised(np.concatenate([p.values for p in parts]), np.concatenate([p.scales for p in parts]))


TOP = 63


@dataclass(frozen=True)
class Rows7:
    """One scale a row: values int8 [rows, columns] within TOP, scales float32 [rows]; `factors`, where there are some, are what the columns
    of the input are multiplied by before, `steps` the size and the zero of the 256 steps that the input is then cut into; without, each run
    takes those that fit its input.

    With 7 bits, the 8-bit products of processors without VNNI cannot saturate, so that all give the same sums.
    """

    values: np.ndarray
    scales: np.ndarray
    factors: np.ndarray | None
    steps: tuple[np.float32, np.uint8] | None


def row_scales(matrix):
    """The step of each row by which its largest weight is TOP, [rows, 1], as precise as it is kept."""
    return np.maximum(np.abs(matrix).max(1, keepdims=True) / TOP, 1e-12).astype(np.float32).astype(np.float64)
