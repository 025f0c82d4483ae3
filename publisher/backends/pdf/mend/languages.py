"""The language of parts (ISO 14289-1, 7.2)."""

from publisher.backends.pdf.mend.tag import TagTree

_INLINE = frozenset({"span"})


def mend_languages(tree: TagTree) -> None:
    """Carry each `lang` of the HTML; what would be dissolved stays, as a Span or a Div."""
    for tag in tree.root.walk():
        if tag.element is None or tag is tree.root:
            continue
        tag.language = tag.element.get("lang") or ""
        if tag.language and not tag.role:
            tag.role = "Span" if tag.element.tag in _INLINE else "Div"
