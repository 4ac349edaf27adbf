"""A local model's server that says what it is told to: fluent, lying, slow, broken.

It speaks the protocols of `eval.writer.dialects`, as the providers' packages expect, so that all of
the path is real but the model.
"""

from __future__ import annotations

import json
import re
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from bot.writers.prompts import prompt
from bot.writers.steps.asking import Step
from eval.writer.dialects import dialect_of, is_streamed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from eval.writer.dialects import Dialect

    Script = Callable[["Request"], "Reply"]

_EVIDENCE = re.compile(r"<<(\d+)\|(\w+)>> \((.*?)\)\n(.*?)\n<</\1\|\2>>", re.DOTALL)
_QUESTION = re.compile(r"^Câu hỏi: (.*)", re.MULTILINE | re.DOTALL)
LETTERS_IN_PIECE = 12
MOST_HELD = 30.0


@dataclass(frozen=True, slots=True)
class Request:
    """What a model was sent: its messages, and read out of them the evidence by number."""

    messages: Sequence[Mapping[str, str]]

    @property
    def text(self) -> str:
        """Everything sent."""
        return "\n".join(message["content"] for message in self.messages)

    @property
    def evidence(self) -> dict[int, str]:
        """The sentences offered."""
        return {int(n): words for n, _, _, words in _EVIDENCE.findall(self.text)}

    @property
    def above(self) -> str:
        """The sources and headings of all that was offered."""
        return "\n".join(where for _, _, where, _ in _EVIDENCE.findall(self.text))

    @property
    def question(self) -> str:
        """What was asked."""
        found = _QUESTION.search(self.messages[1]["content"])
        return found[1].strip() if found else ""

    @property
    def step(self) -> Step | None:
        """The optional step that is asked for; null where an answer is to be written."""
        rules = self.messages[0]["content"]
        return next((step for step in Step if prompt(step).parts["system"] == rules), None)

    @property
    def repairs(self) -> bool:
        """Whether it is asked to mend what it said."""
        return len(self.messages) > 2  # noqa: PLR2004 - the rules and the question are two


@dataclass(frozen=True, slots=True)
class Reply:
    """How the server answers; times in seconds, ``pieces``: after so many the line is cut.

    ``hold`` waits in front of the first piece behind a whole sentence, until it is set.
    """

    text: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    finish: str = "stop"
    before: float = 0.0
    pace: float = 0.0
    pieces: int | None = None
    raw: bytes | None = None
    hold: threading.Event | None = None


def written(*sentences: tuple[str, Sequence[int], Sequence[str]]) -> str:
    """Write sentences in the form that models are asked for."""
    rows = [{"text": t, "evidence": list(n), "quotes": list(q)} for t, n, q in sentences]
    return json.dumps({"sentences": rows}, ensure_ascii=False)


@dataclass
class ScriptedServer:
    """A server that listens; ``script`` may be changed between questions."""

    script: Script
    root: str = ""
    requests: list[Request] = field(default_factory=list)
    first_sentences: list[float] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The address that OpenAI's package wants; the others want ``root``."""
        return f"{self.root}/v1"


@contextmanager
def scripted(script: Script) -> Iterator[ScriptedServer]:
    """Run a server on a free port of this machine until the block ends."""
    server = ScriptedServer(script)
    handler = type("Handler", (_Handler,), {"scripted": server})
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    http.daemon_threads = True
    server.root = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    """One request: the script is asked, its reply sent."""

    scripted: ScriptedServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer a chat."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        dialect = dialect_of(self.path)
        request = Request(dialect.turns(body))
        self.scripted.requests.append(request)
        began = time.monotonic()
        reply = self.scripted.script(request)
        time.sleep(reply.before)
        try:
            if reply.raw is not None:
                self._plain(reply, reply.raw)
            elif reply.status != 200:  # noqa: PLR2004 - HTTP's own
                self._plain(reply, json.dumps(dialect.fault(reply.text, reply.status)).encode())
            elif is_streamed(self.path, body):
                self._streamed(reply, dialect, began)
            else:
                self._plain(reply, json.dumps(dialect.whole(reply.text, reply.finish)).encode())
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _plain(self, reply: Reply, body: bytes) -> None:
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _streamed(self, reply: Reply, dialect: Dialect, began: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", dialect.media)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        self._send(*dialect.opening())
        size, sent, told = LETTERS_IN_PIECE, 0, False
        for number, at in enumerate(range(0, len(reply.text), size)):
            if reply.pieces is not None and number >= reply.pieces:
                self.connection.close()
                return
            self._send(dialect.piece(reply.text[at : at + size]))
            sent = at + size
            if not told and "}" in reply.text[:sent]:
                self.scripted.first_sentences.append(time.monotonic() - began)
                told = True
                if reply.hold:
                    reply.hold.wait(MOST_HELD)
            time.sleep(reply.pace)
        self._send(*dialect.closing(reply.text, reply.finish))

    def _send(self, *said: bytes) -> None:
        for each in said:
            self.wfile.write(each)
            self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        """Say nothing: the answers are looked at, not the requests."""
