"""Telegram: the Bot API through python-telegram-bot, whose types stop in this package."""

import os

# Times as timedelta, as python-telegram-bot will have them; without it each flood limit warns.
os.environ.setdefault("PTB_TIMEDELTA", "1")
