"""Extracts the pages of a JSON list of {id, url, path} (gzipped HTML) with trafilatura and prints what came out and how long it took.

Usage: trafilatura-pages.py LIST.json MODE, MODE being "default" or "fast". One process, one thread; pages are read before the clock starts.
"""

import gzip
import json
import sys
import time
from importlib.metadata import version

from trafilatura import bare_extraction

ROUNDS = 3


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        pages = json.load(file)
    fast = sys.argv[2] == "fast"
    given = [(page["id"], page["url"], gzip.open(page["path"]).read()) for page in pages]
    rounds = []
    for _ in range(ROUNDS + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        found = {
            id_: bare_extraction(html, url=url, include_comments=False, with_metadata=True, fast=fast)
            for id_, url, html in given
        }
        rounds.append({"seconds": time.perf_counter() - wall, "cpuSeconds": time.process_time() - cpu})
    json.dump(
        {
            "version": version("trafilatura"),
            "runtime": f"Python {sys.version.split()[0]}, lxml {version('lxml')}",
            # The first round warms up.
            "rounds": rounds[1:],
            "pages": [
                {
                    "id": id_,
                    "text": (document and document.text) or "",
                    "title": document and document.title,
                    "date": document and document.date,
                }
                for id_, document in found.items()
            ],
        },
        sys.stdout,
    )


main()
