"""Long text is cut into messages of which each fits and none loses a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.rich_text import Run, length, line, plain_text
from bot.channels.splitting import TextLimits, split

WORDS = st.text(alphabet="aăđ👍ệ.,;: ", min_size=0, max_size=120)


def size(part: tuple[tuple[Run, ...], ...]) -> int:
    return sum(map(length, part)) + len(part) - 1


@settings(deadline=None)
@given(st.lists(WORDS, max_size=12), st.sampled_from([30, 64, 200]))
def test_no_part_is_too_long_and_no_letter_is_lost(texts: list[str], limit: int) -> None:
    parts = split([line(text) for text in texts], TextLimits(units=limit))
    assert all(size(part) <= limit for part in parts)
    numbered = len(parts) > 1
    told = "".join(plain_text(part[1:] if numbered else part) for part in parts)
    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", "".join(texts))


@pytest.mark.parametrize("limit", [4096, 2000])
def test_a_list_of_forty_tasks_stays_whole_item_by_item(limit: int) -> None:
    items = [f"• Nhiệm vụ {n}: {'rà soát, tổng hợp, báo cáo ' * 5}[{n}]" for n in range(1, 41)]
    parts = split([line("Nhiệm vụ của Sở:", "bold"), *map(line, items)], TextLimits(units=limit))
    told = [plain_text((each,)) for part in parts for each in part]
    assert [each for each in told if each.startswith("•")] == items
    assert plain_text(parts[0]).startswith(f"(1/{len(parts)})\nNhiệm vụ của Sở:")


def test_a_heading_goes_with_what_it_heads() -> None:
    lines = [line("a " * 15), line("Chủ trì:"), line("b " * 15)]
    parts = split(lines, TextLimits(units=56))
    assert [plain_text(part).splitlines()[1][0] for part in parts] == ["a", "C"]


def test_formatting_has_a_limit_of_its_own() -> None:
    lines = [(Run("x", "bold"), Run("y")) for _ in range(10)]
    parts = split(lines, TextLimits(units=4096, entities=4))
    assert [len(part) - 1 for part in parts] == [4, 4, 2]
