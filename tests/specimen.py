"""A document with every construct, made by hand: what each backend is tried on."""

from datetime import UTC, date, datetime
from pathlib import Path

from publisher.backends.protocol import Context
from publisher.diagnostics import Span
from publisher.document import (
    Contact,
    Document,
    Metadata,
    Picture,
    PlannedFormat,
    with_end_matter,
)
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
from publisher.theme import load_theme, read_wording

STYLES = Path(__file__).parent.parent / "styles"
HERE = Span("source/specimen/leaflet.md", 7, 1)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 160" width="320" height="160">'
    b'<rect width="320" height="160" fill="#e6f1f2"/>'
    b'<circle cx="80" cy="80" r="50" fill="#0b4f5c"/>'
    b'<text x="150" y="90" font-family="Atkinson Hyperlegible" font-size="24" fill="#1b1f23">'
    b"Lung</text></svg>"
)

_counter = 0


def _id(stem: str) -> str:
    global _counter
    _counter += 1
    return f"{stem}-{_counter}"


def text(words: str) -> Text:
    return Text(words, span=HERE)


def paragraph(*inlines: Inline | str) -> Paragraph:
    children = tuple(text(each) if isinstance(each, str) else each for each in inlines)
    return Paragraph(children, id=_id("p"), span=HERE)


def item(*blocks: Block | str, tick_box: bool = False) -> ListItem:
    children = tuple(paragraph(each) if isinstance(each, str) else each for each in blocks)
    return ListItem(children, tick_box, id=_id("item"), span=HERE)


def section(heading: str, level: int, *children: Block, id: str = "") -> Section:
    return Section((text(heading),), level, children, id=id or _id("section"), span=HERE)


def cell(words: str) -> Cell:
    return Cell((text(words),), span=HERE)


def link(words: str, address: str, kind: LinkKind) -> Link:
    return Link((text(words),), address, kind, span=HERE)


def picture(name: str = "lung.svg") -> Picture:
    return Picture(name, "image/svg+xml", 320, 160, SVG)


def specimen() -> Document:
    """Every node type, with words that no other construct has, before the end matter."""
    global _counter
    _counter = 0
    metastases = Pronunciation("metastases", "meh-TASS-tuh-seez", "mɪˈtæstəsiːz", True, span=HERE)
    mri = Abbreviation("MRI", "magnetic resonance imaging", Spoken.LETTERS, True, span=HERE)
    mri_again = Abbreviation("MRI", "magnetic resonance imaging", Spoken.LETTERS, False, span=HERE)
    term = Term((text("lymph system"),), "glossary-lymphatic-system", True, span=HERE)
    blocks: tuple[Block, ...] = (
        paragraph("An opening paragraph before any heading."),
        section(
            "What is a specimen?",
            2,
            paragraph(
                "Secondary cancers are also called ",
                metastases,
                ". They may spread through the ",
                term,
                ". Doctors look with ",
                mri,
                " and say ",
                mri_again,
                ".",
            ),
            paragraph(
                "This is ",
                Strong((text("strongly said"),), span=HERE),
                " and this is ",
                Emphasis((text("gently stressed"),), span=HERE),
                ".",
                LineBreak(span=HERE),
                "A new line, with a source ",
                Citation("nice-2019", 1, span=HERE),
                ".",
            ),
            Quotation(
                (paragraph("I wrote my questions down before I went."),),
                (text("Mari, patient"),),
                id=_id("quotation"),
                span=HERE,
            ),
            paragraph(
                "Read ",
                link("our cancer pages", "https://www.example.org/cancer", LinkKind.WEB),
                ", write to ",
                link("help@example.org", "help@example.org", LinkKind.EMAIL),
                ", phone ",
                link("0808 157 0123", "08081570123", LinkKind.PHONE),
                " or see ",
                link("the tests", "tests", LinkKind.INTERNAL),
                ".",
            ),
            section(
                "Which cancers spread?",
                3,
                BulletList(
                    (
                        item("prostate cancer"),
                        item(
                            "breast cancer",
                            BulletList(
                                (item("in women"), item("in men")), id=_id("list"), span=HERE
                            ),
                        ),
                    ),
                    id=_id("list"),
                    span=HERE,
                ),
                section(
                    "A deeper level",
                    4,
                    paragraph("Words at level four."),
                    section("The deepest level", 5, paragraph("Words at level five.")),
                ),
            ),
        ),
        section(
            "Tests",
            2,
            NumberedList(
                (item("Take 500\N{NO-BREAK SPACE}mg at 5:30pm."), item("Drink 1.5 litres.")),
                start=3,
                id=_id("list"),
                span=HERE,
            ),
            BulletList(
                (
                    item("I have a pacemaker", tick_box=True),
                    item("I am pregnant", tick_box=True),
                ),
                id=_id("list"),
                span=HERE,
            ),
            Table(
                (text("How much to take"),),
                (cell("Age"), cell("Dose"), cell("Times a day")),
                (
                    (cell("Under 50 kg"), cell("500 mg"), cell("3")),
                    (cell("50 kg and over"), cell("1,000 mg"), cell("4")),
                ),
                True,
                id=_id("table"),
                span=HERE,
            ),
            id="tests",
        ),
        section(
            "Pictures",
            2,
            Figure(
                picture(),
                "A lung with one tumour in its upper half",
                (text("Where the cancer starts"),),
                (paragraph("The drawing shows one lung. A tumour sits near the top."),),
                "Harbour Studio",
                id=_id("figure"),
                span=HERE,
            ),
            Figure(picture("wave.svg"), "", decorative=True, id=_id("figure"), span=HERE),
            Video(
                "How cancer spreads",
                "https://www.example.org/video",
                162,
                (paragraph("A nurse explains how cells travel in the blood."),),
                True,
                id=_id("video"),
                span=HERE,
            ),
        ),
        section(
            "When to get help",
            2,
            CareCard(
                CareKind.EMERGENCY,
                (text("Go to A&E now if:"),),
                3,
                (
                    BulletList(
                        (
                            item("you cannot feel your legs"),
                            item("you cannot control your bladder"),
                        ),
                        id=_id("list"),
                        span=HERE,
                    ),
                ),
                id=_id("card"),
                span=HERE,
            ),
            CareCard(
                CareKind.URGENT,
                (text("Ring your team today if:"),),
                3,
                (paragraph("you have a new pain"),),
                id=_id("card"),
                span=HERE,
            ),
            CareCard(
                CareKind.ADVICE,
                (text("Ask a pharmacist about:"),),
                3,
                (paragraph("other medicines"),),
                id=_id("card"),
                span=HERE,
            ),
            CareCard(
                CareKind.NOTE,
                (),
                3,
                (paragraph("Aches are common."),),
                id=_id("card"),
                span=HERE,
            ),
            ForeignPassage(
                "cy",
                (paragraph("Gallwch gael y daflen hon yn Gymraeg. Gofynnwch i’ch tîm, os gŵyr."),),
                id=_id("passage"),
                span=HERE,
            ),
            paragraph("Say ", Foreign((text("bore da"),), "cy", span=HERE), " to Nurse Mari."),
        ),
    )
    metadata = Metadata(
        id="specimen",
        title="What is a specimen leaflet?",
        language="en-GB",
        summary="A leaflet with every construct.",
        publisher="Harbour Cancer Information",
        edition="3",
        last_reviewed=date(2026, 3, 24),
        next_review_due=date(2029, 3, 24),
        authors=("A Writer", "B Nurse"),
        audience="People who test leaflets",
        topics=("testing",),
        address="1 Quay Street\nHarbourtown",
        contact=Contact(
            "the Harbour nurses",
            "nurses@example.org",
            "0808 157 0999",
            "Monday to Friday, 9am to 5pm",
            "https://www.example.org",
        ),
        licence="CC BY 4.0",
        web_base="https://leaflets.example.org",
    )
    glossary = Glossary(
        (
            GlossaryEntry(
                "lymphatic system",
                (text("Thin tubes that carry a clear fluid around the body."),),
                id="glossary-lymphatic-system",
                span=HERE,
            ),
        ),
        id="glossary-list",
        span=HERE,
    )
    references = ReferenceList(
        (
            ReferenceEntry(
                1,
                "Prostate cancer: diagnosis and management",
                ("N Author", "M Author"),
                "National Institute for Health and Care Excellence",
                "2019",
                "10",
                "1 to 7",
                "https://www.example.org/ng131",
                id="reference-nice-2019",
                span=HERE,
            ),
        ),
        id="reference-list",
        span=HERE,
    )
    return Document(
        metadata,
        (text("A leaflet with every construct."),),
        blocks,
        glossary,
        references,
        Span("source/specimen/leaflet.md"),
        "0" * 64,
    )


FORMATS = (
    PlannedFormat("pdf", "A leaflet to print (PDF)", "specimen.pdf"),
    PlannedFormat("word", "Large print (Word)", "specimen-large-print.docx"),
    PlannedFormat("epub", "An e-book (EPUB)", "specimen.epub"),
    PlannedFormat("audio", "A recording to listen to (MP3)", "specimen.mp3"),
    PlannedFormat("web", "A web page", "specimen.html"),
)


def context() -> Context:
    """The house style, English wording and a fixed time."""
    return Context(
        theme=load_theme(STYLES),
        wording=read_wording(STYLES, "en-GB"),
        created=datetime(2026, 3, 24, tzinfo=UTC),
        version="0.1.0",
    )


def whole_specimen() -> Document:
    """The specimen as a backend gets it, end matter included."""
    return with_end_matter(specimen(), FORMATS, context().wording)
