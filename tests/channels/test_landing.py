"""Answers that land in a file: whole or not, encrypted or not, directly or through a proxy."""

from __future__ import annotations

import shutil
import socket
import ssl
import stat
import subprocess
import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from bot.channels.landing import ExchangeFailed, Landing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BODY = b'{"access_token": "a"}'
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n" + BODY
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\n" + BODY + b"\r\n0\r\n\r\n"
UNTOLD = b"HTTP/1.1 200 OK\r\n\r\n" + BODY


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """Serve one connection in a thread; yields the port."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:

        def run() -> None:
            connection, _ = listener.accept()
            with closing(connection):
                serve(connection)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(10)


def answering(*pieces: bytes, then: float = 0) -> Callable[[socket.socket], None]:
    """Answer in pieces; keep the connection open for a while."""

    def serve(connection: socket.socket) -> None:
        connection.recv(65536)
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(0.02)
        time.sleep(then)

    return serve


def posted(folder: Path, url: str, seconds: float = 5) -> tuple[int, bytes]:
    landing = Landing(folder / "answer")
    landing.prepare()
    landed = landing.post(url, {"X-Secret": "s"}, b"{}", seconds=seconds)
    again = landing.left_behind()
    assert again
    assert (again.status, again.body) == (landed.status, landed.body)
    return landed.status, landed.body


@pytest.mark.parametrize("answer", [WHOLE, CHUNKED, UNTOLD])
def test_an_answer_is_whole_however_it_tells_its_length(tmp_path: Path, answer: bytes) -> None:
    with server(answering(answer)) as port:
        assert posted(tmp_path, f"http://127.0.0.1:{port}/a") == (200, BODY)
    assert stat.S_IMODE((tmp_path / "answer").stat().st_mode) == 0o600


def test_an_answer_in_pieces_is_put_together(tmp_path: Path) -> None:
    with server(answering(*(bytes([byte]) for byte in WHOLE[:40]), WHOLE[40:])) as port:
        assert posted(tmp_path, f"http://127.0.0.1:{port}/a") == (200, BODY)


def test_a_server_that_keeps_the_connection_open_is_not_waited_for(tmp_path: Path) -> None:
    with server(answering(WHOLE, then=1)) as port:
        assert posted(tmp_path, f"http://127.0.0.1:{port}/a", seconds=0.5) == (200, BODY)


@pytest.mark.parametrize("answer", [b"", WHOLE[:-1], CHUNKED[:-9], b"nonsense\r\n\r\n"])
def test_an_answer_that_was_cut_off_is_none(tmp_path: Path, answer: bytes) -> None:
    with server(answering(answer)) as port, pytest.raises(ExchangeFailed):
        posted(tmp_path, f"http://127.0.0.1:{port}/a")
    assert Landing(tmp_path / "answer").left_behind() is None


def test_a_server_that_is_away_is_told_without_its_address(tmp_path: Path) -> None:
    with pytest.raises(ExchangeFailed) as fault:
        posted(tmp_path, "http://127.0.0.1:9/bot-secret-token/getUpdates")
    assert "secret" not in str(fault.value)


def test_a_cleared_or_prepared_place_holds_nothing(tmp_path: Path) -> None:
    landing = Landing(tmp_path / "answer")
    assert landing.left_behind() is None
    with server(answering(WHOLE)) as port:
        posted(tmp_path, f"http://127.0.0.1:{port}/a")
    landing.prepare()
    assert landing.left_behind() is None
    landing.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_proxy_of_the_environment_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []

    def proxy(connection: socket.socket) -> None:
        asked.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        asked.append(connection.recv(65536))
        connection.sendall(WHOLE)

    with server(proxy) as port:
        monkeypatch.setenv("http_proxy", f"http://an:b%3A@127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "localhost")
        assert posted(tmp_path, "http://zalo.example:81/a") == (200, BODY)
    assert asked[0].startswith(b"CONNECT zalo.example:81 ")
    assert b"Proxy-Authorization: Basic YW46Yjo=" in asked[0]
    assert asked[1].startswith(b"POST /a HTTP/1.1\r\nHost: zalo.example:81\r\n")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_an_encrypted_answer_lands_and_a_stranger_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes".split()),
            *("-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost".split()),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def serve(connection: socket.socket) -> None:
        try:
            with context.wrap_socket(connection, server_side=True) as secured:
                answering(WHOLE)(secured)
        except ssl.SSLError:
            return  # the caller didn't trust us

    with server(serve) as port, pytest.raises(ExchangeFailed, match="SSLCertVerificationError"):
        posted(tmp_path, f"https://localhost:{port}/a")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with server(serve) as port:
        assert posted(tmp_path, f"https://localhost:{port}/a") == (200, BODY)
