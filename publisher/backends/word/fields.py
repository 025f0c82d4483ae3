"""Fields: words that Word works out, such as a page number."""

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from publisher.backends.word.xml import XML_SPACE, Element, run, tag, w

_PAGE_OF, _COUNT = "PAGEREF", "NUMPAGES"
_NOT_YET = "10"
"""As wide as most numbers will be, since lines are counted before the pages are known."""


def field(instruction: str, result: str, *properties: Element | None) -> Iterator[Element]:
    """The runs of a field, with the result that it shows until it is worked out anew."""
    yield _mark("begin")
    yield _code(instruction)
    yield _mark("separate")
    yield run(result, *properties)
    yield _mark("end")


def open_field(instruction: str) -> Iterator[Element]:
    """The beginning of a field whose result spans paragraphs; `close_field` ends it."""
    yield _mark("begin")
    yield _code(instruction)
    yield _mark("separate")


def close_field() -> Element:
    """The end of a field that spans paragraphs."""
    return _mark("end")


def page_of(pattern: str) -> Iterator[Element]:
    """Runs for a pattern such as "Page {page} of {pages}"."""
    codes = {"page": "PAGE", "pages": _COUNT}
    for words, name, _, _ in Formatter().parse(pattern):
        if words:
            yield run(words)
        if name:
            yield from field(codes[name], "1")


def page_reference(bookmark: str) -> list[Element]:
    """The number of the page on which a bookmark stands; `fill_in_pages` puts it in."""
    return list(field(f"{_PAGE_OF} {bookmark} \\h", _NOT_YET))


def fill_in_pages(blocks: Iterable[Element], pages: Mapping[str, int]) -> bool:
    """Write the numbers into every reference to a page; tells whether one has changed."""
    changed = False
    for (_, bookmark, *_), result in _results(blocks, _PAGE_OF):
        number = str(pages[bookmark])
        changed = changed or result.text != number
        result.text = number
    return changed


def fill_in_count(blocks: Iterable[Element], pages: int) -> None:
    """Write the number of pages wherever it is to stand."""
    for _, result in _results(blocks, _COUNT):
        result.text = str(pages)


def _results(blocks: Iterable[Element], name: str) -> Iterator[tuple[list[str], Element]]:
    """The instruction of each field of a kind, in words, and the element that holds its result."""
    for block in blocks:
        for code in block.iter(tag("w:instrText")):
            instruction = (code.text or "").split()
            if instruction[0] == name:
                holder = code.getparent()
                assert holder is not None
                texts = (each.find(tag("w:t")) for each in holder.itersiblings())
                yield instruction, next(each for each in texts if each is not None)


def _code(instruction: str) -> Element:
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    return w("r", code)


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
