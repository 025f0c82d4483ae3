"""Imposition: the pages of a finished PDF, laid side by side on sheets that are folded.

It is arithmetic on finished bytes. The tags, links and bookmarks move along with the pages, so
that the sheets are read in the order of the leaflet and not in that of the paper.
"""

from publisher.backends.pdf.impose.booklet_sheets import booklet_sheets
from publisher.backends.pdf.impose.impose import impose
from publisher.backends.pdf.impose.sheet import Place, Sheet
from publisher.backends.pdf.impose.trifold_sheets import trifold_sheets

__all__ = ["Place", "Sheet", "booklet_sheets", "impose", "trifold_sheets"]
