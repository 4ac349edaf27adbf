"""The sentences of the readers on how well a file could be read, in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WRITTEN_BY_HAND = (
    "Số hoặc ngày ban hành trên bản quét được điền tay, không đọc được chắc chắn nên để trống; "
    "hãy xem bản gốc."
)


def pages_without_text(pages: Sequence[int], total: int) -> str:
    """Say which pages are pictures only.

    >>> pages_without_text([2, 5], 9)
    'Trang 2, 5 (trong 9 trang) chỉ có ảnh, không có lớp chữ nên chưa được đọc.'
    """
    listed = ", ".join(map(str, pages))
    return f"Trang {listed} (trong {total} trang) chỉ có ảnh, không có lớp chữ nên chưa được đọc."


def pages_read_badly(pages: Sequence[int]) -> str:
    """Say which pages OCR read with doubt.

    >>> pages_read_badly([3])
    'Trang 3 là ảnh quét khó đọc; chữ và số nhận dạng được có thể sai, hãy đối chiếu với bản gốc.'
    """
    listed = ", ".join(map(str, pages))
    return (
        f"Trang {listed} là ảnh quét khó đọc; chữ và số nhận dạng được có thể sai, "
        "hãy đối chiếu với bản gốc."
    )


def pages_not_recognised(pages: Sequence[int]) -> str:
    """Say on which pages recognition failed or ran out of time.

    >>> pages_not_recognised([4, 7])
    'Trang 4, 7 không nhận dạng được chữ nên chưa được đọc.'
    """
    return f"Trang {', '.join(map(str, pages))} không nhận dạng được chữ nên chưa được đọc."


def hidden_sheet(name: str) -> str:
    """Say that a sheet is hidden."""
    return f"Trang tính “{name}” bị ẩn nên không được đọc."


def hidden_cells(name: str, rows: int, columns: int) -> str:
    """Say how many rows and columns of a sheet are hidden.

    >>> hidden_cells("Biểu 1", 2, 0)
    'Trang tính “Biểu 1” có 2 dòng bị ẩn, không được đọc.'
    """
    counts = [f"{n} {what}" for n, what in ((rows, "dòng"), (columns, "cột")) if n]
    return f"Trang tính “{name}” có {' và '.join(counts)} bị ẩn, không được đọc."


def uncomputed_formulas(name: str, count: int) -> str:
    """Say how many formulas hold no stored result."""
    return (
        f"Trang tính “{name}” có {count} ô công thức chưa có kết quả lưu sẵn; "
        "hãy mở và lưu lại bằng phần mềm bảng tính rồi nạp lại."
    )


def failing_formulas(name: str, count: int) -> str:
    """Say how many formulas show an error."""
    return f"Trang tính “{name}” có {count} ô báo lỗi công thức."


def long_sheet(name: str, rows: int) -> str:
    """Say that a sheet was too long to be read whole."""
    return f"Trang tính “{name}” quá dài, chỉ đọc {rows} dòng đầu."
