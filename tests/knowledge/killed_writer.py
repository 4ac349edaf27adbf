"""Run as a process of its own, and killed: ingests a second set of documents over the first."""

from __future__ import annotations

import sys
from pathlib import Path

from library_parts import HashingEmbedder, ingest, parsed_document

from knowledge.catalogue_writer import CatalogueWriter

if __name__ == "__main__":
    files, data, round_ = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    documents = [
        parsed_document(files, f"{n}.txt", [f"Văn bản {n} lần {round_}", "Sở Nội vụ rà soát."])
        for n in range(12)
    ]
    with CatalogueWriter.open(data) as writer:
        ingest(writer, HashingEmbedder(), documents)
