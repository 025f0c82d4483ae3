"""A word without what stands around it."""


def folded_word(word: str) -> str:
    """The word in small letters, without the signs before and behind it."""
    return word.casefold().strip(".,;:!?()[]{}'\"‘’“”…")
