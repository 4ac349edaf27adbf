"""Every number that the project promises, measured: ``hoidap eval bench``."""
