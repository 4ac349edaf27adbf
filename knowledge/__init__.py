"""What the documents hold: the catalogue, the indexes, and retrieval over them."""
