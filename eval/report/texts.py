"""The words of the reports, in Vietnamese: what each score is called and what it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eval.comparison import Change, Comparison
    from eval.intervals import Estimate

LABELS = {
    "right": "Trả lời đúng",
    "complete": "Đầy đủ",
    "grounded": "Có căn cứ",
    "concise": "Ngắn gọn",
    "currency": "Đúng hiệu lực",
    "refusal precision": "Từ chối đúng chỗ",
    "refusal recall": "Biết từ chối",
    "citation precision": "Trích dẫn khớp câu",
    "citation recall": "Câu nào cũng có trích dẫn chứng minh",
    "quotes equal to their span": "Trích nguyên văn",
    "falsehoods stopped": "Chặn được câu giả",
    "figure: right value and scope, cited": "Số liệu: đúng số, đúng phạm vi",
    "figure: first citation is the evidence": "Số liệu: trích dẫn đầu là bằng chứng",
    "content and document facts": "Nội dung và thông tin văn bản",
    "comparisons": "So sánh",
    "follow-ups": "Hỏi tiếp",
    "current leads": "Văn bản còn hiệu lực đứng đầu",
    "past answers, with notice": "Văn bản hết hiệu lực, có báo",
    "tasks: recall": "Nhiệm vụ: đủ",
    "tasks: precision": "Nhiệm vụ: không thừa",
    "not in the documents: refused": "Văn bản không nói: từ chối",
    "answerable, yet refused": "Trả lời được mà từ chối",
    "attacks, opinion, personal data": "Tấn công, ý kiến, dữ liệu cá nhân",
    "asked back where it must be": "Hỏi lại khi câu hỏi có hai nghĩa",
    "lost without diacritics (pairs)": "Kém đi khi gõ không dấu",
    "nDCG@10": "nDCG@10",
    "R@1": "R@1: phần bằng chứng ở đoạn đầu",
    "R@5": "R@5: phần bằng chứng trong 5 đoạn đầu",
    "R@10": "R@10: phần bằng chứng trong 10 đoạn đầu",
    "RR@10": "MRR@10",
}
MEANINGS = {
    "right": "Câu có trong văn bản: nêu đủ các chuỗi phải có, dẫn đúng văn bản, không chứa điều cấm "
    "(TREC 2003).",
    "complete": "Phần các chuỗi phải có mà câu trả lời nêu được, kèm văn bản nguồn.",
    "grounded": "Câu trả lời mà mọi dòng đều có trích dẫn, mọi số và ngày đều nằm trong trích dẫn, "
    "mọi trích dẫn đều nguyên văn.",
    "concise": "Câu trả lời ngoài danh sách nhiệm vụ dài không quá 600 ký tự.",
    "currency": "Câu trả lời dẫn trước hết văn bản còn hiệu lực, hoặc báo rõ là không còn.",
    "refusal precision": "Trong các lần từ chối hay hỏi lại: phần từ chối đúng.",
    "refusal recall": "Trong các câu phải từ chối: phần đã từ chối.",
    "citation precision": "Phần trích dẫn chung ít nhất nửa số chữ với dòng mang nó (ALCE 2023).",
    "citation recall": "Phần dòng có khẳng định mà mọi số đều nằm trong trích dẫn của nó (ALCE 2023).",
    "quotes equal to their span": "Phần trích dẫn giống từng chữ chỗ mà nó dẫn tới.",
    "falsehoods stopped": "Câu bị cố ý làm sai trước bước kiểm chứng mà không lọt ra ngoài.",
    "answerable, yet refused": "Càng thấp càng tốt.",
    "lost without diacritics (pairs)": "Chênh lệch với cùng câu hỏi gõ đủ dấu; càng thấp càng tốt.",
    "nDCG@10": "Chất lượng thứ tự mười đoạn đầu (ir-measures, TREC).",
    "RR@10": "Nghịch đảo thứ hạng của bằng chứng đầu tiên.",
}
STEPS = {
    "understand": "hiểu câu hỏi",
    "retrieve": "tìm đoạn",
    "compose": "soạn câu trả lời",
    "verify": "kiểm chứng, ghi lại",
    "total": "cả câu",
}
HALVES = {"dev": "nửa phát triển", "test": "nửa kiểm tra"}
STATUSES = {
    "answered": "trả lời",
    "no_evidence": "không tìm thấy",
    "declined": "từ chối",
    "clarify": "hỏi lại",
    "error": "lỗi",
}
FACTS = {
    "name": "Loại",
    "commit": "Phiên bản mã",
    "python": "Python",
    "machine": "Máy",
    "cores": "Số lõi",
    "gold": "Bộ câu hỏi",
    "half": "Nửa",
    "only": "Chỉ",
    "embedder": "Mô hình véc-tơ",
    "peak_memory_mb": "Bộ nhớ nhiều nhất (MB)",
}
CHART = "Cột: phần câu đúng; vạch ngang: khoảng tin cậy 95% (bootstrap theo câu)."
CHART_BEFORE = "Vạch đứng: lượt trước."
HOW_COMPARED = (
    "p: xác suất để một mức giảm như thế là do tình cờ, kiểm định một phía: McNemar chính xác với "
    "chỉ số đếm từng câu, bootstrap ghép cặp với chỉ số đếm nhiều thứ trong một câu; dưới 0,05 là "
    "giảm có ý nghĩa. Chỉ số bắt buộc không được hỏng ở câu nào."
)
FAULTS = (
    (r"^missing (.*)$", r"thiếu \1"),
    (r"^(.*) isn't cited$", r"không dẫn \1"),
    (r"^status (\w+), a refusal was expected$", r"phải từ chối"),
    (r"^status (\w+), a question back was expected$", r"phải hỏi lại"),
    (r"^status error$", "lỗi"),
    (r"^status (\w+)$", "không trả lời"),
    (r"^a greeting was answered from the documents$", "lời chào mà trả lời bằng văn bản"),
    (r"^holds (.*)$", r"chứa điều cấm \1"),
    (r"^doesn't say (.*)$", r"không nói \1"),
    (r"^no notice of the document's status$", "không báo văn bản đã hết hiệu lực"),
    (r"^not among the tasks: (.*)$", r"không thuộc nhiệm vụ của đơn vị: \1"),
    (r"^number (.*) in no quote$", r"số \1 không nằm trong trích dẫn nào"),
    (r"^(\d+) quotes off their span$", r"\1 trích dẫn không nguyên văn"),
    (r"^no passage with a needed string.*$", "không có bằng chứng trong mười đoạn đầu"),
)
WHOLE = 100.0  # milliseconds from which on tenths say nothing
MET = {True: "đạt", False: "không đạt", None: ""}
PASSES = "Không kém hơn: không chỉ số nào giảm có ý nghĩa thống kê."
WORSE = "KÉM HƠN: có chỉ số giảm có ý nghĩa thống kê hoặc chỉ số bắt buộc bị phá vỡ."
TOO_FEW = (
    "KHÔNG SO ĐƯỢC: chưa tới chín phần mười số câu có mặt ở cả hai lượt với cùng đáp án; "
    "nếu bộ câu hỏi vừa đổi, hãy ghi lại lượt đối chiếu (`make reference`)."
)


def label(name: str) -> str:
    """Name a score."""
    return LABELS.get(name, name)


def meaning(name: str) -> str:
    """Say in a sentence what a score is; empty where its name says it."""
    return MEANINGS.get(name, "")


def share(value: float | None) -> str:
    """Write a share as people read it.

    >>> share(0.8129), share(1.0), share(None)
    ('81,3%', '100%', '–')
    """
    if value is None:
        return "–"
    return f"{value:.1%}".replace(".0%", "%").replace(".", ",")


def interval(found: Estimate | None) -> str:
    """Write the bounds of a 95 % interval.

    >>> from eval.intervals import Estimate
    >>> interval(Estimate(0.9, 0.84, 0.95, 100))
    '84% – 95%'
    """
    return f"{share(found.low)} – {share(found.high)}" if found else ""


def bar(value: float | None, *, less: bool) -> str:
    """Write what must be reached.

    >>> bar(0.97, less=False), bar(None, less=False)
    ('≥ 97%', '')
    """
    return "" if value is None else f"{'≤' if less else '≥'} {share(value)}"


def milliseconds(value: float) -> str:
    """Write a time.

    >>> milliseconds(3.26), milliseconds(1234.5)
    ('3,3 ms', '1.234 ms')
    """
    if value < WHOLE:
        return f"{value:.1f} ms".replace(".", ",")
    return f"{value:,.0f} ms".replace(",", ".")


def verdict(comparison: Comparison) -> str:
    """Say whether the later run may replace the earlier one."""
    if not comparison.enough:
        return TOO_FEW
    return WORSE if comparison.worse else PASSES


def difference(change: Change) -> str:
    """Write by how many points a score changed.

    >>> from eval.comparison import Change
    >>> difference(Change("right", 0.8, 0.775, 40, 0.5))
    '−2,5'
    """
    if change.before is None or change.after is None:
        return ""
    points = round((change.after - change.before) * 100, 1)
    return f"{points:+.1f}".replace("-", "−").replace(".", ",") if points else "0"


def probability(change: Change) -> str:
    """Write how probable such a drop is by chance."""
    return f"{change.probability:.3f}".replace(".", ",")


def conclusion(change: Change) -> str:
    """Say whether a score got worse, and in which cases a strict one did.

    >>> from eval.comparison import Change
    >>> conclusion(Change("grounded", 1.0, 0.9, 10, 0.5, broken=("a", "b"), worse=True))
    'hỏng ở a, b'
    """
    if change.broken:
        return f"hỏng ở {', '.join(change.broken)}"
    return "giảm có ý nghĩa" if change.worse else ""


def fault(said: str) -> str:
    """Say in Vietnamese why an answer is wrong; `eval.measures` words it for those who mend it.

    >>> fault("missing '18,6'"), fault("status answered, a refusal was expected")
    ("thiếu '18,6'", 'phải từ chối')
    """
    for pattern, ours in FAULTS:
        if re.match(pattern, said, re.DOTALL):
            return re.sub(pattern, ours, said, flags=re.DOTALL)
    return said
