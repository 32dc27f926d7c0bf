#!/usr/bin/env bash
# Repeats everything from the pinned wheel: environment, encoder, detector, matching; five and a half to six hours on two cores, 5 GB of memory.
# Each part can be run by itself; detector and matching need the encoder as it is in models/. Stopped and started again, it goes on with the first
# training of the detector that was not finished: finished checkpoints stay in .training/, under a name for what they were made of (1 GB; delete them when done).
#
# The detector is a mean of detectors (model soup). All begin with the debates, which alone teach check-worthiness, or with the base. In each of two rounds
# one goes on with the written sentences among the debates, then once more at half the rate, and another learns all together from the base.
# The second round sees a debate more seldom and a sentence once an epoch. The mean of the first round's mean and the three of the second is trained once
# more on all. Another learns all in three epochs, from the debates straight away. Two parts of the first and one of the second ship, with a quarter of
# the neurons within their layers taken out.
# usage: train.sh [PART...]   PART is encoder, detector or matching (default: all three); CLAIMWATCH_SHARED names the folder whose
# data/ holds checkworthy/claimbuster.en.jsonl and the development sets (default ../shared beside the repository)
set -euo pipefail
here=$(dirname "$(realpath "$0")")
data=$(realpath "${CLAIMWATCH_SHARED:-$here/../../../shared}/data")
venv=$(realpath -m "${CLAIMWATCH_VENV:-$here/../../.venv}")
cd "$here"
[ $# -gt 0 ] || set -- encoder detector matching
for part; do
  [[ $part =~ ^(encoder|detector|matching)$ ]] || { echo "train.sh: no part '$part'; there are encoder, detector and matching" >&2; exit 2; }
done
export PYTHONDONTWRITEBYTECODE=1
made_of=$(cat ./*.py requirements.txt train.sh data/written.*.jsonl "$data/checkworthy/claimbuster.en.jsonl" ../models/encoder/tokenizer.json | sha256sum | cut -c 1-12)
work=$here/../../.training/$made_of
mkdir -p "$work"

[ -x "$venv/bin/python" ] || python3.11 -m venv "$venv"
"$venv/bin/pip" install --quiet --require-hashes --requirement requirements.txt

encoder() {
  "$venv/bin/python" build_encoder.py "$work/base" --base
  node encoder-pairs.ts "$work/pairs.json"
  "$venv/bin/python" tune_encoder.py data/encoder-delta.npz --base "$work/base" --pairs "$work/pairs.json"
  "$venv/bin/python" build_encoder.py
  "$venv/bin/python" accents/build.py
}

# The checkpoint $1, unless it is there already. It gets its name when its last epoch is over.
train() {
  [ -f "$1" ] && return
  "$venv/bin/python" train_detector.py "$1.part.npz" --claimbuster "$data/checkworthy/claimbuster.en.jsonl" "${@:2}"
  mv "$1.part.npz" "$1"
}

detector() {
  train "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 0
  train "$work/mixed1.npz" --start "$work/debates.npz" --epochs 2 --claimbuster-share 1 --repeat 2 --rate 4e-5
  train "$work/longer1.npz" --start "$work/mixed1.npz" --epochs 1 --claimbuster-share 0.5 --repeat 2 --rate 2e-5 --seed 2
  train "$work/together1.npz" --epochs 3 --claimbuster-share 0.4 --repeat 2
  "$venv/bin/python" average.py "$work/first.npz" "$work/mixed1.npz" "$work/longer1.npz" "$work/together1.npz"
  train "$work/mixed2.npz" --start "$work/debates.npz" --epochs 2 --claimbuster-share 0.7 --rate 4e-5
  train "$work/longer2.npz" --start "$work/mixed2.npz" --epochs 1 --claimbuster-share 0.4 --rate 2e-5 --seed 2
  train "$work/together2.npz" --epochs 2 --claimbuster-share 0.4
  "$venv/bin/python" average.py "$work/second.npz" "$work/first.npz" "$work/mixed2.npz" "$work/longer2.npz" "$work/together2.npz"
  train "$work/rounds.npz" --start "$work/second.npz" --epochs 2 --claimbuster-share 1 --rate 3e-5 --seed 4
  train "$work/straight.npz" --start "$work/debates.npz" --epochs 3 --claimbuster-share 1 --rate 4e-5
  "$venv/bin/python" average.py "$work/detector.npz" "$work/rounds.npz" "$work/rounds.npz" "$work/straight.npz"
  "$venv/bin/python" thin.py "$work/detector.npz" "$work/thin.npz" --claimbuster "$data/checkworthy/claimbuster.en.jsonl"
  "$venv/bin/python" export_detector.py "$work/thin.npz" --data "$data"
  node build-examples.ts
}

matching() {
  node train-reranker.ts
}

for part; do
  echo "== $part" >&2
  "$part"
done
