"""Which figure a question means, and whether its scope holds."""
