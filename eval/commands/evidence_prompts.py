"""Asks a person which of the numbered places prove an answer, and by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.bootstrap import Service
    from eval.new_cases import Place

EVIDENCE = "Bằng chứng là trích dẫn số mấy (cách nhau bằng dấu phẩy)"
NEEDED = "Chuỗi phải có, lấy từ [{n}] (nhiều chuỗi cách nhau bằng |)"
NOT_THERE = "Không có trong {source}: {strings}. Hãy chép đúng từng chữ."
NO_SUCH = "Không có trích dẫn số {numbers}."


def pick_evidence(places: Sequence[Place], service: Service) -> dict[int, tuple[str, ...]]:
    """Ask for the numbers, then for the strings of each, until each stands in its document."""
    from eval.held_texts import texts_of
    from eval.wording import flat

    texts = {name: flat(text) for name, text in texts_of(service.library).items()}
    by_number = {place.n: place for place in places}
    numbers = click.prompt(EVIDENCE, value_proc=lambda written: _numbers(written, by_number))
    return {n: _strings(by_number[n], texts[by_number[n].source]) for n in numbers}


def _numbers(written: str, places: Mapping[int, Place]) -> list[int]:
    wanted = [part.strip() for part in written.split(",") if part.strip()]
    unknown = [part for part in wanted if not part.isdecimal() or int(part) not in places]
    if unknown or not wanted:
        raise click.UsageError(NO_SUCH.format(numbers=", ".join(unknown)))
    return [int(part) for part in wanted]


def _strings(place: Place, text: str) -> tuple[str, ...]:
    from eval.new_cases import needed_strings
    from eval.wording import flat

    def read(written: str) -> tuple[str, ...]:
        strings = needed_strings([f"{place.n}={written}"])[place.n]
        absent = [string for string in strings if flat(string) not in text]
        if absent or not strings:
            said = NOT_THERE.format(source=place.source, strings="; ".join(absent))
            raise click.UsageError(said)
        return strings

    found: tuple[str, ...] = click.prompt(NEEDED.format(n=place.n), value_proc=read)
    return found
