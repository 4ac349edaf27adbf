"""Which unit is meant, what belongs to it, and the asker's own."""
