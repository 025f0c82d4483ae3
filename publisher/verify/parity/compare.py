"""What a file says otherwise than it should, unit by unit and exactly."""

from collections.abc import Iterator, Sequence

from publisher.document import UnitKind
from publisher.verify.parity.align import Pairing, align
from publisher.verify.parity.difference import Difference, DifferenceKind
from publisher.verify.parity.expected import Expected
from publisher.verify.parity.read_unit import ReadUnit


def compare(expected: Sequence[Expected], found: Sequence[ReadUnit]) -> tuple[Difference, ...]:
    """Every difference, in the order of the canonical reading."""
    should = [each.read for each in expected]
    if tuple(should) == tuple(found):
        return ()
    return tuple(_Comparison(expected, should, found).differences())


class _Comparison:
    def __init__(
        self, expected: Sequence[Expected], should: Sequence[ReadUnit], found: Sequence[ReadUnit]
    ) -> None:
        self._expected = expected
        self._should = should
        self._found = found
        self._pairings = align(should, found)
        self._places = {each.found: each.expected for each in self._pairings}
        self._lost = {each.expected for each in self._pairings if each.found < 0}
        # A header with a word lost is told once, and not for each of its cells.
        self._headers = {
            found[each.found].text: should[each.expected].text
            for each in self._pairings
            if each.expected >= 0 <= each.found and should[each.expected].kind is UnitKind.HEADER
        }

    def differences(self) -> Iterator[Difference]:
        place = -1
        for pairing in self._pairings:
            if pairing.expected < 0:
                found = self._found[pairing.found].text
                yield Difference(DifferenceKind.ADDED, place, found=found)
                continue
            place = self._expected[pairing.expected].parts[-1][0]
            if pairing.found < 0:
                for unit, words in self._expected[pairing.expected].parts:
                    yield Difference(DifferenceKind.LOST, unit, expected=words)
            else:
                yield from self._of_pair(pairing)

    def _of_pair(self, pairing: Pairing) -> Iterator[Difference]:
        should, found = self._should[pairing.expected], self._found[pairing.found]
        unit = self._unit_of(pairing)
        if pairing.elsewhere:
            yield Difference(DifferenceKind.MOVED, unit, should.text, self._where(pairing.found))
        elif pairing.group:
            texts = " | ".join(self._found[each].text for each in pairing.group)
            yield Difference(DifferenceKind.STRUCTURE, unit, should.text, texts)
            return
        elif should.text != found.text:
            yield Difference(DifferenceKind.CHANGED, unit, should.text, found.text)
        same_words = should.text == found.text
        for ours, theirs in self._structures(should, found, same_words=same_words):
            yield Difference(DifferenceKind.STRUCTURE, unit, ours, theirs)
        if should.language != found.language:
            yield Difference(DifferenceKind.LANGUAGE, unit, should.language, found.language)
        if same_words and should.foreign != found.foreign:
            ours, theirs = _parts(should.foreign), _parts(found.foreign)
            if should.language == found.language or found.foreign:
                yield Difference(DifferenceKind.LANGUAGE, unit, ours, theirs)

    def _structures(
        self, should: ReadUnit, found: ReadUnit, *, same_words: bool
    ) -> Iterator[tuple[str, str]]:
        """What the unit is, where the words are right, as it should be and as it is."""
        if (should.kind, should.level) != (found.kind, found.level):
            yield _kind(should), _kind(found)
        if should.marker != found.marker:
            yield _marker(should.marker), _marker(found.marker)
        headers = tuple(self._headers.get(each, each) for each in found.headers)
        if should.headers != headers:
            yield _under(should.headers), _under(found.headers)
        if should.right_to_left != found.right_to_left:
            yield _direction(should.right_to_left), _direction(found.right_to_left)
        yield from self._links(should.links, found.links)
        if same_words and should.said != found.said:
            yield _said(should.said), _said(found.said)

    def _links(
        self, should: Sequence[str | int], found: Sequence[str | int]
    ) -> Iterator[tuple[str, str]]:
        """Each link that leads elsewhere, or all of them where one is lost or added."""
        ours = list(map(self._address, should))
        theirs = [self._address(self._in_expected(each)) for each in found]
        if len(ours) != len(theirs):
            yield f"leads to {_listed(ours)}", f"leads to {_listed(theirs)}"
            return
        for target, one, other in zip(should, ours, theirs, strict=True):
            # What has lost its unit leads to the next one, and the loss is told already.
            if one != other and target not in self._lost:
                yield f"leads to {one}", f"leads to {other}"

    def _in_expected(self, link: str | int) -> str | int:
        """A place in the file as a place in what was expected; -2 for what is not in there."""
        if isinstance(link, str) or link < 0:
            return link
        place = self._places.get(link, -1)
        return place if place >= 0 else f"“{self._found[link].text}”"

    def _address(self, link: str | int) -> str:
        if isinstance(link, str):
            return link
        return f"“{self._should[link].text}”" if link >= 0 else "nowhere"

    def _unit_of(self, pairing: Pairing) -> int:
        """The unit of the reading; of several that are joined, the one whose words have changed."""
        parts = self._expected[pairing.expected].parts
        text = self._found[pairing.found].text
        return next((unit for unit, words in parts if words not in text), parts[0][0])

    def _where(self, place: int) -> str:
        before = self._found[place - 1].text if place else ""
        return f"behind “{before}”" if before else "at the beginning"


def _kind(unit: ReadUnit) -> str:
    if unit.kind is UnitKind.HEADING:
        return f"heading of level {unit.level}"
    if unit.kind is UnitKind.ITEM and unit.level > 1:
        return f"item of an inner list (depth {unit.level})"
    return unit.kind.value


def _marker(marker: str) -> str:
    return f"marked “{marker}”" if marker else "not marked"


def _under(headers: Sequence[str]) -> str:
    return (
        f"under {' and '.join(f'“{each}”' for each in headers)}" if headers else "under no header"
    )


def _direction(right_to_left: bool) -> str:
    return f"runs from {'right to left' if right_to_left else 'left to right'}"


def _said(said: Sequence[tuple[str, str]]) -> str:
    return f"said as {_listed([f'{shown}: {words}' for shown, words in said])}"


def _parts(foreign: Sequence[tuple[str, str]]) -> str:
    return "; ".join(f"{words} ({language})" for words, language in foreign) or "one language"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "nothing"
