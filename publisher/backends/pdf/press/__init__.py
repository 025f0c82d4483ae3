"""Finished PDFs for a printer: in greys for the office, in the four inks for a print shop."""

from publisher.backends.pdf.press.for_print_shop import for_print_shop
from publisher.backends.pdf.press.in_greys import in_greys

__all__ = ["for_print_shop", "in_greys"]
