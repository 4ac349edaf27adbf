"""``hoidap eval documents``: every number on reading, beside its bar, by split."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from eval.bench.table import Row, at_least, skipped
from eval.documents.facts import Fact, Split, load_facts
from eval.documents.figures import score_figures
from eval.documents.holdings import hold
from eval.documents.metadata import NULLED, score_metadata, score_relations
from eval.documents.parsing import parse_files
from eval.documents.scores import Shares, Tally
from eval.documents.tasks import score_tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from eval.documents.parsing import Parse
    from knowledge.documents import Document, ParsedDocument

METADATA_BARS = {
    "kind": 0.98,
    "number": 0.97,
    "issued_on": 0.97,
    "issuer": 0.95,
    NULLED: 0.98,
    "status": 0.95,
}
RELATION_BARS = (0.95, 0.90)
TASK_BARS = (0.95, 0.97)
FIGURE_BARS = (0.95, 0.95)
Gold = dict[str, list[Fact]]


@dataclass(slots=True)
class Measured:
    """The rows of one split, and the lines that say what went wrong."""

    rows: list[Row] = field(default_factory=list)
    faults: dict[str, list[str]] = field(default_factory=dict)


def measure_documents(split: Split) -> Measured:
    """Read every file that the split's gold speaks of, and compare."""
    gold = {kind: load_facts(kind, split) for kind in ("documents", "tasks", "figures")}
    parses = parse_files(name for facts in gold.values() for name in facts)
    measured = Measured()
    if not parses:
        measured.rows.append(skipped(split, "không có tệp nào ở đây"))
        return measured
    _unread(measured, split, parses.values())
    read = {name: parse.document for name, parse in parses.items() if parse.document}
    _metadata(measured, split, gold["documents"], read, _holdings(parses.values()))
    _pairs(measured, f"{split}: nhiệm vụ", gold["tasks"], read, score_tasks, TASK_BARS)
    _pairs(measured, f"{split}: số liệu", gold["figures"], read, score_figures, FIGURE_BARS)
    return measured


def print_faults(measured: Iterable[Measured], only: str) -> None:
    """Print every line on what went wrong that holds the words ``only``."""
    for each in measured:
        for label, lines in each.faults.items():
            for line in lines:
                if only in f"{label} {line}":
                    print(f"[{label}] {line}")


def _unread(measured: Measured, split: str, parses: Iterable[Parse]) -> None:
    faults = [f"{parse.name}  {parse.fault}" for parse in parses if parse.document is None]
    said = "đọc được tất cả" if not faults else f"{len(faults)} tệp chưa đọc được"
    measured.rows.append(Row(f"{split}: tệp có đáp án", "đọc được tất cả", said, not faults))
    measured.faults[f"{split}: tệp"] = faults


def _holdings(parses: Iterable[Parse]) -> dict[str, Document]:
    """Relate documents within their own folder: the samples know nothing of the corpus."""
    folders: defaultdict[str, list[ParsedDocument]] = defaultdict(list)
    for parse in parses:
        if parse.document:
            folders[str(parse.folder)].append(parse.document)
    return {key: held for folder in folders.values() for key, held in hold(folder).items()}


def _metadata(
    measured: Measured,
    split: str,
    gold: Gold,
    read: dict[str, ParsedDocument],
    documents: dict[str, Document],
) -> None:
    shares, relations = Shares(), Tally()
    for name, facts in gold.items():
        if name in read:
            shares.add(score_metadata(read[name], facts, documents))
            relations.add(score_relations(read[name], facts))
    for field_name in sorted(shares.of, key=lambda name: (name not in METADATA_BARS, name)):
        label = f"{split}: {field_name} ({shares.of[field_name]})"
        measured.rows.append(_share(label, shares.share(field_name), METADATA_BARS.get(field_name)))
    measured.faults[f"{split}: siêu dữ liệu"] = shares.faults
    if gold:
        _tally(measured, f"{split}: thay thế, sửa đổi", relations, RELATION_BARS)


def _pairs(
    measured: Measured,
    label: str,
    gold: Gold,
    read: dict[str, ParsedDocument],
    score: Callable[[ParsedDocument, Sequence[Fact]], tuple[Tally, Shares]],
    bars: tuple[float, float],
) -> None:
    tally, shares = Tally(), Shares()
    held = [name for name in gold if name in read]
    for name in held:
        found, attributes = score(read[name], gold[name])
        tally.add(found)
        shares.add(attributes)
    if not held:
        return
    _tally(measured, f"{label} ({len(held)} văn bản)", tally, bars)
    measured.rows += [
        _share(f"{label}, {name} ({shares.of[name]})", shares.share(name), None)
        for name in shares.of
    ]
    measured.faults[f"{label}, thuộc tính"] = shares.faults


def _tally(measured: Measured, label: str, tally: Tally, bars: tuple[float, float]) -> None:
    precision, recall = bars
    measured.rows.append(at_least(f"{label}: đúng ({tally.given})", tally.precision, precision))
    measured.rows.append(at_least(f"{label}: đủ ({tally.expected})", tally.recall, recall))
    measured.faults[label] = tally.faults


def _share(label: str, value: float, bar: float | None) -> Row:
    return at_least(label, value, bar) if bar is not None else Row(label, "", f"{value:.1%}")
