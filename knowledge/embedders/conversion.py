"""Conversion of the packaged weights to a CTranslate2 model, once, without torch.

The model folder is built beside its final place and renamed, so that a reader sees all or nothing.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ctranslate2.specs.common_spec import LayerNormSpec, LinearSpec
    from ctranslate2.specs.transformer_spec import TransformerEncoderModelSpec
    from numpy.typing import NDArray

    from knowledge.embedders.e5_weights import E5Weights, Vocabulary

ROWS = "rows.npy"
CHECKSUMS = "checksums.json"


def is_intact(folder: Path) -> bool:
    """Whether every file that the conversion wrote is there with its checksum."""
    try:
        expected: dict[str, str] = json.loads((folder / CHECKSUMS).read_text("utf-8"))
        return all(checksum(folder / name) == value for name, value in expected.items())
    except (OSError, ValueError, AttributeError):
        return False


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def build(weights: E5Weights, folder: Path) -> None:
    """Write the converted model; whatever stood at the folder is replaced."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=folder.name + ".") as scratch:
        fresh = Path(scratch) / "fresh"
        fresh.mkdir()
        rows = kept_rows(weights.vocabulary)
        np.save(fresh / ROWS, rows)
        _encoder(weights, rows).save(str(fresh))
        sums = {path.name: checksum(path) for path in sorted(fresh.iterdir())}
        (fresh / CHECKSUMS).write_text(json.dumps(sums, indent=1), "utf-8")
        _put(fresh, folder, Path(scratch) / "stale")


def _put(fresh: Path, folder: Path, stale: Path) -> None:
    if folder.exists():
        folder.rename(stale)
    try:
        fresh.rename(folder)
    except OSError:
        if not is_intact(folder):  # another process put its own, equally good
            raise
    shutil.rmtree(stale, ignore_errors=True)


def kept_rows(vocabulary: Vocabulary) -> NDArray[np.int64]:
    """Return the ids of the pieces worth their memory: special, Latin, or without letters.

    The rest (other scripts) is more than half of the table; Vietnamese and English never use it.
    """
    specials = {vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk}
    kept = [i for i, p in enumerate(vocabulary.pieces) if i in specials or is_latin(p)]
    return np.array(kept, dtype=np.int64)


def is_latin(piece: str) -> bool:
    """Whether every letter and mark of the piece is Latin or of no script.

    >>> is_latin("\u2581nghị"), is_latin("2026-"), is_latin("план")
    (True, True, False)
    """
    return piece.isascii() or all(
        unicodedata.category(c)[0] not in "LM"
        or unicodedata.name(c, "").startswith(("LATIN", "COMBINING", "MODIFIER"))
        for c in piece
    )


def _encoder(weights: E5Weights, rows: NDArray[np.int64]) -> TransformerEncoderModelSpec:
    from ctranslate2.specs import common_spec, transformer_spec

    encoder = transformer_spec.TransformerEncoderSpec(
        weights.layers,
        weights.heads,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights.rows("emb.word", rows)
    encoder.embeddings[1].weight = weights.matrix("emb.type", weights.hidden)
    encoder.position_encodings.encodings = weights.matrix("emb.pos", weights.hidden)
    _fill_norm(encoder.layernorm_embedding, weights, "emb.ln")
    for number, layer in enumerate(encoder.layer):
        _fill_layer(layer, weights, f"l{number}.")
    model = transformer_spec.TransformerEncoderModelSpec(encoder, pooling_layer=False)
    model.register_vocabulary([str(row) for row in range(len(rows))])
    model.config.unk_token = str(weights.vocabulary.unk)
    model.config.layer_norm_epsilon = weights.epsilon
    model.validate()
    model.optimize(quantization="int8")
    return model


def _fill_layer(layer: object, weights: E5Weights, prefix: str) -> None:
    attention, feed_forward = layer.self_attention, layer.ffn  # type: ignore[attr-defined] # untyped
    hidden = weights.hidden
    _fill_linear(attention.linear[0], weights, [prefix + n for n in ("q", "k", "v")], hidden)
    _fill_linear(attention.linear[1], weights, [prefix + "ao"], hidden)
    _fill_norm(attention.layer_norm, weights, prefix + "aln")
    _fill_linear(feed_forward.linear_0, weights, [prefix + "fi"], hidden)
    _fill_linear(feed_forward.linear_1, weights, [prefix + "fo"], weights.feed_forward)
    _fill_norm(feed_forward.layer_norm, weights, prefix + "oln")


def _fill_linear(linear: LinearSpec, weights: E5Weights, names: list[str], inputs: int) -> None:
    linear.weight = np.concatenate([weights.matrix(f"{n}.w", inputs) for n in names])
    linear.bias = np.concatenate([weights.tensor(f"{n}.b") for n in names])


def _fill_norm(norm: LayerNormSpec, weights: E5Weights, name: str) -> None:
    norm.gamma = weights.tensor(f"{name}.w")
    norm.beta = weights.tensor(f"{name}.b")
