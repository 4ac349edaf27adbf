"""How much one file may cost. Defaults are those of the settings of the same names."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024
MB_PER_SHARE = 3  # a scan of 3 MB has about 30 to 100 pages; each may take seconds to recognise
MOST_SHARES = 12


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes and seconds; a worker may take ``memory`` beyond what it starts with.

    ``file_bytes`` bounds a file and each entry of an archive, ``archive_bytes`` all that one
    archive unpacks to, archives inside it included.
    """

    file_bytes: int = 100 * MB
    archive_bytes: int = 1000 * MB
    seconds: float = 300.0
    memory: int = 1500 * MB

    def seconds_for(self, size: int) -> float:
        """Return how long a file of that many bytes may take.

        ``seconds``, once more for every 3 MB, at most twelve times in all.

        >>> limits = Limits(seconds=300.0)
        >>> limits.seconds_for(20_000), limits.seconds_for(6 * MB), limits.seconds_for(90 * MB)
        (300.0, 900.0, 3600.0)
        """
        shares = 1 + size // (MB_PER_SHARE * MB)
        return self.seconds * min(shares, MOST_SHARES)

    def bytes_for(self, path: str) -> int:
        """Return how large a file of that name may be: an archive as much as what is in it."""
        return self.archive_bytes if path.lower().endswith(".zip") else self.file_bytes
