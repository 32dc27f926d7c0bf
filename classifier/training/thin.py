"""Takes inner neurons out of a trained detector: `python thin.py CHECKPOINT.npz OUT.npz --claimbuster FILE [--inner 1152]`.

Between its two large products each layer has 1,536 numbers a token. One after the other goes that which the rest can best make up for (Optimal Brain
Surgeon, Hassibi and Stork 1993; for whole neurons ZipLM, Kurtic et al. 2023, arXiv:2302.04089), and the second product is changed so that what
comes out of the layer stays as near as least squares can bring it to what came out of the whole model's.
"""

import argparse
from pathlib import Path

import numpy as np

import checkpoint
from batches import encode, load_tokenizer
from data import read_claimbuster
from e5_blob import load_blob
from inputs import embedded, following, going_in
from network import ATTENTION_HEADS, turned
from pieces import kept_pieces
from samples import detector_samples, every
from train_detector import ENCODER

# Texts that show what is missed: written sentences, and sentences of debates.
WRITTEN, DEBATES = 2560, 2560
# Added to the second moment's diagonal, as a share of its mean.
DAMPING = 0.01
# Tokens whose products are summed at a time.
AT_A_TIME = 20_000


def thin(layers, texts, inner):
    """The layers with this many inner neurons each; `texts` are as `inputs.embedded` gives them, matrices [out, in]."""
    ends = np.cumsum([len(text) for text in texts])[:-1]
    whole = thinner = np.concatenate(texts).astype(np.float32)
    for layer in layers:
        before = going_in(whole, ends, layer, ATTENTION_HEADS)
        whole = following(before, layer)
        wanted = before["fi.w"] + before["fo.w"] @ layer["fo.w"].T + layer["fo.b"]
        now = going_in(thinner, ends, layer, ATTENTION_HEADS)
        kept, weights, bias = fewer(now["fo.w"], wanted - now["fi.w"], layer["fo.w"], layer["fo.b"], inner)
        layer = layer | {"fi.w": layer["fi.w"][kept], "fi.b": layer["fi.b"][kept], "fo.w": weights, "fo.b": bias}
        thinner = following(now | {"fo.w": now["fo.w"][:, kept]}, layer)
        yield layer


def fewer(given, wanted, matrix, bias, count):
    """Which `count` columns of `given` [tokens, columns] to keep, and the matrix [out, count] and bias that make `wanted` [tokens, out] of them.
    What the tokens say nothing about stays as in `matrix` and `bias`."""
    moment, shares = _moments(given, wanted)
    damping = np.diag(np.append(np.full(given.shape[1], DAMPING * np.diag(moment)[:-1].mean()), 0))
    old = np.concatenate([matrix.T, bias[None]]).astype(np.float64)
    weights = np.linalg.solve(moment + damping, shares + damping @ old)
    inverse = np.linalg.inv(moment + damping)
    kept = np.ones(given.shape[1], bool)
    for _ in range(given.shape[1] - count):
        # The columns that are gone have weights of nothing, and nothing left in the inverse.
        loss = np.where(kept, (weights[:-1] ** 2).sum(1) / np.where(kept, np.diag(inverse)[:-1], 1), np.inf)
        gone = int(loss.argmin())
        by = inverse[:, gone] / inverse[gone, gone]
        weights -= np.outer(by, weights[gone])
        inverse -= np.outer(by, inverse[gone])
        kept[gone] = False
    return kept, weights[:-1][kept].T.astype(np.float32), weights[-1].astype(np.float32)


def _moments(given, wanted):
    """Means over tokens of x xᵀ and x yᵀ, where x is `given` with a one at its end."""
    moment, shares = 0, 0
    for first in range(0, len(given), AT_A_TIME):
        x = given[first : first + AT_A_TIME]
        x = np.concatenate([x, np.ones((len(x), 1), x.dtype)], 1)
        moment = moment + (x.T @ x).astype(np.float64)
        shares = shares + (x.T @ wanted[first : first + AT_A_TIME]).astype(np.float64)
    return moment / len(given), shares / len(given)


def main():
    """Parses the options and writes the thinner checkpoint."""
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--claimbuster", required=True, type=Path)
    parser.add_argument("--inner", type=int, default=1152, help="neurons between the two large products of each layer")
    options = parser.parse_args()
    blob, tokenizer = load_blob(), load_tokenizer(ENCODER / "tokenizer.json")
    embeddings, _, _ = blob.embeddings(kept_pieces(blob, tokenizer))
    params, scale = checkpoint.load(options.checkpoint)
    body = params["body"]
    debates = [row.text for row in read_claimbuster(options.claimbuster) if row.split == "train"]
    samples = encode(tokenizer, detector_samples(WRITTEN) + every(debates, DEBATES))
    texts = embedded(samples, embeddings, body["positions"], body["norm"])
    layers = [turned(layer) for layer in body["layers"]]
    body["layers"] = []
    for number, layer in enumerate(thin(layers, texts, options.inner)):
        body["layers"].append(turned(layer))
        print(f"layer {number + 1} of {len(layers)}", flush=True)
    checkpoint.save(options.out, params, scale)


if __name__ == "__main__":
    main()
