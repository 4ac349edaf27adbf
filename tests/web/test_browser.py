"""A reader at a real Chromium, on a phone and at a desk."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from .conftest import Server

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
ARTEFACTS = Path(__file__).resolve().parents[2] / "artefacts"
QUESTION = "Trung tâm Lưu trữ phải làm gì?"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 860}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """Open the first page; whatever the console complains of or asks elsewhere fails the test."""
    faults: list[str] = []
    opened = []

    def open_one(viewport: dict[str, int] = DESK, scheme: str = "light", **options: bool) -> Page:
        context = browser.new_context(
            viewport=viewport,  # type: ignore[arg-type]  # a typed dict by another name
            color_scheme=scheme,  # type: ignore[arg-type]  # a literal by another name
            locale="vi-VN",
            base_url=server.url,
            **options,  # type: ignore[arg-type]  # only switches are passed
        )
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda sent: _note_foreign(sent.url, server.url, faults))
        page.goto("/")
        return page

    yield open_one
    for context in opened:
        context.close()
    assert faults == []


def _note_foreign(url: str, ours: str, faults: list[str]) -> None:
    if not url.startswith((ours, "data:", "blob:")):
        faults.append(f"asked another host: {url}")


def ask(page: Page, question: str = QUESTION) -> None:
    page.get_by_label("Câu hỏi của bạn").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".actions").last).to_be_visible(timeout=15_000)


def ask_next(page: Page, question: str, count: int) -> None:
    page.get_by_label("Câu hỏi của bạn").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".actions")).to_have_count(count, timeout=15_000)


def overflow(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return width


def shoot(page: Page, name: str) -> None:
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png")


def test_a_question_is_answered_and_its_chip_opens_the_marked_quote(
    open_page: Callable[..., Page],
) -> None:
    page = open_page()
    ask(page)
    expect(page.locator(".turn .question")).to_have_text(QUESTION)
    page.locator(".answer-text .chip").first.click()
    expect(page).to_have_url(re.compile(r"/van-ban/[0-9a-f]{16}\?from=\d+&to=\d+#trich-dan"))
    expect(page.locator("#trich-dan")).to_be_in_viewport(ratio=0.5)
    page.get_by_role("link", name="Về trang hỏi đáp").click()
    expect(page.locator(".turn .question")).to_have_text(QUESTION)


def test_the_address_of_the_contract_scrolls_to_the_quote(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(PHONE)
    address = page.evaluate(
        """async (question) => {
          const body = JSON.stringify({question});
          const headers = {"Content-Type": "application/json"};
          const response = await fetch("/api/v1/ask", {method: "POST", headers, body});
          return (await response.json()).citations.at(-1).url;
        }""",
        QUESTION,
    )
    page.goto(address)
    expect(page.locator("#trich-dan")).to_be_in_viewport(ratio=0.5)


def test_scripts_draw_an_answer_as_the_server_does(open_page: Callable[..., Page]) -> None:
    page = open_page()
    ask(page)
    drawn = page.locator(".answer-text").inner_text()
    page.goto(f"/?q={QUESTION}")
    assert page.locator(".answer-text").inner_text() == drawn


def test_a_conversation_lasts_until_a_new_one_is_begun(open_page: Callable[..., Page]) -> None:
    page = open_page()
    ask(page)
    follow_up = page.locator(".follow-ups .suggestion").first
    if follow_up.count():
        follow_up.click()
        expect(page.locator(".actions")).to_have_count(2, timeout=15_000)
    asked = page.locator(".turn").count()
    page.reload()
    expect(page.locator(".turn")).to_have_count(asked)
    page.get_by_role("link", name="Cuộc trò chuyện mới").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.reload()
    expect(page.locator(".turn")).to_have_count(0)


def test_everything_can_be_done_from_the_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.keyboard.type("Trung tâm Lưu trữ")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("phải làm gì?")
    expect(page.locator("#cau-hoi")).to_have_value("Trung tâm Lưu trữ\nphải làm gì?")
    page.keyboard.press("Enter")
    expect(page.locator(".actions")).to_be_visible(timeout=15_000)
    expect(page.locator("#cau-hoi")).to_be_focused()
    page.locator("body").evaluate("() => document.activeElement.blur()")
    page.locator(".question").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".answer-text .chip").first).to_be_focused()
    outline = page.locator(".chip").first.evaluate("chip => getComputedStyle(chip).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#trich-dan")).to_be_in_viewport()


def test_an_opinion_and_a_copy_are_acknowledged(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page)
    page.get_by_role("button", name="Câu trả lời hữu ích").click()
    expect(page.locator(".said")).to_have_text("Cảm ơn bạn đã góp ý.")
    page.get_by_role("button", name="Sao chép").click()
    expect(page.locator(".said")).to_have_text("Đã sao chép câu trả lời.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "[1]" in copied
    assert "/van-ban/" in copied


def test_a_lost_network_is_told_and_tried_again(browser: Browser, server: Server) -> None:
    with browser.new_context(
        base_url=server.url, viewport={"width": 360, "height": 740}
    ) as context:
        page = context.new_page()
        page.goto("/")
        context.set_offline(True)
        expect(page.locator("#ngoai-tuyen")).to_be_visible()
        page.get_by_label("Câu hỏi của bạn").fill(QUESTION)
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("Không kết nối được")
        shoot(page, "offline-360-light")
        context.set_offline(False)
        page.get_by_role("button", name="Thử lại").click()
        expect(page.locator(".actions")).to_be_visible(timeout=15_000)
        expect(page.locator(".turn")).to_have_count(1)


def test_a_question_too_long_is_told_before_it_is_sent(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.get_by_label("Câu hỏi của bạn").fill("ế" * 501)
    expect(page.locator("#dem-ky-tu")).to_contain_text("501/500")
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(0)


def test_without_scripts_the_form_still_answers(open_page: Callable[..., Page]) -> None:
    page = open_page(PHONE, java_script_enabled=False)
    page.get_by_label("Câu hỏi của bạn").fill(QUESTION)
    page.get_by_role("button", name="Hỏi").click()
    expect(page.locator(".turn .question")).to_have_text(QUESTION)
    page.locator(".answer-text .chip").first.click()
    expect(page.locator("#trich-dan")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
def test_no_page_is_wider_than_its_window(
    open_page: Callable[..., Page], viewport: dict[str, int], scheme: str
) -> None:
    page = open_page(viewport, scheme)
    size = f"{viewport['width']}-{scheme}"
    shoot(page, f"home-{size}")
    assert overflow(page) <= 0
    ask(page)
    shoot(page, f"answer-{size}")
    assert overflow(page) <= 0
    page.locator(".answer-text .chip").last.click()
    expect(page.locator("#trich-dan")).to_be_in_viewport()
    shoot(page, f"reader-{size}")
    assert overflow(page) <= 0
    page.goto("/van-ban")
    shoot(page, f"documents-{size}")
    assert overflow(page) <= 0


SMALL = """() => [...document.querySelectorAll("a, button, summary, select, input, textarea")]
  .filter((node) => node.checkVisibility() && !node.closest("td, dd"))
  .map((node) => [node.textContent.trim(), node.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)"""


def test_what_a_finger_has_to_hit_is_large_enough(open_page: Callable[..., Page]) -> None:
    """24 pixels, as WCAG 2.2 asks (2.5.8); links inside a table's cells have its padding around."""
    page = open_page(PHONE)
    assert page.evaluate(SMALL) == []
    ask(page)
    assert page.evaluate(SMALL) == []
    page.locator(".answer-text .chip").last.click()
    expect(page.locator("#trich-dan")).to_be_in_viewport()
    page.locator("details.found").evaluate_all("all => all.forEach((each) => (each.open = true))")
    assert page.evaluate(SMALL) == []
    page.goto("/van-ban")
    assert page.evaluate(SMALL) == []


CONTRAST = """() => {
  const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = numbers(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    const words = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
    if (!words || !node.checkVisibility()) continue;
    const [a, b] = [light(numbers(getComputedStyle(node).color)), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(`${node.className || node.tagName}: ${ratio.toFixed(2)}`);
  }
  return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page(DESK, scheme)
    ask(page)
    assert page.evaluate(CONTRAST) == []
    page.locator(".answer-text .chip").first.click()
    expect(page.locator("#trich-dan")).to_be_visible()
    assert page.evaluate(CONTRAST) == []
    page.goto("/van-ban")
    assert page.evaluate(CONTRAST) == []


def test_the_askers_unit_is_remembered_after_consent_and_forgotten_on_request(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(PHONE)
    stored = "localStorage.length"
    line = page.locator("#don-vi")
    ask(page, "Đơn vị tôi phải làm gì?")
    expect(line).to_be_hidden()
    ask_next(page, "Trung tâm Lưu trữ", 2)
    expect(line).to_have_text("Đơn vị của bạn: Trung tâm Lưu trữ (đổi, quên)")
    assert page.evaluate(stored) == 0
    page.get_by_role("button", name="Ghi nhớ đơn vị của tôi: Trung tâm Lưu trữ").click()
    expect(page.locator(".actions")).to_have_count(3, timeout=15_000)
    assert page.evaluate(stored) == 1
    shoot(page, "own-unit-360-light")
    assert overflow(page) <= 0
    page.get_by_role("link", name="Cuộc trò chuyện mới").click()
    page.reload()
    expect(line).to_contain_text("Trung tâm Lưu trữ")
    ask(page, "Đơn vị tôi phải làm gì?")
    expect(page.locator(".turn-answered .chip").first).to_be_visible()
    line.get_by_role("link", name="đổi").click()
    expect(page.get_by_label("Câu hỏi của bạn")).to_have_value("/donvi ")
    line.get_by_role("link", name="quên").click()
    expect(page.locator(".answer-text").last).to_contain_text("Tôi đã quên hết")
    expect(line).to_be_hidden()
    assert page.evaluate(stored) == 0
    assert page.evaluate("sessionStorage.length") == 0


def test_without_scripts_the_unit_told_is_shown_and_can_be_forgotten(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(PHONE, java_script_enabled=False)
    for said in ("Đơn vị tôi phải làm gì?", "Trung tâm Lưu trữ"):
        page.get_by_label("Câu hỏi của bạn").fill(said)
        page.get_by_role("button", name="Hỏi").click()
    line = page.locator("#don-vi")
    expect(line).to_contain_text("Đơn vị của bạn: Trung tâm Lưu trữ")
    line.get_by_role("link", name="quên").click()
    expect(line).to_be_hidden()
