"""Why requests are declined, apart from the rules that decide: wordings need only the names."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """Why a request is declined; each kind has a sentence of its own."""

    INSTRUCTION = "instruction"
    INSULT = "insult"
    PERSONAL_DATA = "personal_data"
    FABRICATION = "fabrication"
    PREDICTION = "prediction"
    OPINION = "opinion"
    PERSONAL_ADVICE = "personal_advice"
    OUT_OF_SCOPE = "out_of_scope"
