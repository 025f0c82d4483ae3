"""What WeasyPrint leaves undone on the way to PDF/UA-1, mended in the finished file.

One module mends one thing; each could go on the day that WeasyPrint does it. The tags are read
into a tree (`read_tags`), mended there, and written back (`write_tags`). What PDF/UA-2 asks more
is in `ua_2`.
"""

from collections.abc import Callable, Sequence

from pikepdf import Pdf

from publisher.backends.pdf.mend.abbreviations import mend_abbreviations
from publisher.backends.pdf.mend.artifacts import mark_artifacts
from publisher.backends.pdf.mend.contents_list import mend_contents_list
from publisher.backends.pdf.mend.decoration import mend_decoration
from publisher.backends.pdf.mend.descriptions import mend_descriptions
from publisher.backends.pdf.mend.dissolve import dissolve
from publisher.backends.pdf.mend.figures import mend_figures
from publisher.backends.pdf.mend.ids import mend_ids
from publisher.backends.pdf.mend.languages import mend_languages
from publisher.backends.pdf.mend.links import mend_links
from publisher.backends.pdf.mend.lists import mend_lists
from publisher.backends.pdf.mend.notes import mend_notes
from publisher.backends.pdf.mend.quotations import mend_quotations
from publisher.backends.pdf.mend.read_tags import read_tags
from publisher.backends.pdf.mend.repeated_headers import mend_repeated_headers
from publisher.backends.pdf.mend.tables import mend_tables
from publisher.backends.pdf.mend.tag import TagTree
from publisher.backends.pdf.mend.write_tags import Written, write_tags
from publisher.markup import Element

__all__ = ["MENDINGS", "Mending", "mend_tags"]

Mending = Callable[[TagTree], None]

MENDINGS: tuple[Mending, ...] = (
    mend_decoration,
    mend_repeated_headers,
    mend_contents_list,
    mend_lists,
    mend_descriptions,
    mend_notes,
    mend_tables,
    mend_figures,
    mend_quotations,
    mend_languages,
    mend_abbreviations,
    mend_links,
    mend_ids,
)
"""In an order that matters: notes need the bodies that lists make, and take ids from lists."""


def mend_tags(
    pdf: Pdf, elements: Sequence[Element], mendings: Sequence[Mending] = MENDINGS
) -> Written:
    """Mend the tags of a file that WeasyPrint wrote with marks for `elements`, body first."""
    tree = read_tags(pdf, elements)
    for mend in mendings:
        mend(tree)
    dissolve(tree.root)
    mark_artifacts(pdf, tree)
    return write_tags(pdf, tree)
