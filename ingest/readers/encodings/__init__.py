"""Which encoding a text is in, the old Vietnamese ones too."""
