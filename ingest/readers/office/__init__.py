"""Old office files, through LibreOffice."""
