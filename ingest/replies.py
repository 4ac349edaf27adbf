"""Every Vietnamese sentence that ingest says, its command's help apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason

if TYPE_CHECKING:
    from ingest.workers.jobs import Fault

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
    Reason.TOO_SLOW: (
        "đọc quá thời gian cho phép; tăng HOIDAP_FILE_SECONDS, hoặc tách tệp thành các phần nhỏ"
    ),
    Reason.OUT_OF_MEMORY: (
        "đọc cần quá nhiều bộ nhớ; tăng HOIDAP_WORKER_MB, hoặc tách tệp thành các phần nhỏ"
    ),
    Reason.CRASHED: (
        "tiến trình đọc dừng đột ngột vì tệp này; hãy mở tệp rồi lưu lại dưới dạng .docx hoặc .pdf"
    ),
    Reason.ARCHIVE_BOMB: (
        "tệp nén bung ra quá lớn, quá nhiều tệp hoặc lồng quá sâu nên không mở; "
        "hãy giải nén rồi nạp thư mục"
    ),
    Reason.UNSAFE_NAME: "tên tệp không hợp lệ nên không mở; hãy đổi tên (ở trong tệp nén thì nén lại)",
}

READING = "Đọc tệp"
EMBEDDING = "Nhúng đoạn"
INDEXING = "Lập chỉ mục"
PROGRESS_LINE = "{stage}: {done}/{total}"

TITLE = "Kết quả nạp văn bản"
OUTCOMES = {
    "added": "thêm mới",
    "changed": "thay đổi",
    "reread": "đọc lại",
    "unchanged": "không đổi",
    "removed": "gỡ bỏ",
    "failed": "lỗi",
}
FAILED_HEADING = "Các tệp chưa nạp được:"
FAILED_LINE = "  {source}: {reason}"
WAITING_HEADING = "Các tệp đang chờ {program}; cài xong thì nạp lại (xem: hoidap doctor):"
WAITING_LINE = "  {source}"
PROGRAMS = {"tesseract": "nhận dạng chữ (OCR, Tesseract)", "libreoffice": "LibreOffice"}
TIMING = (
    "Thời gian: {total:.1f} s (đọc {parse:.1f} s, nhúng {embed:.1f} s, lập chỉ mục {index:.1f} s)"
)
NO_FILES = "Không tìm thấy tệp nào ở đường dẫn đã cho."
STOPPED = (
    "Đã dừng theo yêu cầu. Các văn bản nạp trước đó vẫn tra cứu được bình thường; "
    "chạy lại lệnh để làm tiếp phần còn dở."
)


def reason_of(fault: FileNotRead | Fault) -> str:
    """Return why a file was not read, with the detail where there is one.

    >>> reason_of(FileNotRead(Reason.UNSUPPORTED, "doc"))
    'định dạng chưa hỗ trợ; hãy chuyển sang .docx hoặc .pdf (doc)'
    """
    sentence = REASONS[fault.reason]
    return f"{sentence} ({fault.detail})" if fault.detail else sentence
