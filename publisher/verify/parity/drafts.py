"""A reading in the making, by what reads a file and by what tells how it should read."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from publisher.document import UnitKind
from publisher.verify.parity.read_unit import Furniture, ReadUnit, folded

_ENDS = re.compile(r"^\W+|\W+$")
_MAY_BE_EMPTY = (UnitKind.HEADER, UnitKind.CELL)


@dataclass(slots=True, eq=False)
class Draft:
    """A unit whose words are being put together.

    `parts` are words with their languages. `links` are addresses, "#" and a name for a place in
    the file. `names` are those of places that lie inside the unit. `headers` are the units that
    head a cell.
    """

    kind: UnitKind | Furniture
    level: int = 0
    marker: str = ""
    right_to_left: bool = False
    headers: list["Draft"] = field(default_factory=list)
    parts: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words so far, with single spaces."""
        return folded("".join([words for words, _ in self.parts]))


class Drafts:
    """Collects the units of a reading in order, and the names of the places that links lead to."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._waiting: list[str] = []
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._drafts)

    @property
    def last(self) -> Draft | None:
        """The unit that was added last."""
        return self._drafts[-1] if self._drafts else None

    def name(self, *names: str) -> None:
        """Let the unit that comes next be what links to these names lead to."""
        self._waiting += names

    def add(self, draft: Draft) -> bool:
        """Add a unit, unless it has no words and is no cell; tells whether it was added."""
        if not draft.text and draft.kind not in _MAY_BE_EMPTY:
            self.name(*draft.names)
            return False
        # A mark between two units is nothing that a link to the second leads to.
        waiting = [] if draft.kind is Furniture.PAGE else self._waiting
        for each in (*waiting, *draft.names):
            self._places.setdefault(each, len(self._drafts))
        waiting.clear()
        self._drafts.append(draft)
        return True

    def finished(self) -> tuple[ReadUnit, ...]:
        """The units, each link inside the file as the place of the unit that it leads to."""
        return tuple(map(self._finished, self._drafts))

    def _finished(self, draft: Draft) -> ReadUnit:
        language, foreign = _in_languages(draft.parts)
        return ReadUnit(
            kind=draft.kind,
            text=draft.text,
            language=language,
            level=draft.level,
            headers=tuple(each.text for each in draft.headers if each.text),
            marker=draft.marker,
            right_to_left=draft.right_to_left,
            foreign=foreign,
            links=tuple(map(self._led_to, draft.links)),
            said=tuple((folded(shown), folded(words)) for shown, words in draft.said),
        )

    def _led_to(self, address: str) -> str | int:
        return self._places.get(address[1:], -1) if address.startswith("#") else address


def _in_languages(
    parts: Sequence[tuple[str, str]],
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The language of most letters, and the parts in others; what has no letter has no language.

    Nor have marks at the ends of a part: at the end of a line they are often a piece of their own.
    """
    if len({language for _, language in parts}) < 2:
        # So are nearly all units, and no letter need be counted.
        return (parts[0][1] if parts else ""), ()
    joined: list[tuple[str, str]] = []
    letters = Counter[str]()
    before = ""
    for words, language in parts:
        count = sum(map(str.isalpha, words))
        letters[language] += count
        if joined and (not count or joined[-1][1] == language):
            joined[-1] = joined[-1][0] + words, joined[-1][1]
        elif count:
            joined.append((before + words, language))
            before = ""
        else:
            before += words
    # Of equally many the first, as a Counter keeps the order.
    main = letters.most_common(1)[0][0]
    return main, tuple(
        (_ENDS.sub("", folded(words)), each) for words, each in joined if each != main
    )
