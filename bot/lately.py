"""What was found out lately of one generation of documents: costly, and asked for again at once.

One answer holds a question against the documents several times over: as a figure, as a passage,
as what comes nearest. What such a search finds hangs on nothing but the question as read and the
generation, so it is kept with the generation's snapshot and forgotten with it; of each kind only
the last few outcomes are kept, whoever asked. Two threads that need the same at once both look it
up and find the same.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from knowledge.library import Library, Snapshot

Found = TypeVar("Found")


MOST = 16


class Lately(Generic[Found]):
    """Remembers the last ``most`` outcomes of each generation; safe to share between threads.

    What is remembered is given to several callers and must not be changed by any.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._found: WeakKeyDictionary[Snapshot, OrderedDict[Hashable, Found]] = WeakKeyDictionary()

    def found(self, library: Library, key: Hashable, find: Callable[[], Found]) -> Found:
        """Return what is remembered under a key for the generation shown, else find it."""
        snapshot = library.snapshot
        with self._lock:
            known = self._found.setdefault(snapshot, OrderedDict())
            if key in known:
                known.move_to_end(key)
                return known[key]
        outcome = find()
        with self._lock:
            known[key] = outcome
            while len(known) > self._most:
                known.popitem(last=False)
        return outcome
