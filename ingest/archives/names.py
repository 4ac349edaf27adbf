r"""What the entries of a ZIP archive are called, whoever packed it.

A name is UTF-8 where flag 11 says so (APPNOTE.TXT 6.3.10, 4.4.4), and in any code page
otherwise: `zipfile` then takes it for CP437. Macs and Linux write UTF-8 without the flag,
Vietnamese Windows writes CP1258.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from knowledge.text import nfc

if TYPE_CHECKING:
    from zipfile import ZipInfo

UTF_8_FLAG = 0x800
LONGEST = 500  # characters
SHOWN = 100  # of a name that is refused
UNIX = 16  # where external_attr keeps the Unix mode
_VIETNAMESE = re.compile(
    r"[\x20-\x7eàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]*",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")


def entry_name(info: ZipInfo) -> str:
    """Return the entry's path inside the archive, parts joined by "/", in NFC.

    Raises FileNotRead(UNSAFE_NAME) for one that leads outside, for a link, and for a name
    with control characters or of more than 500 characters.
    """
    name = nfc(_decoded(info)).replace("\\", "/")
    parts = [part for part in name.split("/") if part not in {"", "."}]
    outside = name.startswith("/") or ".." in parts or _DRIVE.match(name) is not None
    if outside or _is_link(info) or _CONTROL.search(name) or len(name) > LONGEST:
        raise FileNotRead(Reason.UNSAFE_NAME, shown_name(info))
    return "/".join(parts)


def shown_name(info: ZipInfo) -> str:
    """Return the name so that it can be printed and kept, cut short, with nothing special."""
    parts = _CONTROL.sub("?", nfc(_decoded(info)).replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."})[:SHOWN] or "?"


def _decoded(info: ZipInfo) -> str:
    if info.flag_bits & UTF_8_FLAG:
        return info.orig_filename
    return decode_name(info.orig_filename.encode("cp437"))


def decode_name(raw: bytes) -> str:
    r"""Return the name in the encoding that makes sense of it.

    >>> decode_name("Kế hoạch".encode()), decode_name(b"K\xea\xec hoa\xf2ch")
    ('Kế hoạch', 'Kế hoạch')
    >>> decode_name("résumé".encode("cp437"))
    'résumé'
    """
    for encoding in ("utf-8", "cp1258"):
        try:
            name = nfc(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _VIETNAMESE.fullmatch(name):
            return name
    return raw.decode("cp437")


def _is_link(info: ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> UNIX)
