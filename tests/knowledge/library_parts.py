"""A cheap deterministic embedder behind the real port, and documents made in the test."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from knowledge.documents import (
    Metadata,
    ParsedDocument,
    Passage,
    PassageKind,
    Reference,
    Relation,
    Role,
    Section,
    SourceFile,
    Span,
    Task,
)
from knowledge.text import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from knowledge.catalogue import Generation
    from knowledge.catalogue_writer import CatalogueWriter

SIZE = 48


class HashingEmbedder:
    """Sums a random direction for each syllable: texts that share words are near."""

    def __init__(self, name: str = "hashing-48") -> None:
        self.id = name
        self.dimensions = SIZE
        self.embedded = 0

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded += len(texts)
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        total = np.full(SIZE, 1e-3)
        for word in syllables(text.lower()):
            seed = int.from_bytes(hashlib.sha256(f"{self.id} {word}".encode()).digest()[:8])
            total += np.random.default_rng(seed).normal(size=SIZE)
        return (total / np.linalg.norm(total)).astype(np.float32)


def parsed_document(
    folder: Path, name: str, lines: Sequence[str], **said: object
) -> ParsedDocument:
    """Write a file of one paragraph a line and return it as a parser would."""
    replaces = said.pop("replaces", None)
    text = "\n".join(lines)
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    source = SourceFile(str(file), name, file.stat().st_size, digest)
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    document_id = digest[:16]
    whole = Span(0, len(text))
    return ParsedDocument(
        id=document_id,
        source=source,
        text=text,
        pages=(whole,),
        sections=(Section(0, None, 1, "I", lines[0], spans[0], whole),),
        passages=tuple(
            Passage(
                f"{document_id}-{n}",
                document_id,
                n,
                PassageKind.PARAGRAPH,
                span,
                line,
                ("I",),
                0,
                1,
                str(said.get("title", name)),
            )
            for n, (span, line) in enumerate(zip(spans, lines, strict=True))
        ),
        tasks=(Task(0, "Sở Một", "so mot", Role.LEAD, spans[-1], spans[0], 0),),
        references=(
            (Reference(Relation.REPLACES, None, str(replaces), spans[0]),) if replaces else ()
        ),
        metadata=Metadata(**said),  # type: ignore[arg-type] # fields by name, as the test gives them
    )


def ingest(
    writer: CatalogueWriter, embedder: HashingEmbedder, documents: Sequence[ParsedDocument]
) -> Generation | None:
    """Walk the writer's steps as the pipeline does."""
    for parsed in documents:
        if not writer.has_document(parsed.id):
            writer.stage(parsed)
        writer.link(parsed.source, parsed.id)
    for batch in writer.missing_texts(embedder.id):
        vectors = embedder.embed_passages([text for _, text in batch])
        writer.save_embeddings(embedder.id, [key for key, _ in batch], vectors)
    return writer.publish(embedder.id, embedder.dimensions)
