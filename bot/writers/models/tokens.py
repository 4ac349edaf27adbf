"""About how many tokens a text costs, where nobody has counted them."""

LETTERS_IN_TOKEN = 2.5  # Vietnamese costs more tokens a letter than English


def tokens_of(letters: int) -> int:
    """Return about how many tokens so many letters are, rather more than fewer.

    >>> tokens_of(1000)
    401
    """
    return int(letters / LETTERS_IN_TOKEN) + 1
