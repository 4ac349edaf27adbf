"""The report of a run: a page that opens anywhere, and Markdown."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from eval.bench.curves import Curve
from eval.bench.reference import Reference
from eval.bench.table import Row
from eval.commands import eval_group
from eval.records import Quoted, Record
from eval.report.bench_pages import bench_as_html
from eval.report.contents import contents_of
from eval.report.pages import as_html, as_markdown
from eval.saved_runs import SavedRun, save_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUESTION = "Kinh phí <năm> 2026 | là bao nhiêu?"
LONG = "Theo Kế hoạch của Ủy ban nhân dân tỉnh Sông Ngân: " + "kinh phí 18,6 tỷ đồng; " * 20


def record(number: int, *, right: bool, half: str = "dev") -> Record:
    return Record(
        id=f"{half}-{number:03}",
        half=half,
        gold="g",
        question=QUESTION if half == "dev" else "Câu của nửa kiểm tra?",
        turns=("Kế hoạch số hóa?",) if number % 7 == 0 else (),
        tags=("figure", f"tag-{number % 9}"),
        status="answered",
        right=right,
        faults=() if right else ("missing '18,6'", "status no_evidence"),
        answer=f"{'Mới' if right else 'Cũ'}: {LONG} [1]",
        notices=("Văn bản đã hết thời gian thực hiện.",),
        citations=(Quoted(n=1, source="kh.docx", section=(), quote="18,6 tỷ đồng"),),
        counts={"right": (float(right), 1.0), "grounded": (1.0, 1.0), "concise": (1.0, 1.0)},
        timing_ms={"understand": 1.0, "compose": 2.0 + number, "total": 4.0 + number * 1.5},
    )


def run_of(name: str, wrong: set[int], halves: tuple[str, ...] = ("dev",)) -> SavedRun:
    records = [record(n, right=n not in wrong, half=half) for half in halves for n in range(60)]
    return SavedRun(name, {"gold": "samples", "peak_memory_mb": 301.5}, tuple(records))


BEFORE = run_of("truoc", {1, 2, 3})
AFTER = run_of("sau", {3, *range(20, 32)})


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "bao-cao.html"
    file.write_text(as_html(contents_of(AFTER, BEFORE, all_cases=False)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def bench_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sizes = (1_000.0, 3_000.0, 10_000.0, 30_000.0, 100_000.0)
    lines = (("p50", (1.8, 2.0, 2.8, 3.6, 4.4)), ("p95", (2.2, 2.4, 3.3, 4.9, 8.1)))
    curve = Curve("Thời gian tìm", "số đoạn", "ms", sizes, lines, "lũy thừa 0.21")
    rows = [Row("tìm", "≤ 9.0 ms", "8.1 ms", met=True, ms=8.1, curve=curve), Row("<nạp>", "", "x")]
    file = tmp_path_factory.mktemp("bench") / "toc-do.html"
    file.write_text(bench_as_html("luot", rows, Reference(2.7, 10.5)), encoding="utf-8")
    return file


def test_the_page_of_the_bench_draws_its_curves_and_fetches_nothing(bench_file: Path) -> None:
    page = bench_file.read_text(encoding="utf-8")
    assert not re.findall(r"<script|<link[^>]+stylesheet|https?://|url\(|@import", page)
    assert page.count("<polyline") == 2
    assert page.count('<path class="dot') == 10
    assert all(size in page for size in (">1.000<", ">100.000<", "3,0 / 0,8", "lũy thừa 0,21"))
    assert "&lt;nạp&gt;" in page


def test_a_page_fetches_nothing_and_runs_nothing(page_file: Path) -> None:
    page = page_file.read_text(encoding="utf-8")
    assert not re.findall(r"<script|<link[^>]+stylesheet|https?://|url\(|@import", page)
    assert "&lt;năm&gt;" in page
    assert page.count('<svg class="bar"') == 10
    assert page.count('<svg class="columns"') == 1
    assert "Bộ nhớ nhiều nhất của cả lượt: 302 MB" in page
    assert page.index("hiểu câu hỏi") < page.index("cả câu")


def test_a_report_tells_what_changed_case_by_case_with_both_answers(page_file: Path) -> None:
    page = page_file.read_text(encoding="utf-8")
    assert "KÉM HƠN" in page
    assert "Mới sai: 12 câu" in page
    assert "Mới đúng: 2 câu" in page
    assert "thiếu &#39;18,6&#39;" in page
    lost = page[page.index("dev-020") :]
    assert lost.index("Mới: Theo") < lost.index("Cũ: Theo")


def test_cases_of_a_test_half_are_counted_and_not_shown() -> None:
    halves = ("dev", "test")
    before, after = run_of("truoc", set(), halves), run_of("sau", {1}, halves)
    hidden = as_html(contents_of(after, before, all_cases=False))
    assert "test-001" not in hidden
    assert "Không kê 1 câu" in hidden
    assert "test-001" in as_html(contents_of(after, before, all_cases=True))
    assert "test-001 " not in as_markdown(contents_of(after, before, all_cases=False))


def test_a_report_of_one_run_compares_nothing() -> None:
    contents = contents_of(AFTER, None, all_cases=False)
    for written in (as_html(contents), as_markdown(contents)):
        assert "Mới sai" not in written
        assert "Chưa đúng: 13 câu" in written


def test_tables_of_markdown_hold_together_whatever_a_question_says() -> None:
    written = as_markdown(contents_of(AFTER, BEFORE, all_cases=False))
    rows = [line for line in written.splitlines() if line.startswith("|")]
    tables = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    assert {tables[i] for i, row in enumerate(rows) if set(row) <= set("|-: ")} == set(tables)
    assert "<năm>" not in written
    assert "300" in written or "302" in written


def test_the_command_writes_both_forms(tmp_path: Path) -> None:
    for run in (BEFORE, AFTER):
        save_reference(tmp_path / run.name, run.config, run.records)
    arguments = ["report", str(tmp_path / "sau"), "--against", str(tmp_path / "truoc")]
    files = ["--html", str(tmp_path / "r.html"), "--markdown", str(tmp_path / "r.md")]
    result = CliRunner().invoke(eval_group, [*arguments, *files], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "Thời gian trả lời" not in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "## Báo cáo chất lượng: sau" in (tmp_path / "r.md").read_text(encoding="utf-8")
    printed = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)
    assert "Mới sai: 12 câu" in printed.output
    unknown = CliRunner().invoke(eval_group, ["report", "khong-co"])
    assert unknown.exit_code == 2


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        switches = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=switches)
        yield launched
        launched.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("file", ["page_file", "bench_file"])
def test_a_page_fits_its_window_reads_well_and_complains_of_nothing(
    browser: Browser, request: pytest.FixtureRequest, file: str, width: int, scheme: str
) -> None:
    page_file: Path = request.getfixturevalue(file)
    faults: list[str] = []
    with browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]  # a literal by another name
    ) as context:
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request", lambda sent: faults.append(sent.url) if "file:" not in sent.url else None
        )
        page.goto(page_file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        small = "[...document.querySelectorAll('body *')].filter(n => n.innerText && "
        small += "parseFloat(getComputedStyle(n).fontSize) < 13).map(n => n.tagName)"
        assert page.evaluate(small) == []
        assert page.evaluate(CONTRAST) == []
    assert [fault for fault in faults if not fault.startswith("data:")] == []


@pytest.mark.browser
@pytest.mark.parametrize("file", ["page_file", "bench_file"])
def test_a_page_prints_on_a4_in_black_on_white(
    browser: Browser, request: pytest.FixtureRequest, file: str
) -> None:
    page_file: Path = request.getfixturevalue(file)
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 688, "height": 1000})  # A4 less its margins, at 96 dpi
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 34, 48)"
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


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
