"""What a document says of itself: who issued what when, for when, and who signed.

State documents: decree 30/2020/NĐ-CP, Phụ lục I. Party documents: guidance 36-HD/VPTW.
A value is read from the letterhead, title and closing, where those rules put it; what only
the body tells is marked inferred. A number that is merely cited is never taken.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.metadata.authorship import read_issuer, read_place
from ingest.metadata.draft import Draft, part_document
from ingest.metadata.inferred_year import read_year
from ingest.metadata.issuance import (
    read_announcement,
    read_attached,
    read_date,
    read_named_number,
    read_number,
    read_treaty_date,
)
from ingest.metadata.list_titles import read_list_title
from ingest.metadata.recipients import read_legal_bases, read_recipients
from ingest.metadata.signatures import read_signature
from ingest.metadata.titles import (
    infer_kind,
    infer_letter,
    read_kind_and_title,
    read_letter_abstract,
    read_unmarked_title,
)
from ingest.metadata.validity import read_validity
from knowledge.documents import Metadata

if TYPE_CHECKING:
    from ingest.structure.canonical import CanonicalText
    from ingest.structure.outline import Outline
    from ingest.structure.zones import Layout

STEPS = (
    read_kind_and_title,
    read_number,
    read_letter_abstract,
    read_named_number,
    read_date,
    read_treaty_date,
    read_attached,
    read_announcement,
    read_issuer,
    infer_letter,
    infer_kind,
    read_unmarked_title,
    read_list_title,
    read_place,
    read_signature,
    read_recipients,
    read_legal_bases,
    read_year,
    read_validity,
)


def read_metadata(canonical: CanonicalText, layout: Layout, outline: Outline) -> Metadata:
    """Return what the document says of itself, each value with the place that says it.

    Earlier steps prevail: what is stated comes before what is inferred.
    """
    draft, parts = Draft(), part_document(canonical, layout, outline)
    for step in STEPS:
        step(draft, parts)
    return replace(Metadata(readings=draft.readings), **draft.values)
