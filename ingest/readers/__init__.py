"""One reader for each family of formats; each turns bytes into blocks."""
