"""How rightly documents are read: gold facts beside what ingest makes of the same files."""
