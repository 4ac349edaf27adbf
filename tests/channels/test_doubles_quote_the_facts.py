"""The contract tests of the doubles quote the facts as they stand in ``channels.md``."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FACTS = HERE.parents[2] / "shared" / "channels.md"
DOUBLES = sorted(HERE.glob("test_*_double.py"))


def quotes(module: Path) -> list[str]:
    """Return the docstrings of a module's tests; those of the Bot API are Telegram's own."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    docstrings = [ast.get_docstring(test) for test in tests if test.name.startswith("test_")]
    return [line for line in docstrings if line and not line.startswith("Bot API: ")]


@pytest.mark.parametrize("module", DOUBLES, ids=lambda module: module.stem)
def test_every_quoted_fact_stands_in_the_facts(module: Path) -> None:
    if not FACTS.is_file():
        pytest.skip("channels.md lies beside the project, not in it")
    facts = FACTS.read_text(encoding="utf-8")
    assert len(quotes(module)) >= 8
    assert [quote for quote in quotes(module) if quote not in facts] == []
