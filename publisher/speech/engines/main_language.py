"""The language of a tag, without its region."""


def main_language(tag: str) -> str:
    """The main subtag of a BCP 47 tag, in small letters: "en" of "en-GB"."""
    return tag.split("-", maxsplit=1)[0].lower()
