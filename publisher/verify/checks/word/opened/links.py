"""Links of a Word file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the words it has, and its target: an address, "#" and a bookmark, or empty.

    A target is empty where the file does not say where the link leads. `in_contents` is true for
    a line of the table of contents, whose words end before the page number.
    """

    words: str
    target: str
    where: str
    in_contents: bool = False
