"""What a web page says to those who click, which means nothing on paper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.words_of import changed

_WHOLE_LINE = re.compile(
    r"""\W*(?:
        skip\ to\ (?:main\ )?content | (?:back|return)\ to\ (?:the\ )?top
      | (?:print|share|e-?mail|bookmark|download)\ this\ page
      | share\ (?:this\ )?(?:on|via)\ \w+ | tweet | share
      | was\ this\ (?:page|information)\ (?:helpful|useful)
      | (?:accept|reject|manage)\ (?:all\ )?cookies | cookie\ (?:settings|policy|preferences)
      | open\ a\ glossary\ item | \(?opens\ in\ (?:a\ )?new\ (?:tab|window)\)?
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_BREADCRUMBS = re.compile(r"\s*Home\s*[>›»].{1,200}")
_IN_TEXT = re.compile(
    r"\(?\bopen\s+a\s+glossary\s+item\b\)?|\(?\bopens\s+in\s+(?:a\s+)?new\s+(?:tab|window)\b\)?",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)\s*$")
# A term does not reach back over these.
_STOP = frozenset(
    "a an and are as at be by called can for from has have her his in into is it its may my of on "
    "or our than that the their them these they this those through to was were when which will "
    "with your you".split()
)
_LONGEST_TERM = 3
_LONGEST_WORD = 30


def take_web_lines(lines: Sequence[PastedLine]) -> tuple[tuple[PastedLine, ...], list[Finding]]:
    """The lines without those that are buttons and menus of a web page."""
    gone = [
        line
        for line in lines
        if _WHOLE_LINE.fullmatch(line.text) or _BREADCRUMBS.fullmatch(line.text)
    ]
    message = "a button or menu of a web page"
    findings = [
        Finding(Kind.LEFT_OUT, "IMP-060", "web page", message, "", line.number, line.words)
        for line in gone
    ]
    numbers = {line.number for line in gone}
    return tuple(line for line in lines if line.number not in numbers or line not in gone), findings


def recognise_web_residue(draft: Draft) -> None:
    """Take the labels of pop-up buttons out of sentences; the word before one is a term."""
    taker = _Taker(draft)
    draft.pieces = [changed(piece, taker.take) for piece in draft.pieces]


@dataclass(slots=True)
class _Taker:
    draft: Draft

    def take(self, words: TracedText) -> TracedText:
        while match := _IN_TEXT.search(words.text):
            line = words.line_at(match.start())
            self.draft.tell(
                Kind.LEFT_OUT, "IMP-060", "web page", "the label of a button in the web page",
                at=line, quoted=match[0],
            )  # fmt: skip
            if "glossary" in match[0].lower():
                self._explain(_term_before(words.text[: match.start()]), line)
            words = words.without(match.start(), match.end())
        return words

    def _explain(self, term: str, line: int) -> None:
        terms = self.draft.front.terms
        if not term or term.casefold() in (each.casefold() for each in terms):
            return
        terms.append(term)
        self.draft.tell(
            Kind.GUESSED, "IMP-037", "term",
            f"the web page explained a word here; '{term}' was taken to be that word and stands in "
            "the glossary",
            "check where the term begins", at=line,
        )  # fmt: skip
        self.draft.tell(
            Kind.MISSING, "IMP-019", f"glossary: {term}", f"the meaning of '{term}'",
            "explain it in one sentence", at=line, anchor=f"glossary/{term}",
        )  # fmt: skip


def _term_before(text: str) -> str:
    text = text[-_LONGEST_TERM * _LONGEST_WORD :]
    found: list[str] = []
    while len(found) < _LONGEST_TERM and (match := _WORD_BEFORE.search(text)):
        if match[1].lower() in _STOP or len(match[1]) > _LONGEST_WORD:
            break
        found.insert(0, match[1])
        text = text[: match.start()]
        if not text[-1:].isspace():
            break
    return " ".join(found)
