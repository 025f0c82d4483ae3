"""Plain words as Markdown that shows exactly these words."""

import re
from dataclasses import dataclass, field

from publisher.document.nodes import LinkKind
from publisher.readers.plain_text.addresses import Address, find_addresses

_SPECIAL = re.compile(r"[\\`*_\[\]{<]|&(?=#?\w+;)")
# What means something at the start of a line only (CommonMark 0.31, chapter 4; MyST).
_AT_START = re.compile(
    r"(?P<number>\d{1,9})(?P<after>[.)])(?=\s|$)|(?P<sign>[-+=#>:|~%]|\((?=[^\s]+\)=\s*$))"
)


@dataclass(slots=True)
class MarkdownText:
    """Escapes words, makes links of addresses, and marks each term where it comes first."""

    terms: list[str] = field(default_factory=list)

    def line(self, words: str, *, marks_terms: bool = True) -> str:
        """One line of running text."""
        return _escape_start(self.phrase(words, marks_terms=marks_terms))

    def phrase(self, words: str, *, marks_terms: bool = False) -> str:
        """Words that stand behind other signs on their line."""
        parts: list[str] = []
        start = 0
        for address in find_addresses(words):
            parts.append(self._plain(words[start : address.start], marks_terms))
            parts.append(_link(words[address.start : address.end], address))
            start = address.end
        parts.append(self._plain(words[start:], marks_terms))
        return "".join(parts)

    def _plain(self, words: str, marks_terms: bool) -> str:
        for term in self.terms if marks_terms else ():
            match = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", words)
            if match:
                self.terms.remove(term)
                before, after = words[: match.start()], words[match.end() :]
                return (
                    self._plain(before, marks_terms)
                    + f"{{term}}`{term}`"
                    + self._plain(after, marks_terms)
                )
        return _escape(words)


def _escape(words: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", words)


def _escape_start(line: str) -> str:
    match = _AT_START.match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.start('after') :]}"
    return f"\\{line}"


def _link(shown: str, address: Address) -> str:
    match address.kind:
        case LinkKind.EMAIL:
            return f"<{shown}>"
        case LinkKind.WEB if shown == address.target:
            return f"<{shown}>"
        case LinkKind.PHONE:
            return f"[{_escape(shown)}](tel:{address.target})"
        case _:
            return f"[{_escape(shown)}](<{address.target}>)"
