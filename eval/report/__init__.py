"""What is said of a run: on the terminal, as a page, as Markdown for a pull request."""
