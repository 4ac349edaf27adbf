"""Whether a document is in force on a day (còn hiệu lực, hết thời gian, bị thay thế).

Rules, in order:

1. replaced or repealed as a whole by a document that we hold and that has effect by that day
   (from its effective date, or else its issue): superseded;
2. its applicable period (thời gian thực hiện) is over: past; not begun: upcoming. A document
   issued after the day is upcoming too;
3. its period runs, or it is open at the end: current. A plan "năm 2026" issued in March 2026
   is therefore current through 31 December 2026;
4. without any period: kinds that stand until they are replaced (law 64/2025/QH15, article on
   the effect of documents: a document ends when its own term, another document or a repeal
   says so) are current once issued: laws, decrees, circulars, resolutions, directives,
   decisions, regulations, conclusions, guidance. Plans, programmes, notices, dispatches and
   anything undated speak for a time that they don't name: unknown.

A document that another amends stays in force; the reason says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.documents import Document, Metadata, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

OVER = frozenset({Status.PAST, Status.SUPERSEDED})
"""Statuses of what no longer has effect."""
STANDING = frozenset(
    {
        "Hiến pháp",
        "Luật",
        "Pháp lệnh",
        "Lệnh",
        "Nghị quyết",
        "Nghị quyết liên tịch",
        "Nghị định",
        "Thông tư",
        "Thông tư liên tịch",
        "Quyết định",
        "Chỉ thị",
        "Quy định",
        "Quy chế",
        "Quy trình",
        "Điều lệ",
        "Kết luận",
        "Hướng dẫn",
        "Hiệp định",
    }
)


def of_the_past(years: Collection[int], as_of: dt.date) -> bool:
    """Whether the years that a question names are all over, so that what was in force then answers.

    >>> import datetime as dt
    >>> of_the_past([2025], dt.date(2026, 10, 1)), of_the_past([2025, 2026], dt.date(2026, 10, 1))
    (True, False)
    >>> of_the_past([], dt.date(2026, 10, 1))
    False
    """
    return bool(years) and max(years) < as_of.year


IN_FORCE_FIRST = (
    Status.CURRENT,
    Status.UPCOMING,
    Status.UNKNOWN,
    Status.PAST,
    Status.SUPERSEDED,
)
"""The order in which lists name documents."""


def status_of(
    document: Document, documents_by_id: Mapping[str, Document], as_of: dt.date
) -> tuple[Status, str]:
    """Return the status on that day and one Vietnamese sentence that says why.

    >>> import datetime as dt
    >>> plan = Metadata(kind="Kế hoạch", applies_to=dt.date(2024, 12, 31))
    >>> document = Document("a", "a.txt", plan, None, 1, 1)
    >>> status_of(document, {}, dt.date(2026, 3, 1))[1]
    'Văn bản này đã hết thời gian thực hiện (31/12/2024).'
    """
    replacement = _in_effect(document.replaced_by, document, documents_by_id, as_of)
    if replacement is not None:
        return Status.SUPERSEDED, f"Văn bản này đã bị thay thế bởi {name_of(replacement)}."
    status, reason = _by_period(document.metadata, as_of)
    amending = _in_effect(document.amended_by, document, documents_by_id, as_of)
    if amending is not None and status is not Status.UPCOMING:
        amended = f"đã được sửa đổi, bổ sung bởi {name_of(amending)}"
        return status, f"{reason.removesuffix('.')}; {amended}."
    return status, reason


def name_of(document: Document) -> str:
    """Return how people call a document: "Kế hoạch số 12/KH-UBND ngày 05/03/2026"."""
    metadata = document.metadata
    name = metadata.kind or "văn bản"
    if metadata.number:
        name += f" số {metadata.number}"
    if metadata.issued_on:
        name += f" ngày {metadata.issued_on:%d/%m/%Y}"
    return name if metadata.number or not metadata.title else f"{name} “{metadata.title}”"


def _in_effect(
    acting: Sequence[str],
    document: Document,
    documents_by_id: Mapping[str, Document],
    as_of: dt.date,
) -> Document | None:
    """Return the latest of the acting documents that has effect by that day."""
    held = (documents_by_id.get(other) for other in acting if other != document.id)
    begun = [other for other in held if other and (_begins(other) or as_of) <= as_of]
    return max(begun, key=lambda other: (str(_begins(other) or ""), other.id), default=None)


def _begins(document: Document) -> dt.date | None:
    return document.metadata.effective_on or document.metadata.issued_on


def _by_period(metadata: Metadata, as_of: dt.date) -> tuple[Status, str]:
    start, end, effective = metadata.applies_from, metadata.applies_to, metadata.effective_on
    if end and as_of > end:
        return Status.PAST, f"Văn bản này đã hết thời gian thực hiện ({period_of(metadata)})."
    coming = _not_yet(metadata, as_of)
    if coming:
        return Status.UPCOMING, coming
    if effective and not end:
        begun = f"Văn bản này có hiệu lực từ ngày {effective:%d/%m/%Y}"
        return Status.CURRENT, f"{begun}, chưa thấy bị thay thế hoặc bãi bỏ trong kho văn bản."
    if start or end:
        reason = f"Văn bản này đang trong thời gian thực hiện ({period_of(metadata)})."
        return Status.CURRENT, reason
    if metadata.kind in STANDING and _issued_by(metadata, as_of):
        return Status.CURRENT, "Văn bản này chưa thấy bị thay thế hoặc bãi bỏ trong kho văn bản."
    return (
        Status.UNKNOWN,
        "Văn bản không nêu thời gian thực hiện nên chưa rõ còn hiệu lực hay không.",
    )


def _issued_by(metadata: Metadata, as_of: dt.date) -> bool:
    """Whether a date, or at least a year of issue, is known and reached."""
    known = metadata.issued_on or metadata.effective_on
    return known is not None or (metadata.year is not None and metadata.year <= as_of.year)


def _not_yet(metadata: Metadata, as_of: dt.date) -> str | None:
    """Return why the document does not apply yet; null when it does."""
    start, end, issued = metadata.applies_from, metadata.applies_to, metadata.issued_on
    if issued and as_of < issued:
        return f"Văn bản này ban hành ngày {issued:%d/%m/%Y}."
    if metadata.effective_on and as_of < metadata.effective_on:
        return f"Văn bản này có hiệu lực từ ngày {metadata.effective_on:%d/%m/%Y}."
    if start and as_of < start and not (end and issued):
        return f"Văn bản này áp dụng từ ngày {start:%d/%m/%Y}."
    if start and as_of < start:
        return f"Chưa đến thời gian thực hiện ({period_of(metadata)})."
    return None


def period_of(metadata: Metadata) -> str:
    """Return the applicable period in words.

    >>> import datetime as dt
    >>> period_of(Metadata(applies_from=dt.date(2024, 1, 1), applies_to=dt.date(2024, 12, 31)))
    'năm 2024'
    >>> period_of(Metadata(applies_from=dt.date(2026, 1, 1), applies_to=dt.date(2030, 12, 31)))
    'giai đoạn 2026 - 2030'
    """
    start, end = metadata.applies_from, metadata.applies_to
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        if start.year == end.year:
            return f"năm {start.year}"
        return f"giai đoạn {start.year} - {end.year}"
    if start and end:
        return f"từ {start:%d/%m/%Y} đến {end:%d/%m/%Y}"
    if end:
        return f"{end:%d/%m/%Y}"
    return f"từ {start:%d/%m/%Y}" if start else ""
