"""Whose paper a question asks of: "Nghị quyết của Tỉnh ủy" isn't told by that of the council."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.questions.document_questions import KIND
from knowledge.text import fold

if TYPE_CHECKING:
    from knowledge.documents import Document

_CALLED = {
    "tinh uy": "tinh uy|dang bo tinh",
    "thanh uy": "thanh uy|dang bo thanh pho",
    "hoi dong nhan dan": "hoi dong nhan dan",
    "uy ban nhan dan": "uy ban nhan dan",
    "chinh phu": "chinh phu",
    "thu tuong": "thu tuong",
    "quoc hoi": "quoc hoi",
    "bo chinh tri": "bo chinh tri",
    "ban bi thu": "ban bi thu",
}
"""Bodies that issue papers, and what their own papers call them."""
_WHOSE = re.compile(
    rf"\b(?P<kind>{KIND})(?: (?:moi|so \S+|nam \d{{4}}))* (?:(?:cua|do) )?(?:(?:ban thuong vu|ban chap hanh|thuong truc|chu tich) )?(?P<body>{'|'.join(_CALLED)})\b"
)
_AIMS = re.compile(
    r"\b(?P<body>tinh uy|thanh uy|hoi dong nhan dan|quoc hoi|bo chinh tri)(?: (?:tinh|thanh pho|da|co|minh|ta))* (?:dat|de|giao|dua|xac dinh)(?: ra)? (?:muc tieu|chi tieu)\b"
)
_OF_IT = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh|cu the hoa|quan triet|can cu|theo|thay the|sua doi)(?: \w+){0,2} $"
)
"""What is carried out isn't itself asked of: "kế hoạch thực hiện Nghị quyết của Tỉnh ủy"."""


@dataclass(frozen=True, slots=True)
class NamedIssuer:
    """A kind of paper and the body that issued it, folded."""

    kind: str
    body: str

    def issued(self, document: Document) -> bool:
        """Whether a document may be the body's: one that doesn't tell whose it is may be anyone's."""
        issuer = fold(document.metadata.issuer or "")
        return not issuer or bool(re.search(rf"\b(?:{_CALLED[self.body]})\b", issuer))

    def is_spoken_of(self, words: str) -> bool:
        """Whether words speak of such a paper of the body's."""
        return bool(
            re.search(
                rf"\b(?:{self.kind})\b[^.;]{{0,60}}\b(?:{_CALLED[self.body]})\b",
                fold(words),
            )
        )


@lru_cache(maxsize=256)
def issuer_named(folded: str) -> NamedIssuer | None:
    """Return whose paper a folded question asks of; null where it says nothing of that.

    >>> issuer_named("nghi quyet cua tinh uy noi gi ve kinh te so")
    NamedIssuer(kind='nghi quyet', body='tinh uy')
    >>> issuer_named("tinh uy dat muc tieu kinh te so bao nhieu").body
    'tinh uy'
    >>> issuer_named("ke hoach thuc hien nghi quyet cua tinh uy do ai ky")
    >>> issuer_named("uy ban nhan dan tinh phai lam gi")
    """
    aims = _AIMS.search(folded)
    if aims:
        return NamedIssuer(KIND, aims["body"])
    match = _WHOSE.search(folded)
    if match is None or _OF_IT.search(folded[: match.start()]):
        return None
    return NamedIssuer(match["kind"], match["body"])


def of_other_issuer(folded: str, document: Document, *texts: str) -> bool:
    """Whether a folded question asks of a body's paper, and a sentence is neither in nor of such.

    ``texts`` are the sentence and what stands above it.
    """
    named = issuer_named(folded)
    return named is not None and not (named.issued(document) or any(map(named.is_spoken_of, texts)))
