from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from ingest.blocks import BlockKind
from tests.ingest_reading.portal_pages import ARTICLE_PORTAL, FORM_PORTAL, WORD_EXPORT
from tests.ingest_reading.portal_pages import EXPECTED as OF_PORTALS

if TYPE_CHECKING:
    from tests.ingest_reading.conftest import Reader


PAGE = """<!DOCTYPE html><html><head><title>Trang</title><script>var x = 1;</script></head><body>
<header><nav>Trang chủ | Tin tức</nav></header><main>
<table><tr><td><b>UBND TỈNH MẪU</b><br>-----<br>Số: 1/KH-UBND</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>
<h1>KẾ HOẠCH</h1><p><b>I. MỤC ĐÍCH</b></p>
<p>GRDP đạt 8,02%<sup><a href="#n1">1</a></sup>, tăng
   cao. Câu sau.</p>
<ul><li><p>Một mục</p></li><li>Hai <b>đậm</b></li></ul><ol type="a"><li>Việc A</li><li>Việc B</li></ol>
<table><thead><tr><th rowspan="2">TT</th><th colspan="2">Năm</th></tr>
<tr><th>2025</th><th>2026</th></tr></thead>
<tr><td colspan="3">Nhóm I</td></tr><tr><td rowspan="2">1</td><td>5</td><td>6</td></tr>
<tr><td>7</td><td>8</td></tr></table>
<p id="n1"><sup>1</sup> Theo giá so sánh 2010.</p></main>
<aside>Tin liên quan</aside><footer>Bản quyền</footer></body></html>"""
EXPECTED = [
    "UBND TỈNH MẪU / Số: 1/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
    "KẾ HOẠCH",
    "I. MỤC ĐÍCH",
    "GRDP đạt 8,02%, tăng cao. [chú thích 1: Theo giá so sánh 2010.] Câu sau.",
    "- Một mục",
    "- Hai đậm",
    "a) Việc A",
    "b) Việc B",
    "Nhóm I",
    "TT: 1 | Năm / 2025: 5 | Năm / 2026: 6",
    "TT: 1 | Năm / 2025: 7 | Năm / 2026: 8",
]


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt", "a"])
def test_the_main_content_is_read_whatever_the_name(read: Reader, name: str) -> None:
    assert [b.text for b in read(name, PAGE).blocks] == EXPECTED


def test_kinds_and_boldness_are_told(read: Reader) -> None:
    blocks = read("a.html", PAGE).blocks
    assert [b.kind for b in blocks[:3]] == [BlockKind.LETTERHEAD] * 2 + [BlockKind.HEADING]
    assert blocks[3].bold


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_the_declared_charset_is_followed(read: Reader, charset: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{charset}">')
    assert [b.text for b in read("a.html", page.encode(charset)).blocks] == EXPECTED


def test_a_wrong_charset_gives_way_to_the_text_itself(read: Reader) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="no-such-thing">')
    assert [b.text for b in read("a.html", page).blocks] == EXPECTED


def test_a_page_nested_beyond_reason_is_read_without_a_fault(read: Reader) -> None:
    assert "Nội dung" in read("a.html", "<html><body>" + "<div>" * 5000 + "Nội dung").blocks[0].text


@pytest.mark.parametrize("page", [FORM_PORTAL, ARTICLE_PORTAL], ids=["form", "article"])
def test_only_the_document_of_a_portal_page_is_read(read: Reader, page: str) -> None:
    assert [b.text for b in read("a.html", page).blocks] == OF_PORTALS


@pytest.mark.parametrize("name", ["a.html", "a.doc"])
def test_a_page_saved_from_word_is_read_whatever_its_name(read: Reader, name: str) -> None:
    assert [b.text for b in read(name, in_windows_1258(WORD_EXPORT)).blocks] == OF_PORTALS


def test_bold_lines_parted_by_breaks_are_told_from_plain_ones(read: Reader) -> None:
    blocks = read("a.html", FORM_PORTAL).blocks
    bold = {b.text: b.bold for b in blocks}
    assert bold["I. MỤC TIÊU"]
    assert not bold["1. Số hóa 95% hồ sơ"]


def test_a_part_with_a_fair_share_of_the_page_is_never_taken_off(read: Reader) -> None:
    items = "".join(
        f"<p>Điều {n}. Nội dung của điều thứ {n} trong quy chế.</p>" for n in range(1, 30)
    )
    page = f"<html><body><div class='related-menu'>{items}</div><p>Hết.</p></body></html>"
    assert len(read("a.html", page).blocks) == 30


def in_windows_1258(text: str) -> bytes:
    """Encode letters with their marks apart, as that code page does."""
    pieces = []
    for letter in text:
        try:
            pieces.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            vowel = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tones))
            pieces.append((vowel + "".join(tones)).encode("cp1258"))
    return b"".join(pieces)


def test_tables_nested_beyond_reason_are_read_without_a_fault(read: Reader) -> None:
    page = "<html><body>" + "<table><tr><td>" * 2000 + "Kế hoạch công tác"
    assert [block.text for block in read("a.html", page).blocks] == ["Kế hoạch công tác"]


PROPERTIES = [
    (
        "<table><tr><td>Số ký hiệu</td><td>37/2026/QĐ-UBND</td></tr><tr><td>Ngày ban hành</td>"
        "<td>14/08/2026</td></tr><tr><td>Lượt xem</td><td>1.254</td></tr></table>"
    ),
    (
        "<ul><li><b>Số hiệu:</b> 37/2026/QĐ-UBND</li><li><b>Người ký:</b> Nguyễn Văn Mẫu</li>"
        "<li><b>Ngày hiệu lực:</b> 01/9/2026</li></ul>"
    ),
    (
        "<dl><dt>Cơ quan ban hành</dt><dd>UBND tỉnh Mẫu</dd><dt>Loại văn bản:</dt><dd>Quyết định</dd>"
        "<dt>Tệp đính kèm</dt><dd>qd37.pdf</dd></dl>"
    ),
]


@pytest.mark.parametrize("properties", PROPERTIES)
def test_tables_within_a_layout_are_rows_and_the_portals_properties_go(
    read: Reader, properties: str
) -> None:
    articles = "".join(f"<p>Điều {n}. Nội dung của điều thứ {n}.</p>" for n in range(1, 40))
    page = f"""<html><body><table><tr><td class="sidebar"><h3>Loại văn bản</h3><ul>
<li><a href="/a">Nghị quyết (214)</a></li><li><a href="/b">Kế hoạch (632)</a></li></ul></td>
<td>{properties}<div class="noidung"><table><tr><td><table><tr><td>UBND TỈNH MẪU<br>Số: 37/2026/QĐ-UBND</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table></td></tr></table>
<h1>QUYẾT ĐỊNH</h1>{articles}<table><tr><th>Loại cây</th><th>Đơn giá</th></tr>
<tr><td>Lúa</td><td>9.500</td></tr></table></div></td></tr></table></body></html>"""
    blocks = [block.text for block in read("a.html", page).blocks]
    assert blocks[:3] == [
        "UBND TỈNH MẪU / Số: 37/2026/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        "QUYẾT ĐỊNH",
    ]
    assert blocks[-1] == "Loại cây: Lúa | Đơn giá: 9.500"
    assert len(blocks) == 43


def test_a_dash_in_a_cell_says_that_there_is_none(read: Reader) -> None:
    page = """<html><body><p>Giá đất</p><table><tr><th>Khu</th><th>Giá bán</th><th>Giá thuê</th></tr>
<tr><td>Khu A</td><td><p>–</p></td><td>48</td></tr></table></body></html>"""
    assert read("a.html", page).blocks[-1].text == "Khu: Khu A | Giá bán: – | Giá thuê: 48"


def test_a_list_of_documents_keeps_its_columns(read: Reader) -> None:
    page = """<html><body><h1>DANH MỤC</h1><table><tr><th>Số ký hiệu</th><th>Ngày ban hành</th>
<th>Trích yếu</th></tr><tr><td>37/2026/QĐ-UBND</td><td>14/08/2026</td><td>Đơn giá</td></tr></table></body></html>"""
    assert read("a.html", page).blocks[-1].text == (
        "Số ký hiệu: 37/2026/QĐ-UBND | Ngày ban hành: 14/08/2026 | Trích yếu: Đơn giá"
    )


def test_a_second_header_row_is_one_though_only_the_first_is_marked_as_such(read: Reader) -> None:
    page = (
        "<html><body><table><tr><th rowspan=2>Nhóm</th><th colspan=2>Hỗ trợ</th></tr>"
        "<tr><td>Trung ương</td><td>Tỉnh</td></tr>"
        "<tr><td>Hộ nghèo</td><td>165.000</td><td>66.000</td></tr></table></body></html>"
    )
    assert [block.text for block in read("a.html", page).blocks] == [
        "Nhóm: Hộ nghèo | Hỗ trợ / Trung ương: 165.000 | Hỗ trợ / Tỉnh: 66.000"
    ]
