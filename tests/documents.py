"""Random documents, as the readers could have made them: for tests of what holds for all."""

from dataclasses import replace
from itertools import count
from typing import Any

from hypothesis import strategies as st

from publisher.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Block,
    BulletList,
    CareCard,
    CareKind,
    Cell,
    Citation,
    Emphasis,
    Figure,
    Foreign,
    ForeignPassage,
    Glossary,
    GlossaryEntry,
    Inline,
    Inlines,
    LineBreak,
    Link,
    LinkKind,
    ListItem,
    NumberedList,
    Paragraph,
    Pronunciation,
    Quotation,
    ReferenceEntry,
    ReferenceList,
    Section,
    Spoken,
    Strong,
    Table,
    Term,
    Text,
    Video,
)
from tests.specimen import HERE, picture, specimen

LANGUAGES = ("cy", "pl", "ar")


class _Maker:
    """Draws nodes; every word of an author's is another one ("w17"), and so is every id."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._words = count(1)
        self._ids = count(1)
        self.targets: list[str] = []

    def choose(self, *choices: Any) -> Any:
        return self._draw(st.sampled_from(choices))

    def some(self, least: int = 0, most: int = 2) -> range:
        return range(self._draw(st.integers(least, most)))

    def maybe(self) -> bool:
        return self._draw(st.booleans())

    def id(self) -> str:
        name = f"node-{next(self._ids)}"
        self.targets.append(name)
        return name

    def words(self) -> str:
        return " ".join(f"w{next(self._words)}" for _ in self.some(1))

    def text(self) -> Text:
        return Text(self.words(), span=HERE)

    # Words ------------------------------------------------------------------------------------

    def inlines(self, depth: int = 2, *, plain: bool = False) -> Inlines:
        """Words that begin and end with plain ones, each part with a space before it."""
        found: list[Inline] = [self.text()]
        for _ in self.some(0, 2):
            found += [Text(" ", span=HERE), self.inline(depth, plain=plain)]
            found += [Text(" ", span=HERE), self.text()]
        return tuple(found)

    def inline(self, depth: int, *, plain: bool) -> Inline:
        kinds = ["strong", "emphasis", "foreign", "break", "abbreviation", "pronunciation"]
        kinds += [] if plain else ["link", "link", "term", "citation"]
        match self.choose(*kinds):
            case "strong" if depth:
                return Strong(self.inlines(depth - 1, plain=plain), span=HERE)
            case "emphasis" if depth:
                return Emphasis(self.inlines(depth - 1, plain=plain), span=HERE)
            case "foreign" if depth:
                language = self.choose(*LANGUAGES)
                return Foreign(self.inlines(depth - 1, plain=True), language, span=HERE)
            case "break":
                return LineBreak(span=HERE)
            case "abbreviation":
                return Abbreviation(
                    "MRI", "scan by magnet", Spoken.LETTERS, self.maybe(), span=HERE
                )
            case "pronunciation":
                return Pronunciation("femur", "fee-mer", "ˈfiːmə", self.maybe(), span=HERE)
            case "link":
                return self.link()
            case "term":
                return Term((self.text(),), "glossary-lymph", self.maybe(), span=HERE)
            case "citation":
                number = self.choose(1, 2)
                return Citation(f"source-{number}", number, span=HERE)
            case _:
                return self.text()

    def link(self) -> Inline:
        kind, address = self.choose(
            (LinkKind.WEB, "https://www.example.org/a"),
            (LinkKind.EMAIL, "nurse@example.org"),
            (LinkKind.PHONE, "0808 157 0123"),
            (LinkKind.INTERNAL, "first-section"),
        )
        shown = (Text(address, span=HERE),) if self.maybe() else (self.text(),)
        return Link(
            shown if kind is not LinkKind.INTERNAL else (self.text(),), address, kind, span=HERE
        )

    # Blocks -----------------------------------------------------------------------------------

    def paragraph(self) -> Paragraph:
        return Paragraph(self.inlines(), id=self.id(), span=HERE)

    def blocks(self, depth: int, *, cards: bool, least: int = 1) -> tuple[Block, ...]:
        return tuple(self.block(depth, cards=cards) for _ in self.some(least))

    def block(self, depth: int, *, cards: bool) -> Block:
        kinds = ["paragraph", "table"]
        if depth:
            kinds += ["bullets", "steps", "quotation", "figure", "decoration", "video", "passage"]
            kinds += ["card"] if cards else []
        match self.choose(*kinds):
            case "bullets":
                return BulletList(self.items(depth, cards), id=self.id(), span=HERE)
            case "steps":
                start = self.choose(1, 1, 3)
                return NumberedList(self.items(depth, cards), start, id=self.id(), span=HERE)
            case "quotation":
                children = self.blocks(depth - 1, cards=cards)
                whose = self.inlines() if self.maybe() else ()
                return Quotation(children, whose, id=self.id(), span=HERE)
            case "figure":
                return self.figure(depth, cards)
            case "decoration":
                return Figure(picture("wave.svg"), "", decorative=True, id=self.id(), span=HERE)
            case "video":
                content = self.blocks(depth - 1, cards=cards)
                title, address = f"film {self.id()}", "https://www.example.org/film"
                return Video(title, address, 162, content, self.maybe(), id=self.id(), span=HERE)
            case "passage":
                children = self.blocks(depth - 1, cards=cards)
                language = self.choose(*LANGUAGES)
                return ForeignPassage(language, children, id=self.id(), span=HERE)
            case "card":
                return self.card(depth)
            case "table":
                return self.table()
            case _:
                return self.paragraph()

    def items(self, depth: int, cards: bool) -> tuple[ListItem, ...]:
        boxes = self.maybe()
        return tuple(
            ListItem(
                (
                    *([] if self.choose(*range(6)) == 0 else [self.paragraph()]),
                    *self.blocks(depth - 1, cards=cards, least=0),
                )
                or (self.paragraph(),),
                boxes,
                id=self.id(),
                span=HERE,
            )
            for _ in self.some(1)
        )

    def figure(self, depth: int, cards: bool) -> Figure:
        return Figure(
            picture(),
            f"shape {self.id()}",
            self.inlines() if self.maybe() else (),
            self.blocks(depth - 1, cards=cards) if self.maybe() else (),
            "a studio" if self.maybe() else "",
            id=self.id(),
            span=HERE,
        )

    def card(self, depth: int) -> CareCard:
        kind = self.choose(*CareKind)
        heading = () if kind is CareKind.NOTE and self.maybe() else self.inlines(plain=True)
        children = self.blocks(depth - 1, cards=False)
        return CareCard(kind, heading, 3, children, id=self.id(), span=HERE)

    def table(self) -> Table:
        columns = self.some(1)

        def row() -> tuple[Cell, ...]:
            return tuple(Cell(self.inlines(1), span=HERE) for _ in columns)

        header, rows = row(), tuple(row() for _ in self.some(1))
        return Table(self.inlines(), header, rows, self.maybe(), id=self.id(), span=HERE)

    def section(self, level: int, id_: str = "") -> Section:
        heading = self.inlines(plain=True)
        inner = [self.section(level + 1) for _ in self.some(0, 1) if level < 5]
        children = (*self.blocks(2, cards=True), *inner)
        return Section(heading, level, children, id=id_ or self.id(), span=HERE)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document before its end matter."""
    make = _Maker(draw)
    base = specimen()
    lymph = GlossaryEntry("lymph", make.inlines(plain=True), id="glossary-lymph", span=HERE)
    sources = tuple(
        ReferenceEntry(
            number, f"book {number}", link=link, id=f"reference-source-{number}", span=HERE
        )
        for number, link in ((1, "https://www.example.org/book"), (2, ""))
    )
    return replace(
        base,
        summary=make.inlines(plain=True),
        blocks=(
            *make.blocks(2, cards=True, least=0),
            make.section(2, "first-section"),
            *(make.section(2) for _ in make.some(0, 2)),
        ),
        glossary=Glossary((lymph,), id="glossary-list", span=HERE),
        references=ReferenceList(sources, id="reference-list", span=HERE),
    )
