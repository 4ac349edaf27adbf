from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.blocks import BlockKind

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
