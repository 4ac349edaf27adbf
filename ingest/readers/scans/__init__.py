"""Scans and page images, by recognition of characters."""
