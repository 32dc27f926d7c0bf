"""Chooses which SentencePiece pieces the project's models keep, from the word lists of wordfreq alone.

Kept: special tokens, every single character, digits and punctuation, and each piece that words of
the LANGUAGES are cut into, as written, capitalised, in capitals, without accents, after an apostrophe.
Texts in these languages are then cut as the full vocabulary of 250,002 pieces would cut them.
"""

import json
import unicodedata

import wordfreq
from tokenizers import Tokenizer

from tokenizer_files import SPECIAL, tokenizer_json

LANGUAGES = ("vi", "en", "fr", "es", "de", "it")
WORDS = 120_000


def strip_accents(text):
    """Text without its diacritics, as Vietnamese and French are often typed in haste (đ becomes d)."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def _always_kept(piece):
    bare = piece.removeprefix("▁")
    return len(bare) <= 1 or not any(c.isalpha() for c in bare)


def _forms(word):
    return word, word.capitalize(), word.upper(), strip_accents(word), f"'{word}", f"'{word.capitalize()}"


def choose_pieces(blob):
    """Ids of the kept pieces in ascending order; the first four and the last are the special tokens."""
    whole = Tokenizer.from_str(json.dumps(tokenizer_json(blob.pieces, blob.scores)))
    kept = {i for i, piece in enumerate(blob.pieces) if _always_kept(piece)} | {*SPECIAL.values(), len(blob.pieces) - 1}
    for language in LANGUAGES:
        forms = [form for word in wordfreq.top_n_list(language, WORDS) for form in _forms(word)]
        for encoding in whole.encode_batch(forms, add_special_tokens=False):
            kept.update(encoding.ids)
    return sorted(kept)


def kept_pieces(blob, tokenizer):
    """Ids in the whole vocabulary of the pieces that a built tokenizer knows, in its order."""
    index = {piece: i for i, piece in enumerate(blob.pieces)}
    return [index[tokenizer.id_to_token(i)] for i in range(tokenizer.get_vocab_size())]
