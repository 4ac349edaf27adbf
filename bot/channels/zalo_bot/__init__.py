"""Zalo Bot Platform: webhooks or polls in, plain text out, typed commands instead of buttons.

Facts of the protocol: https://bot.zaloplatforms.com/docs
"""
