"""Which tasks a question is about."""
