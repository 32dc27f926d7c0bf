#!/usr/bin/env bash
# Repeats everything: environment, encoder, detector, export with its figures. About 30 minutes on two busy cores, 4 GB of memory.
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
"$venv/bin/python" train_detector.py "$work/detector.npz" --claimbuster "$claimbuster" --epochs 3 --claimbuster-share 0.4 --repeat 2
"$venv/bin/python" export_detector.py "$work/detector.npz" --data "$data"
