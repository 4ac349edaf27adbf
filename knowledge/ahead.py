"""What is costly to find, found once, and begun ahead where it will surely be needed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Key = TypeVar("Key", bound="Hashable")
Found = TypeVar("Found")

HELD = 256


class Ahead(Generic[Key, Found]):
    """Remembers what was found for the last keys; safe to share between threads.

    Embedding and searching leave the interpreter free, so that what is begun ahead costs an
    answer no time while another core is idle. What no thread has taken up when it is needed is
    found by the one that needs it. What is found is given to several callers and must not be
    changed by any.
    """

    def __init__(self, find: Callable[[Key], Found], *, thread: str, held: int = HELD) -> None:
        self._find = find
        self._held = held
        self._lock = threading.Lock()
        self._found: OrderedDict[Key, Future[Found]] = OrderedDict()
        self._ahead = ThreadPoolExecutor(1, thread_name_prefix=thread)

    def begin(self, key: Key) -> None:
        """Have a key looked for by a thread of its own, unless it was lately."""
        with self._lock:
            if key not in self._found:
                self._keep(key, self._ahead.submit(self._find, key))

    def __call__(self, key: Key) -> Found:
        """Return what is found; what looking for it raises is raised, and not remembered."""
        future, mine = self._taken_up(key)
        if mine:
            self._fulfil(future, key)
        try:
            return future.result()
        except BaseException:
            self._drop(key, future)
            raise

    def _taken_up(self, key: Key) -> tuple[Future[Found], bool]:
        """Return what will hold what is found, and whether this thread has to look for it."""
        with self._lock:
            begun = self._found.get(key)
            if begun is not None and not begun.cancel():
                self._found.move_to_end(key)
                return begun, False
            future: Future[Found] = Future()
            future.set_running_or_notify_cancel()  # others wait for it, none takes it over
            self._keep(key, future)
            return future, True

    def close(self) -> None:
        """Let the thread end, once what it has begun is done; nothing may be asked after."""
        self._ahead.shutdown(cancel_futures=True)

    def _fulfil(self, future: Future[Found], key: Key) -> None:
        try:
            future.set_result(self._find(key))
        except BaseException as error:  # noqa: BLE001 - handed on to everyone who waits for it
            future.set_exception(error)

    def _keep(self, key: Key, future: Future[Found]) -> None:
        self._found[key] = future
        self._found.move_to_end(key)
        while len(self._found) > self._held:
            self._found.popitem(last=False)

    def _drop(self, key: Key, future: Future[Found]) -> None:
        with self._lock:
            if self._found.get(key) is future:
                del self._found[key]
