"""Every Vietnamese sentence that ingest says, its command's help apart."""

from __future__ import annotations

from ingest.errors import FileNotRead, Reason

REASONS = {
    Reason.EMPTY: "tệp rỗng",
    Reason.NO_TEXT: "không có nội dung văn bản",
    Reason.BROKEN: "tệp hỏng hoặc không đúng định dạng",
    Reason.ENCRYPTED: "tệp đặt mật khẩu; hãy gỡ mật khẩu rồi nạp lại",
    Reason.OVERSIZED: "tệp quá lớn; tăng HOIDAP_MAX_FILE_MB nếu cần",
    Reason.UNSUPPORTED: "định dạng chưa hỗ trợ; hãy chuyển sang .docx hoặc .pdf",
    Reason.UNREADABLE: "không mở được tệp; hãy kiểm tra quyền đọc",
    Reason.NEEDS_OCR: "bản quét hoặc ảnh, chưa có lớp chữ; cần nhận dạng chữ (OCR)",
    Reason.NEEDS_OFFICE: "định dạng cũ của bộ văn phòng; cần cài LibreOffice rồi nạp lại",
    Reason.TOO_SLOW: "đọc quá thời gian cho phép",
}

READING = "Đọc tệp"
EMBEDDING = "Nhúng đoạn"
INDEXING = "Lập chỉ mục"
PROGRESS_LINE = "{stage}: {done}/{total}"

TITLE = "Kết quả nạp văn bản"
OUTCOMES = {
    "added": "thêm mới",
    "changed": "thay đổi",
    "unchanged": "không đổi",
    "removed": "gỡ bỏ",
    "failed": "lỗi",
}
FAILED_HEADING = "Các tệp chưa nạp được:"
FAILED_LINE = "  {source}: {reason}"
TIMING = (
    "Thời gian: {total:.1f} s (đọc {parse:.1f} s, nhúng {embed:.1f} s, lập chỉ mục {index:.1f} s)"
)
NO_FILES = "Không tìm thấy tệp nào ở đường dẫn đã cho."
STOPPED = (
    "Đã dừng theo yêu cầu. Các văn bản nạp trước đó vẫn tra cứu được bình thường; "
    "chạy lại lệnh để làm tiếp phần còn dở."
)


def reason_of(fault: FileNotRead) -> str:
    """Return why a file was not read, with the detail where there is one.

    >>> reason_of(FileNotRead(Reason.UNSUPPORTED, "doc"))
    'định dạng chưa hỗ trợ; hãy chuyển sang .docx hoặc .pdf (doc)'
    """
    sentence = REASONS[fault.reason]
    return f"{sentence} ({fault.detail})" if fault.detail else sentence
