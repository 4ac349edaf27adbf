"""How it goes in use, from the office's own journal: ``hoidap eval live``."""
