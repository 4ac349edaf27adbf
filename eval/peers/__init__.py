"""What others would retrieve from the same documents by their documented recipes: ``hoidap eval peers``."""
