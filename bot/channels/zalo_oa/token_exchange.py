"""One refresh over HTTP whose answer no death of the process can lose once it has come in.

The new refresh token exists in one copy: in the answer. Read through an HTTP library it would stand
in this process's memory for a while, and be gone with it. Here the bytes go from the socket into a
file that is mapped into memory, in one call: killed at any step, the process leaves them behind.
"""

from __future__ import annotations

import io
import json
import mmap
import os
import socket
import ssl
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from bot.channels.zalo_oa.token_state import OURS_ONLY

if TYPE_CHECKING:
    from pathlib import Path

PATH = "/v4/oa/access_token"
MOST_BYTES = 64 * 1024
TIMEOUT = 20.0
OK = 200
DEFAULT_SECONDS = 90_000.0


@dataclass(frozen=True, slots=True, repr=False)
class Pair:
    """A new pair of tokens, good for so many seconds."""

    access_token: str
    refresh_token: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """No pair. ``final``: asking again with the same token can't help. No secrets in ``reason``."""

    reason: str
    final: bool = False


class ExchangeFailed(Exception):
    """No whole answer came; the refresh token may or may not be used up."""


@dataclass(frozen=True, slots=True, repr=False)
class OAuthClient:
    """Where and as whom tokens are refreshed."""

    base: str
    app_id: str
    app_secret: str

    def exchange(self, refresh_token: str, answer_file: Path) -> Pair | Refusal:
        """Send the token once; its answer stands in the file before anything reads it."""
        receive(self.base + PATH, self._request(refresh_token), answer_file)
        answer = read_answer(answer_file)
        if answer is None:
            raise ExchangeFailed("the answer to the refresh was cut off")
        return answer

    def _request(self, refresh_token: str) -> bytes:
        asked = {
            "refresh_token": refresh_token,
            "app_id": self.app_id,
            "grant_type": "refresh_token",
        }
        body = urlencode(asked).encode()
        parts = urlsplit(self.base)
        head = (
            f"POST {parts.path}{PATH} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
            f"secret_key: {self.app_secret}\r\nAccept-Encoding: identity\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        return head.encode() + body


def prepare(answer_file: Path) -> None:
    """Empty the file for the answer that is to come."""
    descriptor = os.open(answer_file, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, OURS_ONLY)
    try:
        os.truncate(descriptor, MOST_BYTES)
    finally:
        os.close(descriptor)


def receive(url: str, request: bytes, answer_file: Path) -> None:
    """Send a request; leave what comes back in the prepared file. Raises ExchangeFailed."""
    try:
        with answer_file.open("r+b") as file, mmap.mmap(file.fileno(), MOST_BYTES) as mapped:
            with closing(_connected(url)) as connection, memoryview(mapped) as view:
                connection.sendall(request)
                _fill(connection, view)
            mapped.flush()
    except OSError as fault:
        raise ExchangeFailed(f"{type(fault).__name__}: {fault.strerror or fault}") from fault


def _fill(connection: socket.socket, view: memoryview) -> None:
    place = 0
    while place < MOST_BYTES:
        with view[place:] as rest:
            count = connection.recv_into(rest)
        if not count:
            return
        place += count


def _connected(url: str) -> socket.socket:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    host, port = parts.hostname or "", parts.port or (443 if secure else 80)
    connection = socket.create_connection((host, port), timeout=TIMEOUT)
    if not secure:
        return connection
    return ssl.create_default_context().wrap_socket(connection, server_hostname=host)


def read_answer(answer_file: Path) -> Pair | Refusal | None:
    """Return what the platform answered; null when no whole answer stands in the file."""
    try:
        received = answer_file.read_bytes().rstrip(b"\0")
    except FileNotFoundError:
        return None
    response = HTTPResponse(_Received(received))  # type: ignore[arg-type] # needs makefile alone
    try:
        response.begin()
        body = response.read()
    except (HTTPException, ValueError, OSError):
        return None
    return _meaning(response.status, body)


class _Received:
    """What `HTTPResponse` reads in place of a socket."""

    def __init__(self, received: bytes) -> None:
        self._received = received

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._received)


def _meaning(status: int, body: bytes) -> Pair | Refusal:
    """Judge an answer: a pair, an error with or without a number, or nothing of use.

    >>> _meaning(200, b'{"error":-14014,"error_name":"Invalid refresh token"}')
    Refusal(reason='-14014 Invalid refresh token', final=True)
    >>> _meaning(200, b"").reason, _meaning(502, b"<html>").reason
    ('an empty or unreadable answer (HTTP 200)', 'an empty or unreadable answer (HTTP 502)')
    """
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        return Refusal(f"an empty or unreadable answer (HTTP {status})")
    access, refresh = said.get("access_token"), said.get("refresh_token")
    if isinstance(access, str) and isinstance(refresh, str) and access and refresh:
        return Pair(access, refresh, _seconds(said.get("expires_in")))
    number = said.get("error")
    named = str(said.get("error_name") or said.get("message") or "no reason given")
    if isinstance(number, int) and number and status == OK:
        return Refusal(f"{number} {named}"[:200], final=True)
    return Refusal(f"{named} (HTTP {status})"[:200])


def _seconds(expires_in: object) -> float:
    """Read how long a token is good for, a number or a string.

    >>> _seconds("90000"), _seconds(3600), _seconds(None)
    (90000.0, 3600.0, 90000.0)
    """
    try:
        return float(str(expires_in))
    except ValueError:
        return DEFAULT_SECONDS
