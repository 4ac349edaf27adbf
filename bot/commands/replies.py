"""Every Vietnamese sentence that the console commands say, their own help texts apart."""

from __future__ import annotations

from bot.writers.models.faults import FaultKind, ModelUnavailable
from knowledge.documents import Relation, Status
from knowledge.errors import (
    CatalogueUnavailable,
    EmbedderUnavailable,
    IndexMismatch,
    IndexMissing,
    WriterBusy,
)

HELP_USAGE = "Cách dùng: "
HELP_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh"}

FAULTS: dict[type[Exception], str] = {
    CatalogueUnavailable: "Không mở được thư mục dữ liệu (chỉ đọc, đầy hoặc không truy cập được)",
    WriterBusy: "Thư mục dữ liệu đang được một tiến trình khác ghi",
    IndexMissing: "Chưa có văn bản nào được nạp; chạy “hoidap ingest THƯ_MỤC”",
    IndexMismatch: "Chỉ mục được lập bằng mô hình nhúng khác",
    EmbedderUnavailable: "Không nạp được mô hình nhúng",
    ModelUnavailable: "Không mở được mô hình ngôn ngữ",
}
FAULT = "Có lỗi khi dùng kho văn bản"

STATUS_LABELS = {
    Status.CURRENT: "còn hiệu lực",
    Status.UPCOMING: "chưa đến hạn",
    Status.PAST: "hết thời gian",
    Status.SUPERSEDED: "bị thay thế",
    Status.UNKNOWN: "chưa rõ",
}

NO_SUCH_DOCUMENT = "Không có văn bản nào mang mã “{id}”. Xem danh sách: hoidap documents"
NO_TASKS = "Không tìm thấy nhiệm vụ nào giao cho “{unit}”."
NO_DOCUMENTS = "Không có văn bản nào khớp."
DOCUMENT_COUNT = "{count} văn bản."
TASK_COUNT = "{count} nhiệm vụ."
NO_FIGURES = "Không tìm thấy số liệu nào về “{indicator}”."
FIGURE_COUNT = "{count} số liệu."
WITH = "Phối hợp"
DEADLINE = "Thời hạn"
PRODUCT = "Sản phẩm"
NEEDS_OUTPUT = "Dạng xlsx cần ghi ra tệp: thêm --output TỆP.xlsx"
SAVED = "Đã ghi {count} mục vào {path}."

DOCUMENT_COLUMNS = ("Mã", "Loại", "Số, ký hiệu", "Tiêu đề", "Ngày", "Hiệu lực", "Tệp")
DOCUMENT_FIELDS = {
    "id": "Mã",
    "source": "Tệp",
    "kind": "Loại",
    "number": "Số, ký hiệu",
    "title": "Tiêu đề",
    "issuer": "Cơ quan ban hành",
    "parent_issuer": "Cơ quan chủ quản",
    "place": "Địa bàn",
    "issued_on": "Ngày ban hành",
    "year": "Năm",
    "signatory_title": "Quyền hạn, chức vụ người ký",
    "signatory": "Người ký",
    "status_reason": "Hiệu lực",
    "effective_on": "Có hiệu lực từ",
    "applies_from": "Thực hiện từ",
    "applies_to": "Thực hiện đến",
    "pages": "Số trang",
    "passages": "Số đoạn",
    "replaces": "Thay thế",
    "replaced_by": "Bị thay thế bởi",
    "amends": "Sửa đổi, bổ sung",
    "amended_by": "Được sửa đổi, bổ sung bởi",
    "same_as": "Cùng một văn bản với",
    "confidences": "Độ tin cậy nhận dạng chữ từng trang (0–100)",
    "notices": "Ghi chú khi đọc",
}

INFERRED = "suy ra từ nội dung"
RECIPIENTS = "Nơi nhận"
LEGAL_BASES = "Căn cứ"
OUTLINE = "Mục lục"
TASKS = "Nhiệm vụ"
FIGURES = "Số liệu"
REFERENCES = "Dẫn chiếu văn bản khác"
CITED_BY = "Được dẫn chiếu bởi"
RELATIONS = {
    Relation.REPLACES: "thay thế",
    Relation.REPEALS: "bãi bỏ",
    Relation.AMENDS: "sửa đổi, bổ sung",
    Relation.CITES: "dẫn",
}

CHECKS = {
    "python": "Python",
    "packages": "Gói phần mềm",
    "data": "Thư mục dữ liệu",
    "catalogue": "Kho văn bản",
    "embedder": "Mô hình nhúng",
    "index": "Chỉ mục",
    "disk": "Dung lượng đĩa",
    "tesseract": "Tesseract (đọc bản quét, ảnh)",
    "libreoffice": "LibreOffice (đọc .doc, .xls, .rtf)",
    "failures": "Tệp chưa đọc được",
    "channels": "Kênh nhắn tin",
    "model": "Mô hình ngôn ngữ",
}
MARKS = {True: "✓", False: "✗", None: "–"}
NEEDS_PYTHON = "{version}; cần 3.11, 3.12 hoặc 3.13"
MISSING_PACKAGES = "thiếu {names}; chạy: make install"
ALL_PACKAGES = "đủ {count} gói"
NOT_WRITABLE = "{path}: không ghi được; hãy sửa quyền hoặc đặt HOIDAP_DATA"
NOT_INGESTED = "chưa có văn bản nào; chạy: hoidap ingest THƯ_MỤC"
CATALOGUE_HOLDS = "{documents} văn bản, {passages} đoạn, thế hệ {generation}"
CATALOGUE_DAMAGED = "{bad} đoạn không khớp văn bản gốc; chạy: hoidap ingest --rebuild THƯ_MỤC"
EMBEDDER_WORKS = "{id}, {dimensions} chiều"
INDEX_WORKS = "tìm thử được {hits} đoạn"
INDEX_SILENT = "tìm thử không được đoạn nào; chạy: hoidap ingest --rebuild THƯ_MỤC"
DISK_FREE = "còn {free:.1f} GB"
TOOL_THERE = "có tại {path}"
TOOL_ABSENT = "không có (tùy chọn); cài: sudo apt-get install {package}"
LANGUAGE_ABSENT = "thiếu dữ liệu tiếng Việt; cài: sudo apt-get install {package}"
FILES_WAIT = {
    False: "; {count} tệp đang chờ",
    True: "; {count} tệp đang chờ, chạy lại: hoidap ingest THƯ_MỤC",
}
NO_MODEL = "không đặt HOIDAP_LLM (tùy chọn); câu trả lời được trích từ văn bản"
MODEL_KEY = "khóa lấy từ {name}"
NO_MODEL_KEY = "không có khóa"
MODEL_ANSWERS = "trả lời sau {seconds:.1f} giây"
MODEL_FAULT = "không trả lời"
MODEL_FAULTS = {
    FaultKind.SLOW: "không trả lời kịp",
    FaultKind.BUSY: "đang quá tải hoặc hết hạn mức; thử lại sau",
    FaultKind.BROKEN: "không kết nối được hoặc máy chủ lỗi; xem HOIDAP_LLM_BASE_URL",
    FaultKind.REFUSED: "bị từ chối; xem khóa và tên mô hình",
}
NO_FAILURES = "không có"
DOCTOR_SUMMARY = {True: "Mọi thứ sẵn sàng.", False: "Có mục cần xử lý (dấu ✗)."}


def fault(error: Exception) -> str:
    """Return one line on an expected fault: what happened, then the detail with its remedy.

    >>> fault(WriterBusy("data/writer.lock"))
    'Thư mục dữ liệu đang được một tiến trình khác ghi (data/writer.lock)'
    """
    sentence = FAULTS.get(type(error), FAULT)
    detail = " ".join(str(error).split())
    return f"{sentence} ({detail})" if detail else sentence
