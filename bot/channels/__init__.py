"""Messaging channels: one conversation core, thin channels.

The data flow, an arrow at a time::

    webhook or poll ─ Channel.read ─→ InboundEvent          telegram_bot/updates.py
        │  one row, unique on channel + event id, before the acknowledgement
        ▼
    inbox (channels.sqlite) ─ claim ─→ workers              inbox.py, workers.py
        │  bounded; one event of a conversation at a time, in the platform's own order
        ▼
    Dialogue.reply(event) → Reply                           dialogue.py, allowance.py
        │  command, button, question → Answer → Lines → parts within the channel's limit
        │                                                   rendering.py, splitting.py
        ▼
    one transaction: event done + its OutgoingMessages + what its buttons refer to
        │
        ▼
    outbox ─ Delivery, paced ─ Channel.send ─→ platform     outbox.py, delivery.py, pace.py
        └─ Failure: retry later, slow down, stop writing to them, or dead letter with its reason

One process at a time works and delivers for a channel: the one that holds its lock
(`holding.py`); any number may accept events. A lock dies with its process, so the next holder
knows that what stands as "working" or "sending" was cut off: an event is worked again, since
its answer and its completion are one transaction; a message cut off in the act may have
arrived, and no platform here can tell, so it is set aside as unclear and the person is
offered to have it sent again, instead of being answered twice or never.

A channel only reads, sends (rendering its own markup) and classifies faults (`port.py`).
"""
