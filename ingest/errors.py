"""Faults of ingest. A file's fault carries a Vietnamese reason for the closing table."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a file was not read; `ingest.replies` has the sentence for each."""

    EMPTY = "empty"
    NO_TEXT = "no_text"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    OVERSIZED = "oversized"
    UNSUPPORTED = "unsupported"
    UNREADABLE = "unreadable"
    NEEDS_OCR = "needs_ocr"
    NEEDS_OFFICE = "needs_office"
    TOO_SLOW = "too_slow"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    ARCHIVE_BOMB = "archive_bomb"
    UNSAFE_NAME = "unsafe_name"


WAITS_FOR = {Reason.NEEDS_OCR: "tesseract", Reason.NEEDS_OFFICE: "libreoffice"}


class IngestError(Exception):
    """Base of every fault raised by `ingest`."""


class FileNotRead(IngestError):
    """One file could not be read; the rest of the ingest goes on."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(f"{reason}: {detail}" if detail else str(reason))

    @property
    def waits_for(self) -> str | None:
        """The optional program without which the file stays unread, None for other faults."""
        return WAITS_FOR.get(self.reason)


class WorkersFailed(IngestError):
    """Not even an idle worker stays alive: the machine or the limits are to blame, no file."""

    def __init__(self, ending: int | None) -> None:
        super().__init__(
            f"a worker process ended with {ending} before its first file; free some memory, or "
            "raise HOIDAP_WORKER_MB"
        )
