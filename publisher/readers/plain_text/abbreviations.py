"""Short forms in capitals, and what they stand for."""

import re
from collections.abc import Iterator

from publisher.document.nodes import Spoken
from publisher.readers.plain_text.abbreviation_table import KNOWN
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pronunciations import SAID
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.words_of import running_text

_FORM = r"[A-Z][A-Z&]{0,4}[A-Z]"
_SHORT = re.compile(rf"(?<![\w&])({_FORM})s?(?![\w&])")
_SHORT_IN_BRACKETS = re.compile(rf"\(({_FORM})s?\)")
_FULL_IN_BRACKETS = re.compile(rf"(?<![\w&])({_FORM})s?\s*\(([^()\n]{{3,80}})\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST_ROW = 200
# In capitals for weight, or too well known, or no short forms at all.
_NO_SHORT_FORMS = frozenset(
    "AND ANY ALL ALWAYS AM ARE BUT CAN CM DO DVD EU FOR FREE GO HAS HAVE HOW ID IF II III IN IS IT "
    "IV IX KG MAY MCG MG ML MM MUST NB NEVER NEW NO NOT NOW OF OK ON ONCE ONLY OR PDF PM PS SEE "
    "STOP THE THIS TO TV TWO UK USA VI VII WARN WHAT WHEN WHO WHY XI XII YES YOU YOUR".split()
)


def recognise_abbreviations(draft: Draft) -> None:
    """List every short form, with the words that the text or a small table gives for it.

    The words stay in the text where it has them: the reader of leaflets does not double them.
    """
    told = _told_in_text(draft)
    plain = {
        word for words in running_text(draft.pieces) for word in re.findall(r"\w+", words.text)
    }
    seen = _NO_SHORT_FORMS | {each.upper() for each in draft.front.pronunciations}
    for words, in_references in _texts(draft):
        hidden = [each.span() for each in SAID.finditer(words.text)]
        for match in _SHORT.finditer(words.text):
            short = match[1]
            if any(start < match.start() < end for start, end in hidden):
                continue
            if short in seen or short.lower() in plain or words.text.isupper():
                continue
            seen |= {short}
            line = words.line_at(match.start())
            _tell(short, told.get(short, ""), line, in_references, draft)


def _texts(draft: Draft) -> Iterator[tuple[TracedText, bool]]:
    """Running text, then the references, whose short forms are only listed."""
    for words in running_text(draft.pieces):
        yield words, False
    for source in draft.front.references:
        for text in (source.title, source.publisher):
            yield TracedText(text, ((0, source.line),)), True


def _told_in_text(draft: Draft) -> dict[str, str]:
    """Both orders: "magnetic resonance imaging (MRI)", "MRI (magnetic resonance imaging)"."""
    found: dict[str, str] = {}
    for words, _ in _texts(draft):
        for match in _SHORT_IN_BRACKETS.finditer(words.text):
            full = _full_before(words.text[: match.start()], match[1])
            if full:
                found.setdefault(match[1], full)
        for match in _FULL_IN_BRACKETS.finditer(words.text):
            if _is_short_for(match[1], match[2]):
                found.setdefault(match[1], match[2].strip())
    return found


def _full_before(text: str, short: str) -> str:
    """The shortest row of words before the brackets whose initials make the short form."""
    text = text[-_LONGEST_ROW:]
    for first in reversed(list(_WORD.finditer(text))[-len(short) - 4 :]):
        row = text[first.start() :].strip()
        if re.search(r"[.;:!?\n]", row):
            return ""
        if _is_short_for(short, row):
            return row
    return ""


def _is_short_for(short: str, full: str) -> bool:
    letters = [each.casefold() for each in short if each.isalpha()]
    initials = [each[0][0].casefold() for each in _WORD.finditer(full.replace("-", " "))]
    if not initials or initials[0] != letters[0]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _tell(short: str, full: str, line: int, in_references: bool, draft: Draft) -> None:
    where = "the text says so" if full else "from a list of common ones"
    known, spoken = KNOWN.get(short, ("", Spoken.LETTERS))
    full = full or known
    if not full:
        draft.tell(
            Kind.ODD, "IMP-053", f"abbreviation: {short}",
            f"the text does not say what '{short}' stands for",
            f"write it out where it comes first, or add '{short}' under 'abbreviations:'", at=line,
        )  # fmt: skip
        return
    if in_references:
        draft.tell(
            Kind.GUESSED, "IMP-039", f"abbreviation: {short}",
            f"'{short}' stands for '{full}' ({where}); only the references use it",
            "add it under 'abbreviations:' when you use it in the text", at=line,
        )  # fmt: skip
        return
    draft.front.abbreviations[short] = (full, spoken)
    how = {Spoken.WORD: "as a word", Spoken.FULL: "in full", Spoken.LETTERS: "letter by letter"}
    draft.tell(
        Kind.GUESSED, "IMP-039", f"abbreviation: {short}",
        f"'{short}' stands for '{full}' ({where}) and is said {how[spoken]}",
        "check the words and the way to say them", at=line,
        anchor=f"abbreviations/{short}/full",
    )  # fmt: skip
