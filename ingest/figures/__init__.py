"""Numbers that measure something: what, how much, when and where."""
