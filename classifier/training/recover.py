"""The checkpoint that an exported detector stands for, to train on from: `python recover.py MODEL.onnx OUT.npz --claimbuster FILE`.

Matrices come back as they were rounded, so a little coarser than those that were exported. The heads get the scale of their input that a
training from the base starts with: it changes none of their answers, and they learn at the rate of before.
"""

import argparse
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import onnx
from onnx import numpy_helper

import checkpoint
import network
from batches import load_tokenizer
from data import read_claimbuster, read_written
from e5_blob import load_blob
from pieces import kept_pieces
from train_detector import ENCODER, start

PRODUCTS = [name.removesuffix(".w") for name in network.MATRICES]


def layer_of(constants, name, output):
    """The layer called `name` whose result is `output`, by the names of network.py."""

    def matrix(product):
        value = f"{name}.{product}"
        whole = constants[f"{value}.q"].astype(np.float32) * constants[f"{value}.d"]
        return whole * constants[f"{value}.f"][:, None] if f"{value}.f" in constants else whole

    norms = {"aln": f"{name}.middle", "oln": output}
    return (
        {f"{product}.w": matrix(product) for product in PRODUCTS}
        | {f"{product}.b": constants[f"{name}.{product}.b"] for product in PRODUCTS}
        | {f"{norm}.{part}": constants[f"{place}.{part}"] for norm, place in norms.items() for part in "wb"}
    )


def body_of(constants):
    """The body of an exported detector."""
    count = sum(name.endswith(".qkv.q") for name in constants)
    outputs = [*(f"l{i}.out" for i in range(count - 1)), "last_hidden_state"]
    norm = {part: constants[f"layer.{part}"] for part in "wb"}
    layers = [layer_of(constants, f"l{i}", output) for i, output in enumerate(outputs)]
    return {"positions": constants["positions"], "norm": norm, "layers": layers}


def heads_of(constants, scale):
    """Its heads, for inputs of this scale: undoes `detector_graph.folded_heads`."""
    heads = {}
    for name in network.HEADS:
        weights = constants[f"{name}.w"]
        heads[name] = {"w": weights * scale["deviation"][:, None], "b": constants[f"{name}.b"] + scale["mean"] @ weights}
    return heads


def main():
    """Parses the options and writes the checkpoint."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--claimbuster", required=True, type=Path)
    options = parser.parse_args()
    constants = {c.name: numpy_helper.to_array(c) for c in onnx.load(options.model).graph.initializer}
    body = body_of(constants)
    blob, tokenizer = load_blob(), load_tokenizer(ENCODER / "tokenizer.json")
    embeddings, _, _ = blob.embeddings(kept_pieces(blob, tokenizer))
    rows = [row for row in read_claimbuster(options.claimbuster) + read_written() if row.split == "train"]
    _, scale = start(blob, jnp.asarray(embeddings.float32()), tokenizer, rows, range(len(body["layers"])))
    checkpoint.save(options.out, {"body": body, "heads": heads_of(constants, scale)}, scale)


if __name__ == "__main__":
    main()
