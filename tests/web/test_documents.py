from __future__ import annotations

import csv
import hashlib
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx


def items(client: httpx.Client, **filters: Any) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = client.get("/api/v1/documents", params=filters).json()["items"]
    return listed


def test_the_list_holds_every_document_newest_first(client: httpx.Client) -> None:
    page = client.get("/api/v1/documents").json()
    dates = [item["issued_on"] or "" for item in page["items"]]
    assert page["total"] == len(page["items"]) == 4
    assert dates == sorted(dates, reverse=True)
    extras = {"pages", "passages", "status_reason", "applies_from", "applies_to", "replaces"}
    assert extras | {"replaced_by"} <= set(page["items"][0])


def test_pages_of_the_list_join_to_the_whole(client: httpx.Client) -> None:
    pages = [items(client, page=n, per_page=3) for n in (1, 2, 3)]
    assert [len(page) for page in pages] == [3, 1, 0]
    assert [item for page in pages for item in page] == items(client)


@pytest.mark.parametrize("field", ["kind", "issuer", "place", "status"])
def test_a_filter_keeps_exactly_what_has_its_value(client: httpx.Client, field: str) -> None:
    everything = items(client)
    for value in {item[field] for item in everything if item[field]}:
        expected = [item for item in everything if item[field] == value]
        assert items(client, **{field: value}) == expected


def test_a_year_and_words_without_marks_find_the_document(client: httpx.Client) -> None:
    found = items(client, q="so hoa tai lieu luu tru", year=2026)
    assert {item["issued_on"][:4] for item in found} == {"2026"}
    assert any(item["source"] == "kh-so-hoa-luu-tru-2026.docx" for item in found)


@pytest.mark.parametrize(
    "wrong",
    [{"page": 0}, {"per_page": 201}, {"status": "old"}, {"year": "MMXXVI"}, {"page": "1e9"}],
)
def test_a_wrong_filter_is_refused(client: httpx.Client, wrong: dict[str, Any]) -> None:
    response = client.get("/api/v1/documents", params=wrong)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_one_document_is_the_item_of_the_list(client: httpx.Client) -> None:
    item = items(client)[0]
    assert client.get(f"/api/v1/documents/{item['id']}").json() == item


@pytest.mark.parametrize("rest", ["", "/text", "/original"])
@pytest.mark.parametrize("document_id", ["0000000000000000", "..%2f..%2fetc", "%00", "a" * 3000])
def test_an_unknown_document_is_not_found(
    client: httpx.Client, document_id: str, rest: str
) -> None:
    response = client.get(f"/api/v1/documents/{document_id}{rest}")
    assert response.status_code == 404
    assert response.json()["title"] == "Không tìm thấy"


def test_an_unchanged_text_is_not_sent_twice(client: httpx.Client) -> None:
    path = f"/api/v1/documents/{items(client)[0]['id']}/text"
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.content == b""


def test_the_original_is_the_file_as_ingested(client: httpx.Client) -> None:
    for item in items(client):
        response = client.get(f"/api/v1/documents/{item['id']}/original")
        assert hashlib.sha256(response.content).hexdigest().startswith(item["id"])
        shown = item["source"].endswith(".pdf")
        disposition = response.headers["content-disposition"]
        assert disposition.startswith("inline" if shown else "attachment")
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "html" not in response.headers["content-type"]


def tasks(client: httpx.Client, **filters: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = client.get("/api/v1/tasks", params=filters).json()["items"]
    return listed


def test_the_tasks_of_a_unit_quote_their_document(client: httpx.Client) -> None:
    found = tasks(client, unit="Trung tâm Lưu trữ", status="current")
    assert found
    for task in found:
        citation = task["citation"]
        path = f"/api/v1/documents/{citation['document']['id']}/text"
        text = client.get(path).json()["text"]
        assert text[citation["start"] : citation["end"]] == citation["quote"] == task["text"]
        assert citation["document"]["status"] == "current"


def test_tasks_can_be_limited_to_a_document(client: httpx.Client) -> None:
    document_id = tasks(client, unit="Trung tâm Lưu trữ")[0]["citation"]["document"]["id"]
    found = tasks(client, document_id=document_id)
    assert {task["citation"]["document"]["id"] for task in found} == {document_id}


def test_tasks_open_in_a_spreadsheet_without_running_formulas(client: httpx.Client) -> None:
    response = client.get("/api/v1/tasks", params={"format": "csv"})
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == len(tasks(client)) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_year_filter_goes_by_the_year_of_issue_stated_or_inferred(client: httpx.Client) -> None:
    for item in items(client):
        year = item["year"] or int((item["issued_on"] or item["applies_from"])[:4])
        assert item in items(client, year=year)
        assert item not in items(client, year=year + 1)
