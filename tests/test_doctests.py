"""The examples in docstrings are true; each module's are a test of their own."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

PACKAGES = ("knowledge", "ingest", "bot", "eval")


def modules() -> list[str]:
    found = []
    for name in PACKAGES:
        package = importlib.import_module(name)
        found += [m.name for m in pkgutil.walk_packages(package.__path__, f"{name}.")]
    return found


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_are_true(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_examples_are_found_at_all() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = finder.find(importlib.import_module("knowledge.text"))
    assert sum(len(found.examples) for found in examples) >= 4
