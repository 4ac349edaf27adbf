"""Names of units read word by word: where one ends, and where the next of the list begins.

"Sở Văn hóa, Thể thao và Du lịch, UBND các xã, phường và các đơn vị có liên quan chủ trì …"
names three units; commas inside a name, and inside a group, belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge import unit_grammar as grammar
from knowledge.documents import Span
from knowledge.unit_groups import joins_group, trimmed
from knowledge.unit_words import (
    ACRONYM,
    HEAD,
    MANY,
    STRONG,
    known_names,
    organisations,
    small_words,
    verbs,
)


@dataclass(frozen=True, slots=True)
class UnitRun:
    """Units that stand one after the other, and where the words after them begin."""

    units: tuple[Span, ...]
    end: int


def read_units(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    cell: bool = False,
    strict: bool = False,
) -> UnitRun:
    """Return the units that begin exactly at ``start``; none when no unit does.

    In a ``cell`` of a table verbs and unknown names are parts of names, for nothing else
    stands there. A ``strict`` reading ends a name at every small word that names don't hold,
    also where it is no verb that we know.

    >>> text = "Sở Nội vụ, Công an tỉnh và các cơ quan, đơn vị có liên quan, hoàn thành việc"
    >>> [span.of(text) for span in read_units(text).units]
    ['Sở Nội vụ', 'Công an tỉnh', 'các cơ quan, đơn vị có liên quan']
    """
    stop = len(text) if end is None else end
    units: list[Span] = []
    at = start
    while True:
        begun = _opening(text, at, stop, cell=cell, first=not units)
        if begun is None and units and (member := MANY.match(text, at, stop)):
            begun = member.end()
        if begun is None:
            break
        name_end, following = _Name(text, at, begun, stop, cell=cell, strict=strict).read()
        span = trimmed(text, at, name_end)
        public = grammar.PUBLIC.match(span.of(text)) is not None
        if not public and 0 < span.end - span.start <= (
            grammar.LONGEST_LIST if ":" in span.of(text) else grammar.LONGEST_UNIT
        ):
            units.append(span)
        if following is None and cell and HEAD.match(text, gap := _gap(text, name_end), stop):
            following = gap
        if following is None:
            return UnitRun(tuple(units), name_end)
        at = following
    return UnitRun(tuple(units), at if not units else max(at, units[-1].end))


def _gap(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _opening(text: str, at: int, stop: int, *, cell: bool, first: bool) -> int | None:
    """Return where the head of the unit that begins here ends."""
    match = HEAD.match(text, at, stop) or organisations().match(text, at, stop)
    if match is None and not first:
        match = grammar.PROPER_PLURAL.match(text, at, stop) or ACRONYM.match(text, at, stop)
    if match is None and cell:
        match = grammar.PLURAL.match(text, at, stop)
    if match is None and cell and at < stop and (text[at].isupper() or text[at].isdigit()):
        match = grammar.WORD.match(text, at, stop)
    return match.end() if match else None


class _Name:
    """One unit's name, read word by word from the end of its head."""

    def __init__(
        self, text: str, start: int, at: int, stop: int, *, cell: bool, strict: bool
    ) -> None:
        self.text, self.start, self.stop = text, start, stop
        self.cell, self.strict = cell, strict
        known = known_names().match(text, at - 1 if text[at - 1] == " " else at, stop)
        self.head = at
        self.at = known.end() if known else at
        self.known_end = known.end() if known else -1
        self.relative = False
        self.fields = False

    def read(self) -> tuple[int, int | None]:
        """Return where the name ends and where the next unit of the list begins, if one does."""
        while self.at < self.stop:
            separator = grammar.SEPARATOR.match(self.text, self.at, self.stop)
            if separator:
                before = self.at
                taken = self._separate(separator)
                if taken is not None:
                    return before, taken
                if self.at == before:
                    return self._closed(before)
            elif not self._take():
                return self._closed(self.at)
        return self._closed(self.at)

    def _closed(self, end: int) -> tuple[int, None]:
        if not self.cell and verbs().match(self.text, _gap(self.text, end), self.stop):
            name = self.text[self.start : end].rstrip()
            orphan = grammar.ORPHAN.search(name)
            end = self.start + name.rindex(" ") if orphan else end
        return (self.start if self.relative and not self.cell else end), None

    def _separate(self, separator: re.Match[str]) -> int | None:
        """Return the start of another unit after the separator; else move over it, or stay."""
        at, text = separator.end(), self.text
        served = grammar.SERVES.fullmatch(text, self.start, self.at)
        if served and (both := grammar.SERVED.match(text, at, self.stop)):
            self.at = both.end()
            return None
        if self._is_field(at) or grammar.ONLY_HEAD.fullmatch(text, self.start, self.at):
            self.at = at
            return None
        if _opening(text, at, self.stop, cell=False, first=False) is not None:
            return at
        if self.cell and (
            grammar.PLURAL.match(text, at, self.stop) or grammar.PUBLIC.match(text, at)
        ):
            return at
        mark = separator[0].strip()[:1]
        if self.cell and mark == ";":
            return at if at < self.stop else None
        if member := MANY.match(text, at, self.stop):
            if not joins_group(text, Span(self.start, self.at), member[0].lower(), at):
                return at
            self.at = member.end()
        elif (
            (text[at : at + 1].isupper() and mark != ";")
            or (mark not in ",;" and not self._begins_work(at))
            or (mark == "," and self._goes_on(at))
        ):
            self.at = at
        return None

    def _is_field(self, at: int) -> bool:
        """Whether a field stands here after a colon: "các Bộ: Quốc phòng, Công an"."""
        if ACRONYM.match(self.text, at) and grammar.PRODUCERS.fullmatch(
            self.text, self.start, self.at
        ):
            return True  # "Các cơ sở sản xuất giống, NTTS thương phẩm": another of their wares
        return self.fields and known_names().match(self.text, at - 1, self.stop) is not None

    def _goes_on(self, at: int) -> bool:
        """Whether small letters after a comma are a field of the name: "Phòng Tuyên truyền, báo chí"."""
        if grammar.FIELD.fullmatch(self.text, self.start, self.at):
            return True
        return self.cell or not (grammar.ASIDE.match(self.text, at) or verbs().match(self.text, at))

    def _take(self) -> bool:
        """Move over the next word of the name; false where it ends."""
        charged = grammar.CHARGED.match(self.text, self.at, self.stop)
        if charged and grammar.PLURAL.match(self.text, self.start):
            self.at = charged.end()
            return True
        for pattern in (grammar.DASH, grammar.BRACKET, grammar.QUOTED):
            if match := pattern.match(self.text, self.at, self.stop):
                self.at = match.end()
                return True
        if not self.cell and grammar.SITUATED.match(self.text, self.at):
            return False
        fields = grammar.FIELDS.match(self.text, self.at, self.stop)
        named = fields and not self._is_sentence(fields.end())
        if fields and named and grammar.PLURAL_BODY.search(self.text[self.start : self.at]):
            self.at, self.fields = fields.end(), True
            return True
        word = grammar.WORD.match(self.text, self.at, self.stop)
        if word and self.cell and self._begins_another(word):
            return False
        upper = word is not None and word[1][0].isupper()
        if word and upper and (within := HEAD.match(self.text, word.start(1), self.stop)):
            return self._take_body(within)
        if not word or (word[1][0].islower() and self._begins_work(word.start(1))):
            return False
        verb = (
            None if self.cell or word[1][0].isupper() else verbs().match(self.text, word.start(1))
        )
        self.at = min(verb.end() if verb else word.end(), self.stop)
        if word[1].lower() in grammar.FIELDED and (
            known := known_names().match(self.text, self.at, self.stop)
        ):
            self.at = self.known_end = known.end()
        return True

    def _is_sentence(self, at: int) -> bool:
        """Whether another body or a verb stands after a colon, no members of a list."""
        if known_names().match(self.text, at - 1, self.stop):
            return False
        body = HEAD.match(self.text, at) is not None
        return body or verbs().match(self.text[at : at + 40].lower()) is not None

    def _take_body(self, within: re.Match[str]) -> bool:
        """Move over the head of a body that the name holds: "Chủ tịch Ủy ban nhân dân tỉnh"."""
        last = re.search(r"\S+$", within[0].rstrip())
        known = known_names().match(self.text, within.end(), self.stop)
        self.at = known.end() if known else len(self.text[: within.end()].rstrip())
        self.known_end = known.end() if known else self.known_end
        return last is not None

    def _begins_another(self, word: re.Match[str]) -> bool:
        """Whether a cell lost the end of line before this name: "UBND các xã, phường Sở Y tế"."""
        levelled = re.search(
            r"\b(?:tỉnh|phố|xã|phường|khu|ngành)$", self.text[self.start : self.at]
        )
        complete = levelled or self.at == self.known_end
        return bool(complete and HEAD.match(self.text, word.start(1)))

    def _begins_work(self, at: int) -> bool:
        """Whether a verb stands here, and it isn't a part of the name."""
        text = self.text
        if self.cell:
            return grammar.BEYOND.match(text, at) is not None
        if grammar.DESCRIBED.match(text, at):
            self.relative = text.startswith(("các ", "Các "), self.start)
            return not self.relative
        tied = grammar.COORDINATED.match(text, at)
        if tied and not HEAD.match(text, tied.end()):
            return False
        if self.relative and not STRONG.match(text, at):
            return False
        if not verbs().match(text, at):
            word = grammar.WORD.match(text, at)
            if self._is_complete(at) and not grammar.WIDENS.match(text, at):
                return word is None or word[1] not in small_words()
            return self.strict and word is not None and not self._may_belong(word[1], at)
        self.relative = False
        return not self._is_part(text[self.start : at], at)

    def _is_complete(self, at: int) -> bool:
        """Whether the level, the place or the field that we know ends the name here."""
        name = self.text[self.start : at]
        known = self.at == self.known_end and grammar.KNOWN_KIND.match(name)
        return bool(known or grammar.CLOSED.search(name) or grammar.ENDED.search(name))

    def _may_belong(self, word: str, at: int) -> bool:
        """Whether a small syllable may be the second one of a field: "Xúc tiến", "Du lịch"."""
        before = self.text[self.start : at].rstrip()
        last = before.rsplit(" ", 1)[-1]
        opens = last[:1].isupper() and not grammar.PROPER_NAME.search(
            self.text[self.head : at].rstrip()
        )
        return word in small_words() or (
            opens and self.at > self.head and self.at != self.known_end
        )

    def _is_part(self, before: str, at: int) -> bool:
        """Whether the verb at ``at`` says what kind of unit it is, as in "ban quản lý dự án"."""
        text = self.text
        if grammar.FUNCTION.match(text, at):
            return False
        if STRONG.match(text, at):
            return bool(re.search(r"\b(?:được|việc)\s*$", before)) or (
                bool(re.search(r"(?:[Cc]ơ quan|đơn vị) $", before))
                and grammar.TITLED.match(text, at) is not None
            )
        if (
            grammar.BARE.fullmatch(before)
            or grammar.WITHIN.search(before)
            or (grammar.DIRECTING.search(before) and grammar.DIRECTED.match(text, at))
            or grammar.FIELD.match(before)
            or grammar.NOUNS.search(before)
            or grammar.ORGANISED.match(text, at)
            or (grammar.SECOND.search(before) and self.at != self.known_end)
        ):
            return True
        return bool(grammar.USERS.search(before) and grammar.USED.match(text, at))
