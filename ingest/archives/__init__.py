"""Archives, unpacked within limits."""
