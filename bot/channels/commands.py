"""The commands that the channels answer themselves; /donvi and /quen are the answering path's."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.actions import new_ref
from bot.channels.events import Reply, Told
from bot.channels.rendering import answer_buttons, hints, messages_to
from bot.channels.rich_text import BULLET, Line, Run, line
from bot.channels.source_labels import document_label
from bot.document_names import shortened
from bot.replies import ask_documents, ask_tasks
from bot.web.examples import busiest_units
from knowledge.documents import Status
from knowledge.status import status_of
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.bootstrap import Service
    from bot.channels.events import InboundEvent
    from bot.channels.splitting import TextLimits
    from knowledge.documents import Document

LONGEST_TITLE = 160
UNITS = 2
_COMMAND = re.compile(r"^/(?P<name>[a-z_]+)(?:@\w+)?(?P<rest>(?:\s.*)?)$", re.DOTALL)


class Command(StrEnum):
    """What the channels answer themselves."""

    START = "start"
    HELP = "help"
    DOCUMENTS = "documents"


_NAMES = {
    "start": Command.START,
    "batdau": Command.START,
    "help": Command.HELP,
    "trogiup": Command.HELP,
    "huongdan": Command.HELP,
    "vanban": Command.DOCUMENTS,
    "van_ban": Command.DOCUMENTS,
}
_OF_ANSWERING = {"donvi", "don_vi", "quen"}


def read_command(text: str) -> Command | None:
    """Return the command that a message is; one that nobody knows asks for help.

    >>> read_command("/vanban"), read_command("/start x7"), read_command("/xyz").name
    (<Command.DOCUMENTS: 'documents'>, <Command.START: 'start'>, 'HELP')
    >>> read_command("/donvi Sở Y tế"), read_command("Văn bản nào?")
    (None, None)
    """
    match = _COMMAND.match(fold(text))
    if match is None or match["name"] in _OF_ANSWERING:
        return None
    return _NAMES.get(match["name"], Command.HELP)


def said_to(event: InboundEvent, command: Command, service: Service, limits: TextLimits) -> Reply:
    """Return what a command is answered with."""
    if command is Command.DOCUMENTS:
        return Reply(messages_to(event, _current(service), limits))
    if command is Command.START:
        lines = [line(replies.WELCOME_GROUP if event.in_group else replies.WELCOME)]
    else:
        lines = [line(replies.HELP_HEADING, "bold")]
        lines += [line(BULLET + said) for said in replies.HELP_LINES]
        lines += [line(replies.HELP_GROUP)] if event.in_group else []
    examples = Told(new_ref(), "", (), _examples(service))
    if not limits.buttons:
        lines += hints(examples)
    messages = messages_to(event, lines, limits, answer_buttons(examples, limits))
    return Reply(messages, told=examples)


def _examples(service: Service) -> tuple[str, ...]:
    """Return questions that what is held answers."""
    units = busiest_units([task for _, task in service.library.tasks()])
    return (*(ask_tasks(unit) for unit in units[:UNITS]), ask_documents())


def _current(service: Service) -> list[Line]:
    """Return every document in force, newest first, with a link where readers can follow it."""
    documents = {document.id: document for document in service.library.documents()}
    today = service.settings.as_of()
    current = [
        each
        for each in documents.values()
        if status_of(each, documents, today)[0] is Status.CURRENT
        and not any(other in documents and other < each.id for other in each.same_as)
    ]
    if not current:
        return [line(replies.NO_CURRENT_DOCUMENTS)]
    current.sort(key=lambda each: str(each.metadata.issued_on or ""), reverse=True)
    heading = line(replies.CURRENT_DOCUMENTS.format(count=len(current)), "bold")
    public_url = (service.settings.public_url or "").rstrip("/")
    return [heading, *(_listed(each, public_url) for each in current)]


def _listed(document: Document, public_url: str) -> Line:
    said = document.metadata
    url = f"{public_url}/van-ban/{document.id}" if public_url else ""
    label = Run(document_label(said.kind, said.number, said.title or document.source), url=url)
    title = shortened(said.title, LONGEST_TITLE) if said.title and said.number else ""
    return (Run(BULLET), label, Run(f" – {title}")) if title else (Run(BULLET), label)
