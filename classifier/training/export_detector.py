"""Exports a checkpoint as classifier/models/detector: `python export_detector.py CHECKPOINT --data SHARED_DATA [--out FOLDER]`.

Calibration, thresholds and figures are those of the exported model, run as the product runs it.
"""

import argparse
import hashlib
import json
from pathlib import Path

import checkpoint
import network
import ngrams
from batches import MAX_TOKENS, encode, load_tokenizer
from build_encoder import describe_file
from calibrate import EVIDENT, choose_thresholds, fit_calibration, probabilities
from data import HERE, OUTCOMES, TOPICS, WRITTEN_FILES, read_claimbuster, read_written
from detector_graph import write_detector
from e5_blob import load_blob
from evaluation_sets import read_evaluation_sets
from pieces import kept_pieces
from report import measure
from runtime import Runtime
from samples import detector_samples
from tokenizer_files import write_json

MODELS = HERE.parent / "models"
TOKENIZER = MODELS / "encoder" / "tokenizer.json"
MODEL, NGRAMS = "model.onnx", "ngrams.bin"
# Sentences of equal length in one run. At 33 tokens four take a fifth less time each than one alone, at 8 tokens eight half (ADR 17).
TOGETHER = 8


def export(options):
    """Writes the model, its manifest and its figures."""
    options.out.mkdir(parents=True, exist_ok=True)
    blob = load_blob()
    tokenizer = load_tokenizer(TOKENIZER)
    embeddings, _, _ = blob.embeddings(kept_pieces(blob, tokenizer))
    params, scale = checkpoint.load(options.checkpoint)
    write_detector(options.out / MODEL, embeddings, params, scale, encode(tokenizer, detector_samples()))
    runtime = Runtime(options.out / MODEL, TOKENIZER, MAX_TOKENS)

    def score(texts):
        return runtime.run(texts, *network.HEADS)

    written = read_written()
    words = ngrams.fit([r for r in written if r.split == "train"])
    (options.out / NGRAMS).write_bytes(words.values.tobytes())

    def judge(texts):
        return score(texts), words.logits(texts)

    rows = read_claimbuster(options.data / "checkworthy" / "claimbuster.en.jsonl") + written
    held = {split: [r for r in rows if r.split == split] for split in ("dev", "test")}
    judged = judge([r.text for r in held["dev"]])
    calibration = fit_calibration(*judged, held["dev"])
    thresholds = choose_thresholds(probabilities(*judged, calibration), held["dev"])
    figures = measure(lambda texts: probabilities(*judge(texts), calibration), held, read_evaluation_sets(options.data), thresholds)
    write_json(
        options.out / "manifest.json",
        {
            "name": "claim-detector",
            "version": 1,
            "licence": "Apache-2.0; base MIT",
            "base": {"model": "intfloat/multilingual-e5-small", "layers": len(params["body"]["layers"])},
            "model": MODEL,
            "tokenizer": "../encoder/tokenizer.json",
            "inputs": ["input_ids"],
            "maxTokens": MAX_TOKENS,
            "prefix": "",
            "together": TOGETHER,
            "heads": {
                "checkworthy": {"output": "checkworthy"},
                "outcome": {"output": "outcome", "labels": OUTCOMES},
                "topic": {"output": "topic", "labels": TOPICS},
            },
            "shares": {"output": "shares"},
            "ngrams": {
                "file": NGRAMS,
                "order": ngrams.ORDER,
                "scales": words.scales.tolist(),
                "biases": words.biases.tolist(),
            },
            "calibration": calibration,
            "evident": EVIDENT,
            "thresholds": thresholds,
            "trainedOn": {name: hash_of(path) for name, path in sources(options.data).items()},
            "files": {**{name: describe_file(options.out / name) for name in (MODEL, NGRAMS)}, "../encoder/tokenizer.json": describe_file(TOKENIZER)},
        },
    )
    write_json(options.out / "figures.json", figures)
    print(json.dumps(figures, indent=1))


def sources(data):
    """The files that the detector learns from."""
    return {path.name: path for path in (data / "checkworthy" / "claimbuster.en.jsonl", *WRITTEN_FILES)}


def hash_of(path):
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    """Parses the options and exports."""
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--out", type=Path, default=MODELS / "detector")
    export(parser.parse_args())


if __name__ == "__main__":
    main()
