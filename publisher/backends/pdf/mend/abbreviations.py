"""Abbreviations: what they are short for."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_abbreviations(tree: TagTree) -> None:
    """Carry the title of each `abbr` as the expansion E of a Span (ISO 32000-1, 14.9.5)."""
    for tag in tree.root.walk():
        if tag.is_html("abbr") and tag.element is not None and tag.element.get("title"):
            tag.role = "Span"
            tag.expansion = tag.element.get("title") or ""
