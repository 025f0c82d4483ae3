"""Links to headings and other ids of the same leaflet."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from publisher.document.nodes import Emphasis, Foreign, Inline, Inlines, Link, LinkKind, Strong
from publisher.readers.reading import Reading


class InternalLinks:
    """Leads every internal link to its id. Made when all ids are known.

    `sections_to_come` are the ids of sections that the program adds, such as contact.
    """

    def __init__(self, reading: Reading, sections_to_come: Iterable[str]) -> None:
        self._reading = reading
        self._targets = {each: each for each in sections_to_come} | reading.ids.targets

    def lead(self, inlines: Inlines) -> Inlines:
        """The inlines with the ids that their links mean; what is not there is reported."""
        return tuple(self._lead(each) for each in inlines)

    def _lead(self, node: Inline) -> Inline:
        match node:
            case Link(kind=LinkKind.INTERNAL):
                return replace(node, address=self._target(node))
            case Strong() | Emphasis() | Foreign():
                return replace(node, children=self.lead(node.children))
            case _:
                return node

    def _target(self, node: Link) -> str:
        found = self._targets.get(node.address)
        if found is None:
            near = get_close_matches(node.address, self._targets, 1, 0.4)
            known = f"did you mean '#{near[0]}'?" if near else "write (label)= above a heading"
            message = f"there is nothing in this leaflet with the id '{node.address}'"
            self._reading.report("LINK-008", message, known, node.span)
        return found or node.address
