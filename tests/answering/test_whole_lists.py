"""Lists told whole: what a lead-in announces answers, not the items that happen to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.composers.beside import with_beside
from bot.composers.items import announces_document, items_below
from bot.composers.sections import section_items
from bot.composers.sources import readable
from bot.composers.whole_lists import list_around
from bot.drafts import Draft, added
from bot.evidence import EvidenceList
from bot.passages.expected_kinds import Expected
from bot.passages.needs import Need
from knowledge.documents import Span
from tests.answering.conftest import TODAY

if TYPE_CHECKING:
    from knowledge.library import Library
    from tests.answering.conftest import Ask, Named


@pytest.mark.parametrize(
    "question",
    [
        "Lợi dụng phòng đọc tài liệu quý hiếm nhằm những mục đích nào thì bị cấm?",
        "loi dung phong doc tai lieu quy hiem nham nhung muc dich nao",
    ],
)
def test_asked_for_several_things_an_item_brings_its_whole_list(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "Buôn bán bản sao" in answer.text
    assert "Xuyên tạc lịch sử" in answer.text
    assert "bút mực" not in answer.text


def test_a_preamble_announces_its_document_and_no_list(library: Library, paper: Named) -> None:
    document = paper("ke-hoach-tin-hoc-hoa-2026")
    text = library.text(document.id)
    lead = text.index("như sau:")
    place = Span(text.rfind("\n", 0, lead) + 1, lead + len("như sau:"))
    assert announces_document(document, place, library)
    assert not items_below(document, place, library)


def test_an_item_has_the_list_that_its_lead_in_announces(library: Library, paper: Named) -> None:
    document = paper("quy-che-phong-doc")
    text = library.text(document.id)
    start = text.index("b) Xuyên tạc")
    found = list_around(document, Span(start, text.index("\n", start)), library)
    assert found is not None
    assert found.lead.of(text).startswith("2. Lợi dụng phòng đọc")
    items = [item.of(text) for item in found.items]
    assert items == ["a) Buôn bán bản sao;", "b) Xuyên tạc lịch sử."]


def test_a_heading_over_items_of_one_rank_leads_them_in(library: Library, paper: Named) -> None:
    document = paper("quy-che-phong-doc")
    text = library.text(document.id)
    start = text.index("3. Mang bút mực")
    found = list_around(document, Span(start, text.index("\n", start)), library)
    assert found is not None
    assert found.lead.of(text) == "Điều 3. Các hành vi bị nghiêm cấm"


def test_a_line_that_tells_of_the_item_above_it_is_no_item(library: Library, paper: Named) -> None:
    document = paper("ke-hoach-trong-rung-2026")
    text = library.text(document.id)
    start = text.index("Đơn vị chủ trì: Chi cục")
    assert list_around(document, Span(start, text.index("\n", start)), library) is None


def test_a_list_that_answers_another_piece_is_added_whole(library: Library, paper: Named) -> None:
    evidence = EvidenceList(library, TODAY)
    document = paper("quy-che-phong-doc")
    first, lead, *items = (Span(at, at + 9) for at in range(0, 60, 10))
    draft, more = Draft(), Draft()
    draft.say("Có bốn loại", evidence.cite(document, first))
    more.say("Gồm:", evidence.cite(document, lead))
    for n, item in enumerate(items):
        more.say(f"- {n}: {'một loại dài dòng ' * 12}", evidence.cite(document, item))
    longer = added(draft, more, evidence.items)
    assert len(longer.sentences) == len(draft.sentences) + len(more.sentences)
    assert not longer.notices
    for n in range(5):
        more.say(f"- {n}: {'một loại dài dòng ' * 12}", evidence.cite(document, items[-1]))
    assert added(draft, more, evidence.items).notices == [replies.SECTION_CUT]


def test_what_stands_beside_an_answer_is_not_said_twice(library: Library, paper: Named) -> None:
    evidence = EvidenceList(library, TODAY)
    document = paper("ke-hoach-trong-rung-2026")
    text = library.text(document.id)
    item, leads = "- Kiểm tra các vườn ươm trước vụ trồng.", "Đơn vị chủ trì: Chi cục Kiểm lâm."
    draft = Draft()
    for line in (item, leads):
        start = text.index(line)
        draft.say(f"- {readable(line)}", evidence.cite(document, Span(start, start + len(line))))
    who = Need(Expected.WHO, frozenset())
    assert with_beside(draft, who, evidence) is draft


def test_items_after_one_that_has_items_of_its_own_are_told_of_a_long_section(
    library: Library, paper: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = paper("quy-che-phong-doc")
    text = library.text(document.id)
    article = next(s for s in library.sections(document.id) if s.title.startswith("Điều 3"))
    monkeypatch.setattr("bot.composers.sections.WHOLE_LIST", 20)
    items = [line.of(text) for line in section_items(article, document, library)]
    assert items[0].startswith("1. Viết, vẽ")
    assert items[-1].startswith("3. Mang bút mực")
    assert not any(item.startswith("a)") for item in items)


@pytest.mark.parametrize(
    ("question", "summed_up"),
    [
        ("Kế hoạch 31/KH-SKHCN gồm những nội dung nào?", True),
        ("Kho sách điện tử trong Kế hoạch 31/KH-SKHCN gồm những gì?", False),
    ],
)
def test_a_document_asked_for_what_it_holds_is_summed_up(
    ask: Ask, question: str, *, summed_up: bool
) -> None:
    assert (replies.MAIN_PARTS in ask(question).text) is summed_up


@pytest.mark.parametrize(
    ("question", "named", "others"),
    [
        ("Tiểu ban hiến máu có những đơn vị sự nghiệp nào?", "Trạm tiếp nhận", "Tổ hậu cần"),
        ("bộ phận tham mưu của tiểu ban vận động hiến máu gồm những gì", "Tổ hậu cần", "Trạm"),
    ],
)
def test_clauses_sorted_by_a_sentence_are_told_by_their_kind(
    ask: Ask, question: str, named: str, others: str
) -> None:
    text = ask(question).text
    assert text.count(named)
    assert others not in text
