"""Tables of the catalogue, the one source of truth (SQLite by default, PostgreSQL by URL).

Generations: a row of ``sources`` or ``documents`` is seen by a reader of generation G when
``added_in <= G`` and ``removed_in`` is null or greater than G. Rows of ``sections``,
``passages``, ``tasks``, ``figures`` and ``refs`` live and die with their document's row. A document's row
has a ``key`` of its own because the same bytes may be parsed anew by a later version of the
software: two rows, one ``id``, never both seen in one generation.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA_VERSION = 2
METADATA = MetaData()


def _key() -> Column[int]:
    return Column("key", Integer, primary_key=True, autoincrement=True)


def _document_key() -> Column[int]:
    return Column(
        "document_key",
        Integer,
        ForeignKey("documents.key", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


def _span(prefix: str = "") -> tuple[Column[int], Column[int]]:
    return (
        Column(f"{prefix}start", Integer, nullable=False),
        Column(f"{prefix}end", Integer, nullable=False),
    )


# Names: schema (version), generation, index (folder number), embedder (id).
META = Table(
    "meta",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("value", String(400), nullable=False),
)

# A file as last seen. With a ``failure``, ``document_id`` is its last good version, if any.
# ``waits_for`` names the program without which (part of) it stayed unread.
SOURCES = Table(
    "sources",
    METADATA,
    _key(),
    Column("path", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("document_id", String(32), index=True),
    Column("failure", Text),
    Column("waits_for", String(20)),
    Column("parser", String(40)),
    Column("added_in", Integer, nullable=False),
    Column("removed_in", Integer),
    sqlite_autoincrement=True,
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    _key(),
    Column("id", String(32), nullable=False, index=True),
    Column("added_in", Integer, nullable=False),
    Column("removed_in", Integer),
    Column("kind", Text),
    Column("number", Text),
    Column("title", Text),
    Column("issuer", Text),
    Column("place", Text),
    Column("issued_on", Date),
    Column("signatory", Text),
    Column("applies_from", Date),
    Column("applies_to", Date),
    Column("effective_on", Date),
    Column("year", Integer),
    Column("parent_issuer", Text),
    Column("signatory_title", Text),
    Column("recipients", JSON, nullable=False, server_default="[]"),
    Column("legal_bases", JSON, nullable=False, server_default="[]"),
    Column("readings", JSON, nullable=False),
    Column("notices", JSON, nullable=False),
    Column("confidences", JSON, nullable=False, server_default="[]"),
    Column("sketch", JSON, nullable=False, server_default="[]"),
    Column("parser", String(40), nullable=False, server_default=""),
    Column("pages", JSON, nullable=False),
    Column("passage_count", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_autoincrement=True,
)

SECTIONS = Table(
    "sections",
    METADATA,
    _key(),
    _document_key(),
    Column("position", Integer, nullable=False),
    Column("parent", Integer),
    Column("level", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("title", Text, nullable=False),
    *_span("heading_"),
    *_span(),
)

# ``text_key`` is the SHA-256 of the embedded text; ``key`` is the passage's id in every index
# and is never given twice.
PASSAGES = Table(
    "passages",
    METADATA,
    _key(),
    _document_key(),
    Column("id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    *_span(),
    Column("text", Text, nullable=False),
    Column("section", JSON, nullable=False),
    Column("section_position", Integer),
    Column("page", Integer),
    Column("context", Text, nullable=False),
    Column("text_key", String(64), nullable=False, index=True),
    sqlite_autoincrement=True,
)

TASKS = Table(
    "tasks",
    METADATA,
    _key(),
    _document_key(),
    Column("position", Integer, nullable=False),
    Column("unit", Text, nullable=False),
    Column("unit_key", Text, nullable=False, index=True),
    Column("role", String(20), nullable=False),
    *_span(),
    *_span("unit_"),
    Column("section_position", Integer),
    Column("coordinating", JSON, nullable=False, server_default="[]"),
    Column("deadline", JSON),
    Column("due_on", Date),
    Column("product", JSON),
)

FIGURES = Table(
    "figures",
    METADATA,
    _key(),
    _document_key(),
    Column("position", Integer, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("value", Float, nullable=False),
    Column("value_to", Float),
    Column("unit", Text),
    *_span("value_"),
    *_span(),
    Column("section_position", Integer),
    Column("period", Text),
    Column("place", Text),
    Column("qualifier", Text),
    Column("comparison", Text),
    Column("nature", String(20)),
)

REFERENCES = Table(
    "refs",
    METADATA,
    _key(),
    _document_key(),
    Column("relation", String(20), nullable=False),
    Column("kind", Text),
    Column("number", Text, nullable=False),
    *_span(),
    Column("issued_on", Date),
    Column("issuer", Text),
)

# Little-endian float32, one vector; survives its passages until the next generation but one.
EMBEDDINGS = Table(
    "embeddings",
    METADATA,
    Column("text_key", String(64), primary_key=True),
    Column("embedder", String(200), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

Index("documents_seen", DOCUMENTS.c.added_in, DOCUMENTS.c.removed_in)
