"""What is kept of the account's tokens: one file that only we may read, replaced as a whole."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from bot.channels.landing import OURS_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FINGERPRINT = 16


@dataclass(frozen=True, slots=True, repr=False)
class TokenState:
    """The pair in use, and how the last refresh went; times are seconds since the epoch.

    ``seeds`` are fingerprints of refresh tokens that an operator gave, each taken once.
    ``pending_since`` says that a refresh is under way or was cut off. ``alarm`` says why
    refreshing fails since ``alarm_since``; until ``next_try_at`` it isn't tried again.
    """

    refresh_token: str = ""
    access_token: str = ""
    obtained_at: float = 0.0
    expires_at: float = 0.0
    seeds: tuple[str, ...] = ()
    pending_since: float | None = None
    alarm: str = ""
    alarm_since: float | None = None
    failures: int = 0
    next_try_at: float = 0.0

    def __repr__(self) -> str:
        return f"TokenState(expires_at={self.expires_at}, alarm={self.alarm!r})"

    def with_seed(self, refresh_token: str) -> TokenState:
        """Return the state with an operator's token taken, if it never was before."""
        seed = fingerprint(refresh_token)
        if not refresh_token or seed in self.seeds:
            return self
        return TokenState(refresh_token=refresh_token, seeds=(*self.seeds, seed))

    def with_pair(
        self, access_token: str, refresh_token: str, now: float, seconds: float
    ) -> TokenState:
        """Return the state with a new pair, its alarm cleared."""
        return TokenState(refresh_token, access_token, now, now + seconds, self.seeds)

    def with_failure(self, reason: str, now: float, pause: float) -> TokenState:
        """Return the state after a refresh that failed."""
        return replace(
            self,
            pending_since=None,
            alarm=reason,
            alarm_since=self.alarm_since or now,
            failures=self.failures + 1,
            next_try_at=now + pause,
        )


def fingerprint(token: str) -> str:
    """Return what tells tokens apart without giving them away.

    >>> fingerprint("a") == fingerprint("a"), fingerprint("a") == fingerprint("b")
    (True, False)
    """
    return hashlib.sha256(token.encode()).hexdigest()[:_FINGERPRINT]


class TokenFile:
    """The state on the disk; whoever changes it holds its lock.

    The kernel frees the lock when a process dies, so a lock never outlives its holder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "zalo-oa-tokens.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Wait until no other process or thread refreshes, and keep them out."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / "zalo-oa-tokens.lock"
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, OURS_ONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def load(self) -> TokenState:
        """Return what is kept; an empty state where there is none yet."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return TokenState()
        return TokenState(**{**kept, "seeds": tuple(kept["seeds"])})

    def save(self, state: TokenState) -> None:
        """Replace what is kept; on return it is on the disk, before that the old one is."""
        new = self._path.with_suffix(".new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, OURS_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(json.dumps(asdict(state)).encode())
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)
        _sync_folder(self._folder)


def _sync_folder(folder: Path) -> None:
    """Make a renaming last (fsync(2): a file's entry in its folder needs its own)."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
