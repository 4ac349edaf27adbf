"""From a question to a cited, verified answer, on every channel."""
