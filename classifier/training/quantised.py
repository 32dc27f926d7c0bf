"""Matrices of small integers with their scales, as ONNX Runtime's operators read them."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Quantised:
    """Blocks along the input that share a scale: values uint8 [rows, blocks, block], scales float16 [rows, blocks].

    A weight is (value - 2^(bits-1)) * scale.
    """

    values: np.ndarray
    scales: np.ndarray
    bits: int

    def rows(self, ids):
        """The same matrix with only these rows, in this order."""
        return Quantised(self.values[ids], self.scales[ids], self.bits)

    def float32(self):
        """The matrix that these integers stand for, [rows, columns]."""
        centred = self.values.astype(np.float32) - 2 ** (self.bits - 1)
        return (centred * self.scales.astype(np.float32)[..., None]).reshape(len(self.values), -1)

    def packed(self):
        """The integers as bytes [rows, blocks, bytes]; with 4 bits, the low half of a byte is the earlier weight."""
        if self.bits == 8:
            return self.values
        return (self.values[..., 0::2] | (self.values[..., 1::2] << 4)).astype(np.uint8)


def join(parts):
    """Stacks matrices of equal width along their rows."""
    return Quantised(np.concatenate([p.values for p in parts]), np.concatenate([p.scales for p in parts]), parts[0].bits)


def quantise(matrix, bits, block):
    """Rounds a float matrix [rows, columns] to the nearest step of each block's largest weight."""
    blocks = np.asarray(matrix, np.float32).reshape(len(matrix), -1, block)
    top = 2 ** (bits - 1) - 1
    scales = (np.abs(blocks).max(-1) / top).astype(np.float16)
    steps = np.rint(blocks / np.maximum(scales.astype(np.float32), 1e-12)[..., None])
    return Quantised((np.clip(steps, -top, top) + 2 ** (bits - 1)).astype(np.uint8), scales, bits)


@dataclass(frozen=True)
class Rows7:
    """One scale a row: values int8 [rows, columns] within 7 bits, scales float32 [rows].

    With 7 bits, the 8-bit products of processors without VNNI cannot saturate, so that all give the same sums.
    """

    values: np.ndarray
    scales: np.ndarray


def quantise_rows(matrix):
    """Rounds a float matrix [rows, columns] to the nearest step of each row's largest weight."""
    matrix = np.asarray(matrix, np.float32)
    scales = np.maximum(np.abs(matrix).max(1) / 63, 1e-12).astype(np.float32)
    return Rows7(np.rint(matrix / scales[:, None]).astype(np.int8), scales)
