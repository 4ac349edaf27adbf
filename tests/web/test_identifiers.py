"""What identifies a person is nowhere afterwards: not in the data folder, not in the log."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from .conftest import Server

IDENTITY, PHONE, EMAIL = "001099012345", "0912345678", "lan.nguyen@example.vn"
TOLD = f"Tôi là Lan, CCCD {IDENTITY}, sđt {PHONE}, thư {EMAIL}"


def test_identifiers_given_anywhere_are_kept_nowhere(
    ingested: Path,
    tmp_path: Path,
    serving: Callable[..., AbstractContextManager[Server]],
) -> None:
    data = tmp_path / "data"
    shutil.copytree(ingested, data)
    with serving(data, log_level="DEBUG") as server:
        server.wait_until_ready()
        with httpx.Client(base_url=server.url, timeout=30) as client:
            tell_everywhere(client)
        server.process.terminate()
        log = server.process.communicate(timeout=30)[0]
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert "Trung tâm Lưu trữ phải làm gì".encode() in kept
    for identifier in (IDENTITY, PHONE, EMAIL):
        assert identifier.encode() not in kept
        assert identifier not in log


def tell_everywhere(client: httpx.Client) -> None:
    question = f"{TOLD}. Trung tâm Lưu trữ phải làm gì?"
    answer = client.post("/api/v1/ask", json={"question": question, "unit": TOLD}).json()
    client.post("/api/v1/ask/stream", json={"question": question})
    client.get("/", params={"q": question})
    client.get("/van-ban", params={"q": TOLD})
    comment = {"answer_id": answer["id"], "rating": "down", "comment": TOLD}
    assert client.post("/api/v1/feedback", json=comment).status_code == 204
    refused = client.post("/api/v1/ask", json={"question": question, "as_of": TOLD})
    assert refused.status_code == 422
    for identifier in (IDENTITY, PHONE, EMAIL):
        assert identifier not in refused.text
        assert identifier not in answer["answer"]
