"""Words that are set the other way than their language is written."""

from publisher.document.direction import is_right_to_left


def as_set(language: str, right_to_left: bool) -> str:
    """The language, with the direction of its words where that is not the language's own."""
    if is_right_to_left(language) == right_to_left:
        return language
    return f"{language} (set from {'right to left' if right_to_left else 'left to right'})"
