"""The words of what is wrong with a gold set, in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.gold_faults import Wrong

if TYPE_CHECKING:
    from eval.cases import GoldUnreadable
    from eval.gold_faults import GoldFault

GOLD_FAULTS = {
    Wrong.NO_QUESTION: "không có câu hỏi",
    Wrong.NO_EVIDENCE: "câu trả lời được mà không có bằng chứng",
    Wrong.IDLE_EVIDENCE: "có bằng chứng mà không chờ câu trả lời",
    Wrong.NO_TURNS: "có thẻ follow-up mà không có câu hỏi trước",
    Wrong.EMPTY_STRING: "có chuỗi rỗng",
    Wrong.FORBIDDEN_NEEDED: "chuỗi cấm nằm trong chuỗi phải có",
    Wrong.OWN_PAIR: "câu sinh đôi là chính nó",
    Wrong.NO_PAIR: "không có câu sinh đôi",
    Wrong.ID_TWICE: "mã dùng hai lần",
    Wrong.ASKED_TWICE: "câu hỏi lặp lại",
    Wrong.IN_BOTH_HALVES: "nửa phát triển đã có câu này",
    Wrong.NO_DOCUMENT: "không có văn bản",
    Wrong.NOT_THERE: "không có trong văn bản",
    Wrong.NO_SECTION: "văn bản không có mục này",
    Wrong.NOT_IN_SECTION: "không có trong mục",
}
LINE_FAULTS = {
    "json_invalid": "không phải một đối tượng JSON",
    "missing": "thiếu",
    "extra_forbidden": "không có trường này",
    "enum": "không phải một trong answered, refused, clarify, greeting",
    "date_from_datetime_parsing": "phải là ngày dạng năm-tháng-ngày",
}


def gold_fault(found: GoldFault) -> str:
    """Say what is wrong with a gold case.

    >>> from eval.gold_faults import GoldFault
    >>> gold_fault(GoldFault("q1", Wrong.NO_DOCUMENT, "kh.docx"))
    'không có văn bản: kh.docx'
    """
    return (
        f"{GOLD_FAULTS[found.wrong]}: {found.detail}" if found.detail else GOLD_FAULTS[found.wrong]
    )


def unreadable_line(fault: GoldUnreadable) -> str:
    """Say which line of a gold file can't be read, and why."""
    said = (
        f"{each.field}: {LINE_FAULTS.get(each.kind, each.message)}".removeprefix(": ")
        for each in fault.faults
    )
    return f"{fault.path}, dòng {fault.line}: {'; '.join(said)} (xem `hoidap eval schema`)"
