"""What survives of what a model writes: a scripted server, truths, lies, and the numbers."""
