"""Zalo Official Account: webhooks in, OpenAPI v3 out, tokens that are used once.

Facts of the protocol: https://developers.zalo.me/docs (OA, OpenAPI v3, OAuth v4).
"""
