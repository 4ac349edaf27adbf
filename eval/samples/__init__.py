"""The shipped documents of a fictional province, and the generator that builds them."""
