"""Reads the list of word pairs inside a Tesseract model: which words follow each other in web text.

The format is Tesseract's `.traineddata`: a table of offsets to components, of which two are read,
the character set and the graph of word pairs (a DAWG of 64-bit edges: letter, flags, next node).
"""
import math
import struct

UNICHARSET, BIGRAM_DAWG = 1, 14
LAST_EDGE, END_OF_WORD = 1, 4
FLAG_BITS = 3


def _component(data, index):
    count, = struct.unpack_from("<i", data)
    offsets = struct.unpack_from(f"<{count}q", data, 4)
    following = [offset for offset in offsets if offset > offsets[index]]
    return data[offsets[index]:min(following, default=len(data))]


def _characters(component):
    size, *lines = component.decode("utf8").split("\n")
    return [" ", *(line.split(" ")[0] for line in lines[1:int(size)])]


def read_bigrams(data):
    """All word pairs of a model as strings with one space, as written there; numbers stand as question marks."""
    characters = _characters(_component(data, UNICHARSET))
    dawg = _component(data, BIGRAM_DAWG)
    _, letters, count = struct.unpack_from("<hii", dawg)
    edges = struct.unpack_from(f"<{count}Q", dawg, 10)
    letter_bits = math.ceil(math.log2(letters + 1))

    def walk(node, prefix):
        while True:
            edge = edges[node]
            flags = edge >> letter_bits & (1 << FLAG_BITS) - 1
            word = prefix + characters[edge & (1 << letter_bits) - 1]
            if flags & END_OF_WORD:
                yield word
            if following := edge >> letter_bits + FLAG_BITS:
                yield from walk(following, word)
            if flags & LAST_EDGE:
                return
            node += 1

    return walk(0, "")
