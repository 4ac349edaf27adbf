"""Embedders behind one port; see `knowledge.embedders.port`."""
