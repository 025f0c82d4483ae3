"""A Word document opened for planting a defect."""

from collections.abc import Callable, Iterator

from lxml import etree

from tests.mutations.archive import edited_xml
from tests.mutations.words import find_words, swapped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
BODY = "word/document.xml"


class WordDocument:
    """The paragraphs, tables and pictures of the main part."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root

    def all(self, name: str, words: str = "") -> Iterator[etree._Element]:
        """Elements by their local name that hold these words, in document order."""
        for each in self.root.iter(f"{W}{name}"):
            if find_words(words, text_of(each)):
                yield each

    def one(self, name: str, words: str = "") -> etree._Element:
        """The first element of a name that holds these words, outside the list of contents."""
        for each in self.all(name, words):
            if not any(True for _ in each.iterancestors(f"{W}docPartObj", f"{W}sdtContent")):
                return each
        raise ValueError(f"no {name} says “{words}”")

    def picture(self, words: str) -> etree._Element:
        """The properties of the picture whose description begins so."""
        return next(
            each
            for each in self.root.iter(f"{WP}docPr")
            if str(each.get("descr", "")).startswith(words)
        )

    def describe(self, before: str, after: str | None) -> None:
        """Change a picture's alternative text in both places where it stands, or take it away."""
        for each in self.root.iter(f"{WP}docPr", f"{PIC}cNvPr"):
            if str(each.get("descr", "")).startswith(before):
                if after is None:
                    del each.attrib["descr"]
                else:
                    each.set("descr", after)

    def decorative_picture(self) -> etree._Element:
        """The properties of the picture that is marked as decorative."""
        return next(each for each in self.root.iter(f"{WP}docPr") if len(each))

    def rewrite(self, old: str, new: str) -> None:
        """Put other words in the place of the first such words."""
        for each in self.root.iter(f"{W}t"):
            after = swapped(each.text or "", old, new)
            if after != each.text:
                each.text = after
                return
        raise ValueError(f"the document does not say “{old}”")


def on_document(edit: Callable[[WordDocument], object]) -> Callable[[bytes], bytes]:
    """An edit of the opened main part as an edit of the file."""
    return lambda file: edited_xml(file, BODY, lambda root: edit(WordDocument(root)))


def text_of(element: etree._Element) -> str:
    """The words of an element."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def new(name: str, **values: str) -> etree._Element:
    """An element of the main part, such as `new("shd", fill="FFFFFF")`."""
    made = etree.Element(f"{W}{name}")
    for key, value in values.items():
        made.set(f"{W}{key}", value)
    return made


def new_paragraph(style: str, words: str = "") -> etree._Element:
    """A paragraph of a style."""
    paragraph = new("p")
    properties = new("pPr")
    properties.append(new("pStyle", val=style))
    paragraph.append(properties)
    if words:
        paragraph.append(new_run(words))
    return paragraph


def new_run(words: str) -> etree._Element:
    """A run of words."""
    run, text = new("r"), new("t")
    text.text = words
    run.append(text)
    return run


def set_style(paragraph: etree._Element, style: str) -> None:
    """Give a paragraph another style."""
    paragraph.find(f"{W}pPr/{W}pStyle").set(f"{W}val", style)


def run_properties(run: etree._Element) -> etree._Element:
    """The properties of a run, made if it has none."""
    found = run.find(f"{W}rPr")
    if found is None:
        found = new("rPr")
        run.insert(0, found)
    return found


def remove(element: etree._Element) -> None:
    """Take an element out; XML of Word has no text between its elements."""
    element.getparent().remove(element)


def swap(one: etree._Element, other: etree._Element) -> None:
    """Let two siblings stand in each other's places."""
    parent = one.getparent()
    turned = {one: other, other: one}
    parent[:] = [turned.get(each, each) for each in parent]
