"""Fine-tunes the detector end to end on the CPU. `python train_detector.py OUT.npz --claimbuster FILE [options]`."""

import argparse
import json
import random
import time
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

import checkpoint
import network
from batches import MAX_TOKENS, bucket, encode, grouped, load_tokenizer, pad
from data import UNKNOWN, read_claimbuster, read_written, vary
from e5_blob import load_blob
from pieces import kept_pieces

ENCODER = Path(__file__).parent.parent / "models" / "encoder"
BATCH = 32
WEIGHTS = {"checkworthy": 1.0, "outcome": 1.0, "topic": 0.5}


def loss(params, scale, table, ids, mask, labels, teacher, key, rate, teaching):
    """Mean of the heads' cross-entropies over the rows that have the label, mixed with the teacher's where it is given."""
    outputs = network.split_heads(network.logits(params, scale, table[ids], mask, key, rate))
    guides = network.split_heads(teacher)
    total = 0.0
    for name, values in outputs.items():
        known = (labels[name] != UNKNOWN).astype(jnp.float32)
        target = jnp.maximum(labels[name], 0)
        if name == "checkworthy":
            guide = jax.nn.sigmoid(guides[name][:, 0])
            soft = known * (1 - teaching) * target + (1 - known * (1 - teaching)) * guide
            each = optax.sigmoid_binary_cross_entropy(values[:, 0], soft)
        else:
            guide = jax.nn.softmax(guides[name], -1)
            hard = jax.nn.one_hot(target, values.shape[-1])
            share = (known * (1 - teaching))[:, None]
            each = optax.softmax_cross_entropy(values, share * hard + (1 - share) * guide)
        counted = known if teaching == 0 else (mask.sum(1) > 1).astype(jnp.float32)
        total += WEIGHTS[name] * (each * counted).sum() / jnp.maximum(counted.sum(), 1)
    return total


def predict(params, scale, table, sequences):
    """Logits of token sequences [n, OUTPUTS], without dropout."""
    run = jax.jit(lambda p, ids, mask: network.logits(p, scale, table[ids], mask))
    out = np.zeros((len(sequences), network.OUTPUTS), np.float32)
    for batch in grouped(sequences, BATCH):
        ids, mask = pad([sequences[i] for i in batch], bucket(max(len(sequences[i]) for i in batch)), BATCH)
        out[batch] = np.asarray(run(params, ids, mask))[: len(batch)]
    return out


def optimiser(steps, body_rate, head_rate):
    """AdamW with a short warm-up and linear decay; heads learn faster than the body."""

    def rate(peak):
        return optax.join_schedules(
            [optax.linear_schedule(0, peak, steps // 10), optax.linear_schedule(peak, 0, steps - steps // 10)], [steps // 10]
        )

    def decayed(tree):
        return jax.tree.map(lambda leaf: leaf.ndim > 1, tree)

    parts = {
        name: optax.adamw(rate(peak), b2=0.98, weight_decay=0.01, mask=decayed)
        for name, peak in (("body", body_rate), ("heads", head_rate))
    }
    return optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(parts, {"body": "body", "heads": "heads"}))


def train(rows, table, tokenizer, params, scale, options):
    """Runs the epochs of `options` and saves the checkpoint after each."""
    dice = random.Random(options.seed)
    teachers = [checkpoint.load(path) for path in options.teacher]
    teaching = options.teaching if teachers else 0.0
    written = [r for r in rows if r.outcome != UNKNOWN]
    others = [r for r in rows if r.outcome == UNKNOWN]
    per_epoch = int(len(others) * options.claimbuster_share) + len(written) * options.repeat
    steps = options.epochs * (per_epoch // BATCH + 4)
    tx = optimiser(steps, options.rate, options.head_rate)
    params = jax.tree.map(jnp.array, params)
    state = tx.init(params)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(params, state, ids, mask, labels, teacher, key):
        value, grads = jax.value_and_grad(loss)(params, scale, table, ids, mask, labels, teacher, key, options.dropout, teaching)
        updates, state = tx.update(grads, state, params)
        return optax.apply_updates(params, updates), state, value

    key, started, done = jax.random.key(options.seed), time.time(), 0
    for epoch in range(options.epochs):
        mixed = dice.sample(others, int(len(others) * options.claimbuster_share)) + written * options.repeat
        sequences = encode(tokenizer, [vary(row, dice) for row in mixed])
        guides = (
            np.mean([predict(*teacher, table, sequences) for teacher in teachers], 0)
            if teachers
            else np.zeros((len(mixed), network.OUTPUTS), np.float32)
        )
        losses = []
        for batch in grouped(sequences, BATCH, dice):
            ids, mask = pad([sequences[i] for i in batch], bucket(max(len(sequences[i]) for i in batch)), BATCH)
            labels = {name: np.full(BATCH, UNKNOWN, np.int32) for name in network.HEADS}
            for name in labels:
                labels[name][: len(batch)] = [getattr(mixed[i], name) for i in batch]
            guide = np.zeros((BATCH, network.OUTPUTS), np.float32)
            guide[: len(batch)] = guides[batch]
            key, use = jax.random.split(key)
            params, state, value = step(params, state, ids, mask, labels, guide, use)
            losses.append(value)
            done += 1
            if done % 100 == 0:
                print(
                    f"epoch {epoch + 1} step {done}/{steps} loss {float(np.mean(losses[-100:])):.4f} {time.time() - started:.0f} s",
                    flush=True,
                )
        checkpoint.save(options.out, params, scale)


def start(blob, table, tokenizer, rows, layers):
    """Untrained parameters and the scale of the heads' input, measured on a sample of the rows."""
    body = network.body_from_blob(blob, layers, MAX_TOKENS)
    sample = encode(tokenizer, [row.text for row in rows[:: max(1, len(rows) // 1000)]])
    run = jax.jit(lambda ids, mask: network.pooled(body, table[ids], mask))
    batches = [pad([sample[i] for i in b], bucket(max(len(sample[i]) for i in b)), len(b)) for b in grouped(sample, BATCH)]
    vectors = np.concatenate([np.asarray(run(*b)) for b in batches if len(b[0]) == BATCH])
    heads, scale = network.new_heads(vectors.mean(0), vectors.std(0))
    return {"body": body, "heads": heads}, scale


def main():
    """Parses the options and trains."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--claimbuster", required=True, type=Path)
    parser.add_argument("--layers", default="0,1,2,3,4,5,6,7,8,9,10,11", help="layers of the base that the detector keeps")
    parser.add_argument("--start", type=Path, help="a checkpoint whose kept layers to start from, instead of the base")
    parser.add_argument("--teacher", type=Path, action="append", default=[], help="a checkpoint to learn from; several are averaged")
    parser.add_argument("--teaching", type=float, default=0.7, help="weight of the teacher against the label")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--repeat", type=int, default=1, help="copies of each written sentence per epoch, each varied anew")
    parser.add_argument("--claimbuster-share", type=float, default=0.5)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    blob, tokenizer = load_blob(), load_tokenizer(ENCODER / "tokenizer.json")
    embeddings, _, _ = blob.embeddings(kept_pieces(blob, tokenizer))
    table = jnp.asarray(embeddings.float32())
    rows = [row for row in read_claimbuster(options.claimbuster) + read_written() if row.split == "train"]
    layers = [int(i) for i in options.layers.split(",")]
    if options.start:
        params, scale = checkpoint.load(options.start)
        params["body"]["layers"] = [params["body"]["layers"][i] for i in layers]
    else:
        params, scale = start(blob, table, tokenizer, rows, layers)
    print(json.dumps({k: str(v) for k, v in vars(options).items()}), len(rows), "rows", flush=True)
    train(rows, table, tokenizer, params, scale, options)


if __name__ == "__main__":
    main()
