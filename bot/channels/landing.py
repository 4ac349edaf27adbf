"""One exchange over HTTP whose answer no death of the process can lose once it has come in.

Some answers exist once: a new refresh token, an event that reading has taken off a queue. Read
through an HTTP library they would stand in this process's memory for a while, and be gone with it.
Here the bytes go from the socket into a file that is mapped into memory, in one call: killed at any
step, the process leaves them behind for the next. The file is for us alone.
"""

from __future__ import annotations

import io
import mmap
import os
from base64 import b64encode
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping
    from pathlib import Path
    from urllib.parse import SplitResult

MOST_BYTES = 256 * 1024
OURS_ONLY = 0o600


@dataclass(frozen=True, slots=True, repr=False)
class Landed:
    """An answer that came in whole."""

    status: int
    body: bytes


class ExchangeFailed(Exception):
    """No whole answer came; the request may or may not have taken effect.

    Its words hold neither address nor content.
    """


class Landing:
    """The place where answers of one kind come in, one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def post(self, url: str, headers: Mapping[str, str], body: bytes, *, seconds: float) -> Landed:
        """Send a request and return its answer. Raises ExchangeFailed.

        ``prepare`` comes first. ``seconds`` is how long each step of the network may take.
        """
        try:
            self._receive(url, _written(url, headers, body), seconds)
        except (OSError, HTTPException) as fault:
            raise ExchangeFailed(type(fault).__name__) from None
        landed = self.left_behind()
        if landed is None:
            raise ExchangeFailed("the answer was cut off")
        return landed

    def prepare(self) -> None:
        """Make room for an answer; the one before is gone."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
        descriptor = os.open(self._path, flags, OURS_ONLY)
        try:
            os.truncate(descriptor, MOST_BYTES)
        finally:
            os.close(descriptor)

    def left_behind(self) -> Landed | None:
        """Return the answer that stands here; null when none came in whole."""
        try:
            received = self._path.read_bytes().rstrip(b"\0")
        except FileNotFoundError:
            return None
        response = HTTPResponse(_Received(received))  # type: ignore[arg-type] # needs makefile alone
        try:
            response.begin()
            return Landed(response.status, response.read())
        except (HTTPException, ValueError, OSError):
            return None

    def clear(self) -> None:
        """Let go of the answer, once it is kept elsewhere."""
        self._path.unlink(missing_ok=True)

    def _receive(self, url: str, request: bytes, seconds: float) -> None:
        with self._path.open("r+b") as file, mmap.mmap(file.fileno(), MOST_BYTES) as mapped:
            with closing(_connected(url, seconds)) as connection, memoryview(mapped) as view:
                connection.sendall(request)
                _fill(connection, view)
            mapped.flush()


class _Received:
    """What `HTTPResponse` reads in place of a socket."""

    def __init__(self, received: bytes) -> None:
        self._received = received

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._received)


def _written(url: str, headers: Mapping[str, str], body: bytes) -> bytes:
    parts = urlsplit(url)
    all_headers = {
        "Host": parts.netloc,
        "Accept-Encoding": "identity",
        "Content-Length": str(len(body)),
        "Connection": "close",
        **headers,
    }
    lines = [f"POST {parts.path} HTTP/1.1", *(f"{k}: {v}" for k, v in all_headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def _fill(connection: socket.socket, view: memoryview) -> None:
    """Take bytes in until the answer is whole or the connection ends."""
    place = 0
    while place < MOST_BYTES:
        with view[place:] as rest:
            count = connection.recv_into(rest)
        place += count
        if not count or _is_whole(bytes(view[:place])):
            return


def _is_whole(received: bytes) -> bool:
    r"""Whether an answer is there to its end; one that doesn't tell its length ends with the connection.

    >>> _is_whole(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{")
    False
    >>> _is_whole(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    True
    """
    response = HTTPResponse(_Received(received))  # type: ignore[arg-type] # needs makefile alone
    try:
        response.begin()
        told = response.length is not None or response.chunked
        response.read()
    except (HTTPException, ValueError, OSError):
        return False
    return told


def _connected(url: str, seconds: float) -> socket.socket:
    """Connect, through the proxy that the environment names, if it names one."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    proxy = None if proxy_bypass(host) else getproxies().get(parts.scheme)
    if proxy is None:
        connection = kind(host, parts.port, timeout=seconds)
    else:
        via = urlsplit(proxy)
        connection = kind(via.hostname or "", via.port, timeout=seconds)
        connection.set_tunnel(host, parts.port, headers=_authorization(via))
    connection.connect()
    return cast("socket.socket", connection.sock)


def _authorization(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    said = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(said.encode()).decode()}"}
