"""The machine-bound measures: load, growth and pace, on the real server, index and ingest."""

from __future__ import annotations

import json
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import numpy as np
import pytest

from eval.bench.growth import growth_rows
from eval.bench.load import Load, put_under_load
from eval.bench.pace import stage_rows
from eval.bench.process import free_port, wait_until_ready
from eval.bench.reference import Reference, reference
from eval.bench.synthetic import Synthetic, build
from eval.bench.table import Row, print_table
from eval.own_command import ingest, serving
from eval.sittings import BUILT
from knowledge.index import PassageIndex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Moody(BaseHTTPRequestHandler):
    """Answers by what is asked: an answer, a fault, an error status, or a hung-up line."""

    protocol_version = "HTTP/1.1"
    ENDS = {"500": (500, {}), "error": (200, {"status": "error"})}  # noqa: RUF012 - read only

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["question"]
        if asked == "hang up":
            self.close_connection = True
            return
        status, said = self.ENDS.get(asked, (200, {"status": "answered"}))
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def moody() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Moody) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_every_request_is_counted_once_as_answered_or_as_what_went_wrong(moody: int) -> None:
    asked = ["hỏi", "500", "error", "hang up"]
    load = put_under_load(moody, asked, users=3, requests=20)
    assert (load.users, len(load.times)) == (3, 5)
    assert sorted(load.errors) == [
        *["HTTP 500"] * 5,
        *["RemoteDisconnected"] * 5,
        *["status error"] * 5,
    ]


def test_a_server_that_is_not_there_makes_errors_and_an_end() -> None:
    load = put_under_load(free_port(), ["hỏi"], users=2, requests=6)
    assert load.times == ()
    assert load.errors == ("ConnectionRefusedError",) * 6
    assert load.quantile(0.5) == 0


def test_quantiles_are_of_the_answers() -> None:
    load = Load(1, 1.0, tuple(float(n) for n in range(1, 102)), ())
    assert [load.quantile(share) for share in (0.5, 0.95, 0.99)] == [51, 96, 100]


@pytest.mark.slow
def test_the_real_server_answers_several_users_and_its_ingest_is_timed(tmp_path: Path) -> None:
    documents, data = tmp_path / "documents", tmp_path / "data"
    documents.mkdir()
    shutil.copy(BUILT / "hd-lap-ho-so-dien-tu.md", documents)
    done = ingest(data, documents)
    port = free_port()
    with serving(data, port, {"HOIDAP_REQUESTS_PER_MINUTE": "100000"}) as process:
        wait_until_ready(port, process=process)
        load = put_under_load(port, ["Hồ sơ điện tử là gì?", "Ai ký?"], users=4, requests=16)
    assert (len(load.times), load.errors) == (16, ())
    rows = stage_rows("mẫu", done, data)
    assert [row.name.split(": ")[1] for row in rows] == [
        "đọc và phân tích",
        "nhúng",
        "chỉ mục",
        "cả lệnh",
    ]
    assert all(row.ms is not None and row.ms > 0 for row in rows)


def test_growth_is_measured_plotted_and_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    rows = growth_rows((60, 120))
    assert [row.name for row in rows][::2] == [
        "tìm trong 60 đoạn: p50 / p95",
        "tìm trong 120 đoạn: p50 / p95",
        "tìm: mức tăng theo số đoạn",
    ]
    assert rows[-1].measured.startswith("2 × đoạn: ")
    curve = rows[-1].curve
    assert curve is not None
    assert (curve.sizes, [name for name, _ in curve.lines]) == ((60, 120), ["p50", "p95", "p99"])
    plotted = capsys.readouterr().err.splitlines()
    assert [line.split(" | ")[0].strip() for line in plotted] == ["60", "120"]


def test_synthetic_passages_are_always_the_same_and_all_in_the_index(tmp_path: Path) -> None:
    passages = build(tmp_path / "one", 130)
    again = Synthetic()
    index = PassageIndex(tmp_path / "one")
    assert index.counts() == (130, 130, 130)
    assert index.documents_of([0, 129]) == {0: 0, 129: 1}
    index.close()
    assert len({passage.text for passage in passages.values()}) > 120
    assert np.allclose(np.linalg.norm(again.vectors(8), axis=1), 1, atol=1e-5)
    assert Synthetic().text() == Synthetic().text()


def test_times_are_shown_beside_a_fixed_work(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([Row("a", "", "20 ms", ms=20.0), Row("b", "", "x")], Reference(10.0, 40.0))
    shown = capsys.readouterr().out
    assert "2,0 / 0,5" in shown
    assert "× nhúng / × quét" in shown


def test_the_fixed_work_is_timed() -> None:
    timed = reference()
    assert timed.embedding > 0
    assert timed.scan > 0
