"""Fictional pages in the markup that portals of documents use."""

from __future__ import annotations

ITEMS = [
    "I. MỤC TIÊU",
    "1. Số hóa 95% hồ sơ",
    "2. Đào tạo 500 cán bộ. [chú thích 1: Gồm cả cán bộ thôn.]",
    "- Cấp xã: 300 người",
    "TT: 1 | Nhiệm vụ: Số hóa hồ sơ | Chủ trì: Sở Nội vụ",
    "Trên đây là Kế hoạch năm 2026./.",
]
LETTERHEAD = [
    "ỦY BAN NHÂN DÂN / TỈNH MẪU",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
    "Mẫu, ngày 05 tháng 01 năm 2026",
]
CLOSING = [
    "Nơi nhận: / - Như trên; / - Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu",
]
EXPECTED = [*LETTERHEAD, "KẾ HOẠCH", "Chuyển đổi số năm 2026", *ITEMS, *CLOSING]

# One form around the whole page, nested tables for the letterhead, lines parted by <br>.
FORM_PORTAL = """<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Kế hoạch | Cổng thông tin</title></head><body><form id="aspnetForm">
<div id="header"><div class="banner">CỔNG THÔNG TIN ĐIỆN TỬ TỈNH MẪU</div>
<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul></div>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/vb">Văn bản</a> » Kế hoạch</div>
<div id="wrapper"><div class="left-col"><h3>Danh mục</h3>
<ul><li><a href="/1">Quyết định</a></li><li><a href="/2">Nghị quyết</a></li></ul></div>
<div class="content-detail"><div class="toolbar"><a href="#">In trang</a> <a href="#">Chia sẻ</a></div>
<table width="100%"><tr><td width="40%"><table><tr><td align="center"><p align=center>
<b>ỦY BAN NHÂN DÂN<br>TỈNH MẪU<br>-------</b></p></td></tr></table></td>
<td><p align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
<tr><td><p align=center>Số: 12/KH-UBND</p></td><td><p><i>Mẫu, ngày 05 tháng 01 năm 2026</i></p></td></tr></table>
<p align=center><b>KẾ HOẠCH</b></p><p align=center><b>Chuyển đổi số năm 2026</b></p><p>&nbsp;</p>
<div><b>I. MỤC TIÊU</b><br>1. Số hóa 95% hồ sơ<br>&nbsp;&nbsp;2. Đào tạo 500 cán bộ<a href="#_ftn1"
name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<br>&nbsp;&nbsp;- Cấp xã: 300 người</div>
<table border=1><tr><td><b>TT</b></td><td><b>Nhiệm vụ</b></td><td><b>Chủ trì</b></td></tr>
<tr><td>1</td><td>Số hóa<br/>hồ sơ</td><td>Sở Nội vụ</td></tr></table>
<p>Trên đây là Kế hoạch năm 2026./.</p>
<table width=100%><tr><td><b><i>Nơi nhận:</i></b><br>- Như trên;<br>- Lưu: VT.</td>
<td align=center><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Nguyễn Văn Mẫu</b></td></tr></table>
<hr size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a>
Gồm cả cán bộ thôn.</p></div>
<div class="related"><h3>Văn bản liên quan</h3><ul><li><a href="/vb/1">Kế hoạch cải cách hành chính năm 2025</a></li>
<li><a href="/vb/2">Kế hoạch phòng chống lụt bão</a></li></ul></div>
<div class="commentBox"><h4>Bình luận</h4><textarea></textarea><p>Gửi bình luận của bạn</p></div></div>
<div class="right-col"><h3>Tin mới nhất</h3><ul><li><a href="/t/1">Hội nghị tổng kết công tác</a></li></ul>
<p>Lượt truy cập: 1.234.567</p></div></div>
<div id="footer"><p>© 2026 Cổng thông tin điện tử tỉnh Mẫu</p></div></form></body></html>"""

# Saved from Word: mso styles, numbers kept in spans, conditional comments, Windows-1258.
WORD_EXPORT = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><style>p.MsoNormal {margin:0cm}</style>
<!--[if gte mso 9]><xml><o:DocumentProperties></o:DocumentProperties></xml><![endif]--></head>
<body lang=VI><div class=WordSection1><table class=MsoNormalTable border=0><tr style='mso-yfti-irow:0'>
<td><p class=MsoNormal align=center><b><span>ỦY BAN NHÂN DÂN<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><b>TỈNH MẪU</b></p></td>
<td><p class=MsoNormal align=center><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<p class=MsoNormal align=center><b>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
<tr><td><p class=MsoNormal>Số: 12/KH-UBND</p></td>
<td><p class=MsoNormal><i>Mẫu, ngày 05 tháng 01 năm 2026</i></p></td></tr></table>
<p class=MsoNormal align=center style='text-align:center'><b>KẾ HOẠCH<o:p></o:p></b></p>
<p class=MsoNormal align=center><b>Chuyển đổi số
năm 2026</b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><b>I. MỤC TIÊU</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Số hóa 95%
hồ sơ</p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Đào
tạo 500 cán bộ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>.</p>
<p class=MsoNormal>- Cấp xã: 300 người</p>
<table class=MsoTableGrid border=1><thead><tr><td><p>TT</p></td><td><p>Nhiệm vụ</p></td><td><p>Chủ trì</p></td></tr></thead>
<tr><td><p>1</p></td><td><p>Số hóa hồ sơ</p></td><td><p>Sở Nội vụ</p></td></tr></table>
<p class=MsoNormal>Trên đây là Kế hoạch năm 2026./.</p>
<table border=0><tr><td><p><b>Nơi nhận:</b></p><p>- Như trên;</p><p>- Lưu: VT.</p></td>
<td><p><b>TM. ỦY BAN NHÂN DÂN</b></p><p><b>CHỦ TỊCH</b></p><p><b>Nguyễn Văn Mẫu</b></p></td></tr></table></div>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a> Gồm cả cán
bộ thôn.</p></div></div></body></html>"""

# A page of today: an article among widgets, headings, related links inside the article.
ARTICLE_PORTAL = """<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>
<header class="site-header"><nav><a href="/">Trang chủ</a><a href="/vb">Văn bản</a></nav></header>
<div class="container"><div class="row"><div class="col-9"><div class="entry-content">
<div class="doc-head"><table><tbody><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH MẪU</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
<tr><td>Số: 12/KH-UBND</td><td>Mẫu, ngày 05 tháng 01 năm 2026</td></tr></tbody></table></div>
<h1>KẾ HOẠCH</h1><h2>Chuyển đổi số năm 2026</h2><h3>I. MỤC TIÊU</h3>
<ol><li>Số hóa 95% hồ sơ</li><li>Đào tạo 500 cán bộ<sup><a href="#fn1">1</a></sup>.<ul><li>Cấp xã: 300 người</li></ul></li></ol>
<figure class="wp-block-table"><table><thead><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr></thead>
<tbody><tr><td>1</td><td>Số hóa hồ sơ</td><td>Sở Nội vụ</td></tr></tbody></table></figure>
<p>Trên đây là Kế hoạch năm 2026./.</p>
<table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Nguyễn Văn Mẫu</td></tr></table>
<ol class="notes"><li id="fn1">Gồm cả cán bộ thôn. <a href="#r1">↩</a></li></ol>
<div class="post-tags">Từ khóa: <a href="/k/1">chuyển đổi số</a>, <a href="/k/2">kế hoạch</a></div>
<div class="yarpp"><h3>Các tin khác</h3><ul><li><a href="/a">Khai mạc hội sách</a></li><li><a href="/b">Lịch tiếp dân</a></li></ul></div>
</div></div><aside class="col-3"><p>Thời tiết hôm nay</p></aside></div></div>
<footer><p>Bản quyền</p></footer></body></html>"""
