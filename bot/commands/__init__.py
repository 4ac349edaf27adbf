"""One command of `hoidap` a module; what they need is imported when they run."""
