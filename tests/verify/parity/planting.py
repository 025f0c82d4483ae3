"""The finished specimen with one thing changed in it, and what the comparison says of that."""

import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from io import BytesIO

from lxml import etree, html

from publisher.backends import find_backends
from publisher.document import canonical_reading
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import Parity, read_back
from tests.formats.finished import finished
from tests.specimen import context, whole_specimen

Element = etree._Element
Change = Callable[[Element], None]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PARTS = {"epub": "EPUB/leaflet.xhtml", "word": "word/document.xml"}


@cache
def content_of(name: str) -> bytes:
    return finished(name).read_bytes()


def compared(name: str, content: bytes) -> Parity:
    """How a file of the specimen reads beside it."""
    media_type = find_backends()[name].media_type
    file = FinishedFile(name, finished(name).name, media_type, content, whole_specimen())
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    return parity


def planted(name: str, change: Change, part: str = "") -> list[tuple[str, str]]:
    """The kind and the unit's words of each difference, once a change is made in the file."""
    text = [each.text for each in canonical_reading(whole_specimen(), context().wording)]
    return [
        (each.kind.value, text[each.unit] if each.unit >= 0 else "")
        for each in compared(name, changed(name, change, part)).differences
    ]


def changed(name: str, change: Change, part: str = "") -> bytes:
    """The specimen's file with a change made in its tree; `part` is one inside a container."""
    content = content_of(name)
    if name == "web":
        page = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
        change(page)
        return b"<!DOCTYPE html>\n" + etree.tostring(page, method="html", encoding="utf-8")
    return rewritten(content, part or PARTS[name], lambda data: _edited(data, change))


def rewritten(content: bytes, part: str, edit: Callable[[bytes], bytes]) -> bytes:
    """A container with one of its parts edited."""
    found = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(found, "w") as target:
        assert part in source.namelist()
        for each in source.infolist():
            data = source.read(each)
            target.writestr(each, edit(data) if each.filename == part else data)
    return found.getvalue()


def _edited(data: bytes, change: Change) -> bytes:
    root = etree.fromstring(data)
    change(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


# Finding and changing elements, by the words in them -----------------------------------------


def words(element: Element) -> str:
    """The words in an element, with single spaces; of Word's only those that are shown."""
    if str(element.tag).startswith(W):
        return " ".join("".join(each.text or "" for each in element.iter(f"{W}t")).split())
    return " ".join("".join(map(str, element.itertext())).split())


def holder(root: Element, text: str, *tags: str) -> Element:
    """The innermost block (or element with one of these tags) whose words begin with these."""
    wanted = tags or ("p", "li", "h1", "h2", "h3", "h4", "h5", "td", "th", "figcaption", "caption")
    found = [
        each
        for each in root.iter("*")
        if str(each.tag).rpartition("}")[2] in wanted
        and words(each).startswith(text)
        and not _is_contents(each)
    ]
    assert found, text
    return found[-1]


def _is_contents(element: Element) -> bool:
    """In the list of contents, which has the words of the headings as well."""
    return any(
        str(each.tag).rpartition("}")[2] == "nav"
        or (each.tag == f"{W}sdt" and each.find(f".//{W}docPartGallery") is not None)
        for each in element.iterancestors()
    )


def remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def replace_words(element: Element, old: str, new: str) -> None:
    """Change words in an element, wherever they stand in it."""
    for each in element.iter("*"):
        for name in ("text", "tail"):
            value = getattr(each, name)
            if value and old in value and not (each is element and name == "tail"):
                setattr(each, name, value.replace(old, new, 1))
                return
    raise AssertionError(old)


def swap(one: Element, other: Element) -> None:
    first, second = deepcopy(one), deepcopy(other)
    for element, by in ((one, second), (other, first)):
        parent = element.getparent()
        assert parent is not None
        by.tail = element.tail
        parent.replace(element, by)


def double(element: Element) -> None:
    copy = deepcopy(element)
    for each in copy.iter("*"):
        each.attrib.pop("id", "")
    element.addnext(copy)


def rename(element: Element, tag: str) -> None:
    element.tag = str(element.tag).rpartition("}")[0] + "}" + tag if "}" in element.tag else tag
