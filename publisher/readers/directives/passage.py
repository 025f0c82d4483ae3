"""`:::{language} cy`."""

from publisher.document.nodes import ForeignPassage
from publisher.document.usual_languages import USUAL_LANGUAGES
from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.source import DirectiveSource
from publisher.rules.language_tags import is_language_tag


def build_passage(source: DirectiveSource, body: BodyReader) -> ForeignPassage:
    """Blocks in another language; whether that language exists is found by the rules."""
    children = body.read_text(source)
    if not children:
        body.reading.report(
            "LANG-005",
            "the passage holds no text",
            "write it between :::{language} and :::",
            source.span,
        )
    tag = source.argument
    if is_language_tag(tag) and tag not in USUAL_LANGUAGES:
        import langcodes

        tag = langcodes.standardize_tag(tag)
    return ForeignPassage(tag, children, id=source.id, span=source.span)
