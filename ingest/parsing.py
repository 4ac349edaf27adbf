"""Blocks to a parsed document: the second half of reading a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.figures.extraction import find_figures
from ingest.metadata.glued_letterheads import part_glued
from ingest.metadata.record import read_metadata
from ingest.metadata.references import find_references
from ingest.parser_version import parser_version
from ingest.structure.canonical import write_canonical
from ingest.structure.outline import draw_outline
from ingest.structure.passages import cut_passages
from ingest.structure.zones import lay_out
from ingest.tasks.assignment import find_tasks
from knowledge.documents import ParsedDocument
from knowledge.sketches import sketch_of

if TYPE_CHECKING:
    from ingest.blocks import ReadFile
    from knowledge.documents import SourceFile

ID_LENGTH = 16


def parse_document(source: SourceFile, read: ReadFile) -> ParsedDocument:
    """Write the canonical text of the blocks and find in it all that the catalogue keeps."""
    document_id = source.sha256[:ID_LENGTH]
    canonical = write_canonical(part_glued(read.blocks), read.pages)
    layout = lay_out(canonical.lines)
    outline = draw_outline(canonical.lines, layout)
    metadata = read_metadata(canonical, layout, outline)
    return ParsedDocument(
        id=document_id,
        source=source,
        text=canonical.text,
        pages=canonical.pages,
        sections=outline.sections,
        passages=cut_passages(document_id, canonical, layout, outline, metadata),
        tasks=find_tasks(canonical, layout, outline),
        figures=find_figures(canonical, layout, outline, metadata),
        references=find_references(canonical, layout, metadata),
        metadata=metadata,
        notices=read.notices,
        confidences=read.confidences,
        waits_for=read.waits_for,
        sketch=sketch_of(canonical.text),
        parser=parser_version(),
    )
