"""Fields: words that Word works out, such as a page number."""

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from publisher.backends.word.xml import XML_SPACE, Element, run, tag, w

_PAGE_OF = "PAGEREF"
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


def page_of(pattern: str, pages: int) -> Iterator[Element]:
    """Runs for a pattern such as "Page {page} of {pages}"."""
    codes = {"page": ("PAGE", "1"), "pages": ("NUMPAGES", str(pages))}
    for words, name, _, _ in Formatter().parse(pattern):
        if words:
            yield run(words)
        if name:
            yield from field(*codes[name])


def page_reference(bookmark: str) -> list[Element]:
    """The number of the page on which a bookmark stands; `fill_in_pages` puts it in."""
    return list(field(f"{_PAGE_OF} {bookmark} \\h", _NOT_YET))


def fill_in_pages(blocks: Iterable[Element], pages: Mapping[str, int]) -> bool:
    """Write the numbers into every reference to a page; tells whether one has changed."""
    changed = False
    for block in blocks:
        codes = [each for each in block.iter(tag("w:instrText")) if _PAGE_OF in (each.text or "")]
        for code in codes:
            bookmark = (code.text or "").split()[1]
            run = code.getparent()
            assert run is not None
            result = next(each for each in run.itersiblings() if each.find(tag("w:t")) is not None)
            number = str(pages[bookmark])
            changed = changed or result[-1].text != number
            result[-1].text = number
    return changed


def _code(instruction: str) -> Element:
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    return w("r", code)


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
