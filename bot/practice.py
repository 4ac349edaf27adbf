"""Questions that a bot asks itself before the first person does.

What answering needs is read when it is first needed: lists of words, patterns, what documents hold
of units and places. A first question of each kind would wait for it, up to a fifth of a second.
"""

from __future__ import annotations

PRACTICE = (
    "so tai chinh phai lam gi trong nam nay",
    "tổng kinh phí thực hiện kế hoạch là bao nhiêu, ai chủ trì và hạn nộp báo cáo khi nào?",
    "ho ngheo duoc ho tro bao nhieu tien, nop ho so o dau",
    "so sánh chỉ tiêu năm nay với năm ngoái: xã hay phường cao hơn?",
    "ai ký kế hoạch mới nhất, văn bản còn hiệu lực không?",
    "có những nghị quyết, hướng dẫn nào về chuyển đổi số?",
    "chuyển đổi số là gì, gồm những nội dung nào?",
    "xã của tôi sáp nhập với những xã nào, trụ sở ở đâu?",
    "chủ tịch UBND tỉnh là ai?",
    "nhà em có 2 bé thì có được miễn học phí không, cần giấy tờ gì?",
    "mục II của kế hoạch nói gì?",
    "giáo dục phải làm gì trong năm nay?",
    "xã Tân Lập phải làm những việc gì?",
    "AI là gì, phụ lục nào nói về AI?",
)
"""One of each kind, of nothing in particular; none is answered to anybody."""
