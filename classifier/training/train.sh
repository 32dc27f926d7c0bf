#!/usr/bin/env bash
# Repeats everything: environment, encoder and its tuning, detector, export with its figures, reranker, examples. About four and a half hours on two cores, 5 GB of memory.
# In each of two rounds one detector learns check-worthiness from the debates first, then opinion, topics and languages from the written
# sentences among them, then once more at half the rate; another learns all together from the base. The second round sees a debate more
# seldom and a sentence once an epoch. The mean of the first round's mean and the three checkpoints of the second is trained once more on all, debates and sentences, two epochs: that ships.
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

"$venv/bin/python" build_encoder.py "$work/base" --base
node encoder-pairs.ts "$work/pairs.json"
"$venv/bin/python" tune_encoder.py data/encoder-delta.npz --base "$work/base" --pairs "$work/pairs.json"
"$venv/bin/python" build_encoder.py
"$venv/bin/python" accents/build.py
train() { "$venv/bin/python" train_detector.py "$1" --claimbuster "$claimbuster" "${@:2}"; }
train "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 0
train "$work/mixed1.npz" --start "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 2 --rate 4e-5
train "$work/longer1.npz" --start "$work/mixed1.npz" --epochs 1 --claimbuster-share 0.5 --repeat 2 --rate 2e-5 --seed 2
train "$work/together1.npz" --epochs 3 --claimbuster-share 0.4 --repeat 2
"$venv/bin/python" average.py "$work/first.npz" "$work/mixed1.npz" "$work/longer1.npz" "$work/together1.npz"
train "$work/mixed2.npz" --start "$work/debates.npz" --epochs 2 --claimbuster-share 0.7 --rate 4e-5
train "$work/longer2.npz" --start "$work/mixed2.npz" --epochs 1 --claimbuster-share 0.4 --rate 2e-5 --seed 2
train "$work/together2.npz" --epochs 2 --claimbuster-share 0.4
"$venv/bin/python" average.py "$work/second.npz" "$work/first.npz" "$work/mixed2.npz" "$work/longer2.npz" "$work/together2.npz"
train "$work/detector.npz" --start "$work/second.npz" --epochs 2 --claimbuster-share 1 --rate 3e-5 --seed 4
"$venv/bin/python" export_detector.py "$work/detector.npz" --data "$data"
cd ../..
node classifier/training/train-reranker.ts
node classifier/training/build-examples.ts
