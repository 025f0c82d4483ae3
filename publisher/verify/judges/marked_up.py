"""From a line and a column of XHTML or HTML to the block that made the place."""

from collections.abc import Collection
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)
_Place = tuple[int, int]


class MarkedUp(HTMLParser):
    """The places of those elements of a text that came from blocks.

    Checkers name a place by where a tag ends, so a place belongs to the element that ends there
    and not to the one that begins there.
    """

    def __init__(self, markup: str, ids: Collection[str]) -> None:
        super().__init__()
        self._ids = ids
        self._open: list[tuple[str, str, _Place]] = []
        self._blocks: list[tuple[_Place, _Place, str]] = []
        self.feed(markup)
        self.close()

    def block_at(self, line: int, column: int) -> str:
        """The nearest block's id, or "": `line` from 1, `column` signs before the place, from 0."""
        around = [each for each in self._blocks if each[0] < (line, column) <= each[1]]
        return max(around)[2] if around else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where an element begins; called by `feed`."""
        self._open.append((tag, dict(attrs).get("id") or "", self.getpos()))
        if tag in _VOID:
            self._close(self._after(self.get_starttag_text() or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an empty element; called by `feed`."""
        self._open.append((tag, dict(attrs).get("id") or "", self.getpos()))
        self._close(self._after(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Remember where an element and all that it left open end; called by `feed`."""
        if any(name == tag for name, _, _ in self._open):
            end = self._after(f"</{tag}>")
            while self._close(end) != tag:
                pass

    def _close(self, end: _Place) -> str:
        tag, node, start = self._open.pop()
        if node in self._ids:
            self._blocks.append((start, end, node))
        return tag

    def _after(self, text: str) -> _Place:
        line, column = self.getpos()
        lines = text.split("\n")
        return (
            (line, column + len(text))
            if len(lines) == 1
            else (
                line + len(lines) - 1,
                len(lines[-1]),
            )
        )
