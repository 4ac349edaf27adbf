"""The public retrieval sets beside the project, each passage ingested as a document of its own.

They are read through the whole real path (files, ingest, index, search), so that a change
anywhere on it shows; questions are asked as written and without diacritics.
"""

from __future__ import annotations

import gzip
import json
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.held_texts import file_name
from eval.own_command import ingest
from eval.retrieval import TOP_K, measure
from eval.sittings import SHARED
from knowledge.bootstrap import open_library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from knowledge.library import Library

BENCH = SHARED / "bench"
SEED = 2026


@dataclass(frozen=True, slots=True)
class SharedSet:
    """Texts by id, and questions: as written, without diacritics, ids of the right texts."""

    texts: dict[str, str]
    questions: list[tuple[str, str, tuple[str, ...]]]


def load_set(name: str, *, texts: int | None = None, questions: int | None = None) -> SharedSet:
    """Read a set, or a fixed sample of it that keeps the texts its questions need.

    A text is its title, a line break, and its body.
    """
    asked = _lines((BENCH / f"{name}.questions.jsonl").read_text(encoding="utf-8"))
    if questions is not None:
        asked = random.Random(SEED).sample(asked, min(questions, len(asked)))
    with gzip.open(BENCH / f"{name}.corpus.jsonl.gz", "rt", encoding="utf-8") as file:
        corpus = {row["id"]: f"{row['title']}\n{row['text']}" for row in _lines(file.read())}
    needed = {text_id for row in asked for text_id in row["gold"]}
    spare = sorted(corpus.keys() - needed)
    random.Random(SEED).shuffle(spare)
    spared = None if texts is None else max(0, texts - len(needed))
    kept = [*sorted(needed & corpus.keys()), *spare[:spared]]
    return SharedSet(
        {text_id: corpus[text_id] for text_id in kept},
        [(row["question"], row["question_noaccent"], tuple(row["gold"])) for row in asked],
    )


def measure_set(chosen: SharedSet, settings: Settings | None = None) -> dict[str, float]:
    """Ingest the texts into a folder that is thrown away, and search every question twice."""
    with tempfile.TemporaryDirectory(prefix="hoidap-eval-") as folder:
        names = _write(chosen, Path(folder) / "texts")
        data = Path(folder) / "data"
        ingest(data, Path(folder) / "texts")
        library = open_library((settings or Settings()).model_copy(update={"data": data}))
        as_written = _measure(library, chosen, names, accented=True)
        bare = _measure(library, chosen, names, accented=False)
        library.close()
    return as_written | {f"{name} không dấu": value for name, value in bare.items()}


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def _write(chosen: SharedSet, folder: Path) -> dict[str, str]:
    """Write each text to a file; return the ids by file name."""
    folder.mkdir()
    names = {f"{number:05}.txt": text_id for number, text_id in enumerate(chosen.texts)}
    for name, text_id in names.items():
        (folder / name).write_text(chosen.texts[text_id], encoding="utf-8")
    return names


def _measure(
    library: Library, chosen: SharedSet, names: dict[str, str], *, accented: bool
) -> dict[str, float]:
    ids = {d.id: names[file_name(d)] for d in library.documents()}
    qrels = {str(n): dict.fromkeys(gold, 1) for n, (_, _, gold) in enumerate(chosen.questions)}
    run: dict[str, dict[str, float]] = {}
    for n, (written, bare, _) in enumerate(chosen.questions):
        ranked = run.setdefault(str(n), {})
        for place, hit in enumerate(library.search(written if accented else bare, top_k=TOP_K)):
            ranked.setdefault(ids[hit.passage.document_id], float(TOP_K - place))
    return measure(qrels, run)
