"""Which sentences of the passages answer."""
