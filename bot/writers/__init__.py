"""Writers of answers; the one that quotes needs no language model."""
