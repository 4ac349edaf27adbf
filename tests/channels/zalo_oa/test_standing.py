"""What operators are told of the official account: by `hoidap channels` and `hoidap doctor`."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.channels.conftest import environment
from tests.channels.doubles.faults import LOST_AFTER
from tests.channels.doubles.zalo_followers import OA_SECRET_KEY
from tests.channels.doubles.zalo_oauth import METHOD, ZaloOAuth

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHANNELS = "from bot.commands.channels import channels; channels()"
DOCTOR = "from bot.commands.doctor import doctor; doctor()"


@pytest.fixture
def oauth() -> Iterator[ZaloOAuth]:
    with ZaloOAuth() as double:
        yield double


def command(
    oauth: ZaloOAuth, folder: Path, script: str, *arguments: str, **more: str
) -> subprocess.CompletedProcess[str]:
    settings = {
        "zalo_oa_app_id": oauth.app_id,
        "zalo_oa_app_secret": oauth.app_secret,
        "zalo_oa_secret_key": OA_SECRET_KEY,
        "zalo_oa_refresh_token": oauth.given[-1][1] if len(oauth.given) == 1 else "",
        "zalo_oauth_base": oauth.origin,
        "public_url": "https://hoidap.example",
    }
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        env=environment(folder / "data", **settings | more),
        capture_output=True,
        text=True,
        check=False,
    )
    secrets = {token for pair in oauth.given for token in pair} | {oauth.app_secret, OA_SECRET_KEY}
    assert not [secret for secret in secrets if secret in done.stdout + done.stderr]
    return done


def test_setting_up_gets_a_token_and_says_what_to_click(oauth: ZaloOAuth, tmp_path: Path) -> None:
    done = command(oauth, tmp_path, CHANNELS, "setup")
    assert done.returncode == 0
    assert "https://hoidap.example/webhooks/zalo-oa" in done.stdout
    assert len(oauth.calls(METHOD)) == 1
    status = command(oauth, tmp_path, CHANNELS, "status")
    assert status.returncode == 0
    assert "access token dùng được đến" in status.stdout
    assert len(oauth.calls(METHOD)) == 1


def test_a_missing_setting_or_token_is_named(oauth: ZaloOAuth, tmp_path: Path) -> None:
    done = command(oauth, tmp_path, CHANNELS, "setup", zalo_oa_secret_key="")
    assert done.returncode == 1
    assert "HOIDAP_ZALO_OA_SECRET_KEY" in done.stdout
    done = command(oauth, tmp_path, CHANNELS, "status", zalo_oa_refresh_token="")
    assert done.returncode == 1
    assert "HOIDAP_ZALO_OA_REFRESH_TOKEN" in done.stdout


def test_a_lost_token_is_told_by_status_and_doctor_until_a_new_one_is_given(
    oauth: ZaloOAuth, tmp_path: Path
) -> None:
    oauth.faults.next(METHOD, LOST_AFTER)
    assert command(oauth, tmp_path, CHANNELS, "setup").returncode == 1
    status = command(oauth, tmp_path, CHANNELS, "status")
    assert status.returncode == 1
    assert "không làm mới được access token" in status.stdout
    said = json.loads(command(oauth, tmp_path, DOCTOR, "--json").stdout)
    broken = [check["finding"] for check in said["checks"] if check["name"] == "channels"]
    assert any("không làm mới được access token" in finding for finding in broken)
    again = command(oauth, tmp_path, CHANNELS, "setup", zalo_oa_refresh_token=oauth.authorise())
    assert again.returncode == 0
