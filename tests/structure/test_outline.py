"""The outline and the passages that are cut along it."""

from __future__ import annotations

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import ParsedDocument, PassageKind, SourceFile


def parse(*lines: str | Block) -> ParsedDocument:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def titles(document: ParsedDocument) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in document.sections]


def test_roman_arabic_and_decimal_headings_nest() -> None:
    document = parse(
        "KẾ HOẠCH",
        "Trồng cây năm 2031",
        "I- MỤC ĐÍCH",
        "- Giữ rừng.",
        "II- TỔ CHỨC THỰC HIỆN",
        "1. Sở Lâm nghiệp",
        "1.1. Phòng Kỹ thuật",
        "- Ươm cây.",
        "1. 2. Văn phòng Sở",
        "Mua giống.",
        "2. Công an tỉnh",
        "Giữ trật tự.",
    )
    assert titles(document) == [
        (1, "I- MỤC ĐÍCH"),
        (1, "II- TỔ CHỨC THỰC HIỆN"),
        (2, "1. Sở Lâm nghiệp"),
        (3, "1.1. Phòng Kỹ thuật"),
        (3, "1. 2. Văn phòng Sở"),
        (2, "2. Công an tỉnh"),
    ]


def test_long_numbered_sentences_are_items_and_not_headings() -> None:
    document = parse("I. NỘI DUNG", "1. Tuyên truyền rộng rãi.", "2. Treo cờ Tổ quốc.")
    assert titles(document) == [(1, "I. NỘI DUNG")]
    assert document.passages[0].kind is PassageKind.ITEM


def test_a_numbered_line_with_a_colon_owns_its_bullets() -> None:
    document = parse("I. NỘI DUNG", "1. Kết quả nổi bật:", "- Một.", "- Hai.", "2. Việc khác.")
    assert titles(document)[1] == (2, "1. Kết quả nổi bật:")
    assert document.passages[0].section == ("I. NỘI DUNG", "1. Kết quả nổi bật:")


def test_articles_of_a_decision_take_their_chapter_title_from_the_next_line() -> None:
    document = parse(
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "1. Văn bản này quy định A.",
        "Điều 2. Đối tượng",
        "Mọi người.",
    )
    assert titles(document) == [
        (1, "Chương I QUY ĐỊNH CHUNG"),
        (2, "Điều 1. Phạm vi"),
        (2, "Điều 2. Đối tượng"),
    ]


def test_a_run_in_article_is_a_section_and_a_passage() -> None:
    text = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."
    document = parse("QUYẾT ĐỊNH:", "Điều 1. Phê duyệt đề án.", text)
    assert titles(document) == [(1, "Điều 1"), (1, "Điều 2")]
    assert document.passages[-1].text == text


def test_an_appendix_starts_a_top_level_section() -> None:
    document = parse(
        "I. NỘI DUNG",
        "1. Việc",
        "- Làm.",
        "Nơi nhận: / - Lưu.",
        "PHỤ LỤC I",
        "DANH MỤC NHIỆM VỤ",
        "Một đoạn.",
    )
    assert titles(document)[-1] == (1, "PHỤ LỤC I DANH MỤC NHIỆM VỤ")


def test_numbering_that_restarts_below_a_bullet_list_returns_to_its_own_level() -> None:
    document = parse(
        "I. MỘT",
        "1. A",
        "- Một số quan điểm:",
        "(1) Kiên định.",
        "(2) Nhận diện.",
        "- Kết quả.",
        "2. B",
        "Đoạn.",
    )
    assert titles(document) == [(1, "I. MỘT"), (2, "1. A"), (2, "2. B")]


def test_closing_words_belong_to_no_unit() -> None:
    document = parse(
        "IV. TỔ CHỨC THỰC HIỆN", "1. Sở A", "- Làm.", "Trên đây là Kế hoạch, đề nghị thực hiện./."
    )
    assert document.passages[-1].section == ("IV. TỔ CHỨC THỰC HIỆN",)
    assert [task.span.of(document.text) for task in document.tasks] == ["- Làm."]


def test_every_passage_equals_its_span_and_stays_in_its_section() -> None:
    long = "- " + " ".join(f"Câu số {n} nói về một việc cần làm ngay." for n in range(120))
    document = parse("I. MỘT", long, "II. HAI", "- Ngắn.", "- Ngắn nữa.")
    assert all(p.text == p.span.of(document.text) for p in document.passages)
    assert max(len(p.text) for p in document.passages) <= 1200
    assert document.passages[-1].text == "- Ngắn.\n- Ngắn nữa."
    assert len({p.id for p in document.passages}) == len(document.passages)


def test_a_lead_in_goes_with_its_bullets() -> None:
    document = parse("I. MỘT", "Tập trung tuyên truyền:", "- Một.", "- Hai.")
    assert document.passages[0].text == "Tập trung tuyên truyền:\n- Một.\n- Hai."


def test_table_rows_are_grouped_and_never_with_text() -> None:
    rows = [Block(f"STT: {n} | Việc: {'x' * 200}", BlockKind.ROW, table=1) for n in range(8)]
    document = parse("I. MỘT", "Bảng sau:", *rows, "Hết.")
    tables = [p for p in document.passages if p.kind is PassageKind.TABLE]
    assert [p.text.count("STT") for p in tables] == [4, 4]
    assert all("Hết" not in p.text for p in tables)


def test_letterhead_recipients_and_signature_are_no_passages() -> None:
    document = parse(
        Block("UBND TỈNH X / SỞ Y", BlockKind.LETTERHEAD),
        "KẾ HOẠCH",
        "Về việc thử",
        "Thực hiện chỉ đạo, Sở Y ban hành Kế hoạch như sau:",
        Block("Nơi nhận: / - Lưu: VT.", BlockKind.LETTERHEAD),
        Block("GIÁM ĐỐC / Lê An", BlockKind.LETTERHEAD),
    )
    assert [p.text for p in document.passages] == [
        "Thực hiện chỉ đạo, Sở Y ban hành Kế hoạch như sau:"
    ]
    assert "GIÁM ĐỐC" in document.text


def test_pages_follow_the_place_where_a_passage_starts() -> None:
    blocks = (Block("Trang một.", page=1), Block("Trang ba.", page=3))
    document = parse_document(
        SourceFile("/x/a.pdf", "a.pdf", 1, "cd" * 32), ReadFile(blocks, pages=3)
    )
    assert [p.page for p in document.passages] == [1, 3]
    assert len(document.pages) == 3


def test_the_same_file_gives_the_same_ids() -> None:
    assert parse("I. A", "- b.").passages == parse("I. A", "- b.").passages


def test_chapters_below_roman_parts_stay_below_them() -> None:
    document = parse(
        "I. PHẦN CHUNG",
        "Chương 1. Đất đai",
        "Đoạn.",
        "II. PHẦN RIÊNG",
        "Chương 2. Cây trồng",
        "Đoạn.",
    )
    assert titles(document) == [
        (1, "I. PHẦN CHUNG"),
        (2, "Chương 1. Đất đai"),
        (1, "II. PHẦN RIÊNG"),
        (2, "Chương 2. Cây trồng"),
    ]


def test_appendices_with_two_numbers_follow_each_other() -> None:
    document = parse(
        "PHỤ LỤC I.1", "CÂY", "Mục 1. A", "Đoạn.", "PHỤ LỤC I.2", "CON", "Mục 1. B", "Đoạn."
    )
    assert titles(document) == [
        (1, "PHỤ LỤC I.1 CÂY"),
        (2, "Mục 1. A"),
        (1, "PHỤ LỤC I.2 CON"),
        (2, "Mục 1. B"),
    ]


def test_a_blank_form_is_one_section_with_its_title() -> None:
    document = parse(
        "QUYẾT ĐỊNH",
        "Về việc thử",
        "Điều 1. Ban hành các mẫu.",
        "PHỤ LỤC I",
        "BIỂU MẪU",
        "Mẫu số 01",
        Block("TÊN ĐƠN VỊ / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BlockKind.LETTERHEAD),
        "ĐƠN ĐỀ NGHỊ",
        "1. Họ và tên: ………",
        "Ngày sinh: ………",
        "2. Địa chỉ: ………",
        "Mẫu số 02",
        "BIÊN BẢN",
        "Chúng tôi gồm: ………",
    )
    assert titles(document) == [
        (1, "Điều 1"),
        (1, "PHỤ LỤC I BIỂU MẪU"),
        (2, "Mẫu số 01"),
        (3, "ĐƠN ĐỀ NGHỊ"),
        (2, "Mẫu số 02 BIÊN BẢN"),
    ]


def test_numbering_goes_on_after_a_form() -> None:
    document = parse(
        "PHỤ LỤC",
        "A. LĨNH VỰC MỘT",
        "Đoạn.",
        "Mẫu số 01",
        "ĐƠN ĐỀ NGHỊ",
        "Tên: ………",
        "B. LĨNH VỰC HAI",
        "Đoạn.",
    )
    assert titles(document)[-1] == (2, "B. LĨNH VỰC HAI")


def test_a_short_line_with_a_stop_heads_the_items_below_it() -> None:
    document = parse(
        "Điều 9. Trách nhiệm",
        "1. Văn phòng Sở.",
        "a) Giúp việc.",
        "2. Công an tỉnh.",
        "a) Giữ gìn.",
    )
    assert titles(document) == [
        (1, "Điều 9. Trách nhiệm"),
        (2, "1. Văn phòng Sở."),
        (2, "2. Công an tỉnh."),
    ]


def test_a_range_of_years_cut_by_the_line_is_no_bullet() -> None:
    from ingest.readers.markdown.reader import read_markdown

    text = "a) Chương trình cho giai đoạn 2031\n- 2035, tập trung vào doanh nghiệp.\n"
    assert [b.text for b in read_markdown(text.encode()).blocks] == [
        "a) Chương trình cho giai đoạn 2031 - 2035, tập trung vào doanh nghiệp."
    ]


def test_emphasis_that_goes_over_a_line_keeps_its_paragraph_whole() -> None:
    from ingest.readers.markdown.reader import read_markdown

    text = "**3. Sở Văn hóa, Thể thao và\nDu lịch:** Phối hợp tuyên truyền.\n"
    assert [b.text for b in read_markdown(text.encode()).blocks] == [
        "3. Sở Văn hóa, Thể thao và Du lịch: Phối hợp tuyên truyền."
    ]


def test_an_article_run_together_on_one_line_is_set_in_items_again() -> None:
    matter = "phối hợp rà soát, cập nhật hồ sơ và báo cáo kết quả theo quy định của pháp luật"
    document = parse(
        "Điều 1. Phạm vi",
        "Đoạn.",
        f"Điều 2. Trách nhiệm 1. Các bộ, ngành: a) Chủ trì {matter}; b) Làm {matter}. 2. Các hội {matter}.",
    )
    assert titles(document) == [
        (1, "Điều 1. Phạm vi"),
        (1, "Điều 2. Trách nhiệm"),
        (2, "1. Các bộ, ngành:"),
    ]
    assert [line[:12] for line in document.text.split("\n")[3:]] == [
        "1. Các bộ, n",
        "a) Chủ trì p",
        "b) Làm phối ",
        "2. Các hội p",
    ]


def test_a_long_paragraph_that_counts_once_stays_whole() -> None:
    long = "Nội dung gồm: a) " + "Tuyên truyền sâu rộng trong Nhân dân. " * 30
    assert parse("I. MỘT", long).text.count("\n") == 1
