"""``hoidap doctor``: what works, what doesn't, and what to type about it."""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from bot.commands import replies
from bot.commands.programs import PROGRAMS, finding
from knowledge.errors import IndexMissing, KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.catalogue import Catalogue
    from knowledge.embedders.port import Embedder
    from knowledge.settings import Settings

PYTHONS = ((3, 11), (3, 14))
LEAST_FREE_GB = 1.0
PROBE = "nhiệm vụ"
AFTER_NAME = re.compile(r"[^\w.-]")


@dataclass(frozen=True, slots=True)
class Check:
    """One finding; ``ok`` is null for what is optional or not there yet."""

    name: str
    ok: bool | None
    finding: str


@click.command(short_help="Kiểm tra cài đặt, dữ liệu, chỉ mục và công cụ.")
@click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")
def doctor(*, as_json: bool) -> None:
    """Kiểm tra cài đặt, dữ liệu, mô hình, chỉ mục; mục nào hỏng thì nói cách sửa."""
    from knowledge.settings import Settings

    checks = []
    for check in _checks(Settings()):
        checks.append(check)
        if not as_json:
            label = replies.CHECKS[check.name]
            click.echo(f"{replies.MARKS[check.ok]} {label}: {check.finding}")
    healthy = all(check.ok is not False for check in checks)
    if as_json:
        import json

        said = {"ok": healthy, "checks": [asdict(check) for check in checks]}
        click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        click.echo(replies.DOCTOR_SUMMARY[healthy])
    if not healthy:
        raise click.exceptions.Exit(1)


def _checks(settings: Settings) -> Iterator[Check]:
    from knowledge.bootstrap import embedder_of

    yield _python()
    yield _packages()
    yield _data(settings)
    yield _disk(settings)
    yield from _catalogue(settings)
    try:
        embedder = embedder_of(settings)
        yield _embedder(embedder)
        yield _index(settings, embedder)
    except KnowledgeError as fault:
        yield Check("embedder", ok=False, finding=replies.fault(fault))
    yield from _channels(settings)
    yield _model(settings)
    waiting = _waiting(settings)
    for program in PROGRAMS:
        there, said = finding(program, waiting)
        yield Check(program.name, ok=there, finding=said)


def _python() -> Check:
    version = sys.version.split()[0]
    if PYTHONS[0] <= sys.version_info[:2] < PYTHONS[1]:
        return Check("python", ok=True, finding=version)
    return Check("python", ok=False, finding=replies.NEEDS_PYTHON.format(version=version))


def _packages() -> Check:
    from importlib.metadata import PackageNotFoundError, requires, version

    wanted = [line for line in requires("hoidap") or () if "extra ==" not in line]
    missing = []
    for line in wanted:
        name = AFTER_NAME.split(line)[0]
        try:
            version(name)
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        finding = replies.MISSING_PACKAGES.format(names=", ".join(missing))
        return Check("packages", ok=False, finding=finding)
    return Check("packages", ok=True, finding=replies.ALL_PACKAGES.format(count=len(wanted)))


def _data(settings: Settings) -> Check:
    from knowledge.catalogue_database import is_writable

    place = settings.data.absolute()
    there = next(folder for folder in (place, *place.parents) if folder.exists())
    if there.is_dir() and is_writable(there):
        return Check("data", ok=True, finding=str(settings.data))
    return Check("data", ok=False, finding=replies.NOT_WRITABLE.format(path=settings.data))


def _disk(settings: Settings) -> Check:
    place = settings.data.absolute()
    there = next(folder for folder in (place, *place.parents) if folder.exists())
    free = shutil.disk_usage(there).free / 1024**3
    return Check("disk", ok=free >= LEAST_FREE_GB, finding=replies.DISK_FREE.format(free=free))


def _catalogue(settings: Settings) -> Iterator[Check]:
    from knowledge.catalogue import Catalogue

    url = settings.database_url.get_secret_value() if settings.database_url else None
    try:
        catalogue = Catalogue.open(settings.data, url)
    except IndexMissing:
        yield Check("catalogue", ok=None, finding=replies.NOT_INGESTED)
        return
    except KnowledgeError as fault:
        yield Check("catalogue", ok=False, finding=replies.fault(fault))
        return
    try:
        yield from _holdings(catalogue)
    except KnowledgeError as fault:
        yield Check("catalogue", ok=False, finding=replies.fault(fault))
    finally:
        catalogue.close()


def _holdings(catalogue: Catalogue) -> Iterator[Check]:
    """Compare every passage with the text it was cut from, and tell the files that failed."""
    generation = catalogue.generation()
    if generation is None:
        yield Check("catalogue", ok=None, finding=replies.NOT_INGESTED)
        return
    held = catalogue.documents(generation.number)
    passages = bad = 0
    for key, document in held.items():
        text = catalogue.text(key)
        for passage in catalogue.passages(key, document.id).values():
            passages += 1
            bad += passage.span.of(text) != passage.text
    if bad:
        yield Check("catalogue", ok=False, finding=replies.CATALOGUE_DAMAGED.format(bad=bad))
    else:
        finding = replies.CATALOGUE_HOLDS.format(
            documents=len(held), passages=passages, generation=generation.number
        )
        yield Check("catalogue", ok=True, finding=finding)
    failed = [
        f"{s.file.name}: {s.failure}" for s in catalogue.sources(generation.number) if s.failure
    ]
    yield Check(
        "failures",
        ok=None if failed else True,
        finding="; ".join(failed) or replies.NO_FAILURES,
    )


def _embedder(embedder: Embedder) -> Check:
    vector = embedder.embed_query(PROBE)
    finding = replies.EMBEDDER_WORKS.format(id=embedder.id, dimensions=len(vector))
    return Check("embedder", ok=True, finding=finding)


def _index(settings: Settings, embedder: Embedder) -> Check:
    """Search once; opening also refuses an index of another embedder."""
    from knowledge.library import Library

    try:
        library = Library.open(settings, embedder)
    except IndexMissing:
        return Check("index", ok=None, finding=replies.NOT_INGESTED)
    except KnowledgeError as fault:
        return Check("index", ok=False, finding=replies.fault(fault))
    try:
        hits = len(library.search(PROBE, top_k=3))
        empty = not library.documents()
    finally:
        library.close()
    if hits or empty:
        return Check("index", ok=True, finding=replies.INDEX_WORKS.format(hits=hits))
    return Check("index", ok=False, finding=replies.INDEX_SILENT)


def _channels(settings: Settings) -> Iterator[Check]:
    """Tell the queues of the channels; dead letters want a look, but nothing is broken."""
    from bot.channels.queue_findings import queue_findings

    found = queue_findings(settings)
    good = None if any(good is not True for good, _ in found) else True
    yield Check("channels", ok=good, finding="; ".join(said for _, said in found))
    for _, said in _token_alarms(settings):
        yield Check("channels", ok=False, finding=said)


def _model(settings: Settings) -> Check:
    from bot.commands.model_finding import model_finding

    good, said = model_finding(settings)
    return Check("model", ok=good, finding=said)


def _token_alarms(settings: Settings) -> list[tuple[bool, str]]:
    """Tell when the official account's tokens can't be refreshed: an operator has to act."""
    if settings.zalo_oa_app_id is None:
        return []
    from bot.channels.zalo_oa.registration import alarms_of
    from bot.channels.zalo_oa.token_state import TokenFile

    return alarms_of(TokenFile(settings.data).load())


def _waiting(settings: Settings) -> Counter[str]:
    """Count the files that wait for each program; none where the catalogue can't be read."""
    from knowledge.catalogue import Catalogue

    url = settings.database_url.get_secret_value() if settings.database_url else None
    try:
        catalogue = Catalogue.open(settings.data, url)
    except KnowledgeError:
        return Counter()
    try:
        generation = catalogue.generation()
        sources = catalogue.sources(generation.number) if generation else []
    except KnowledgeError:
        return Counter()
    finally:
        catalogue.close()
    return Counter(source.waits_for for source in sources if source.waits_for)
