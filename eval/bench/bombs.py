"""Small files made to cost much: expanding, nesting, claiming to be huge."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MANY = 100_000
LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha ha">' for n in range(10)
)
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [{LAUGHS}]>'
STEAL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'


def bombs() -> dict[str, list[bytes]]:
    """Return the bombs by the suffix under which they are delivered."""
    return {
        "docx": [_word(body, head) for head, body in _word_bodies()],
        "xlsx": [_sheet(rows, head) for head, rows in _sheet_rows()],
        "html": [page.encode() for page in _pages()],
        "md": [text.encode() for text in _marked_texts()],
        "txt": _texts(),
        "pdf": [_pdf(box, extra) for box, extra in _boxes()],
        "zip": [_zip_of_zeros(400), _zip_of_zeros(90), _quine()],
        "png": [_png(60_000, 60_000), _png(1, 2_000_000), _png(2_147_483_647, 1)],
    }


def _word_bodies() -> list[tuple[str, str]]:
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr>' + paragraph.format("a") + "</w:tc>"
    return [
        (DOCTYPE, paragraph.format("&l9;")),
        (STEAL, paragraph.format("&f;")),
        ("", "<w:tbl>" * 3000 + "</w:tbl>" * 3000),
        ("", "<w:sdt><w:sdtContent>" * MANY),
        ("", f"<w:tbl><w:tr>{cell.format(999_999_999)}</w:tr></w:tbl>"),
        ("", f"<w:tbl>{f'<w:tr>{cell.format(1) * 60}</w:tr>' * 500}</w:tbl>"),
        ("", paragraph.format("1." * MANY)),
        ("", '<w:p><w:pPr><w:numPr><w:ilvl w:val="2147483647"/></w:numPr></w:pPr></w:p>' * 10),
    ]


def _word(body: str, head: str) -> bytes:
    return _package(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": (
                f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
            ),
        }
    )


def _sheet_rows() -> list[tuple[str, str]]:
    return [
        (DOCTYPE, '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'),
        ("", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        ("", '<row r="99999999999"><c r="ZZZZZZZ9"><v>1e999</v></c></row>'),
        ("", '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>'),
        (
            "",
            '<row r="1"><c r="A1"><v>1</v></c></row><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        ("", "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 60_000))),
    ]


def _sheet(rows: str, head: str) -> bytes:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _package(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": (
                f'<workbook xmlns="{SHEET}" xmlns:r="{relations}"><sheets>'
                '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{packages}"><Relationship Id="r1" '
                f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            ),
            "xl/worksheets/sheet1.xml": (
                f'{head}<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
            ),
        }
    )


def _pages() -> list[str]:
    return [
        "<html><body>" + "<div>" * MANY + "a",
        "<html><body>" + "<table><tr><td>" * 5000 + "a",
        "<html><body><table><tr><td colspan=1000000000 rowspan=1000000000>a</table>",
        "<html><body><table>" + "<tr><td rowspan=65000>a<td>b" * 2000 + "</table>",
        "<html><body>" + "<ol><li>" * 5000 + "a",
        "<html><body><p>" + "&amp;" * MANY,
        "<html><body>" + "<p " + "a=b " * MANY + ">a</p>",
    ]


def _marked_texts() -> list[str]:
    return [
        "[" * MANY,
        "*" * MANY + "a",
        "|" * MANY + "\n" + "|-" * MANY + "\n" + "|a" * MANY,
        "> " * MANY + "a",
        "- " * MANY + "a",
        "`" * MANY,
        "![" * MANY + "](" * MANY,
        "\n".join(f"{'#' * (n % 7)} Mục {n}" for n in range(20_000)),
    ]


def _texts() -> list[bytes]:
    lines = "\n".join(f"{n}. Sở Tài chính bố trí {n}% kinh phí năm 2026." for n in range(20_000))
    return [
        ("a" * 2_000_000).encode(),
        (" " * 500_000 + "a").encode(),
        ("Điều " * MANY).encode(),
        ("Sở " * MANY).encode(),
        ("Thay thế Kế hoạch số " * 20_000).encode(),
        ("1." * MANY).encode(),
        ("- \n" * MANY).encode(),
        ("12.345.678,9" * 20_000).encode(),
        ("\u0323" * MANY).encode(),
        ("ngày " + "1/" * MANY).encode(),
        lines.encode(),
        lines.encode("utf-16"),
        b"\xff\xfe" + b"\xd8" * 1001,
    ]


def _boxes() -> list[tuple[str, str]]:
    return [
        ("0 0 1000000000 1000000000", ""),
        ("0 0 14400 14400", "/UserUnit 75000"),
        ("0 0 -5 -5", "/Rotate 37"),
        ("0 0 595 842", "/Count 99999999"),
        ("0 0 0.0001 1000000", ""),
    ]


def _pdf(box: str, extra: str) -> bytes:
    content = zlib.compress(b"BT /F1 12 Tf 10 10 Td (Ke hoach cong tac) Tj ET " * 2000)
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>endobj\n"
        + f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]{extra}/Contents 4 0 R"
        "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        f"4 0 obj<</Length {len(content)}/Filter/FlateDecode>>stream\n".encode()
        + content
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


def _zip_of_zeros(megabytes: int) -> bytes:
    return _package({f"{n}.txt": b"0" * 1024 * 1024 for n in range(megabytes)})


def _quine() -> bytes:
    """Return an archive that pretends to hold itself, by a name that leads outside."""
    inside = _package({"../../a.zip": b"PK\x05\x06" + bytes(18), "/etc/cron.d/a": b"x"})
    return _package({"..\\..\\b.zip": inside, "b.zip": inside, "b.zip/../c.zip": inside})


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(bytes(1_000_000)))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def _package(files: dict[str, str] | dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return content.getvalue()
