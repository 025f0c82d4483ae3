"""The finished Word file of the specimen, with faults put into its XML."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from publisher.backends.word import WordBackend, WordOptions
from publisher.document import Document
from publisher.verify.checks.word import judge
from publisher.verify.finished_file import FinishedFile
from tests.specimen import context, whole_specimen

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "dc": "http://purl.org/dc/elements/1.1/",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
Root = etree._Element
Change = Callable[[Root], object]


def finished(document: Document, size: int = 0) -> FinishedFile:
    """A document as the backend finishes it."""
    options = WordOptions(size)
    made = WordBackend().render(document, options, context())
    return FinishedFile("word", made.file_name, made.media_type, made.content, document, options)


@cache
def specimen(size: int = 0) -> FinishedFile:
    return finished(whole_specimen(), size)


@cache
def _parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(specimen().content)) as package:
        return {name: package.read(name) for name in package.namelist() if "fonts/" not in name}


def with_parts(parts: dict[str, bytes]) -> FinishedFile:
    """The specimen with these parts instead of its own, or besides them."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as package:
        for name, content in {**_parts(), **parts}.items():
            package.writestr(name, content)
    made = specimen()
    return FinishedFile(
        made.format, made.file_name, made.media_type, file.getvalue(), made.document, made.options
    )


def planted(change: Change, part: str = BODY) -> FinishedFile:
    """The specimen with one part changed."""
    root = etree.fromstring(_parts()[part])
    change(root)
    return with_parts({part: etree.tostring(root)})


def rules(file: FinishedFile) -> set[str]:
    """The rules that find something."""
    return {each.rule for each in judge(file).findings}


# Finding places -----------------------------------------------------------------------------


def one(root: Root, path: str) -> Root:
    """The first element at an XPath; there has to be one."""
    return root.xpath(path, namespaces=NAMES)[0]


def all_of(root: Root, path: str) -> list[Root]:
    return root.xpath(path, namespaces=NAMES)


def paragraph(root: Root, start: str) -> Root:
    """The paragraph of the text (not of the contents) whose words begin so."""
    for each in root.iter(W + "p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        words = "".join(text.text or "" for text in each.iter(W + "t"))
        if words.startswith(start) and not (
            style is not None and style.get(W + "val", "").startswith("TOC")
        ):
            return each
    raise AssertionError(start)


def run(root: Root, words: str) -> Root:
    """The run with exactly these words."""
    return one(root, f"//w:r[w:t[.='{words}']][not(ancestor::w:sdtContent[w:p])]")


# Changing -----------------------------------------------------------------------------------


def xml(source: str) -> Root:
    """An element written with the prefix w."""
    end = min(
        place for place in (source.find(" "), source.find(">"), source.find("/")) if place > 0
    )
    return etree.fromstring(f"{source[:end]} {_W}{source[end:]}")


def give_run(words: str, *properties: str) -> Change:
    """Give a run properties of its own."""

    def change(root: Root) -> None:
        found = run(root, words)
        own = found.find(W + "rPr")
        if own is None:
            own = xml("<w:rPr/>")
            found.insert(0, own)
        own.extend(xml(each) for each in properties)

    return change


def give_paragraph(start: str, *properties: str) -> Change:
    """Give a paragraph properties of its own."""
    return lambda root: paragraph(root, start)[0].extend(xml(each) for each in properties)


def take_property(start: str, name: str) -> Change:
    """Take a property away from a paragraph."""

    def change(root: Root) -> None:
        found = paragraph(root, start).find(f"{W}pPr/{W}{name}")
        found.getparent().remove(found)

    return change


def set_style(start: str, style: str) -> Change:
    """Give a paragraph another style."""
    return lambda root: one(paragraph(root, start), "w:pPr/w:pStyle").set(W + "val", style)


def add_after(start: str, *blocks: str) -> Change:
    """Put blocks behind a paragraph."""

    def change(root: Root) -> None:
        before = paragraph(root, start)
        for each in reversed(blocks):
            before.addnext(xml(each))

    return change


def say(words: str, instead: str) -> Change:
    """Replace the words of a run."""

    def change(root: Root) -> None:
        text = run(root, words).find(W + "t")
        text.text = instead
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    return change


def of_first(path: str, **attributes: str) -> Change:
    """Set attributes in the main namespace of the first element at an XPath."""

    def change(root: Root) -> None:
        for name, value in attributes.items():
            one(root, path).set(W + name, value)

    return change


def remove(path: str) -> Change:
    """Remove all elements at an XPath."""

    def change(root: Root) -> None:
        found = all_of(root, path)
        assert found, path
        for each in found:
            each.getparent().remove(each)

    return change


def both(*changes: Change) -> Change:
    """Make changes one after the other."""
    return lambda root: [change(root) for change in changes]
