"""Every language named in a leaflet is one that exists."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error
from publisher.document import Document
from publisher.document.nodes import Foreign, ForeignPassage
from publisher.document.usual_languages import USUAL_LANGUAGES
from publisher.rules.whole_document import whole_document


def is_language_tag(tag: str) -> bool:
    """Whether `tag` is a BCP 47 tag of a language in the registry, such as cy or en-GB."""
    if tag in USUAL_LANGUAGES:
        return True
    import langcodes

    return "_" not in tag and not tag.lower().startswith("x-") and langcodes.tag_is_valid(tag)


def check_language_tags(document: Document) -> Iterator[Diagnostic]:
    """LANG-001: a passage in a language that does not exist (WCAG 2.2, 3.1.2)."""
    for node in whole_document(document):
        if isinstance(node, Foreign | ForeignPassage) and not is_language_tag(node.language):
            yield error(
                "LANG-001",
                f"'{node.language}' is not the tag of a language",
                "write its short tag, such as cy for Welsh, pl for Polish or ur for Urdu",
                node.span,
            )
