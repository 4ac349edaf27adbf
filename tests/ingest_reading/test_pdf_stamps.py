"""Numbers and days that an electronic office stamped on a page as form fields."""

from __future__ import annotations

from ingest.readers.pdf.glyphs import Glyph
from ingest.readers.pdf.stamps import stamped


def glyphs(text: str, left: float, base: float) -> list[Glyph]:
    return [
        Glyph(character, left + 6 * n, left + 6 * n + 5, base - 2, base + 9, base)
        for n, character in enumerate(text)
        if character != " "
    ]


def words(found: list[Glyph]) -> str:
    return "".join(glyph.text for glyph in sorted(found, key=lambda glyph: glyph.left))


def test_a_stamped_number_joins_the_line_whose_place_was_left_blank() -> None:
    printed = glyphs("Số:", 10, 700) + glyphs("/KH-UBND", 60, 700)
    stamp = glyphs("173", 35, 704)
    shown = stamped([(33, 690, 58, 720)], printed + stamp, printed)
    assert words(shown) == "Số:173/KH-UBND"
    assert {glyph.base for glyph in shown} == {700}


def test_a_stamped_day_covers_what_was_printed_below_it() -> None:
    printed = glyphs("tháng 4 năm", 10, 700)
    stamp = glyphs("5", 47, 702)
    assert words(stamped([(44, 690, 54, 720)], printed + stamp, printed)) == "tháng5năm"


def test_a_seal_or_signature_with_words_adds_nothing() -> None:
    printed = glyphs("Số:", 10, 700)
    stamp = glyphs("Ký bởi: A 2031", 35, 704)
    assert stamped([(30, 690, 200, 720)], printed + stamp, printed) == printed
