"""What a document does to others, line by line and across the lines of a list."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.metadata.references import line_references
from ingest.parsing import parse_document
from ingest.structure.canonical import write_canonical
from knowledge.documents import Reference, SourceFile


def references(*lines: str | Block) -> list[Reference]:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    source = SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32)
    return list(parse_document(source, ReadFile(blocks)).references)


def acts(*lines: str | Block) -> dict[str, str]:
    """Return what is done to each number; citing aside."""
    return {
        each.number: each.relation.value
        for each in references(*lines)
        if each.relation.value != "cites"
    }


def first(text: str) -> Reference:
    return line_references(write_canonical([Block(text)], None).lines[0])[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "2. Nghị định này thay thế Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ quy định"
                " chức năng của Bộ Một; Nghị định số 63/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ."
            ),
            {"62/2022/NĐ-CP": "replaces", "63/2022/NĐ-CP": "replaces"},
        ),
        (
            (
                "Điều 3. Sửa đổi, bổ sung một số điều của Thông tư số 10/2018/TT-BCT quy định chi tiết một số điều của"
                " Nghị định số 40/2018/NĐ-CP (đã được sửa đổi, bổ sung tại Thông tư số 12/2023/TT-BCT)"
            ),
            {"10/2018/TT-BCT": "amends"},
        ),
        (
            "Điều 4. Bãi bỏ quy định tại khoản 2 Mục 1 Phụ lục I ban hành kèm theo Nghị quyết số 66.16/2026/NQ-CP.",
            {"66.16/2026/NQ-CP": "amends"},
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND.",
            {"5/QĐ-UBND": "replaces"},
        ),
        (
            (
                "Việc cấp phép theo Điều 6 Nghị định số 105/2016/NĐ-CP được sửa đổi, bổ sung tại khoản 4 Điều 1 Nghị định"
                " số 36/2026/NĐ-CP."
            ),
            {},
        ),
        (
            "Trường hợp Nghị định số 3/2026/NĐ-CP hết hiệu lực thì thực hiện theo quy định mới.",
            {},
        ),
        ("Rà soát, đề xuất sửa đổi, bổ sung Nghị định số 3/2026/NĐ-CP.", {}),
        ("Lịch này thay cho Kế hoạch số 4/KH-UBND (lịch quý III).", {"4/KH-UBND": "replaces"}),
        ("Quy chế này thay thế cho Quyết định số 5/QĐ-UBND.", {"5/QĐ-UBND": "replaces"}),
        ("Dùng giấy hẹn thay cho hộ chiếu theo Nghị định số 3/2026/NĐ-CP.", {}),
    ],
)
def test_the_subject_and_the_object_of_the_verb_decide(text: str, expected: dict[str, str]) -> None:
    assert acts(text) == expected


def test_a_list_of_what_ends_takes_its_act_from_the_line_above() -> None:
    assert acts(
        "2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:",
        "a) Quyết định số 12/2018/QĐ-UBND ngày 16 tháng 7 năm 2018 ban hành Quy chế A;",
        "b) Điều 5 Quyết định số 27/2022/QĐ-UBND ngày 29 tháng 8 năm 2022.",
        "Điều 3. Sở Một căn cứ Quyết định số 30/2022/QĐ-UBND tổ chức thực hiện.",
    ) == {"12/2018/QĐ-UBND": "repeals", "27/2022/QĐ-UBND": "amends"}


def test_new_wording_in_quotation_marks_does_nothing_by_itself() -> None:
    assert acts(
        "Điều 1. Sửa đổi khoản 2 Điều 4 Thông tư số 38/2025/TT-BCT như sau:",
        "“2. Bãi bỏ Thông tư số 7/2019/TT-BCT",
        "3. Bãi bỏ Thông tư số 8/2019/TT-BCT.”",
    ) == {"38/2025/TT-BCT": "amends"}


def test_forms_after_the_signature_only_cite() -> None:
    assert (
        acts(
            "QUYẾT ĐỊNH",
            "Ban hành biểu mẫu",
            "Điều 1. Ban hành kèm theo Quyết định này các biểu mẫu.",
            Block("CHỦ TỊCH / Lê Văn An", BlockKind.LETTERHEAD),
            "Thay thế Quyết định số 9/QĐ-UBND ngày …",
        )
        == {}
    )


def test_what_is_amended_is_not_ended_by_the_same_document() -> None:
    assert acts(
        "Điều 1. Sửa đổi Điều 2 Quyết định số 9/2020/QĐ-UBND như sau:",
        "Điều 2. Bãi bỏ Quyết định số 9/2020/QĐ-UBND và Quyết định số 8/2020/QĐ-UBND.",
    ) == {"9/2020/QĐ-UBND": "amends", "8/2020/QĐ-UBND": "repeals"}


def test_a_mention_carries_kind_date_and_issuer() -> None:
    mention = first(
        "Thực hiện Kế hoạch số 7/KH-SVHTTDL ngày 22/4/2031 của Sở Văn hóa, Thể thao và Du lịch về A"
    )
    assert (mention.kind, mention.issued_on) == ("Kế hoạch", dt.date(2031, 4, 22))
    assert mention.issuer == "Sở Văn hóa, Thể thao và Du lịch"
    law = first("Căn cứ Luật Giao dịch điện tử số 20/2023/QH15;")
    assert (law.kind, law.issued_on, law.issuer) == ("Luật", None, None)


def test_a_later_mention_adds_the_date_that_the_first_leaves_out() -> None:
    (mention,) = references(
        "Theo Chỉ thị số 05/CT-UBND, các sở báo cáo.",
        "Chỉ thị số 05/CT-UBND ngày 18 tháng 4 năm 2031 của Chủ tịch UBND tỉnh.",
    )
    assert (mention.issued_on, mention.issuer) == (dt.date(2031, 4, 18), "Chủ tịch UBND tỉnh")


def test_a_term_in_quotation_marks_does_not_silence_what_follows() -> None:
    assert acts(
        "“Chữ ký số” là chữ ký điện tử theo quy định.",
        "Điều 5. Quyết định này thay thế Quyết định số 8/2020/QĐ-UBND.",
    ) == {"8/2020/QĐ-UBND": "replaces"}


def test_a_document_named_after_a_description_goes_on_with_the_list() -> None:
    assert acts(
        "Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư và Nghị định số"
        " 09/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của Chính phủ sửa đổi Nghị định số 110/2004/NĐ-CP hết hiệu lực"
        " từ ngày Nghị định này có hiệu lực."
    ) == {"110/2004/NĐ-CP": "repeals", "09/2010/NĐ-CP": "repeals"}


def test_what_the_description_of_a_document_names_is_only_cited() -> None:
    assert acts(
        "Điều 2. Bãi bỏ Thông tư số 12/2018/TT-BCT ngày 15 tháng 6 năm 2018 quy định chi tiết Luật Ngoại thương và"
        " Nghị định số 69/2018/NĐ-CP."
    ) == {"12/2018/TT-BCT": "repeals"}


def test_a_verb_with_a_colon_opens_a_list() -> None:
    assert acts(
        "2. Thông tư này bãi bỏ:",
        "a) Thông tư số 30/2012/TT-BCA ngày 29 tháng 5 năm 2012;",
        "b) Khoản 2 Điều 5 Thông tư số 31/2012/TT-BCA.",
    ) == {"30/2012/TT-BCA": "repeals", "31/2012/TT-BCA": "amends"}
