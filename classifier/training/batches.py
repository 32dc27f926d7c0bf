"""Turns texts into padded batches of few distinct shapes, so that the network is compiled only a few times."""

import numpy as np
from tokenizers import Tokenizer

LENGTHS = np.array([16, 24, 32, 48, 64, 96, 128])
MAX_TOKENS = int(LENGTHS[-1])
PAD = 1


def load_tokenizer(path):
    """The encoder's tokenizer, cutting at MAX_TOKENS."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def encode(tokenizer, texts):
    """Token ids of each text."""
    return [encoding.ids for encoding in tokenizer.encode_batch(texts)]


def bucket(length):
    """The smallest padded length that holds this many tokens."""
    return int(LENGTHS[np.searchsorted(LENGTHS, length)])


def pad(sequences, length, rows):
    """Ids and mask [rows, length]; rows beyond the sequences attend to one pad token so that nothing divides by zero."""
    ids, mask = np.full((rows, length), PAD, np.int32), np.zeros((rows, length), np.float32)
    for i, sequence in enumerate(sequences):
        ids[i, : len(sequence)], mask[i, : len(sequence)] = sequence, 1
    mask[len(sequences) :, 0] = 1
    return ids, mask


def grouped(sequences, size, dice=None):
    """Index batches of sequences with the same padded length; shuffled by `dice`, else in order."""
    order = list(range(len(sequences)))
    if dice:
        dice.shuffle(order)
    open_batches, done = {}, []
    for i in order:
        batch = open_batches.setdefault(bucket(len(sequences[i])), [])
        batch.append(i)
        if len(batch) == size:
            done.append(open_batches.pop(bucket(len(sequences[i]))))
    done += open_batches.values()
    if dice:
        dice.shuffle(done)
    return done
