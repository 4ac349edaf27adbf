"""Language models behind one port: opened by name, asked within limits, counted."""
