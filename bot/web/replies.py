"""Every Vietnamese sentence that the API and the pages say outside the templates."""

from __future__ import annotations

import errno

from knowledge.documents import FigureNature, Status

STATUS_LABELS = {
    Status.CURRENT: "Còn hiệu lực",
    Status.UPCOMING: "Chưa đến thời gian thực hiện",
    Status.PAST: "Hết thời gian thực hiện",
    Status.SUPERSEDED: "Đã bị thay thế",
    Status.UNKNOWN: "Chưa rõ hiệu lực",
}

SEARCHING = "Đang tìm trong các văn bản…"
UNIT_EXAMPLE = "{unit} phải làm gì?"
DOCUMENT_EXAMPLE = "{kind} số {number} có những mục tiêu gì?"

TITLES = {
    400: "Yêu cầu không đọc được",
    404: "Không tìm thấy",
    405: "Phương thức không được hỗ trợ",
    401: "Chưa được phép",
    403: "Không được nhận",
    413: "Yêu cầu quá lớn",
    415: "Kiểu nội dung không được hỗ trợ",
    422: "Yêu cầu không hợp lệ",
    429: "Quá nhiều yêu cầu",
    500: "Lỗi máy chủ",
    501: "Chưa hỗ trợ",
    503: "Chưa sẵn sàng",
}
DETAILS = {
    400: "Nội dung gửi lên không phải JSON đúng cú pháp (mã hóa UTF-8).",
    401: "Cần mã quản trị trong tiêu đề Authorization: Bearer … để xem số liệu vận hành.",
    403: "Yêu cầu không chứng minh được là từ nền tảng nhắn tin.",
    404: "Không có trang hoặc tài nguyên nào ở địa chỉ này.",
    405: "Địa chỉ này không nhận phương thức vừa dùng.",
    413: "Nội dung gửi lên vượt quá {limit} KiB.",
    415: "Hãy gửi nội dung dạng application/json.",
    422: "Một hoặc nhiều trường không hợp lệ: {errors}.",
    429: "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Vui lòng thử lại sau {seconds} giây.",
    500: "Máy chủ gặp lỗi ngoài dự kiến khi xử lý yêu cầu. Vui lòng thử lại sau.",
    503: "Hệ thống đang mở chỉ mục và nạp mô hình. Vui lòng thử lại sau ít giây.",
}
NOTHING_INGESTED = (
    "Chưa có văn bản nào được nạp. Người quản trị cần chạy lệnh “hoidap ingest THƯ_MỤC” trước."
)
CANNOT_OPEN = (
    "Chưa mở được chỉ mục hoặc mô hình. Người quản trị xem nhật ký hoặc chạy “hoidap doctor”."
)
NO_SUCH_DOCUMENT = "Không có văn bản nào mang mã “{id}”."
NO_ORIGINAL = "Không còn giữ tệp gốc của văn bản “{id}”."
NO_SUCH_ANSWER = "Không có câu trả lời nào mang mã “{id}” để góp ý."

FIELD_FAULTS = {
    "missing": "chưa có giá trị",
    "blank": "không được để trống",
    "too_long": "dài quá {max_length} ký tự",
    "string_too_long": "dài quá {max_length} ký tự",
    "string_type": "phải là chuỗi ký tự",
    "string_unicode": "chứa ký tự Unicode không hợp lệ",
    "string_pattern_mismatch": "chứa ký tự không được phép",
    "day": "phải là ngày có thật, dạng NNNN-TT-NN, ví dụ 2026-03-05",
    "list_type": "phải là danh sách",
    "too_long_list": "có quá nhiều phần tử",
    "literal_error": "chỉ nhận một trong các giá trị: {expected}",
    "enum": "chỉ nhận một trong các giá trị: {expected}",
    "int_parsing": "phải là số nguyên",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
    "model_attributes_type": "phải là một đối tượng JSON",
    "unknown_document": "có mã văn bản không tồn tại",
}
FIELD_FAULT = "giá trị không hợp lệ"

_PLACE_COLUMNS = ("Văn bản", "Số, ký hiệu", "Mục", "Trang", "Hiệu lực", "Đường dẫn")
TASK_COLUMNS = (
    "STT",
    "Đơn vị",
    "Vai trò",
    "Nhiệm vụ",
    "Phối hợp",
    "Thời hạn",
    "Hạn cuối",
    "Sản phẩm",
    *_PLACE_COLUMNS,
)
FIGURE_COLUMNS = (
    "STT",
    "Chỉ tiêu",
    "Mức",
    "Giá trị",
    "Đến",
    "Đơn vị tính",
    "Nguyên văn",
    "Kỳ",
    "Địa bàn",
    "So sánh",
    "Loại số liệu",
    "Trích dẫn",
    *_PLACE_COLUMNS,
)
SHEET_NAMES = {"TaskList": "Nhiệm vụ", "FigureList": "Số liệu"}
NATURE_LABELS = {
    FigureNature.TARGET: "mục tiêu",
    FigureNature.RESULT: "kết quả",
    FigureNature.NORM: "định mức",
}

SERVING = "Hỏi Đáp đang chạy tại {address} (nhấn Ctrl+C để dừng)."
PORT_IN_USE = "Cổng {port} trên {host} đang được dùng. Hãy chọn cổng khác bằng --port."
CANNOT_LISTEN = "Không mở được cổng {port} trên {host}: {reason}."
STOPPED = "Đã dừng."


def cannot_listen(host: str, port: int, fault: OSError) -> str:
    """Return why a port could not be opened.

    >>> import errno
    >>> cannot_listen("127.0.0.1", 80, OSError(errno.EACCES, "Permission denied"))
    'Không mở được cổng 80 trên 127.0.0.1: Permission denied.'
    """
    if fault.errno == errno.EADDRINUSE:
        return PORT_IN_USE.format(host=host, port=port)
    return CANNOT_LISTEN.format(host=host, port=port, reason=fault.strerror or fault)
