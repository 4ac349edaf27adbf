"""What ``hoidap doctor`` finds of the language model: opened, given a key, and reached once."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from bot.commands import replies
from bot.writers.models.faults import ModelFailed, ModelUnavailable

if TYPE_CHECKING:
    from knowledge.settings import Settings

PATIENCE = 15.0
PROBE = "Trả lời một từ: có."
KEYS = {
    "openai": ("OPENAI_API_KEY",),
    "anthropic": ("ANTHROPIC_API_KEY",),
    "google_genai": ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
}


def model_finding(settings: Settings) -> tuple[bool | None, str]:
    """Return whether the model answers, and a sentence; null where none is configured.

    Asks it one word, since nothing less proves key, name and address. Tells where the key comes
    from, never the key.
    """
    if not settings.llm:
        return None, replies.NO_MODEL
    from bot.writers.models.calls import Calls
    from bot.writers.models.chat import Message, open_chat
    from bot.writers.models.usage import Usage
    from bot.writers.steps.asking import steps_in

    patient = settings.model_copy(update={"llm_answer_seconds": PATIENCE})
    try:
        steps_in(settings.llm_steps)
        chat = open_chat(patient)
    except ModelUnavailable as fault:
        return False, replies.fault(fault)
    about = f"{settings.llm}; {_key_of(settings)}"
    began = time.monotonic()
    try:
        for _ in Calls(chat, retries=0).stream(
            [Message("human", PROBE)], began + PATIENCE, Usage()
        ):
            pass
    except ModelFailed as failed:
        return False, f"{about}; {replies.MODEL_FAULTS.get(failed.kind, replies.MODEL_FAULT)}"
    finally:
        chat.close()
    seconds = time.monotonic() - began
    return True, f"{about}; {replies.MODEL_ANSWERS.format(seconds=seconds)}"


def _key_of(settings: Settings) -> str:
    """Return where the model's key comes from."""
    if settings.llm_api_key:
        return replies.MODEL_KEY.format(name="HOIDAP_LLM_API_KEY")
    provider = (settings.llm or "").partition(":")[0]
    found = next((name for name in KEYS.get(provider, ()) if os.environ.get(name)), None)
    return replies.MODEL_KEY.format(name=found) if found else replies.NO_MODEL_KEY
