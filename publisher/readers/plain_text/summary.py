"""A summary out of the text's first words."""

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Heading, Paragraph
from publisher.readers.plain_text.sentences import sentences

_MARKS = (".", "!", "?", ",", ":", ";")
_MOST_SENTENCES = 2
_MOST_WORDS = 45
_FEWEST_WORDS = 5


def propose_summary(draft: Draft) -> None:
    """Move a short first paragraph to the summary, or copy a first sentence."""
    first = draft.pieces[0] if draft.pieces else None
    paragraphs = (each for each in draft.pieces if isinstance(each, Paragraph))
    opening = next((each for each in paragraphs if each.words.text.endswith(_MARKS)), None)
    found = list(sentences(opening.words)) if opening else []
    if not opening or not found or not _is_sentence(found[0].text):
        draft.tell(
            Kind.MISSING, "IMP-011", "summary", "a summary: what the leaflet tells",
            "write one or two sentences", anchor="summary",
        )  # fmt: skip
        return
    following = draft.pieces[1] if len(draft.pieces) > 1 else None
    is_short = len(found) <= _MOST_SENTENCES and len(opening.words.text.split()) <= _MOST_WORDS
    if opening is first and is_short and following and not isinstance(following, Heading):
        draft.pieces = draft.pieces[1:]
        draft.front.summary = " ".join(opening.words.text.split())
        message = "the first paragraph became the summary, which stands under the title"
    else:
        draft.front.summary = found[0].text
        message = "the first sentence was copied into the summary; it stands in the text, too"
    draft.tell(
        Kind.GUESSED, "IMP-031", "summary", message,
        "write what the leaflet tells in one or two sentences, if this does not", at=found[0],
        anchor="summary",
    )  # fmt: skip


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?")) and _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
