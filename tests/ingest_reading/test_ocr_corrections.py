from __future__ import annotations

import pytest

from ingest.readers.scans.blanks import without_handwriting
from ingest.readers.scans.corrections import corrected
from ingest.readers.scans.syllable_pairs import with_pairs_right
from ingest.readers.scans.tesseract import Word


def line_of(text: str, *, tall: dict[str, float] | None = None, number: int = 1) -> list[Word]:
    words = []
    for at, word in enumerate(text.split()):
        height = (tall or {}).get(word, 28.0)
        left = 100.0 * at
        words.append(Word(word, left, 100 - height, left + 80, 100, 95.0, (1, 1, number)))
    return words


def read(text: str) -> str:
    return " ".join(word.text for word in corrected(line_of(text)))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("I. II. II. IV.", "I. II. III. IV."),
        ("II. III. I. II.", "II. III. I. II."),
        ("II. III. II.", "II. III. II."),
    ],
)
def test_a_heading_that_lost_a_stroke_gets_its_number_back(seen: str, meant: str) -> None:
    numbers = seen.split()
    lines = [line_of(f"{each} Nội dung", number=at) for at, each in enumerate(numbers)]
    read_as = corrected([word for line in lines for word in line])
    assert " ".join(word.text for word in read_as[::3]) == meant


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("Thông tư số 18/2025/TT- BCT ngày", "Thông tư số 18/2025/TT-BCT ngày"),
        ("Nghị quyết số 80- NQ/TW ngày", "Nghị quyết số 80-NQ/TW ngày"),
        ("Kế hoạch số 12/KH:UBND ngày", "Kế hoạch số 12/KH-UBND ngày"),
        ("Luật số 64/2025/QH 15 được", "Luật số 64/2025/QH15 được"),
        ("Nghị định số 1 93/2025/NĐ-CP", "Nghị định số 193/2025/NĐ-CP"),
        ("Tờ trình số .§3/TTr-UBND", "Tờ trình số 83/TTr-UBND"),
        ("ngày 2l tháng I1 năm n 2026", "ngày 21 tháng 11 năm 2026"),
        ("Độc lập —- Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("-- Bộ Y tế ` | thành phó", "- Bộ Y tế thành phố"),
        ("Bộ Tài chính - Bộ Y tế", "Bộ Tài chính - Bộ Y tế"),
        ("TỈNH SÔNG NGÂÃN, mứúc, Biêều", "TỈNH SÔNG NGÂN, mức, Biều"),
        ("ươm, quốc, khuỷu, yêu", "ươm, quốc, khuỷu, yêu"),
        ("đạt 80- 90 %", "đạt 80- 90 %"),
        ("số 1 năm 2025", "số 1 năm 2025"),
    ],
)
def test_certain_slips_are_put_right_and_nothing_else(seen: str, meant: str) -> None:
    assert read(seen) == meant


@pytest.mark.parametrize(
    "right",
    [
        "Ủy ban nhân dân các phường, xã",
        "bà Trần Thị Tố Nga ở phố Hàng Bồ",
        "của Hà Nội và Thăng Long",
        "UBND, HĐND, PTTgTT, TGĐ",
        "để nghe báo cáo, đề nghị cho ý kiến",
    ],
)
def test_what_was_read_right_stays(right: str) -> None:
    assert with_pairs_right(right.split()) == right.split()


def head(number: str, date: str, tall: dict[str, float]) -> list[Word]:
    years = [word for n in range(2, 6) for word in line_of("năm 2026", number=n)]
    return [*line_of(number, tall=tall, number=10), *line_of(date, tall=tall, number=11), *years]


def unread(_box: tuple[float, float, float, float]) -> None:
    return None


def test_digits_written_by_hand_are_left_out_and_told_of() -> None:
    words = head("Số: 445 /NQ-CP", "Vinh, ngày 49 tháng 4 năm 2026", {"445": 36.0, "49": 36.0})
    filled, cleared = without_handwriting(words, unread)
    text = " ".join(word.text for word in filled)
    assert text.startswith("Số: /NQ-CP Vinh, ngày tháng 4 năm 2026")
    assert cleared


def test_digits_typed_into_the_blank_join_their_symbol() -> None:
    words = head("Số: 173 /KH-UBND", "Vinh, ngày 28 tháng 4 năm 2026", {})
    filled, cleared = without_handwriting(words, unread)
    text = " ".join(word.text for word in filled)
    assert text.startswith("Số: 173/KH-UBND Vinh, ngày 28 tháng 4 năm 2026")
    assert not cleared


def test_a_tall_number_that_reads_alike_again_is_a_stamp() -> None:
    words = head("Số: 2 † /2026/TT-BCT", "Vinh, ngày tháng năm 2026", {"2": 34.0, "†": 34.0})
    filled, cleared = without_handwriting(words, lambda _box: "21")
    assert " ".join(word.text for word in filled).startswith("Số: 21/2026/TT-BCT Vinh,")
    assert not cleared
