from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.encodings.detection import decode, repair
from ingest.readers.encodings.tcvn3 import LETTERS
from ingest.readers.encodings.vietnamese import vietnamese_score
from ingest.readers.encodings.vni import PAIRS, SINGLES

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPH = (
    "Kế hoạch này quy định việc tổ chức thực hiện các nhiệm vụ phát triển kinh tế - xã hội "
    "năm 2026; giao Trung tâm Lưu trữ chủ trì, phối hợp với Sở Nội vụ thẩm định hồ sơ, "
    "bảo đảm tiến độ, chất lượng và hiệu quả, hoàn thành trước ngày 30/6/2026. Những khó khăn, "
    "vướng mắc được báo cáo kịp thời để xem xét, giải quyết; tỷ lệ hoàn thành đạt 98,5%."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def to_tcvn3(text: str) -> bytes:
    bytes_of = {letter: bytes([byte]) for byte, letter in LETTERS.items()}
    return b"".join(bytes_of.get(c) or c.encode("latin-1") for c in text)


def to_vni(text: str) -> bytes:
    written = {new: old for old, new in {**SINGLES, **PAIRS}.items()}
    return "".join(written.get(c, c) for c in text).encode("cp1252")


def to_windows_1258(text: str) -> bytes:
    def encode(letter: str) -> bytes:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in parts if c in TONES)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        return base.encode("cp1258") + tone.encode("cp1258")

    return b"".join(map(encode, text))


ENCODERS = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-8 decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16 with a mark": lambda text: text.encode("utf-16"),
    "utf-16 little-endian": lambda text: text.encode("utf-16-le"),
    "utf-16 big-endian": lambda text: text.encode("utf-16-be"),
    "windows-1258": to_windows_1258,
    "TCVN3": to_tcvn3,
    "VNI": to_vni,
}


@pytest.mark.parametrize("name", ENCODERS)
def test_a_paragraph_comes_back_from_each_encoding(name: str) -> None:
    assert decode(ENCODERS[name](PARAGRAPH)) == PARAGRAPH


@pytest.mark.parametrize("name", ["windows-1258", "TCVN3", "VNI"])
def test_even_a_short_legacy_text_is_told_from_the_others(name: str) -> None:
    sentence = "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert decode(ENCODERS[name](sentence)) == sentence


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni])
def test_a_legacy_font_stored_as_unicode_is_repaired(encode: Callable[[str], bytes]) -> None:
    stored = encode(PARAGRAPH).decode("cp1252")
    assert repair(stored) == PARAGRAPH


def test_capitals_of_the_capital_fonts_come_back() -> None:
    stored = to_tcvn3("Tuyến đường số 1\nKế hoạch phát triển vùng\nNgành Y tế")
    plain = stored.split(b"\n")
    shouted = b"\n".join([plain[0], plain[1].upper(), plain[2]])
    assert decode(shouted) == "Tuyến đường số 1\nKẾ HOẠCH PHÁT TRIỂN VÙNG\nNgành Y tế"


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        "Café résumé naïve: un été à Orléans, où l'on déjeune très tôt.",
        "Plain English, with no marks at all.",
        "Nhiệt độ 25°C, diện tích 3 m², mức 1/2 · “trích dẫn” – hết…",
    ],
)
def test_text_that_is_right_is_left_alone(text: str) -> None:
    assert repair(text) == text
    assert decode(text.encode()) == text


def test_vietnamese_scores_above_its_misreadings() -> None:
    right = vietnamese_score(PARAGRAPH)
    wrong = [to_tcvn3(PARAGRAPH).decode("latin-1"), PARAGRAPH.encode().decode("latin-1")]
    assert all(right > vietnamese_score(text) + 0.3 for text in wrong)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệộợịỷ ,.", min_size=1))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) in {text, repair(text)}
