"""All that the e-book and the web page can suffer alike, as a list."""

from tests.mutations import markup_structure, markup_words  # noqa: F401  # they fill the list
from tests.mutations.shared import SHARED

__all__ = ["SHARED"]
