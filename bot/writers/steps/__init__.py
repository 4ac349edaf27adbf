"""Optional steps that a model may take around an answer; each has a twin that needs none.

The twin always comes first, and what the model gives is used where the twin found nothing, or as an
ornament that makes no claim. Each is checked by code before anything comes of it.
"""
