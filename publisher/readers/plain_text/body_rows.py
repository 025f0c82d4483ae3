"""The pieces of a text as lines of a leaflet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from publisher.readers.plain_text.markdown_text import MarkdownText
from publisher.readers.plain_text.pieces import (
    Boundary,
    CardPiece,
    FigurePiece,
    Heading,
    Item,
    ListPiece,
    Paragraph,
    Piece,
    QuotationPiece,
    TablePiece,
    VideoPiece,
)
from publisher.readers.plain_text.row import Row, set_in
from publisher.readers.plain_text.traced_text import TracedText


def body_rows(pieces: Iterable[Piece], terms: Iterable[str]) -> list[Row]:
    """The lines of the body; each of `terms` is marked where it comes first."""
    return _Writer(MarkdownText(list(terms))).blocks(list(pieces))


class _Writer:
    def __init__(self, text: MarkdownText) -> None:
        self._text = text

    def blocks(self, pieces: Sequence[Piece], *, is_tight: bool = False) -> list[Row]:
        """Blocks with a blank line between them."""
        rows: list[Row] = []
        last: ListPiece | None = None
        is_second = False
        for at, piece in enumerate(pieces):
            if at and not is_tight:
                rows.append(Row(""))
            if isinstance(piece, ListPiece):
                # Two lists with the same signs and no words between them would become one.
                is_second = last is not None and not is_second
                rows += self._list(piece, is_second)
                last = piece
            else:
                rows += self._block(piece)
                last, is_second = None, False
        return rows

    def _block(self, piece: Piece) -> Iterator[Row]:
        match piece:
            case Heading(words=words, level=level):
                yield Row(f"{'#' * level} {self._heading(words)}", words.line)
            case Paragraph(words=words):
                yield from self._paragraph(words)
            case ListPiece():
                yield from self._list(piece, is_second=False)
            case TablePiece():
                yield from self._table(piece)
            case QuotationPiece(paragraphs=paragraphs):
                quoted = self.blocks([Paragraph(each) for each in paragraphs])
                yield from set_in(quoted, "> ", "> ")
            case FigurePiece(caption=caption, number=number):
                anchor = f"figure-{number}"
                opening = ":::{figure} "
                yield Row(f"{opening}missing-{number}.svg", 0, f"{anchor}/file", len(opening) + 1)
                yield Row(":alt: ", 0, f"{anchor}/alt")
                yield from self._paragraph(caption)
                yield Row(":::")
            case VideoPiece():
                yield from self._video(piece)
            case CardPiece(kind=kind, heading=heading, body=body):
                title = self._text.phrase(heading.text.replace("\n", " "))
                yield Row(f":::{{{kind}}} {title}", heading.line or _first_line(body))
                yield from self.blocks(body)
                yield Row(":::")
            case Boundary():
                return
            case _:
                assert_never(piece)

    def _heading(self, words: TracedText) -> str:
        return self._text.phrase(words.text).replace("#", "\\#")

    def _paragraph(self, words: TracedText) -> Iterator[Row]:
        lines = list(words.lines())
        for number, line in enumerate(lines, 1):
            end = "\\" if number < len(lines) else ""
            yield Row(self._text.line(line.text) + end, line.line)

    def _list(self, piece: ListPiece, is_second: bool) -> Iterator[Row]:
        is_loose = any(isinstance(inner, Paragraph) for item in piece.items for inner in item.inner)
        for number, item in enumerate(piece.items):
            if number and is_loose:
                yield Row("")
            sign = self._sign(piece, number, is_second)
            yield from set_in(self._item(item, is_loose), f"{sign} ", " " * (len(sign) + 1))

    def _item(self, item: Item, is_loose: bool) -> Iterator[Row]:
        rows = list(self._paragraph(item.words))
        if item.tick_box:
            rows = list(set_in(rows, "[ ] ", ""))
        yield from rows
        if item.inner:
            if is_loose:
                yield Row("")
            yield from self.blocks(item.inner, is_tight=not is_loose)

    @staticmethod
    def _sign(piece: ListPiece, number: int, is_second: bool) -> str:
        if piece.start is None:
            return "*" if is_second else "-"
        return f"{piece.start + number}{')' if is_second else '.'}"

    def _table(self, piece: TablePiece) -> Iterator[Row]:
        caption = self._text.phrase(piece.caption.text)
        yield Row(f":::{{table}} {caption}", piece.caption.line, f"{piece.name}/caption")
        yield Row("")
        for number, row in enumerate(piece.rows):
            cells = [self._text.phrase(cell.text).replace("|", "\\|") for cell in row]
            line = max(cell.line for cell in row)
            yield Row(f"| {' | '.join(cells)} |", line, f"{piece.name}/{number}", 1)
            if number == 0:
                yield Row("|" + " --- |" * len(row))
        yield Row(":::")

    def _video(self, piece: VideoPiece) -> Iterator[Row]:
        anchor = f"video-{piece.number}"
        opening = ":::{video} "
        yield Row(opening + piece.address, 0, f"{anchor}/address", len(opening) + 1)
        yield Row(f":title: {piece.title}", 0, f"{anchor}/title", len(":title: ") + 1)
        duration = ":duration: "
        length = clock(piece.seconds) if piece.seconds else ""
        yield Row(duration + length, 0, f"{anchor}/duration", len(duration) + 1)
        yield from self._paragraph(piece.words)
        yield Row(":::")


def clock(seconds: int) -> str:
    """A running time as in 2:42 or 1:02:42."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _first_line(body: Sequence[Paragraph | ListPiece]) -> int:
    first = body[0]
    return first.words.line if isinstance(first, Paragraph) else first.items[0].words.line
