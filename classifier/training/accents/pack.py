"""Packs the bigram model of build.py into the bytes that restore-accents-model.ts reads.

Little endian. "VAC1", u32 length of the text, u32 number of syllables S, u32 number of pairs N; the
text (UTF-8: a line per bare form, its spellings by spaces, most frequent first; the syllables are
numbered in this order); u8[S] scores; u8[S + 1] back-off weights, the last one for the start of a run;
u8[lines] bonus of a plain spelling with a capital; u32[S + 1] pairs of each first syllable; u16[N]
second syllables in ascending order, u8[N] scores. A byte b means -b / 16 (natural logarithms), a
bonus b / 16.
"""
import struct

STEPS = 16


def _byte(value):
    return min(255, max(0, round(-value * STEPS)))


def pack(model):
    """The bytes of a model as build.py estimates it."""
    syllables = [word for spellings in model["groups"].values() for word in spellings]
    number = {word: index for index, word in enumerate(syllables)}
    text = "\n".join(" ".join(spellings) for spellings in model["groups"].values()).encode()
    counts, seconds, scores = [], [], []
    firsts = [*syllables, model["start"]]
    for first in firsts:
        following = sorted((number[word], score) for word, score in model["following"].get(first, {}).items())
        counts.append(len(following))
        seconds += [index for index, _ in following]
        scores += [_byte(score) for _, score in following]
    return b"".join([
        b"VAC1", struct.pack("<3I", len(text), len(syllables), len(seconds)), text,
        bytes(_byte(model["single"][word]) for word in syllables),
        bytes(_byte(model["backoff"].get(first, 0.0)) for first in firsts),
        bytes(_byte(-model["bonus"][bare]) for bare in model["groups"]),
        struct.pack(f"<{len(counts)}I", *counts), struct.pack(f"<{len(seconds)}H", *seconds), bytes(scores),
    ])
