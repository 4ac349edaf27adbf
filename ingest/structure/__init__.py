"""From blocks to canonical text, zones, outline and passages."""
