"""How far the ingest is: a bar with the time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol, Self, TextIO

from ingest import replies

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

SECONDS_BETWEEN_LINES = 5.0


class Progress(Protocol):
    """Is told of one stage at a time; a context manager that leaves the terminal clean."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_exc: object) -> None: ...

    def begin(self, stage: str, total: int) -> None:
        """Start a stage of that many steps."""
        ...

    def reach(self, done: int) -> None:
        """Say how many steps of the stage are done."""
        ...


class Bar:
    """A bar with counts and time left, wiped at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        from rich import progress
        from rich.console import Console

        self._bar = progress.Progress(
            progress.TextColumn("{task.description}"),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TimeRemainingColumn(),
            console=Console(file=self._stream),
            transient=True,
        )
        self._bar.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self, stage: str, total: int) -> None:
        """Replace the last stage's bar."""
        if self._bar is None:
            return
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(stage, total=total)

    def reach(self, done: int) -> None:
        """Move the bar."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done)


class Lines:
    """A line when a stage begins, every few seconds, and when it ends."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage, self._total, self._said_at = "", 0, 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self._stream.flush()

    def begin(self, stage: str, total: int) -> None:
        """Name the stage and its size; a stage without steps is passed over."""
        self._stage, self._total = stage, total
        if total:
            self._say(0)

    def reach(self, done: int) -> None:
        """Say so at the end, and otherwise no oftener than every few seconds."""
        if done >= self._total or time.monotonic() - self._said_at >= SECONDS_BETWEEN_LINES:
            self._say(done)

    def _say(self, done: int) -> None:
        self._said_at = time.monotonic()
        line = replies.PROGRESS_LINE.format(stage=self._stage, done=done, total=self._total)
        print(line, file=self._stream, flush=True)


def open_progress(stream: TextIO) -> Progress:
    """Return the bar for a terminal and lines for anything else."""
    return Bar(stream) if stream.isatty() else Lines(stream)
