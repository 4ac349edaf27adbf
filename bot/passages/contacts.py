"""Whose telephone, mail or address a sentence gives: another office's answers nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import folded_words

_REACHED_BY = r"(?:so dien thoai|dien thoai|sdt|so may|hotline|duong day nong|zalo|email|e mail|thu dien tu|hop thu)"
_OFFICE = (
    r"tram|phong|ban|so|cong an|truong|benh vien|trung tam|uy ban|ubnd|hdnd|hoi dong|van phong|chi cuc|cuc|doi|hoi(?! (?:ve|dap|them|han|chuyen|thong tin|viec|thu tuc|dang ky|cach|gia)\b)"
    r"|doan|chi nhanh|toa an|vien|ngan hang|buu dien|bo phan|bao hiem|kho bac|thue(?! (?:nha|dat|xe|tro|can|san|phong|cho|mua|may)\b)|to (?:dan pho|cong tac|cong nghe)|nha van hoa|mat tran|lien doan|cong ty|hop tac xa"
)
_ASKED = re.compile(
    rf"\b{_REACHED_BY}(?: \w+){{0,2}}? (?:(?:cua|o|tai|ben) )?(?P<office>(?<!truc )(?:{_OFFICE})\b.*)"
)
_ENDS = re.compile(
    r"\b(?:xa|phuong|thi tran|dac khu|huyen|quan|tinh|thanh pho|la|so may|may|bao nhieu|gi|nao|voi|a|vay|the|nhe|di|de|khi|cho|o|tai)\b.*"
)
_TELLING = 3
_ASKING = r"cho|xin|toi|minh|em|anh|chi|ad|ban|con|chau|hoi|biet|muon|can|tim|lay|gui|giup|ho|nho|vui long|lam on|vay|voi|a|ah|nhe|nha|di|duoc|khong|ko|k|la|gi|nao|so may|may|bao nhieu|the|cai|luon"
_OF_NOBODY = re.compile(rf"(?:(?:{_ASKING}) )*{_REACHED_BY}(?: (?:lien he|{_ASKING}))*")


def of_other_office(asked: str, *said: str) -> bool:
    """Whether a question asks how an office is reached and nothing ``said`` names that office.

    >>> asked = "cho xin số điện thoại của Trạm Y tế xã Đồng Vàng"
    >>> of_other_office(asked, "Liên hệ Phòng Kinh tế xã, điện thoại 0977.315.604", "UBND xã Đồng Vàng")
    True
    >>> of_other_office(asked, "Trạm Y tế: 0219.3868.999"), of_other_office("số điện thoại là gì", "")
    (False, False)
    >>> of_other_office("số điện thoại trực ban chống lũ", "số điện thoại trực: 0277 3 812 114")
    False
    >>> of_other_office("số điện thoại hỏi về thuê nhà", "điện thoại 0299.3777.168")  # "hỏi" is no "hội"
    False
    """
    name = _office_in(asked)
    return bool(name) and not any(f" {name} " in f" {_written_out(text)} " for text in said)


def asks_of_nobody(asked: str) -> bool:
    """Whether a question asks how someone is reached, and names nobody and no matter.

    >>> asks_of_nobody("Cho tôi xin số điện thoại với"), asks_of_nobody("hotline là gì vậy?")
    (True, True)
    >>> asks_of_nobody("cho xin số điện thoại trạm y tế"), asks_of_nobody("số điện thoại báo cháy")
    (False, False)
    """
    return bool(_OF_NOBODY.fullmatch(folded_words(asked).strip()))


@lru_cache(maxsize=64)  # one question is asked for it with every sentence
def _office_in(asked: str) -> str:
    """Return the folded name of the office that a question asks how to reach; mostly none."""
    match = _ASKED.search(_written_out(asked))
    return " ".join(_ENDS.sub("", match["office"]).split()[:_TELLING]) if match else ""


def _written_out(text: str) -> str:
    words = folded_words(text)
    return re.sub(r"\bubnd\b", "uy ban nhan dan", re.sub(r"\bhdnd\b", "hoi dong nhan dan", words))
