"""Markdown, flattened tables too."""
