"""A worker (see `killing.py`) that refreshes tokens: asked ``rejected`` and ``seed``."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from bot.channels.zalo_oa.oauth import OAuthClient
from bot.channels.zalo_oa.tokens import Tokens, TokenUnavailable
from tests.channels.killing import Steps, serve

if TYPE_CHECKING:
    from pathlib import Path


def refresh(folder: Path, base: str, asked: dict[str, Any], steps: Steps) -> dict[str, Any]:
    client = OAuthClient(base, "3100220033", "app-secret-of-the-double")
    tokens = Tokens(folder, client, seed=asked["seed"])
    try:
        with steps:
            return {"token": tokens.renewed(asked["rejected"])}
    except TokenUnavailable as fault:
        return {"unavailable": str(fault)}


if __name__ == "__main__":
    logging.basicConfig(filename=sys.argv[3], format="%(levelname)s %(message)s")
    serve(refresh)
