"""Tables of a Word file."""

from dataclasses import dataclass, field

from publisher.verify.checks.word.opened.names import Element, W, child, is_on, value

_FIRST_ROW = 0x0020
"""The bit of `w:tblLook` that says that the first row is a header (17.4.55)."""
_FIRST_COLUMN = 0x0080


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `column` counts from 0."""

    element: Element = field(repr=False)
    column: int

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join("".join(each.text or "" for each in self.element.iter(W + "t")).split())


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `is_repeated` says that it stands above each page of the table."""

    element: Element = field(repr=False)
    cells: tuple[Cell, ...]

    @property
    def is_repeated(self) -> bool:
        """Whether it is marked as a header that every page repeats (`w:tblHeader`)."""
        return is_on(child(self.element, "trPr", "tblHeader"))

    @property
    def stays_whole(self) -> bool:
        """Whether it may not break across pages (`w:cantSplit`)."""
        return is_on(child(self.element, "trPr", "cantSplit"))

    @property
    def text(self) -> str:
        """The words of its cells."""
        return " ".join(filter(None, (each.text for each in self.cells)))


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `number` counts from 1 in the file, `node` is the block that made it if known."""

    element: Element = field(repr=False)
    number: int
    rows: tuple[Row, ...]
    is_nested: bool
    node: str = ""

    @property
    def style(self) -> str:
        """The id of its style."""
        found = child(self.element, "tblPr", "tblStyle")
        return "" if found is None else value(found)

    @property
    def has_header_row(self) -> bool:
        """Whether "Header Row" is ticked in Word (`w:tblLook`)."""
        return self._says("firstRow", _FIRST_ROW)

    @property
    def has_header_column(self) -> bool:
        """Whether "First Column" is ticked in Word."""
        return self._says("firstColumn", _FIRST_COLUMN)

    @property
    def where(self) -> str:
        """The place as a finding names it."""
        return f"table {self.number}"

    @property
    def words(self) -> str:
        """The words of its first row."""
        return self.rows[0].text if self.rows else ""

    def _says(self, name: str, bit: int) -> bool:
        look = child(self.element, "tblPr", "tblLook")
        if look is None:
            return False
        said = value(look, name)
        if said:
            return said in {"1", "true", "on"}
        return bool(int(value(look) or "0", 16) & bit)


def read_rows(table: Element) -> tuple[Row, ...]:
    """The rows of a table with their cells."""
    return tuple(
        Row(row, tuple(Cell(each, place) for place, each in enumerate(row.findall(W + "tc"))))
        for row in table.findall(W + "tr")
    )
