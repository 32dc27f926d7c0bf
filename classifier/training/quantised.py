"""Matrices in blocks of small unsigned integers that share a float16 scale, as ONNX Runtime's MatMulNBits reads them."""
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Quantised:
    """values uint8 [rows, blocks, block], scales float16 [rows, blocks]; a weight is (value - 2^(bits-1)) * scale."""

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
