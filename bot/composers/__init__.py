"""Composers: one module for each route, from what was found to a draft with its evidence."""
