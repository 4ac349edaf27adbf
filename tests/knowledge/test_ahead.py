"""What is costly is found once, ahead where begun, and again where it failed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from knowledge.ahead import Ahead


class Counting:
    """Embeds a text as its length; counts, waits and fails as told."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.gate = threading.Event()
        self.gate.set()
        self.fails = False

    def __call__(self, query: str) -> np.ndarray:
        self.calls.append(query)
        self.gate.wait()
        if self.fails:
            raise OSError(query)
        return np.array([len(query)], dtype=np.float32)


def test_what_was_begun_is_embedded_once() -> None:
    embed = Counting()
    vectors = Ahead(embed, thread="test")
    vectors.begin("một")
    vectors.begin("một")
    assert vectors("một").tolist() == [3.0]
    assert vectors("một").tolist() == [3.0]
    assert embed.calls == ["một"]
    vectors.close()


def test_what_still_waits_is_embedded_by_whoever_needs_it() -> None:
    embed = Counting()
    vectors = Ahead(embed, thread="test")
    embed.gate.clear()
    vectors.begin("bận")
    vectors.begin("chờ")
    threading.Timer(0.2, embed.gate.set).start()
    assert vectors("chờ").tolist() == [3.0]
    assert vectors("bận").tolist() == [3.0]
    assert sorted(embed.calls) == ["bận", "chờ"]
    vectors.close()


def test_several_threads_that_need_one_query_share_its_vector() -> None:
    embed = Counting()
    vectors = Ahead(embed, thread="test")
    embed.gate.clear()
    with ThreadPoolExecutor(4) as threads:
        waiting = [threads.submit(vectors, "chung") for _ in range(4)]
        threading.Timer(0.2, embed.gate.set).start()
        assert [each.result().tolist() for each in waiting] == [[5.0]] * 4
    assert embed.calls == ["chung"]
    vectors.close()


def test_a_failure_is_raised_and_tried_again() -> None:
    embed = Counting()
    vectors = Ahead(embed, thread="test")
    embed.fails = True
    vectors.begin("hỏng")
    with pytest.raises(OSError, match="hỏng"):
        vectors("hỏng")
    embed.fails = False
    assert vectors("hỏng").tolist() == [4.0]
    vectors.close()


def test_only_the_last_queries_are_remembered() -> None:
    embed = Counting()
    vectors = Ahead(embed, thread="test", held=2)
    for query in ("a", "b", "c", "a"):
        vectors(query)
    assert embed.calls == ["a", "b", "c", "a"]
    vectors.close()
