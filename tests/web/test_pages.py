from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

if TYPE_CHECKING:
    import httpx

QUESTION = "Trung tâm Lưu trữ phải làm gì?"


def page(client: httpx.Client, path: str, **params: Any) -> Html:
    response = client.get(path, params=params or None, headers={"Accept": "text/html"})
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Html(response.text)


def texts(html: Html, selector: str) -> list[str]:
    return [node.text(strip=True) for node in html.css(selector)]


def test_the_first_page_offers_questions_on_what_is_held(client: httpx.Client) -> None:
    examples = texts(page(client, "/"), ".examples a")
    assert examples
    answer = client.post("/api/v1/ask", json={"question": examples[0]}).json()
    assert answer["status"] == "answered"


def test_a_question_is_answered_without_scripts(client: httpx.Client) -> None:
    html = page(client, "/", q=QUESTION)
    answer = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    assert texts(html, ".turn h2") == [QUESTION]
    assert {int(n) for n in texts(html, ".chip")} == {c["n"] for c in answer["citations"]}
    assert len(html.css(".source")) == len(answer["citations"])
    assert html.css_first("input[name=c]").attributes["value"]


def test_a_chip_leads_to_the_marked_quote(client: httpx.Client) -> None:
    html = page(client, "/", q=QUESTION)
    address = html.css_first(".chip").attributes["href"]
    assert address is not None
    quote = html.css_first(".source-quote").text()
    opened = page(client, address.removesuffix("#trich-dan"))
    assert opened.css_first("mark#trich-dan") is not None
    assert re.sub(r"\W", "", "".join(texts(opened, "mark"))) in re.sub(r"\W", "", quote)


@pytest.mark.parametrize(
    "question", ["<script>alert(1)</script> lưu trữ", '"><img src=x onerror=a>']
)
def test_what_is_typed_never_becomes_markup(client: httpx.Client, question: str) -> None:
    html = page(client, "/", q=question)
    assert texts(html, ".turn h2") == [question]
    assert [node.attributes.get("src", "")[:8] for node in html.css("script")] == ["/static/"]
    assert not html.css("img")


def test_a_question_too_long_is_refused_on_a_page(client: httpx.Client) -> None:
    response = client.get("/", params={"q": "a" * 501}, headers={"Accept": "text/html"})
    assert response.status_code == 422
    assert "dài quá 500 ký tự" in response.text


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"from": "9", "to": "3"},
        {"from": "-4", "to": "x"},
        {"from": "1" * 5000, "to": "2"},
        {"from": "999999999", "to": "999999999"},
    ],
)
def test_a_wrong_span_marks_nothing(client: httpx.Client, params: dict[str, str]) -> None:
    document_id = client.get("/api/v1/documents").json()["items"][0]["id"]
    assert not page(client, f"/van-ban/{document_id}", **params).css("mark")


def test_the_reader_shows_every_word_of_every_document(client: httpx.Client) -> None:
    for item in client.get("/api/v1/documents").json()["items"]:
        text = client.get(f"/api/v1/documents/{item['id']}/text").json()["text"]
        paper = page(client, f"/van-ban/{item['id']}").css_first(".paper").text(separator=" ")
        missing = set(re.findall(r"\w+", text)) - set(re.findall(r"\w+", paper))
        assert not missing


def test_headings_and_outline_agree(client: httpx.Client) -> None:
    for item in client.get("/api/v1/documents").json()["items"]:
        html = page(client, f"/van-ban/{item['id']}")
        targets = {node.attributes["href"] for node in html.css(".outline a")}
        anchors = {f"#{node.attributes['id']}" for node in html.css('.paper [id^="muc-"]')}
        assert targets <= anchors


def test_the_list_of_documents_filters(client: httpx.Client) -> None:
    everything = page(client, "/van-ban")
    assert len(everything.css(".document")) == 4
    none = page(client, "/van-ban", q="không có gì như thế")
    assert "Không có văn bản nào khớp" in none.css_first(".callout").text()
    assert len(page(client, "/van-ban", kind="Hướng dẫn").css(".document")) == 1
    wrong = page(client, "/van-ban", status="mới", year="٢٠٢٦" * 2000)
    assert len(wrong.css(".document")) == 4


def test_a_page_that_is_not_there_is_told_to_people_as_a_page(client: httpx.Client) -> None:
    assert texts(page(client, "/khong-co"), "h1") == ["Không tìm thấy"]


def test_pages_name_no_other_host_and_no_inline_script(client: httpx.Client) -> None:
    response = client.get("/", params={"q": QUESTION})
    assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', response.text)
    assert not re.findall(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=", response.text)
    assert "script-src 'self'" in response.headers["content-security-policy"]


def test_static_files_are_kept_and_pages_are_compressed(client: httpx.Client) -> None:
    response = client.get("/")
    sheet = re.search(r'href="(/static/[^"]+\.css)"', response.text)
    assert sheet
    assert response.headers["content-encoding"] == "gzip"
    assert "immutable" in client.get(sheet[1]).headers["cache-control"]
    assert client.get("/static/old/css/base.css").status_code == 404
