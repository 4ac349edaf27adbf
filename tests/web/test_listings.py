"""Tasks and figures as lists: JSON, CSV and XLSX over HTTP, from a real server."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    import httpx

FORMULA_STARTS = ("=", "+", "-", "@")


def listed(client: httpx.Client, what: str, **filters: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get(f"/api/v1/{what}", params=filters).json()["items"]
    return items


def canonical(client: httpx.Client, citation: dict[str, Any]) -> str:
    path = f"/api/v1/documents/{citation['document']['id']}/text"
    text: str = client.get(path).json()["text"]
    return text


def test_a_figure_is_a_number_with_unit_period_and_the_place_that_states_it(
    client: httpx.Client,
) -> None:
    found = listed(client, "figures", q="kinh phí")
    assert found
    for figure in found:
        citation = figure["citation"]
        quote = canonical(client, citation)[citation["start"] : citation["end"]]
        assert citation["quote"] == quote
        assert figure["written"] in quote
        assert isinstance(figure["value"], float)


def test_figures_can_be_limited_to_a_document_and_to_what_is_in_force(client: httpx.Client) -> None:
    every = listed(client, "figures")
    one = every[0]["citation"]["document"]["id"]
    assert {
        f["citation"]["document"]["id"] for f in listed(client, "figures", document_id=one)
    } == {one}
    current = listed(client, "figures", status="current")
    assert {f["citation"]["document"]["status"] for f in current} == {"current"}
    assert len(current) < len(every)


def test_a_figure_that_no_document_states_is_not_there(client: httpx.Client) -> None:
    assert listed(client, "figures", q="sản lượng cà phê xuất khẩu") == []


@pytest.mark.parametrize("what", ["tasks", "figures"])
def test_a_workbook_holds_one_row_an_item_and_runs_no_formula(
    client: httpx.Client, what: str
) -> None:
    response = client.get(f"/api/v1/{what}", params={"format": "xlsx"})
    assert "attachment" in response.headers["content-disposition"]
    sheet = load_workbook(io.BytesIO(response.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows())
    assert len(rows) == len(listed(client, what)) + 1
    assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n"}


@pytest.mark.parametrize("what", ["tasks", "figures"])
def test_a_csv_holds_one_row_an_item_and_runs_no_formula(client: httpx.Client, what: str) -> None:
    response = client.get(f"/api/v1/{what}", params={"format": "csv"})
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert len(rows) == len(listed(client, what)) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


def test_a_task_names_its_deadline_and_its_partners(client: httpx.Client) -> None:
    found = listed(client, "tasks", unit="Phòng Văn thư - Lưu trữ")
    assert any(task["due_on"] == "2026-12-15" for task in found)
    assert any("Trung tâm Lưu trữ" in task["coordinating"] for task in found)


def test_the_detail_of_a_document_holds_all_that_was_read(client: httpx.Client) -> None:
    item = next(
        each
        for each in client.get("/api/v1/documents").json()["items"]
        if each["source"] == "kh-so-hoa-luu-tru-2026.docx"
    )
    detail = client.get(f"/api/v1/documents/{item['id']}/detail").json()
    text = client.get(f"/api/v1/documents/{item['id']}/text").json()["text"]
    for reading in detail["readings"].values():
        assert text[reading["start"] : reading["end"]] == reading["quote"]
    assert detail["readings"]["issued_on"]["quote"] == "ngày 26 tháng 02 năm 2026"
    assert [each["title"] for each in detail["outline"]][:2] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
    ]
    assert len(detail["tasks"]) > 20
    assert any(each["relation"] == "replaces" for each in detail["references"])
    assert detail["legal_bases"]
    assert detail["recipients"]
