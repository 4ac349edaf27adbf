"""Questions as people type them on phones are read as they were meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import Question
from bot.questions.abbreviations import Abbreviations, open_abbreviations, shipped
from bot.questions.held_words import HeldWords
from bot.questions.routes import Fact, Route, SmallTalk
from bot.questions.spelling import written_out
from bot.questions.telex import decoded
from bot.questions.typing_slips import corrected
from bot.questions.understanding import Understanding, understand
from knowledge.text import fold

if TYPE_CHECKING:
    from pathlib import Path

HELD = HeldWords.of(
    [
        "Sở Tài chính chủ trì chỉnh lý tài liệu lưu trữ của đơn vị",
        "Kế hoạch chuyển đổi số năm 2026 của Ủy ban nhân dân tỉnh",
        "Kế hoạch tuyên truyền kinh tế - xã hội, cải cách hành chính",
        "tỷ lệ che phủ rừng, tỷ lệ hộ nghèo của các xã, phường",
        "Chương trình hành động; chương trình công tác; theo chương trình làm việc",
        "sửa đổi, bổ sung; sửa đổi điều lệ; được sửa đổi",
        "lượng khách du lịch; số lượng học sinh; Đảng bộ tỉnh có nhiều đảng viên",
        "lưu trữ tài liệu; Sở Nội vụ; thời gian thực hiện kế hoạch; báo cáo kết quả",
        "đảng viên mới, phát triển đảng viên; đảng viên trẻ",
        "Các đơn vị phải báo cáo trong ngày",
        "liên thông giữa chúng, giữa chúng với nhau",
        "đi đầu, dẫn đầu; xác định về đầu tư, về đầu mối",
    ]
    * 3  # a word heard alike is only preferred where several passages have it
)


def read(text: str) -> Understanding:
    return understand(Question(text, dt.date(2026, 10, 1), "c"), None, ["Thanh Ngàn"], HELD)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nhieemj vuj cuar ddown vij", "nhiệm vụ của đơn vị"),
        ("sowr taif chinhs phair lamf gif", "sở tài chính phải làm gì"),
        ("Kees hoachj chuyeenr ddooir soos", "Kế hoạch chuyển đổi số"),
        ("nhie65m vu5 cu3a so73", "nhiệm vụ của sở"),
        ("d9o7n vi5", "đơn vị"),
        ("dduwowcj giao nhuwngx gif", "được giao những gì"),
        ("ngaan sachs nhaf nuowcs", "ngân sách nhà nước"),
        ("truyeenf thoong", "truyền thông"),
    ],
)
def test_keystrokes_of_telex_and_vni_are_decoded(typed: str, meant: str) -> None:
    assert decoded(typed, HELD.holds) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "PAR INDEX va SIPAS",
        "so tai chinh phai lam gi",
        "quy 1 nam 2026",
        "KH 3 va NQ 5",
        "covid19, 5G, IoT",
        "173/KH-UBND",
        "Sở Tài chính phải làm gì?",
    ],
)
def test_what_is_typed_as_meant_is_not_decoded(typed: str) -> None:
    assert decoded(typed, HELD.holds) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tài lịu lưu trử", "tài liệu lưu trữ"),
        ("kế hoach chuyển đổi số", "kế hoạch chuyển đổi số"),
        ("so tai chnih phai lam gi", "so tai chinh phai lam gi"),
        ("so tai chinhh phai lam gi", "so tai chinh phai lam gi"),
        ("sởtài chính phải làm gì", "sở tài chính phải làm gì"),
        ("baonhieu ho ngheo", "bao nhieu ho ngheo"),
        ("sotaichinh phailamgi", "so tai chinh phai lam gi"),
        ("trương trình hành động", "chương trình hành động"),
        ("sữa đổi, bổ sung", "sửa đổi, bổ sung"),
        ("Sơ Nội vụ được giao nhiệm vụ gi", "Sở Nội vụ được giao nhiệm vụ gì"),
        ("có bao nhiêu đãng viên", "có bao nhiêu đảng viên"),
        ("chuyrn đổi số", "chuyển đổi số"),
        ("thòi gian thực hiện", "thời gian thực hiện"),
        ("tỷ lệ che phũ rừng", "tỷ lệ che phủ rừng"),
        ("nộp bao cáo", "nộp báo cáo"),
        ("sở nội vụ phi làm gì", "sở nội vụ phải làm gì"),
        ("pảhi số hóa trong bao nhiêu nàgy", "phải số hóa trong bao nhiêu ngày"),
    ],
)
def test_slips_are_set_right_by_what_documents_write(typed: str, meant: str) -> None:
    assert corrected(typed, HELD) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "lương cơ sở năm 2026 là bao nhiêu",
        "cách nấu phở bò",
        "giá vàng hôm nay",
        "đội nào vô địch World Cup 2022",
        "sốt xuất huyết",
        "thuế thu nhập cá nhân",
        "mức phạt nồng độ cồn",
        "dien tich trong ca phe",
        "Pha Lung, Lai Châu, SIPAS, 173/KH-UBND",
        "hạn chót nộp hồ sơ",
        "mặt hàng nào, tầng nào, làng nào",
        "mat hang nao, tang nao, lang nao",
        "ông Hai ký",
        "gửi về đâu, nộp đi đâu",
        "kinh phí khác nhau thế nào",
        "font chữ văn bản hành chính",
        "cỡ chữ tài liệu",
        "bỏ học giữa chừng",
        "Hai tài liệu này ai giữ",
        "cần bản giấy thì xin ở đâu",
        "đường sá xếp theo cấp nào",
        "máy scan, đăng ký online, clip",
        "nghe bảo sắp có rừng đước",
    ],
)
def test_words_that_documents_lack_are_not_made_into_words_that_they_have(typed: str) -> None:
    assert corrected(typed, HELD) == typed


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("UBND tỉnh đc giao j?", "ủy ban nhân dân tỉnh được giao gì?"),
        ("gđ 2026-2030 của hộ gđ", "giai đoạn 2026-2030 của hộ gia đình"),
        ("PGĐ", "PGĐ"),
        ("TT Quan trắc phải làm gì", "trung tâm Quan trắc phải làm gì"),
        ("tt khuyến nông phải làm gì", "trung tâm khuyến nông phải làm gì"),
        ("TT 30 quy định gì, TT quy định gì", "thông tư 30 quy định gì, thông tư quy định gì"),
        ("TT Bộ Y tế, TT HĐND tỉnh", "thông tư Bộ Y tế, thường trực hội đồng nhân dân tỉnh"),
        ("phó gđ Sở", "phó giám đốc Sở"),
        ("CT UBND tỉnh ký CT 12", "chủ tịch ủy ban nhân dân tỉnh ký chỉ thị 12"),
        ("nv cua so nv", "nhiem vu cua so noi vu"),
        ("co hieu luc kh", "co hieu luc khong"),
        ("co kh nao ve cđs", "có kế hoạch nào về chuyển đổi số"),
        ("vay vốn ngân hàng", "vay vốn ngân hàng"),
        ("hoa hồng, hông, mông", "hoa hồng, không, mông"),
        ("nha bi hu hong, can hong", "nha bi hu hong, can khong"),
        ("tre duoi 1t tiem, bn ng", "tre duoi 1 tuoi tiem, bao nhieu nguoi"),
        ("18-NQ/TW, 173/KH-UBND", "18-NQ/TW, 173/KH-UBND"),
        ("KT-XH, QP-AN, GD&ĐT", "kinh tế - xã hội, quốc phòng, an ninh, giáo dục và đào tạo"),
        ("TW và TU", "trung ương và tỉnh ủy"),
        ("đầu tư, từ đó", "đầu tư, từ đó"),
    ],
)
def test_abbreviations_are_read_by_their_neighbours(typed: str, full: str) -> None:
    assert fold(written_out(typed)) == fold(full)


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("so gd dt phai lam gi", "so giao duc va dao tao phai lam gi"),
        ("sở NN và MT lo việc gì", "sở nông nghiệp và môi trường lo việc gì"),
        ("sở VH, TT & DL lo việc gì", "sở văn hóa, thể thao và du lịch lo việc gì"),
        ("kt - xh năm nay", "kinh tế - xã hội năm nay"),
        ("mai m k nộp đc", "mai m không nộp được"),
    ],
)
def test_abbreviations_typed_apart_are_put_together(typed: str, full: str) -> None:
    assert written_out(typed) == full


def test_an_operators_abbreviations_come_before_the_shipped_ones(tmp_path: Path) -> None:
    assert open_abbreviations(tmp_path) is shipped()
    lines = "# ours\nkcb\tkhám chữa bệnh\nbct\tban công tác\nno tab here\n"
    (tmp_path / "abbreviations.tsv").write_text(lines, encoding="utf-8")
    known = open_abbreviations(tmp_path)
    assert written_out("KCB tại nhà, BCT xã", known) == "khám chữa bệnh tại nhà, ban công tác xã"
    assert written_out("UBND xã", known) == "ủy ban nhân dân xã"


def test_a_search_looks_for_long_and_short_forms() -> None:
    assert read("UBND tỉnh làm gì?").query.endswith(" UBND")
    assert Abbreviations(()).both_ways("ủy ban nhân dân") == "ủy ban nhân dân"


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("NQ 18 nói gì", ("18",)),
        ("nghị quyết số 18", ("18",)),
        ("nghị quyết 18 của tw", ("18",)),
        ("18-NQ/TW", ("18-NQ/TW",)),
        ("kh 173", ("173",)),
        ("kế hoạch 173 UBND", ("173",)),
        ("số 173 nói gì", ("173",)),
        ("173/kh ubnd", ("173/KH-UBND",)),
        ("kh-ubnd 173", ("173/KH-UBND",)),
        ("nq57 về khoa học", ("57",)),
        ("nghị định 16/2025", ("16/2025",)),
        ("so sánh kế hoạch 27 và 19", ("27", "19")),
        ("CV 123 ngày 5/6", ("123",)),
        ("kế hoạch 2026", ()),
        ("kế hoạch 5 năm", ()),
        ("kế hoạch 5G", ()),
        ("phụ lục số 2 gồm gì", ()),
        ("chỉ số 12", ()),
        ("tăng 5% so với 2025", ()),
    ],
)
def test_document_numbers_are_read_in_any_writing(typed: str, numbers: tuple[str, ...]) -> None:
    assert read(typed).numbers == numbers


@pytest.mark.parametrize(
    ("typed", "years", "periods"),
    [
        ("GRDP quý I năm 2026", (2026,), ("quý I năm 2026",)),
        ("thu ngân sách 6 tháng đầu năm 2025", (2025,), ("6 tháng đầu năm 2025",)),
        ("hộ nghèo giai đoạn 2026-2030", (2026,), ("giai đoạn 2026-2030",)),
        ("năm học 2026-2027 có bao nhiêu lớp", (2026,), ("năm học 2026-2027",)),
        ("đến năm 2030", (2030,), ("đến năm 2030",)),
        ("khách du lịch tháng 9/2026", (2026,), ("tháng 9/2026",)),
        ("quý này thu bao nhiêu", (2026,), ("quý IV năm 2026",)),
        ("tháng trước thu bao nhiêu", (2026,), ("tháng 9 năm 2026",)),
        ("năm kia đạt bao nhiêu", (2024,), ()),
        ("2 năm trước có bao nhiêu", (2024,), ()),
        ("năm 2025 tăng bao nhiêu so với năm trước", (2025,), ()),
        ("quỹ này có bao nhiêu", (), ()),
    ],
)
def test_times_are_read_and_told_from_today(
    typed: str, years: tuple[int, ...], periods: tuple[str, ...]
) -> None:
    asked = read(typed)
    assert (asked.years, asked.periods) == (years, periods)


def test_a_time_told_from_today_is_said() -> None:
    assert read("năm ngoái đạt bao nhiêu?").assumed == ("Hiểu “năm ngoái” là năm 2025.",)
    assert read("năm 2025 đạt bao nhiêu?").assumed == ()


def test_our_province_is_said_to_be_any_where_several_are_held() -> None:
    question = Question("Tỉnh ta có bao nhiêu học sinh?", dt.date(2026, 10, 1), "c")
    assert understand(question, None, ["Thanh Ngàn"], HELD).assumed == ()
    assert understand(question, None, ["Thanh Ngàn", "Lai Châu"], HELD).assumed != ()


@pytest.mark.parametrize(
    ("typed", "route", "fact"),
    [
        ("Who signed plan 27/KH-SNV?", Route.FACT, Fact.SIGNATORY),
        ("GRDP growth target 2026", Route.FIGURE, None),
        ("What are the tasks of the Department of Finance?", Route.TASKS, None),
        ("Is resolution 36/NQ-HDND still in force?", Route.FACT, Fact.STATUS),
        ("How many students does the province have?", Route.FIGURE, None),
        ("What is the maximum loan for farmers?", Route.FIGURE, None),
        ("Who is in charge of vaccine storage?", Route.GENERAL, None),
    ],
)
def test_common_english_questions_are_taken(typed: str, route: Route, fact: Fact | None) -> None:
    asked = read(typed)
    assert (asked.route, asked.fact) == (route, fact)


def test_other_english_questions_are_asked_back_for() -> None:
    assert (
        read("What rhymes with orange juice and who does love it?").small_talk == SmallTalk.LANGUAGE
    )


NOISY = [
    ("Sở Tài chính phải làm gì?", "sowr taif chinhs phair lamf gif", Route.TASKS),
    ("Sở Tài chính phải làm gì?", "so tai chinh phai lam j", Route.TASKS),
    ("Sở Tài chính phải làm gì?", "stc phai lm j z", Route.TASKS),
    ("Tỷ lệ hộ nghèo là bao nhiêu?", "ty le ho ngheo la bn", Route.FIGURE),
    ("Tỷ lệ hộ nghèo là bao nhiêu?", "tyr leej hooj ngheof laf bao nhieeu", Route.FIGURE),
    ("Kế hoạch còn hiệu lực không?", "kh con hieu luc ko", Route.FACT),
    ("Có những kế hoạch nào?", "co nhung kh nao", Route.DOCUMENTS),
    ("Đơn vị tôi phải làm gì?", "dv tui phai lam gi", Route.TASKS),
    ("Đơn vị tôi được giao gì?", "đv mk đc giao j", Route.TASKS),
]


@pytest.mark.parametrize(("plain", "noisy", "route"), NOISY)
def test_noise_does_not_change_the_way_of_a_question(plain: str, noisy: str, route: Route) -> None:
    assert (read(plain).route, read(noisy).route) == (route, route)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao nhiêu phần trămdoanh nghiệp", "bao nhiêu phần trăm doanh nghiệp"),
        ("Luật sửavăn bản nào", "Luật sửa văn bản nào"),
        ("kế hoạch củaĐắk Lắk năm2026", "kế hoạch của Đắk Lắk năm 2026"),
        ("ban hành ngàày nào", "ban hành ngày nào"),
        ("có nhữgn nội dung nào", "có những nội dung nào"),
        ("VNeID và TikTok là gì", "VNeID và TikTok là gì"),
    ],
)
def test_lost_spaces_and_slips_are_set_right_by_the_language_too(typed: str, meant: str) -> None:
    assert corrected(typed, HeldWords()) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("luật AI có hiệu lực từ bao giờ", "luật trí tuệ nhân tạo có hiệu lực từ bao giờ"),
        ("AI ký văn bản này", "AI ký văn bản này"),
        ("lấy AI lừa người", "lấy trí tuệ nhân tạo lừa người"),
        ("clip AI của ai", "clip trí tuệ nhân tạo của ai"),
        ("pc chức vụ được bn", "phụ cấp chức vụ được bao nhiêu"),
        ("mâý truờng gĩư cuơng", "mấy trường giữ cương"),
        ("kế hạch của nành", "kế hoạch của nành"),
        ("phãi nộp cho cũa", "phải nộp cho của"),
        ("nộp qua emial hay zalo", "nộp qua email hay zalo"),
        ("quét bao nhiêu dpi, mấy kg", "quét bao nhiêu dpi, mấy kg"),
        ("nộp ở đâu, ai nhận", "nộp ở đâu, ai nhận"),
    ],
)
def test_short_forms_and_marks_out_of_place_are_read_as_meant(typed: str, meant: str) -> None:
    held = HeldWords.of(["qua email hay qua mạng", "nơi nộp ở đầu mối, đầu mối nhận"] * 9)
    assert corrected(written_out(typed), held) == meant


def test_a_joining_word_is_never_half_of_a_set_phrase() -> None:
    held = HeldWords.of(["cơ quan trung ương", "quan trắc môi trường"])
    assert corrected("chi bao nhiêu cho quan trắc môi trường", held).count("cho quan trắc") == 1


@pytest.mark.parametrize(
    "question",
    [
        "lấy hết thảy bao nhiêu mẫu",
        "dính vào di tích thì sao",
        "giá nhích lên mấy phần trăm",
        "cây trên mái đổi ra đất theo tỷ lệ nào",
        "mỗi cái nay về đâu",
        "hổng nói chịu hay không chịu",
    ],
)
def test_good_words_of_everyday_speech_are_no_slips(question: str) -> None:
    assert corrected(question, HELD) == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Theo kế hoạch thì chừng nào phải xong?", "Theo kế hoạch thì khi nào phải xong?"),
        ("chung nao moi xong", "khi nao moi xong"),
    ],
)
def test_everyday_words_for_a_time_are_read_before_slips(typed: str, meant: str) -> None:
    assert read(typed).text == meant
