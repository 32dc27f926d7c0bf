#!/usr/bin/env bash
# Repeats everything: environment, encoder, detector, export with its figures, reranker, examples. About 90 minutes on two busy cores, 5 GB of memory.
# One detector learns check-worthiness from the debates first, then opinion, topics and languages from the written sentences among
# them; another learns all together from the start. What ships is the mean of their parameters.
# usage: train.sh [DATA]   DATA holds checkworthy/claimbuster.en.jsonl and the development sets (default ../shared/data beside the repository)
set -euo pipefail
cd "$(dirname "$0")"
data=$(realpath "${1:-../../../shared/data}")
venv=${CLAIMWATCH_VENV:-../../.venv}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1

[ -x "$venv/bin/python" ] || python3.11 -m venv "$venv"
"$venv/bin/pip" install --quiet --require-hashes --requirement requirements.txt
claimbuster=$data/checkworthy/claimbuster.en.jsonl

"$venv/bin/python" build_encoder.py
"$venv/bin/python" accents/build.py
train() { "$venv/bin/python" train_detector.py "$1" --claimbuster "$claimbuster" "${@:2}"; }
train "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 0
train "$work/mixed.npz" --start "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 2 --rate 4e-5
train "$work/longer.npz" --start "$work/mixed.npz" --epochs 1 --claimbuster-share 0.5 --repeat 2 --rate 2e-5 --seed 2
train "$work/together.npz" --epochs 3 --claimbuster-share 0.4 --repeat 2
"$venv/bin/python" average.py "$work/detector.npz" "$work/mixed.npz" "$work/longer.npz" "$work/together.npz"
"$venv/bin/python" export_detector.py "$work/detector.npz" --data "$data"
cd ../..
node classifier/training/train-reranker.ts
node classifier/training/build-examples.ts
