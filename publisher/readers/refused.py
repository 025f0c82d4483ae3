"""Markdown that a leaflet cannot have, because not every format could carry it."""

from collections.abc import Mapping

from markdown_it.tree import SyntaxTreeNode

from publisher.diagnostics import Span
from publisher.readers.reading import Reading


def report_refused(node: SyntaxTreeNode, reading: Reading, span: Span) -> None:
    """Report a block of code, HTML or a line across the page."""
    name = node.info.strip()
    if node.type == "fence" and name.startswith("{"):
        message, remedy = f"{name} stands behind backticks", f"write :::{name} … :::"
        reading.report("DIR-006", message, remedy, span)
    else:
        reading.report(*_REFUSED[node.type], span)


_REFUSED: Mapping[str, tuple[str, str, str]] = {
    "hr": (
        "DOC-007",
        "there are no lines across the page in a leaflet",
        "delete it; a heading tells the parts of a leaflet apart",
    ),
    "fence": (
        "DOC-008",
        "there is no code in a leaflet",
        "delete the lines of backticks; for a text that stands out write :::{note}",
    ),
    "code_block": (
        "DOC-009",
        "four spaces at the start of a line make it code, which a leaflet cannot have",
        "take the spaces away",
    ),
    "html_block": (
        "DOC-010",
        "there is no HTML in a leaflet",
        "delete it and write the text itself: see docs/writing-a-leaflet.md",
    ),
}
