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
