"""The sentences of the readers on how well a file could be read, in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
