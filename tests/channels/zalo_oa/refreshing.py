"""A process that refreshes tokens on demand, each time in a child that may be killed at any step.

Run as a script. Each line of standard input is a JSON object: ``rejected``, ``seed``, and ``kill``,
the number of the step after which the child is killed (0 for never), counted ``from_sending`` the
request or from the start. Each is answered with a line: the token, or why there is none, or that
the child was killed; and how many steps it made. Steps are what Python's tracing sees: lines, calls
and returns, of ours and of libraries alike.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.channels.zalo_oa.oauth import OAuthClient
from bot.channels.zalo_oa.tokens import Tokens, TokenUnavailable

if TYPE_CHECKING:
    from types import FrameType


class Steps:
    """Counts steps, kills this process after one of them, notes what arrived and when."""

    def __init__(self, asked: dict[str, Any], arrived: Path) -> None:
        self.count = 0
        self._kill_after = asked["kill"]
        self._counts_now = not asked["from_sending"]
        self._arrived = os.open(arrived, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def __enter__(self) -> None:
        sys.setprofile(self._called)
        sys.settrace(self._traced)

    def __exit__(self, *_exc: object) -> None:
        sys.settrace(None)
        sys.setprofile(None)

    def _traced(self, _frame: FrameType, event: str, _arg: Any) -> Any:
        if event == "line":
            self._step()
        return self._traced

    def _called(self, frame: FrameType, event: str, arg: Any) -> None:
        name = getattr(arg, "__name__", "")
        if name == "sendall":
            self._counts_now = True
        if (name, event) == ("recv_into", "c_return"):
            os.pwrite(self._arrived, bytes(frame.f_locals["view"]).rstrip(b"\0"), 0)
        self._step()

    def _step(self) -> None:
        self.count += self._counts_now
        if self._counts_now and self.count == self._kill_after:
            os.kill(os.getpid(), signal.SIGKILL)


def refresh(folder: Path, base: str, asked: dict[str, Any]) -> dict[str, Any]:
    client = OAuthClient(base, "3100220033", "app-secret-of-the-double")
    tokens = Tokens(folder, client, seed=asked["seed"])
    steps = Steps(asked, folder / "arrived")
    try:
        with steps:
            token = tokens.renewed(asked["rejected"])
    except TokenUnavailable as fault:
        return {"unavailable": str(fault), "steps": steps.count}
    return {"token": token, "steps": steps.count}


def in_a_child(folder: Path, base: str, asked: dict[str, Any]) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, json.dumps(refresh(folder, base, asked)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else {"killed": True}


def main() -> None:
    logging.basicConfig(filename=sys.argv[3], format="%(levelname)s %(message)s")
    for line in sys.stdin:
        answer = in_a_child(Path(sys.argv[1]), sys.argv[2], json.loads(line))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
