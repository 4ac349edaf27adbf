"""Every task of a generation with its unit's name taken apart, ready to be asked for by name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.units.communes import as_its_own, commune_of
from bot.units.handed_on import handed_on
from bot.units.names import COMMUNE, DISTRICT, UnitName, name_key, place_key, read_key, read_unit
from bot.units.provinces_of_communes import provinces_of_communes
from bot.units.spelling import close, initials, leaves_out, one_slip_in, slips, stands_for
from knowledge.places import provinces
from knowledge.text import SYLLABLE, fold, nfc
from knowledge.units import abbreviations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from knowledge.documents import Document, Span, Task
    from knowledge.library import Library, Snapshot


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """A task in its document, with its unit's name taken apart.

    ``place`` is the folded place whose unit it is: the document's, else the one in the name;
    empty for a unit of the whole country.
    """

    document: Document
    task: Task
    name: UnitName
    place: str


class UnitRegister:
    """The assignments of one generation, by the body that they are given to."""

    def __init__(
        self,
        held: Iterable[tuple[Document, Task]],
        province_of: Callable[[str], str] = lambda _: "",
    ) -> None:
        """Read the names; about 20 µs an assignment, less where names repeat.

        ``province_of`` tells the folded province of a folded commune's name; empty where unknown.
        """
        self.province_of = province_of
        pairs = list(held)
        found = {document.metadata.place for document, _ in pairs}
        communes = {commune_of(document) for document, _ in pairs} - {""}
        named = {place_key(name) for name in {*provinces(), *found} if name}
        self.places = frozenset(named | communes)
        read_as = _misread(
            Counter(place_key(d.metadata.place) for d, _ in pairs if d.metadata.place)
        )
        self.assignments = [self._assigned(document, task, read_as) for document, task in pairs]
        self._bodies: defaultdict[str, list[Assignment]] = defaultdict(list)
        for each in self.assignments:
            self._bodies[each.name.body].append(each)
        self.of_spelling = lru_cache(4096)(self._of_spelling)

    def _assigned(self, document: Document, task: Task, read_as: dict[str, str]) -> Assignment:
        name = read_unit(task.unit, self.places)
        said = name.parent or " thuoc " in name.body
        if not said and " thuoc " in task.unit_key:
            name = _part_of(task, name, self.places)
        commune = commune_of(document)
        name = as_its_own(name, commune)
        own = place_key(document.metadata.place or "") or _of_issuer(document, self.places)
        own = read_as.get(own, own) or (self.province_of(commune) if commune else "")
        return Assignment(document, task, name, own or (name.place if name.provincial else ""))

    def of_body(self, body: str) -> list[Assignment]:
        """Return the assignments of a body, under whatever level, place and parent."""
        return self._bodies.get(body, [])

    def of_document(self, document_id: str) -> list[Assignment]:
        """Return the assignments of a document, in its order."""
        return self._documents.get(document_id, [])

    def meeting(self, document_id: str, place: Span) -> list[Assignment]:
        """Return the assignments of a document whose tasks share words with a place in it."""
        return [each for each in self.of_document(document_id) if each.task.span.meets(place)]

    @cached_property
    def _documents(self) -> dict[str, list[Assignment]]:
        found: defaultdict[str, list[Assignment]] = defaultdict(list)
        for each in self.assignments:
            found[each.document.id].append(each)
        return found

    @cached_property
    def groups(self) -> list[Assignment]:
        """The assignments given to several bodies at once."""
        return [each for each in self.assignments if each.name.many]

    @cached_property
    def named_groups(self) -> list[list[Assignment]]:
        """The assignments given to several bodies at once, one list a name in a document."""
        found: defaultdict[tuple[str, UnitName], list[Assignment]] = defaultdict(list)
        for each in self.groups:
            found[each.document.id, each.name].append(each)
        return list(found.values())

    @cached_property
    def single(self) -> tuple[str, ...]:
        """The bodies that stand for themselves, groups aside."""
        return tuple(
            body for body, found in self._bodies.items() if not all(e.name.many for e in found)
        )

    def known(self, folded: str) -> int:
        """Return how many characters from the start of a folded text name a unit held.

        Joining words and marks don't count ("van hoa, the thao va du lich"), abbreviations do.
        """
        words: list[str] = []
        longest = 0
        for token in _TOKEN.finditer(folded[:_LONGEST]):
            full = _full(token.group())
            words += [] if full == "va" else full.split()
            if " ".join(words) in self._names:
                longest = token.end()
            if not words or " ".join(words[:2]) not in self._begun:
                break
        first = _TOKEN.match(folded)
        if not longest and first and first.group() in self._initials:
            return first.end()
        return longest

    @cached_property
    def _names(self) -> frozenset[str]:
        written = {name_key(each.task.unit) for each in self.assignments}
        return frozenset(written | {body for body in self._bodies if " " in body})

    def slipped_name(self, question: str) -> str | None:
        """Return the part of a question that is a single unit's name but for one slip, as typed."""
        text = nfc(question)
        words = [(fold(m[0]), m.start(), m.end()) for m in SYLLABLE.finditer(text)]
        words = [word for word in words if word[0] != "va"][:_WORDS]
        plain = [word for word, _, _ in words]
        said = frozenset(plain)
        places = {place for word in (*said, "") for place in self._by_syllable.get(word, ())}
        for place in sorted(places):
            name, syllables = self._long_names[place]
            at = one_slip_in(plain, name) if len(syllables - said) <= 1 else None
            if at is not None:
                return text[words[at][1] : words[at + len(name) - 1][2]]
        return None

    @cached_property
    def _long_names(self) -> list[tuple[tuple[str, ...], frozenset[str]]]:
        """The names of single units, longest first, in which a slip can be told for sure.

        Each comes with its syllables: a slip leaves all but one of them as they are.
        """
        names = {
            name_key(each.task.unit)
            for each in self.assignments
            if not each.name.many and not (each.name.place and each.name.level)
        }
        told = [tuple(name.split()) for name in names if len(name) >= _SURE and " " in name]
        ordered = sorted(told, key=lambda name: (-len(name), name))
        return [(name, frozenset(name)) for name in ordered]

    @cached_property
    def _by_syllable(self) -> dict[str, list[int]]:
        """The places of the long names under their two rarest syllables: a slip leaves one of them.

        Names that repeat a single syllable stand under the empty one.
        """
        common = Counter(syllable for _, syllables in self._long_names for syllable in syllables)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, (_, syllables) in enumerate(self._long_names):
            rarest = sorted(syllables, key=lambda each: (common[each], each))[:2]
            for syllable in rarest if len(rarest) > 1 else [""]:
                found[syllable].append(place)
        return found

    @cached_property
    def _begun(self) -> frozenset[str]:
        """The first one or two syllables of every name."""
        return frozenset(" ".join(name.split()[:n]) for name in self._names for n in (1, 2))

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(
            short for body in self.single if len(short := initials(body)) >= _SHORTEST
        ) - {syllable for name in self._names for syllable in name.split()}

    def place_of(self, short: str) -> str | None:
        """Return the folded place of a document held that alone has these initials."""
        found = [place for place in self._held_places if initials(place) == short]
        return found[0] if len(found) == 1 and len(short) > 1 else None

    @cached_property
    def _held_places(self) -> frozenset[str]:
        named = {each.document.metadata.place or "" for each in self.assignments}
        return frozenset(map(place_key, named - {""}))

    def _of_spelling(self, body: str) -> tuple[tuple[str, ...], bool]:
        """Return the bodies held that a spelling may mean, and whether it had to be guessed.

        First the very body, then those shortened to it ("so van hoa", "so nv", "snv"), then
        those a slip of the keyboard away, then the only one of which words are left out.
        """
        if body in self._bodies:
            return (body,), False
        begun = tuple(held for held in self.single if held.startswith(body + " "))
        if begun:
            return begun, False
        short = tuple(held for held in self.single if stands_for(body, held))
        if short:
            return short, False
        if slipped := close(body, self.single):
            return slipped, True
        fuller = tuple(held for held in self.single if leaves_out(body, held))
        return (fuller if len(fuller) == 1 else ()), True


_TOKEN = re.compile(r"\s*[,–-]?\s*([^\W_]+(?:&[^\W_]+)*)")
_LONGEST = 160
_SURE = 8
_WORDS = 120
_SHORTEST = 3


@lru_cache(maxsize=8192)
def _full(token: str) -> str:
    """Return a token's words, an abbreviation written out."""
    bare = token.strip(" ,–-")
    long = _folded_abbreviations().get(bare)
    return " ".join(name_key(long).split()) if long else bare


@lru_cache(maxsize=1)
def _folded_abbreviations() -> dict[str, str]:
    return {fold(short): long for short, long in abbreviations().items()}


def _misread(counts: Counter[str]) -> dict[str, str]:
    """Return places that scans misread, with the place of other papers that each must be."""
    listed = {place_key(name) for name in provinces()}
    return {
        place: other
        for place in counts
        if place not in listed
        for other in counts
        if counts[other] > counts[place] and slips(place, other, 1) == 1
    }


def _of_issuer(document: Document, places: frozenset[str]) -> str:
    """Return the folded province that a document's issuer names where the document says none."""
    issuer = read_unit(document.metadata.issuer or "", places)
    return issuer.place if issuer.provincial else ""


def _part_of(task: Task, name: UnitName, places: frozenset[str]) -> UnitName:
    """Return the name of a part with whose it is; that of a commune is one of that level."""
    whole = task.unit_key.rsplit(" thuoc ", 1)[1]
    parent = read_key(whole, places)
    if parent.level in {COMMUNE, DISTRICT}:
        return replace(name, level=parent.level, place=parent.place, many=parent.many)
    return read_unit(f"{task.unit} thuộc {whole}", places)


_REGISTERS: WeakKeyDictionary[Snapshot, UnitRegister] = WeakKeyDictionary()


def register_within(library: Library, document_ids: Sequence[str]) -> UnitRegister:
    """Return the register of some documents, of copies too; of all where none is named."""
    whole = register_of(library)
    if not document_ids or any(whole.of_document(each) for each in document_ids):
        return whole
    held = [(library.document(held_in), task) for held_in, task in library.tasks(document_ids)]
    return _with_handed_on(held, library)


def register_of(library: Library) -> UnitRegister:
    """Return the register of the generation that a library shows, built at its first question."""
    snapshot = library.snapshot
    if snapshot not in _REGISTERS:
        documents = {document.id: document for document in library.documents()}
        held = [(documents[held_in], task) for held_in, task in library.tasks()]
        _REGISTERS[snapshot] = _with_handed_on(held, library)
    return _REGISTERS[snapshot]


def _with_handed_on(held: Sequence[tuple[Document, Task]], library: Library) -> UnitRegister:
    """Return the register of tasks, and of those that their words hand on to units named there."""
    province_of = provinces_of_communes(library)
    register = UnitRegister(held, province_of)
    given = {(document.id, task.span, task.unit) for document, task in held}
    more = [
        (document, each)
        for document, task in held
        for each in handed_on(task, library.text(document.id), register.known)
        if (document.id, each.span, each.unit) not in given
    ]
    return UnitRegister([*held, *more], province_of) if more else register
