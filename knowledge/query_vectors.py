"""The vectors of queries: each embedded once, and begun ahead where one will surely be needed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

HELD = 256


class QueryVectors:
    """Remembers the vectors of the last queries; safe to share between threads.

    Embedding leaves the interpreter free, so that what is begun ahead costs an answer no time
    while another core is idle. What no thread has taken up when it is needed is embedded by the
    one that needs it.
    """

    def __init__(self, embed: Callable[[str], NDArray[np.float32]], held: int = HELD) -> None:
        self._embed = embed
        self._held = held
        self._lock = threading.Lock()
        self._vectors: OrderedDict[str, Future[NDArray[np.float32]]] = OrderedDict()
        self._ahead = ThreadPoolExecutor(1, thread_name_prefix="query-vectors")

    def begin(self, query: str) -> None:
        """Have a query embedded by a thread of its own, unless its vector is known."""
        with self._lock:
            if query not in self._vectors:
                self._keep(query, self._ahead.submit(self._embed, query))

    def __call__(self, query: str) -> NDArray[np.float32]:
        """Return a query's vector; what the embedder raises is raised, and not remembered."""
        future, mine = self._taken_up(query)
        if mine:
            self._fulfil(future, query)
        try:
            return future.result()
        except BaseException:
            self._drop(query, future)
            raise

    def _taken_up(self, query: str) -> tuple[Future[NDArray[np.float32]], bool]:
        """Return what will hold a query's vector, and whether this thread has to embed it."""
        with self._lock:
            begun = self._vectors.get(query)
            if begun is not None and not begun.cancel():
                self._vectors.move_to_end(query)
                return begun, False
            future: Future[NDArray[np.float32]] = Future()
            future.set_running_or_notify_cancel()  # others wait for it, none takes it over
            self._keep(query, future)
            return future, True

    def close(self) -> None:
        """Let the thread end; nothing may be asked after."""
        self._ahead.shutdown(cancel_futures=True)

    def _fulfil(self, future: Future[NDArray[np.float32]], query: str) -> None:
        try:
            future.set_result(self._embed(query))
        except BaseException as error:  # noqa: BLE001 - handed on to everyone who waits for it
            future.set_exception(error)

    def _keep(self, query: str, future: Future[NDArray[np.float32]]) -> None:
        self._vectors[query] = future
        self._vectors.move_to_end(query)
        while len(self._vectors) > self._held:
            self._vectors.popitem(last=False)

    def _drop(self, query: str, future: Future[NDArray[np.float32]]) -> None:
        with self._lock:
            if self._vectors.get(query) is future:
                del self._vectors[query]
