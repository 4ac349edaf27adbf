"""What is declined, and what never is kept."""
