"""What lines with no blank one between them are: a table, a quotation, or paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from publisher.readers.plain_text.captions import CAPTION
from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.pieces import Paragraph, Piece, QuotationPiece, TablePiece
from publisher.readers.plain_text.traced_text import TracedText, made_up
from publisher.readers.plain_text.wrapping import Wrapping, traced

_QUOTED = re.compile(r"\s*>\s?")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s.*[^.,;:]")
_LONGEST_HEADING = 100
# Names the speaker in a leaflet, so that it cannot be all that is quoted.
_ATTRIBUTION = re.compile(r"[—–] ")


def pieces_of(lines: Sequence[PastedLine], wrapping: Wrapping, gap: int) -> list[Piece]:
    """The pieces that the lines make up; `gap` is the number of blank lines before them."""
    found: list[Piece] = []
    for has_tabs, group in groupby(lines, key=has_cells):
        rows = list(group)
        if has_tabs and len(rows) > 1:
            found.append(_table(rows))
        else:
            found += _paragraphs(rows, wrapping)
    found[0] = replace(found[0], gap=gap)
    return found


def has_cells(line: PastedLine) -> bool:
    """Whether a tab parts the words of a line."""
    return "\t" in line.text.strip()


def _table(lines: Sequence[PastedLine]) -> TablePiece:
    cells = [re.split(r"\t", line.text) for line in lines]
    if not any(row[0].strip() for row in cells):
        cells = [row[1:] for row in cells]
    width = max(len(row) for row in cells)
    rows = tuple(
        tuple(_cell(line, row[at] if at < len(row) else "") for at in range(width))
        for line, row in zip(lines, cells)
    )
    return TablePiece(rows, made_up(""), gap=0)


def _cell(line: PastedLine, text: str) -> TracedText:
    return traced(replace(line, text=text))


def _paragraphs(lines: Sequence[PastedLine], wrapping: Wrapping) -> Iterator[Piece]:
    if all(_QUOTED.match(line.text) for line in lines):
        bare = [replace(line, text=_QUOTED.sub("", line.text, count=1)) for line in lines]
        groups = groupby(bare, key=lambda line: line.is_blank)
        words = tuple(wrapping.text_of(list(group)) for blank, group in groups if not blank)
        if len(words) > 1 or (words and not _ATTRIBUTION.match(words[0].text)):
            yield QuotationPiece(words, gap=0)
            return
    start = 0
    for at, line in enumerate(lines):
        if not _stands_out(line):
            continue
        ends_before = at == start or not wrapping.goes_on(lines[at - 1], line)
        ends_after = at + 1 == len(lines) or not wrapping.goes_on(line, lines[at + 1])
        if ends_before and ends_after:
            if at > start:
                yield Paragraph(wrapping.text_of(lines[start:at]), gap=0)
            yield Paragraph(traced(line), gap=0)
            start = at + 1
    if start < len(lines):
        yield Paragraph(wrapping.text_of(lines[start:]), gap=0)


def _stands_out(line: PastedLine) -> bool:
    """Whether a line may be a heading or a caption, so that it is no part of a paragraph."""
    words = line.words
    return len(words) <= _LONGEST_HEADING and (
        words.endswith("?")
        or is_capitals(words)
        or bool(_NUMBERED.fullmatch(words))
        or bool(CAPTION.fullmatch(words))
    )


def is_capitals(words: str) -> bool:
    """Whether words are set in capitals: two of them at least, or one of five letters."""
    letters = [each for each in words if each.isalpha()]
    return words.isupper() and (len(words.split()) > 1 or len(letters) > 4) and len(letters) > 3
