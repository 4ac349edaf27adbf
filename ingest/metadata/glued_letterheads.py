"""Letterheads and closings that a conversion ran together on one line, cut into their lines.

Decree 30/2020/NĐ-CP, Phụ lục I, sets the issuer and number on the left, the motto with place and
date on the right; copies of web pages glue both: "…TỈNH MẪUSỞ NỘI VỤ-------CỘNG HÒA XÃ HỘI…".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.metadata.letterhead import is_name
from ingest.structure import markers
from knowledge.capitals import compile_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST = 8  # blocks within which a letterhead begins
SHORTEST, LONGEST = 60, 700  # characters of a whole letterhead on one line
_MOTTO = r"(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH)"
_UNITS = (
    r"(?:SỞ|[ỦU][ỶY] BAN|UỶ BAN|BAN|VĂN PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|HỘI ĐỒNG|CÔNG AN|PHÒNG"
    r"|THANH TRA|BỘ CHỈ HUY|TÒA ÁN|VIỆN)\s"
)
_DATED = (
    r"(?:[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ]+\s?){1,4},\s*ngày\b[^/\n]{0,16}?tháng\b[^/\n]{0,10}?năm\s+\d{4}"
)
_CUTS = compile_capitals(
    rf"\s*[-–—_=*]{{3,}}\s*|\s*(?={_MOTTO})|(?<=NAM)\s*(?=Độc lập)"
    rf"|(?<=[^\W\d_])(?={_UNITS})|(?<=[^\s(])\s*(?=S[ốô]\s*:?\s?[\d.…]+\s?[-/])"
    rf"|(?<=Hạnh phúc)\s*(?=\S)|(?<=[A-ZĐ])\s*(?={_DATED})|(?<=[^/\s])\s*(?=V/v\b)"
    rf"|(?<=năm \d{{4}})\s*(?=[A-ZĐÀ-Ỹ])"
)
_RIGHT = compile_capitals(rf"{_MOTTO}|Độc lập|{_DATED}")
_NUMBER = re.compile(r"S[ốô]\s*:?\s?[\d.…]")
_OFFICES = (
    r"(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|BỘ TRƯỞNG"
    r"|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|HIỆU TRƯỞNG)"
)
_AUTHORITY = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\s?\.?\s?(?=[A-ZĐÀ-Ỹ]{2})"
_SIGNED = compile_capitals(rf"(?<=[.;])\s*(?={_AUTHORITY}|{_OFFICES}\b)")
_OFFICE_CUT = compile_capitals(
    rf"(?<=[A-ZĐÀ-Ỹ])\s+(?={_AUTHORITY}|(?<!\bPHÓ )(?<!\bQUYỀN )(?<!\. )(?<!\bM )(?<!\bT ){_OFFICES}\b)"
    r"|(?<=[A-ZĐÀ-Ỹ]{2})\s+(?=[A-ZĐÀ-Ỹ][^\W\d_A-ZĐÀ-Ỹ])"
)


def part_glued(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with every glued letterhead and closing cut into LETTERHEAD blocks.

    >>> glued = Block("UBND TỈNH MẪUSỞ NỘI VỤ-----CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMSố: 5/KH-SNV")
    >>> [block.text for block in part_glued([glued])]
    ['UBND TỈNH MẪU / SỞ NỘI VỤ / Số: 5/KH-SNV', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']
    """
    parted: list[Block] = []
    for n, block in enumerate(blocks):
        text = block.text
        if block.kind is not BlockKind.ROW and n < DEEPEST and _is_glued_head(text):
            parted += _head(block)
        elif block.kind is not BlockKind.ROW and markers.opens_recipients(text):
            parted += _closing(block)
        else:
            parted.append(block)
    return tuple(parted)


def _is_glued_head(text: str) -> bool:
    if " / " in text or not SHORTEST <= len(text) <= LONGEST:
        return False
    motto = _RIGHT.search(text)
    return bool(motto and text[: motto.start()].strip(" -_*") and _NUMBER.search(text))


def _head(block: Block) -> Iterator[Block]:
    """Yield the issuer's column, then the motto's, then what followed the date."""
    pieces = [piece.strip(" -_*") for piece in _CUTS.split(block.text) if piece.strip(" -_*")]
    right = [n for n, piece in enumerate(pieces) if _RIGHT.match(piece)]
    dated = next((n for n in right if "ngày" in pieces[n]), None)
    end = dated + 1 if dated is not None and _has_number(pieces[: dated + 1]) else len(pieces)
    left = [piece for n, piece in enumerate(pieces[:end]) if n not in right]
    for column in (left, [pieces[n] for n in right if n < end]):
        yield replace(block, text=" / ".join(column), kind=BlockKind.LETTERHEAD, bold=False)
    for piece in pieces[end:]:
        yield replace(block, text=piece)


def _has_number(pieces: Sequence[str]) -> bool:
    return any(_NUMBER.match(piece) for piece in pieces)


def _closing(block: Block) -> Iterator[Block]:
    """Yield the recipients and the signature that stood on one line, else the block alone."""
    cut = _SIGNED.search(block.text)
    signature = _OFFICE_CUT.sub(" / ", block.text[cut.end() :]) if cut else ""
    if cut is None or not is_name(signature.rsplit(" / ", 1)[-1]):
        yield block
        return
    for text in (block.text[: cut.start()], signature):
        yield replace(block, text=text, kind=BlockKind.LETTERHEAD, bold=False)
