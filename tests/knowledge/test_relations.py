"""Documents that we hold, related: ended, amended, copied, cited."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from library_parts import HashingEmbedder, ingest, parsed_document

from knowledge.bootstrap import open_library, open_writer
from knowledge.citations import citations_of, link_citations
from knowledge.copies import are_copies, find_copies, without_copies
from knowledge.documents import Document, Metadata, Reference, Relation, Span, Status
from knowledge.identities import Identity
from knowledge.relations import relate
from knowledge.settings import Settings
from knowledge.sketches import containment, resemblance, sketch_of
from knowledge.status import status_of

if TYPE_CHECKING:
    from pathlib import Path

OLD = Identity(
    "old", "Kế hoạch", "05/KH-UBND", "Ủy ban nhân dân tỉnh Hà Nam", "Hà Nam", dt.date(2030, 1, 5)
)
NEW = Identity(
    "new", "Kế hoạch", "9/KH-UBND", "Ủy ban nhân dân tỉnh Hà Nam", "Hà Nam", dt.date(2031, 1, 5)
)
BODY = " ".join(f"đoạn {n} nói về việc thứ {n * 7} của năm" for n in range(400))


def mention(relation: Relation = Relation.REPLACES, **said: object) -> Reference:
    given = {"kind": "Kế hoạch", "number": "05/KH-UBND", "span": Span(0, 1), **said}
    return Reference(relation, **given)  # type: ignore[arg-type]  # fields by name, as the test gives them


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({}, True),
        ({"issued_on": dt.date(2030, 1, 5)}, True),
        ({"issued_on": dt.date(2029, 1, 5)}, False),
        ({"issuer": "UBND tỉnh"}, True),
        ({"issuer": "Chủ tịch Ủy ban nhân dân tỉnh Hà Nam"}, True),
        ({"issuer": "UBND huyện Một"}, False),
        ({"issuer": "UBND tỉnh Cà Mau"}, False),
        ({"kind": "Đề án"}, False),
        ({"number": "5/KH-UBND"}, True),
    ],
)
def test_a_mention_means_a_document_when_nothing_they_say_differs(
    said: dict[str, object],
    found: bool,  # noqa: FBT001 - the expected outcome
) -> None:
    relations = relate([OLD, NEW], [("new", mention(Relation.REPLACES, **said))])
    assert relations.replaced_by == ({"old": ("new",)} if found else {})


def test_a_mention_that_fits_two_documents_means_neither() -> None:
    other = replace(OLD, document_id="other", issued_on=dt.date(2029, 2, 1))
    assert relate([OLD, other, NEW], [("new", mention())]).replaces == {}
    dated = mention(issued_on=dt.date(2029, 2, 1))
    assert relate([OLD, other, NEW], [("new", dated)]).replaces == {"new": ("other",)}


def test_a_document_is_never_ended_by_an_older_one() -> None:
    assert relate([OLD, NEW], [("old", mention(number="9/KH-UBND"))]).replaces == {}


def test_amending_is_kept_apart_from_replacing() -> None:
    relations = relate([OLD, NEW], [("new", mention(Relation.AMENDS))])
    assert (relations.amended_by, relations.replaced_by) == ({"old": ("new",)}, {})


def test_what_ends_one_copy_ends_all() -> None:
    text = sketch_of(BODY)
    first = replace(OLD, sketch=text, characters=900)
    scan = Identity("scan", "Kế hoạch", None, None, "Hà Nam", None, text, 800, recognised=True)
    relations = relate([scan, first, NEW], [("new", mention())])
    assert relations.replaced_by == {"old": ("new",), "scan": ("new",)}
    assert relations.same_as == {"old": ("scan",), "scan": ("old",)}


def test_one_page_is_contained_in_its_document() -> None:
    page, whole = sketch_of(BODY[:2500]), sketch_of(BODY)
    assert resemblance(page, whole) < 0.5
    assert containment(page, whole) > 0.6
    assert containment(page, sketch_of(BODY.replace("nói về", "kể ra"))) < 0.6


def test_recognised_characters_with_wrong_marks_still_resemble() -> None:
    assert resemblance(sketch_of(BODY), sketch_of(BODY.replace("đoạn", "đoan"))) == 1.0


def test_texts_alike_with_different_numbers_or_years_are_no_copies() -> None:
    text = sketch_of(BODY)
    one = replace(OLD, sketch=text)
    assert not are_copies(one, replace(one, document_id="b", number="6/KH-UBND"))
    assert not are_copies(one, replace(one, document_id="b", issued_on=dt.date(2031, 1, 5)))
    assert not are_copies(one, replace(one, document_id="b", place="Cà Mau", issuer=None))
    assert are_copies(one, replace(one, document_id="b", number=None, issued_on=None))


def test_the_same_number_on_another_text_is_no_copy() -> None:
    one = Identity("a", "Kế hoạch", "5/KH-UBND", sketch=sketch_of(BODY))
    assert find_copies([one, replace(one, document_id="b", sketch=sketch_of("khác " * 9))]) == {}


def test_of_copies_the_text_comes_before_the_scan_and_the_longer_first() -> None:
    scan = Document(
        "scan", "a.png", Metadata(), 1, 3, 900, same_as=("short", "long"), confidences=(80.0,)
    )
    short = Document("short", "a.docx", Metadata(), 1, 3, 500, same_as=("scan", "long"))
    long = Document("long", "a.doc", Metadata(), 1, 3, 700, same_as=("scan", "short"))
    other = Document("other", "b.txt", Metadata(), 1, 3, 10)
    assert without_copies([scan, short, long, other]) == [long, other]
    assert without_copies([scan, other]) == [scan, other]


def test_citations_go_both_ways_and_unheld_documents_stay_open() -> None:
    mentions = [
        ("new", mention(Relation.CITES)),
        ("new", mention(Relation.CITES, number="77/KH-UBND")),
    ]
    linked = link_citations(mentions, [OLD, NEW], {})
    assert [each.cited for each in citations_of("new", (), linked).cites] == ["old", None]
    assert [each.citing for each in citations_of("old", (), linked).cited_by] == ["new"]


def document(name: str, **said: object) -> Document:
    return Document(name, name, Metadata(**said), None, 1, 1)  # type: ignore[arg-type]  # fields by name


def test_a_document_is_superseded_from_the_day_that_the_other_has_effect() -> None:
    newer = document(
        "new", kind="Luật", issued_on=dt.date(2031, 1, 5), effective_on=dt.date(2031, 7, 1)
    )
    older = replace(
        document("old", kind="Luật", issued_on=dt.date(2020, 1, 1)), replaced_by=("new",)
    )
    before = status_of(older, {"new": newer}, dt.date(2031, 6, 30))
    after = status_of(older, {"new": newer}, dt.date(2031, 7, 1))
    assert (before[0], after[0]) == (Status.CURRENT, Status.SUPERSEDED)


def test_an_amended_document_stays_in_force_and_says_so() -> None:
    newer = document("new", kind="Luật", number="2/2031/QH20", issued_on=dt.date(2031, 1, 5))
    older = replace(
        document("old", kind="Luật", issued_on=dt.date(2020, 1, 1)), amended_by=("new",)
    )
    status, reason = status_of(older, {"new": newer}, dt.date(2031, 2, 1))
    assert status is Status.CURRENT
    assert reason.endswith("đã được sửa đổi, bổ sung bởi Luật số 2/2031/QH20 ngày 05/01/2031.")


def test_a_document_not_yet_in_effect_is_upcoming() -> None:
    law = document(
        "a", kind="Luật", issued_on=dt.date(2031, 1, 5), effective_on=dt.date(2031, 7, 1)
    )
    status, reason = status_of(law, {}, dt.date(2031, 2, 1))
    assert status is Status.UPCOMING
    assert reason == "Văn bản này có hiệu lực từ ngày 01/07/2031."


def test_the_library_relates_what_it_holds(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data=tmp_path / "data")
    embedder = HashingEmbedder()
    lines = ["Kế hoạch du lịch", "Sở Một chủ trì."]
    first = parsed_document(tmp_path, "a.txt", lines, number="05/KH-UBND")
    copy = parsed_document(tmp_path, "b.txt", [*lines, "Hết."], number="05/KH-UBND")
    newer = parsed_document(tmp_path, "c.txt", ["Kế hoạch mới"], replaces="5/KH-UBND")
    held = [replace(each, sketch=sketch_of(each.text)) for each in (first, copy, newer)]
    with open_writer(settings) as writer:
        ingest(writer, embedder, held)
    library = open_library(settings, embedder)
    by_name = {each.source: each for each in library.documents()}
    assert by_name["a.txt"].same_as == (copy.id,)
    assert set(by_name["c.txt"].replaces) == {first.id, copy.id}
    assert [found for found, _ in library.tasks()] == [copy.id, newer.id]
    assert [found for found, _ in library.tasks([first.id])] == [first.id]
    assert [each.citing for each in library.citations(copy.id).cited_by] == [newer.id]
    library.close()
