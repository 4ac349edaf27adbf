"""The cross-encoder of sentence-transformers, real and tiny, made in the test."""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from knowledge.bootstrap import reranker_of
from knowledge.errors import RerankerUnavailable
from knowledge.reranking import CrossEncoderReranker
from knowledge.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "sở", "tài", "chính", "kinh", "phí", "rừng"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A BERT of one layer with random weights, in the shape that any cross-encoder has."""
    if not find_spec("sentence_transformers"):
        pytest.skip("the extra 'sentence-transformers' is not installed")
    import torch
    from transformers import BertConfig, BertForSequenceClassification  # type: ignore[import-not-found,unused-ignore] # an extra

    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        num_labels=1,
        initializer_range=1.0,
    )
    made = tmp_path / "cross-encoder"
    BertForSequenceClassification(config).save_pretrained(made)
    (made / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    described = {"tokenizer_class": "BertTokenizer", "model_max_length": 64, "do_lower_case": True}
    described |= {"strip_accents": False, "tokenize_chinese_chars": False}
    (made / "tokenizer_config.json").write_text(json.dumps(described), encoding="utf-8")
    return made


def test_a_cross_encoder_scores_each_text_by_itself(folder: Path) -> None:
    reranker = CrossEncoderReranker(str(folder), threads=1)
    texts = ["kinh phí sở tài chính", "rừng", "kinh phí " * 200]
    scores = reranker.scores("sở tài chính", texts)
    assert len(scores) == len(set(scores)) == 3
    assert all(0 <= score <= 1 for score in scores)
    assert reranker.scores("sở tài chính", texts[1:2]) == pytest.approx(scores[1:2], abs=1e-5)
    assert reranker.scores("sở tài chính", []) == []


def test_a_model_that_is_not_there_is_a_fault_that_names_the_setting(tmp_path: Path) -> None:
    if not find_spec("sentence_transformers"):
        pytest.skip("the extra 'sentence-transformers' is not installed")
    with pytest.raises(RerankerUnavailable, match="HOIDAP_RERANKER"):
        CrossEncoderReranker(str(tmp_path / "nowhere")).scores("sở", ["tài"])


def test_without_its_extra_a_reranker_says_what_to_install() -> None:
    if find_spec("sentence_transformers"):
        pytest.skip("the extra 'sentence-transformers' is installed")
    with pytest.raises(RerankerUnavailable, match=r"hoidap\[sentence-transformers\]"):
        reranker_of(Settings(reranker="any"))


def test_no_reranker_unless_one_is_named() -> None:
    assert reranker_of(Settings(_env_file=None)) is None
