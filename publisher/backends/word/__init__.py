"""The large-print Word file."""

from publisher.backends.word.backend import WordBackend
from publisher.backends.word.options import WordOptions

__all__ = ["WordBackend", "WordOptions"]
