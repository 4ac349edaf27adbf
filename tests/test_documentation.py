"""What the documents at the top of the repository say is true of the code."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from knowledge.settings import Settings

ROOT = Path(__file__).parents[1]
ENGLISH, VIETNAMESE = ROOT / "README.md", ROOT / "README.vi.md"
PAGES = [
    ENGLISH,
    VIETNAMESE,
    *(ROOT / f"{n}.md" for n in ("CHANGELOG", "DECISIONS", "CONTRIBUTING")),
]
SETTINGS = sorted(Settings.model_fields)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[\w-]*)?\)")
HEADING = re.compile(r"^#{2,3} .*$", re.MULTILINE)
CODE = re.compile(r"`((?:bot|ingest|knowledge|eval|tests)/[\w/.-]+)`")
MACHINE = re.compile(
    r"/work/|/tmp/|/home/|/root/|https?://(?!www\.w3\.org)[\w.-]*(?:pypi|index|mirror)"
)


def row_of(setting: str) -> str:
    field = Settings.model_fields[setting]
    default = "–" if field.default is None else f"`{field.default}`"
    return f"| `HOIDAP_{setting.upper()}` | {default} | {field.description} |"


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_stands_in_the_readme_as_the_code_describes_it(setting: str) -> None:
    assert row_of(setting) in ENGLISH.read_text("utf-8").splitlines()


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("page", ["README.vi.md", ".env.example"])
def test_a_setting_is_named_wherever_people_look_for_it(setting: str, page: str) -> None:
    assert f"HOIDAP_{setting.upper()}" in (ROOT / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_setting_that_does_not_exist(page: Path) -> None:
    named = set(re.findall(r"HOIDAP_([A-Z_]+[A-Z])", page.read_text("utf-8")))
    assert named <= {setting.upper() for setting in SETTINGS}


@pytest.mark.parametrize("page", [ENGLISH, VIETNAMESE], ids=lambda page: page.name)
def test_every_command_is_in_the_readme_and_every_one_there_exists(page: Path) -> None:
    declared = {entry.name for entry in entry_points(group="hoidap.commands")}
    named = set(re.findall(r"hoidap ([a-z]+(?:-[a-z]+)*)", page.read_text("utf-8")))
    assert named == declared


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [t for t in LINK.findall(page.read_text("utf-8")) if not t.startswith("http")]
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_modules_and_folders_that_a_page_names_exist(page: Path) -> None:
    named = CODE.findall(page.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_machine(page: Path) -> None:
    assert MACHINE.findall(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_of_make_that_a_page_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= targets


def test_the_two_readmes_have_the_same_parts() -> None:
    english, vietnamese = (
        [h.split(" ", 1)[0] for h in HEADING.findall(page.read_text("utf-8"))]
        for page in (ENGLISH, VIETNAMESE)
    )
    assert english == vietnamese
