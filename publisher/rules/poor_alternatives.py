"""Alternative text says what a picture shows."""

import re
from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Figure

LONGEST = 250
"""Characters. Screen readers say it in one breath; the long description has room for more."""

_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|svg|gif|webp|tiff?)", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:an?|the) )?(?:image|picture|photo(?:graph)?|graphic|icon|illustration) "
    r"(?:of|shows|showing)\b",
    re.IGNORECASE,
)


def check_poor_alternatives(document: Document) -> Iterator[Diagnostic]:
    """FIG-007: a file name; FIG-008: "image of …"; FIG-009: a text that is too long."""
    for node in walk(document):
        if not isinstance(node, Figure):
            continue
        if _FILE_NAME.fullmatch(node.alternative):
            yield warning(
                "FIG-007",
                f"the alternative text is a file name: '{node.alternative}'",
                "say what the picture shows",
                node.span,
            )
        elif found := _OPENING.match(node.alternative):
            yield warning(
                "FIG-008",
                f"the alternative text begins with '{found[0]}'",
                "leave these words out: a screen reader says that it is a picture",
                node.span,
            )
        elif len(node.alternative) > LONGEST:
            yield warning(
                "FIG-009",
                f"the alternative text is long: {len(node.alternative)} characters",
                "say it in one sentence, and put the rest into the long description",
                node.span,
            )
