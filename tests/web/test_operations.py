from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    Ingest = Callable[..., None]
    Serving = Callable[..., AbstractContextManager[Any]]


def test_the_server_listens_before_anything_is_ingested_and_is_ready_after(
    serving: Serving, ingested: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=30) as client:
        waiting = client.post("/api/v1/ask", json={"question": "Sở Nội vụ phải làm gì?"})
        assert waiting.status_code == 503
        assert waiting.headers["retry-after"] == "2"
        assert waiting.headers["content-type"] == "application/problem+json"
        assert client.get("/readyz").status_code == 503
        assert client.get("/healthz").status_code == 200
        assert "callout" in client.get("/").text
        shutil.copytree(ingested, data, dirs_exist_ok=True)
        server.wait_until_ready()
        assert client.get("/readyz").json() == {"status": "ready", "documents": 4}
        assert 'hoidap_requests_total{method="POST",route="/api/v1/ask",status="503"} 1.0' in (
            client.get("/metrics").text
        )


def test_what_is_ingested_later_is_shown_without_a_restart(
    serving: Serving, ingest: Ingest, ingested: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(ingested, data)
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=30) as client:
        server.wait_until_ready()
        assert client.get("/api/v1/documents").json()["total"] == 4
        ingest(data, "kh-tiem-chung-y-te-2026.txt")
        server.wait_until(lambda: client.get("/readyz").json()["documents"] == 5)
        items = client.get("/api/v1/documents").json()["items"]
        assert "kh-tiem-chung-y-te-2026.txt" in {item["source"] for item in items}


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_server_told_to_stop_ends_well(
    serving: Serving, tmp_path: Path, stop: signal.Signals
) -> None:
    with serving(tmp_path / "data") as server:
        server.process.send_signal(stop)
        said, _ = server.process.communicate(timeout=20)
    assert server.process.returncode == 0
    assert said.splitlines()[0] == f"Hỏi Đáp đang chạy tại {server.url}/ (nhấn Ctrl+C để dừng)."
    assert said.splitlines()[-1] == "Đã dừng."


def test_a_client_in_a_hurry_is_told_when_to_come_back(serving: Serving, tmp_path: Path) -> None:
    with serving(tmp_path / "data", requests_per_minute="3") as server:
        answers = [httpx.get(f"{server.url}/api/v1/documents") for _ in range(5)]
        assert [answer.status_code for answer in answers] == [503, 503, 503, 429, 429]
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 20
        assert answers[-1].headers["content-type"] == "application/problem+json"
        assert httpx.get(f"{server.url}/healthz").status_code == 200


def test_metrics_ask_for_the_token_when_one_is_set(serving: Serving, tmp_path: Path) -> None:
    with serving(tmp_path / "data", admin_token="mã-quản-trị") as server:  # noqa: S106 -- made up
        url = f"{server.url}/metrics"
        assert httpx.get(url).status_code == 401
        wrong = {"Authorization": b"Bearer sai"}
        right = {"Authorization": "Bearer mã-quản-trị".encode()}
        assert httpx.get(url, headers=wrong).status_code == 401
        assert httpx.get(url, headers=right).status_code == 200


def test_links_begin_with_the_public_address(
    serving: Serving, ingested: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(ingested, data)
    with serving(data, public_url="https://hoidap.example/") as server:
        server.wait_until_ready()
        body = {"question": "Trung tâm Lưu trữ phải làm gì?"}
        answer = httpx.post(f"{server.url}/api/v1/ask", json=body, timeout=30).json()
        assert answer["citations"][0]["url"].startswith("https://hoidap.example/van-ban/")


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_too_long_is_refused(client: httpx.Client, *, chunked: bool) -> None:
    body = b'{"question": "' + b"a" * 70_000 + b'"}'
    content = (body[i : i + 1000] for i in range(0, len(body), 1000)) if chunked else body
    response = client.post(
        "/api/v1/ask", content=content, headers={"Content-Type": "application/json"}
    )
    assert response.status_code == 413
    assert "64 KiB" in response.json()["detail"]


def test_a_busy_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                "from bot.commands.serve import serve; serve()",
                f"--port={port}",
            ],
            env={**os.environ, "PYTHONPATH": str(root)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        f"Cổng {port} trên 127.0.0.1 đang được dùng. Hãy chọn cổng khác bằng --port.\n"
    )


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz"])
def test_a_monitor_may_ask_for_the_headers_alone(client: httpx.Client, path: str) -> None:
    response = client.head(path)
    assert (response.status_code, response.content) == (200, b"")


def test_the_interface_describes_itself(client: httpx.Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {"/api/v1/ask", "/api/v1/ask/stream", "/api/v1/documents", "/api/v1/tasks"} <= set(paths)


def test_every_response_carries_the_security_headers(client: httpx.Client) -> None:
    for path in ("/", "/van-ban", "/api/v1/documents", "/api/v1/none", "/healthz"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "server" not in headers
