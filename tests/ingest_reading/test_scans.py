from __future__ import annotations

import io
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from eval.ocr import character_error_rate, measure_images
from eval.samples.build import BUILT
from ingest.blocks import BlockKind
from ingest.errors import FileNotRead, Reason
from ingest.readers.pdf.pictures import LONGEST_SIDE, MOST_DRAWN, page_pictures
from ingest.readers.pdf.reader import read_pdf
from ingest.readers.scans.tesseract import NotRecognised, ocr_available, read_page
from ingest.reading import read_file
from ingest.structure.canonical import write_canonical
from tests.ingest_reading.scanned_pages import (
    BRIEF,
    DATE,
    NUMBER,
    SAMPLE,
    blurred,
    dusty,
    file_of,
    grainy,
    photocopied,
    picture,
    sample_pdf,
    shaded,
    stamped,
    turned,
)

if TYPE_CHECKING:
    from ingest.blocks import ReadFile
    from tests.ingest_reading.conftest import Reader
    from tests.ingest_reading.scanned_pages import Damage

needs_ocr = pytest.mark.skipif(
    not ocr_available(), reason="Tesseract with Vietnamese (tesseract-ocr-vie) is not installed"
)


def text_of(read: ReadFile, page: int = 1) -> str:
    return write_canonical([block for block in read.blocks if block.page == page], None).text


@needs_ocr
@pytest.mark.parametrize(
    "damages",
    [
        (turned(3), grainy),
        (dusty,),
        (shaded, turned(-1)),
        (stamped,),
        (stamped, turned(-2), grainy, photocopied),
        (turned(90),),
        (turned(180),),
        (turned(272),),
    ],
    ids=[
        "skewed and grainy",
        "dusty",
        "shaded",
        "stamped",
        "stamped copy",
        "on its side",
        "on its head",
        "on its other side",
    ],
)
def test_a_damaged_page_gives_its_number_its_date_and_its_text(
    read: Reader, damages: tuple[Damage, ...]
) -> None:
    result = read("a.png", file_of(picture(*damages)))
    text = text_of(result)
    assert NUMBER in text
    assert DATE in text
    assert character_error_rate(text, text_of(read_pdf(sample_pdf(BRIEF)))) < 0.03
    assert result.pages == 1
    assert result.notices == ()
    assert result.confidences[0] is not None
    assert result.confidences[0] > 90


@needs_ocr
def test_a_scan_is_laid_out_as_its_text_layer_is(read: Reader) -> None:
    scanned = read("a.png", file_of(picture(name=SAMPLE))).blocks
    printed = [block for block in read_pdf(sample_pdf()).blocks if block.page == 1]
    assert [block.kind for block in scanned] == [block.kind for block in printed]
    heads = [block.text for block in scanned if block.kind is BlockKind.LETTERHEAD][:4]
    assert heads == [block.text for block in printed if block.kind is BlockKind.LETTERHEAD][:4]
    assert [b.text[:30] for b in scanned] == [b.text[:30] for b in printed]


@needs_ocr
def test_a_ruled_table_of_a_crooked_scan_is_read_row_by_row(read: Reader) -> None:
    shown = picture(turned(1.2), grainy, name="kh-chuyen-doi-so-2026", page=3)
    rows = [b.text for b in read("a.png", file_of(shown)).blocks if b.kind is BlockKind.ROW]
    assert len(rows) == 6
    assert rows[0] == (
        "STT: 1 | Nhiệm vụ: Xây dựng Bộ chỉ số chuyển đổi số cấp sở, cấp xã"
        " | Cơ quan chủ trì: Sở Khoa học và Công nghệ | Cơ quan phối hợp: Sở Nội vụ"
        " | Thời hạn: Quý II/2026"
    )


@needs_ocr
def test_the_scanned_sample_reads_as_its_source() -> None:
    scan = read_file(BUILT / "tb-ket-luan-giao-ban.scan.pdf", max_bytes=10_000_000)
    printed = read_pdf(sample_pdf())
    assert NUMBER in text_of(scan)
    assert DATE in text_of(scan)
    assert scan.pages == printed.pages
    assert all(confidence and confidence > 85 for confidence in scan.confidences)
    whole = write_canonical(scan.blocks, None).text
    assert character_error_rate(whole, write_canonical(printed.blocks, None).text) < 0.03


@needs_ocr
def test_a_page_hard_to_read_is_told_of(read: Reader) -> None:
    result = read("a.png", file_of(picture(blurred)))
    assert result.notices == (
        "Trang 1 là ảnh quét khó đọc; chữ và số nhận dạng được có thể sai, hãy đối chiếu với bản gốc.",
    )


@needs_ocr
@pytest.mark.parametrize("file_format", ["JPEG", "WEBP", "GIF"])
def test_every_image_format_is_read_whatever_its_name_says(read: Reader, file_format: str) -> None:
    assert NUMBER in text_of(read("a.png", file_of(picture(), file_format)))


@needs_ocr
def test_a_tiff_has_as_many_pages_as_pictures(read: Reader) -> None:
    sheets = [picture().convert("1"), picture(stamped).convert("L")]
    content = file_of(sheets[0], "TIFF", save_all=True, append_images=sheets[1:])
    result = read("a.tif", content)
    assert (result.pages, len(result.confidences)) == (2, 2)
    assert NUMBER in text_of(result)
    assert "THÔNG BÁO" in text_of(result, 2)


@needs_ocr
def test_an_image_is_turned_as_its_camera_says(read: Reader) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = file_of(picture(turned(90)), "JPEG", exif=exif, quality=90)
    assert NUMBER in text_of(read("a.jpg", content))


@needs_ocr
def test_transparent_and_sixteen_bit_pictures_are_read(read: Reader) -> None:
    grey = picture().convert("L")
    ink = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    ink.putalpha(Image.eval(grey, lambda level: 255 - level))
    assert NUMBER in text_of(read("a.png", file_of(ink)))
    deep = Image.eval(grey.convert("I"), lambda level: level * 128).convert("I;16")
    assert NUMBER in text_of(read("a.png", file_of(deep)))


def as_pdf(*sheets: Image.Image, note: tuple[str, ...] = ()) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for sheet in sheets:
        canvas.drawImage(ImageReader(sheet), 0, 0, *A4)
        for at, line in enumerate(note):
            canvas.drawString(360, 800 - 12 * at, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@needs_ocr
def test_a_text_layer_with_nothing_but_a_digital_signature_is_read_by_ocr(read: Reader) -> None:
    note = ("Signed by: Van phong", "Email: vp@vidu.gov.vn", "Date: 2026-05-11 08:00:00 +07:00")
    result = read("a.pdf", as_pdf(picture(), note=note))
    assert NUMBER in text_of(result)
    assert result.confidences[0] is not None


@needs_ocr
def test_only_the_scanned_pages_of_a_pdf_are_recognised(read: Reader) -> None:
    from pypdfium2 import PdfDocument

    joined = PdfDocument(sample_pdf("kh-chuyen-doi-so-2026"))
    typed = len(joined)
    joined.import_pages(PdfDocument(as_pdf(picture())))
    target = io.BytesIO()
    joined.save(target)
    result = read("a.pdf", target.getvalue())
    assert result.pages == typed + 1
    assert result.confidences[:-1] == (None,) * typed
    assert NUMBER in text_of(result, typed + 1)
    assert result.waits_for is None


@needs_ocr
def test_a_blank_sheet_is_no_fault_among_others_and_no_text_alone(read: Reader) -> None:
    blank = Image.new("RGB", (1654, 2339), "white")
    assert read("a.pdf", as_pdf(picture(), blank)).pages == 2
    for name, content in (("b.png", file_of(blank)), ("b.pdf", as_pdf(blank))):
        with pytest.raises(FileNotRead) as fault:
            read(name, content)
        assert fault.value.reason is Reason.NO_TEXT


@pytest.mark.usefixtures("no_ocr")
def test_without_tesseract_a_scan_waits_for_it(read: Reader) -> None:
    for name, content in (
        ("a.png", file_of(picture())),
        ("a.pdf", as_pdf(picture())),
    ):
        with pytest.raises(FileNotRead) as fault:
            read(name, content)
        assert fault.value.reason is Reason.NEEDS_OCR


def test_a_picture_that_declares_a_monstrous_size_is_refused_unread(read: Reader) -> None:
    content = bytearray(file_of(Image.new("1", (20, 20)), "PNG"))
    content[16:24] = (60_000).to_bytes(4) * 2
    import zlib

    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4)
    with pytest.raises(FileNotRead) as fault:
        read("a.png", bytes(content))
    assert fault.value.reason is Reason.OVERSIZED


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_cut_short_is_broken_or_read_in_part(read: Reader, file_format: str) -> None:
    content = file_of(picture(), file_format)
    for share in (0.001, 0.3):
        with pytest.raises(FileNotRead) as fault:
            read("a.img.png", content[: max(30, int(share * len(content)))])
        assert fault.value.reason in {Reason.BROKEN, Reason.NEEDS_OCR, Reason.NO_TEXT}


@needs_ocr
def test_a_page_of_monstrous_size_is_drawn_within_bounds() -> None:
    declared = ((1_000_000_000, 1_000_000_000), (200_000, 20), (14_400, 10_000))
    for width, height in declared:
        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(width, height), invariant=1)
        canvas.rect(0, 0, width / 2, height / 2, fill=1)
        canvas.save()
        for _, drawn in page_pictures(target.getvalue(), [1]):
            assert drawn.width * drawn.height <= MOST_DRAWN * 1.01
            assert max(drawn.size) <= LONGEST_SIDE + 1


@needs_ocr
def test_the_edge_of_a_photographed_sheet_gives_no_word_twice(read: Reader) -> None:
    sheet = picture()
    table = Image.new("RGB", (sheet.width + 80, sheet.height + 80), (92, 84, 76))
    table.paste(sheet, (40, 40))
    text = text_of(read("a.png", file_of(table)))
    assert text.count(NUMBER) == 1
    assert character_error_rate(text, text_of(read_pdf(sample_pdf(BRIEF)))) < 0.03


def test_a_recognition_that_hangs_costs_its_page_and_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nsleep 30\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    sleep = shutil.which("sleep")
    assert sleep is not None
    monkeypatch.setenv("PATH", f"{tmp_path}:{Path(sleep).parent}")
    with pytest.raises(NotRecognised):
        read_page(Image.new("L", (100, 100)), seconds=0.3)


@needs_ocr
@pytest.mark.corpus
def test_real_pages_are_read_better_than_by_tesseract_alone(corpus: Path) -> None:
    assert corpus.is_dir()
    images = measure_images()
    ours = sum(page.ours for page in images) / len(images)
    plain = sum(page.plain or 1.0 for page in images) / len(images)
    assert ours < 0.08
    assert ours < 0.6 * plain


@needs_ocr
@pytest.mark.corpus
def test_a_hand_written_number_is_left_out_rather_than_guessed(corpus: Path) -> None:
    result = read_file(corpus / "real" / "nomvn__real_nq_115_ba_vi_p1.png", max_bytes=10_000_000)
    text = text_of(result)
    assert "Số: /NQ-CP" in text
    assert "ngày tháng năm 2026" in text
    assert any("điền tay" in notice for notice in result.notices)
