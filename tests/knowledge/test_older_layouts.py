"""A catalogue that an older version wrote is brought up to date, not thrown away."""

import sqlite3
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.catalogue_database import DATABASE_FILE
from knowledge.catalogue_writer import CatalogueWriter
from knowledge.errors import CatalogueUnavailable

SINCE_LAYOUT_2 = {
    "sources": ("waits_for", "parser"),
    "documents": (
        "effective_on",
        "year",
        "recipients",
        "legal_bases",
        "confidences",
        "sketch",
        "parser",
    ),
    "tasks": ("coordinating", "deadline", "due_on", "product"),
    "refs": ("issued_on", "issuer"),
}


def make_older(data: Path) -> None:
    CatalogueWriter.open(data).close()
    with sqlite3.connect(data / DATABASE_FILE) as database:
        database.execute("DROP TABLE figures")
        for table, columns in SINCE_LAYOUT_2.items():
            for column in columns:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        database.execute("UPDATE meta SET value = '1' WHERE name = 'schema'")


def test_the_next_ingest_adds_what_an_older_layout_lacks(tmp_path: Path) -> None:
    make_older(tmp_path)
    CatalogueWriter.open(tmp_path).close()
    catalogue = Catalogue.open(tmp_path)
    assert catalogue.meta()["schema"] == "2"
    assert catalogue.documents(1) == {}
    assert catalogue.tasks(1) == catalogue.figures(1) == []
    catalogue.close()


def test_a_reader_says_what_to_do_about_an_older_layout(tmp_path: Path) -> None:
    make_older(tmp_path)
    with pytest.raises(CatalogueUnavailable, match="run `hoidap ingest PATH`"):
        Catalogue.open(tmp_path)


def test_a_newer_layout_is_left_alone(tmp_path: Path) -> None:
    make_older(tmp_path)
    with sqlite3.connect(tmp_path / DATABASE_FILE) as database:
        database.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    with pytest.raises(CatalogueUnavailable, match="layout 99"):
        CatalogueWriter.open(tmp_path)
