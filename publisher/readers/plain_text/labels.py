"""Lines that say one thing about the leaflet: its edition, its publisher, its authors."""

import re
from dataclasses import replace

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.people import people
from publisher.readers.plain_text.pieces import Boundary, Paragraph, Piece
from publisher.readers.plain_text.traced_text import TracedText, join

_EDITION = re.compile(
    r"(?:this is )?(?:edition|version|issue)(?: no\.?| number)?\s*[:.]?\s*(\w*\d[\w.]*)\.?",
    re.IGNORECASE,
)
_PUBLISHER = re.compile(r"(?:published|produced) by\s*:?\s*([^.]{3,80})\.?", re.IGNORECASE)
_AUTHORS = re.compile(r"(?:written by|authors?\s*:)\s*:?\s*([^.]{3,120})\.?", re.IGNORECASE)


def recognise_labels(draft: Draft) -> None:
    """Take the lines that give edition, publisher or authors into the front matter."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if not isinstance(piece, Paragraph):
            pieces.append(piece)
            continue
        kept = [line for line in piece.words.lines() if not _take(line, draft)]
        words = join(kept, "\n")
        if words.text == piece.words.text:
            pieces.append(piece)
        else:
            pieces += [Boundary(gap=piece.gap), *([replace(piece, words=words)] if words else [])]
    draft.pieces = pieces
    if not draft.front.edition:
        draft.tell(
            Kind.MISSING, "IMP-012", "edition", "which edition of the leaflet this is",
            'write "1" for the first', anchor="edition",
        )  # fmt: skip
    if not draft.front.publisher:
        draft.tell(
            Kind.OPTIONAL, "IMP-020", "publisher", "the text does not say who publishes it",
            "add a line 'publisher: …' here, unless organisation.yaml says it", anchor="language",
        )  # fmt: skip


def _take(line: TracedText, draft: Draft) -> bool:
    """Whether the line was one of these, and is now in the front matter."""
    front = draft.front
    if (match := _EDITION.fullmatch(line.text)) and not front.edition:
        front.edition, topic = match[1].rstrip("."), "edition"
    elif (match := _PUBLISHER.fullmatch(line.text)) and not front.publisher:
        front.publisher, topic = match[1], "publisher"
    elif (match := _AUTHORS.fullmatch(line.text)) and not front.authors:
        front.authors, topic = people(match[1]), "authors"
    else:
        return False
    draft.tell(
        Kind.MOVED, "IMP-065", topic, f"'{line.text}' now stands in the front matter", at=line,
        quoted=line.text, anchor="authors/0" if topic == "authors" else topic,
    )  # fmt: skip
    return True
