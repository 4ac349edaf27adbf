"""Annexes held as files of their own: without a number, "Kèm theo Kế hoạch số 45/KH-UBND …".

Decree 30/2020/NĐ-CP, Phụ lục I, III.1: an annex says in brackets below its title which document it
goes with. It doesn't bear that number: who signed or replaced the document says the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import bears, same_number
from bot.lately import Lately
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from knowledge.documents import Document, Reference
    from knowledge.library import Library

HEAD = 1200
_LEAD = 80
_GOES_WITH = re.compile(r"\bkem theo (?:[a-z]+ ){1,6}so:? ?$")
_ANNEX = re.compile(r"\W*(?:phu luc|phu bieu|bieu|danh muc)\b")


def host_named(document: Document, library: Library) -> Reference | None:
    """Return the document that an annex says it goes with; null of what bears a number itself."""
    return hosts_named(library).get(document.id)


def hosts_named(library: Library) -> Mapping[str, Reference]:
    """Return the document that each annex held says it goes with, by the annex's id: read once a generation."""
    return _HOSTS.found(library, None, lambda: _read_hosts(library))


_HOSTS: Lately[Mapping[str, Reference]] = Lately()


def _read_hosts(library: Library) -> Mapping[str, Reference]:
    read = ((each.id, _host_in(each, library)) for each in library.documents())
    return {annex: host for annex, host in read if host is not None}


def _host_in(document: Document, library: Library) -> Reference | None:
    if document.metadata.number:
        return None
    text = library.text(document.id)
    for reference in library.references(document.id):
        at = reference.span.start
        before = " ".join(fold(text[max(at - _LEAD, 0) : at]).split())
        if at <= HEAD and _GOES_WITH.search(f"{before} "):
            return reference
    return None


def is_annex(document: Document, library: Library) -> bool:
    """Whether a document without a kind calls itself an annex or a list at its head."""
    return bool(_ANNEX.match(fold(library.text(document.id)[:_LEAD])))


def with_annexes(documents: Sequence[Document], library: Library) -> list[Document]:
    """Return documents, and after them the annexes held that go with one of them."""
    held = {document.id for document in documents}
    others = [each for each in hosts_named(library) if each not in held]
    annexes = (library.document(each) for each in others)
    return [*documents, *(each for each in annexes if _goes_with(each, documents, library))]


def annexes_of_numbers(numbers: Sequence[str], library: Library) -> frozenset[str]:
    """Return the ids of the annexes held that go with a document of one of the numbers."""
    documents = library.documents() if numbers else []
    hosts = [each for each in documents if any(bears(number, each) for number in numbers)]
    return frozenset(each.id for each in with_annexes(hosts, library)[len(hosts) :])


def _goes_with(annex: Document, documents: Iterable[Document], library: Library) -> bool:
    named = host_named(annex, library)
    return named is not None and any(_is_host(named, document) for document in documents)


def _is_host(named: Reference, document: Document) -> bool:
    """Whether a document is the one named: of its number, and of its day and issuer where both say."""
    said = document.metadata
    days = {named.issued_on, said.issued_on} - {None}
    issuers = {fold(each) for each in (named.issuer, said.issuer) if each}
    return same_number(named.number, said.number) and len(days) <= 1 and len(issuers) <= 1
