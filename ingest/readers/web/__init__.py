"""Pages of document portals."""
