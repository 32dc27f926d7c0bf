"""Builds classifier/models/accents: `python build.py [folder]`. The same sources give the same bytes.

A bigram model of Vietnamese syllables with interpolated back-off: how likely a syllable is by itself,
and after another. Counts come from running text; a list of word pairs of the web without counts adds
each pair with a weight that grows with how frequent its two words are.
"""
import hashlib
import json
import math
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import sources
from pack import pack
from sources import strip_accents

# Of what a Vietnamese syllable without accents consists; classifier/text/bare-vietnamese.ts has the same.
ONSET = "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
RIME = ("(?:a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|e(?:ch?|m|ng?|nh|o|p|t|u)?|i(?:a|ch?|e(?:c|m|ng?|p|t|u)|m|nh?|p|t|u)?"
        "|o(?:a(?:ch?|i|m|ng?|nh|o|p|t|y)?|c|e(?:n|o|t)?|i|m|ng?|oc|ong|p|t)?"
        "|u(?:a(?:ng?|t|y)?|c|e(?:ch|nh)?|i|m|ng?|o(?:c|i|m|ng?|p|t|u)?|p|t|u|y(?:a|ch|en|et|nh?|t|u)?)?"
        "|y(?:e(?:m|n|t|u))?)")
SYLLABLE = re.compile(ONSET + RIME)
WORD = re.compile(r"[^\W\d_]+")
# Pairs are counted within such runs only: a sign or a figure between two words parts them.
RUN = re.compile(r"[^\W\d_]+(?: +[^\W\d_]+)*")
START = "<"

# Set by hand; doubling or halving any of them moves the syllables restored rightly by about half a point at most.
TEXT_WEIGHTS = {"laws": .1, "explanations": 3, "written": 8, "dictionary": 1}
WORD_LIST_WEIGHT = 3e5
PAIR_WEIGHT, PAIR_SCALE, PAIR_MOST = .6, 8, 60
UNSEEN = 3
NAME_RATIO = 5


def text_counts(texts):
    """How often each syllable occurs, and each pair, sentence starts included."""
    single, pairs = Counter(), Counter()
    for text in texts:
        for run in RUN.findall(text):
            syllables = run.lower().split()
            single.update(syllables)
            pairs.update(zip([START, *syllables], syllables))
    return single, pairs


def web_counts(pairs):
    """How often each pair is listed in small letters or capitals, and each word as it is spelt."""
    listed, spelt = Counter(), Counter()
    for pair in pairs:
        words = pair.split(" ")
        spelt.update(words)
        if len(words) == 2 and all(WORD.fullmatch(word) for word in words):
            listed[tuple(word.lower() for word in words)] += 1
    return listed, spelt


def candidates_of(weights):
    """Bare form to its spellings, most frequent first."""
    groups = defaultdict(list)
    for word in sorted(weights, key=lambda word: (-weights[word], word)):
        groups[strip_accents(word)].append(word)
    return dict(sorted(groups.items()))


def name_bonus(bare, spellings, share, spelt):
    """What a capital adds to the plain spelling: for foreign names, as Tom beside tôm; 0 for all else."""
    name = bare.capitalize()
    if bare not in spellings or len(spellings) == 1 or spelt[name] < max(1, spelt[bare] * NAME_RATIO):
        return 0.0
    rival = max(spelt[word.capitalize()] for word in spellings if word != bare)
    best = max(share[word] for word in spellings if word != bare)
    return max(0.0, math.log(spelt[name] / max(rival, .5)) + math.log(best / share[bare]))


def estimate(folder):
    """The model: spellings by bare form, log-probabilities, back-off weights and name bonuses."""
    weights, pairs = Counter(), Counter()
    texts = {"laws": sources.laws(folder), "explanations": sources.explanations(folder),
             "written": sources.written(), "dictionary": sources.dictionary(folder)}
    known = set()
    for name, lines in texts.items():
        single, double = text_counts(lines)
        if name != "laws":
            known.update(single)
        weights.update({word: count * TEXT_WEIGHTS[name] for word, count in single.items()})
        pairs.update({pair: count * TEXT_WEIGHTS[name] for pair, count in double.items()})
    for word, frequency in sources.word_frequencies(folder).items():
        known.add(word)
        weights[word] += frequency * WORD_LIST_WEIGHT
    listed, spelt = web_counts(sources.web_pairs(folder))
    weights = {word: weight for word, weight in weights.items()
               if word in known and SYLLABLE.fullmatch(strip_accents(word))}
    total = sum(weights.values())
    share = {word: weight / total for word, weight in weights.items()}

    after = defaultdict(dict)
    for (first, second), count in pairs.items():
        if second in share and (first in share or first == START):
            after[first][second] = count
    for (first, second), count in listed.items():
        if first in share and second in share:
            expected = (share[first] * share[second]) ** .25 * 1000 / PAIR_SCALE
            after[first][second] = after[first].get(second, 0) + PAIR_WEIGHT * count * min(PAIR_MOST, 1 + expected)

    backoff, following = {}, {}
    for first, counts in after.items():
        left = len(counts) * UNSEEN
        whole = sum(counts.values()) + left
        backoff[first] = math.log(left / whole)
        following[first] = {word: math.log((count + left * share[word]) / whole) for word, count in counts.items()}
    groups = candidates_of(weights)
    return {
        "groups": groups,
        "single": {word: math.log(value) for word, value in share.items()},
        "backoff": backoff,
        "following": following,
        "bonus": {bare: name_bonus(bare, spellings, share, spelt) for bare, spellings in groups.items()},
        "start": START,
    }


def build(folder):
    """Writes the model and its manifest into the folder."""
    with tempfile.TemporaryDirectory() as downloads:
        sources.fetch(downloads)
        data = pack(estimate(downloads))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "accents.bin").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    manifest = {
        "name": "vietnamese-accents",
        "version": 1,
        "licence": "CC-BY-SA-4.0",
        "model": "accents.bin",
        "trainedOn": {name: hashlib.sha256((sources.WRITTEN / name).read_bytes()).hexdigest()
                      for name in sources.WRITTEN_FILES},
        "files": {"accents.bin": {"bytes": len(data), "sha256": digest}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(digest, "accents.bin", len(data))


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "models" / "accents")
