"""Runs a built model as the product does: one thread, ONNX Runtime, no padding; one text at a time, which gives the same bits as more."""

import numpy as np
import onnxruntime
from tokenizers import Tokenizer


class Runtime:
    """A tokenizer and a session; `run` gives one row per text."""

    def __init__(self, model, tokenizer, max_tokens):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._masked = len(self._session.get_inputs()) > 1
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(max_tokens)

    def run(self, texts, *outputs):
        """The named outputs side by side, [texts, ...]; texts are not padded, so that each row stands for itself."""
        rows = []
        for encoding in self._tokenizer.encode_batch(texts):
            ids = np.array([encoding.ids])
            mask = {"attention_mask": np.ones_like(ids)} if self._masked else {}
            found = self._session.run(outputs, {"input_ids": ids, **mask})
            rows.append(np.concatenate([part[0] for part in found]))
        return np.stack(rows)
