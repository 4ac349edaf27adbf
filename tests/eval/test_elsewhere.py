"""What is asked of one place is put to another's papers; what that answers is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eval.elsewhere import answered_elsewhere, foreign
from eval.own_command import ingest
from eval.sittings import OTHERS, unlogged
from knowledge.settings import Settings
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.bootstrap import Service


@pytest.fixture(scope="module")
def ben_say(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    data: Path = tmp_path_factory.mktemp("ben-say")
    ingest(data, OTHERS["ben-say"])
    with unlogged(Settings(data=data)) as service:
        yield service


@pytest.mark.parametrize("place", ["thach-giang", "vinh-khe"])
def test_questions_that_name_their_place_or_lean_on_a_talk_are_left_out(place: str) -> None:
    cases = foreign(place)
    assert cases
    assert not any(place.replace("-", " ") in fold(case.question) or case.turns for case in cases)
    assert all(case.expect == "answered" for case in cases)


def test_a_ward_answers_its_own_questions_and_few_of_a_province(ben_say: Service) -> None:
    own, others = foreign("ben-say"), foreign("thach-giang")
    at_home = [*answered_elsewhere(own, ben_say)]
    abroad = [*answered_elsewhere(others, ben_say)]
    assert len(at_home) > 0.8 * len(own)
    assert len(abroad) < 0.2 * len(others)
    assert all(text for _, text in at_home)
