"""A narrated book in a reader's code that is not ours: foliate-js, in Chromium.

Of the readers that npm brings it is the one that plays media overlays in a page: epub.js has none
of it, and Readium's navigator is a whole application.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from itertools import pairwise
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from lxml import etree

from publisher.verify.judges.part import Part, in_node_modules
from tests.backends.epub.narrated import narrated
from tests.backends.epub.samples import bare
from tests.judges.judged import browser
from tests.judges.require import require_parts
from tests.specimen import whole_specimen

FOLIATE = Part(
    "foliate-js",
    in_node_modules("foliate-js", "epub.js"),
    "Run `make judges` once, which installs it.",
)
READER = Path(__file__).with_name("reader.html")


@contextmanager
def opened(content: bytes) -> "Iterator[Any]":
    """A page that has opened the book."""
    require_parts(FOLIATE)
    files = ZipFile(BytesIO(content))

    def answer(route: Any) -> None:
        path = unquote(urlsplit(route.request.url).path).lstrip("/")
        kind = guess_type(path)[0] or "application/octet-stream"
        folder, _, name = path.partition("/")
        if folder == "foliate-js":
            route.fulfill(path=FOLIATE.where.parent / name, content_type="text/javascript")
        elif folder == "book" and name in files.namelist():
            route.fulfill(body=files.read(name), content_type=kind)
        elif path == "reader.html":
            route.fulfill(path=READER, content_type="text/html")
        else:
            route.fulfill(status=404)

    with browser() as chromium:
        page = chromium.new_page()
        page.route("**/*", answer)
        page.goto("http://localhost/reader.html")
        page.wait_for_function("window.ready")
        # A reader has to be touched before it may make a sound.
        page.mouse.click(1, 1)
        yield page


def clips(content: bytes) -> list[tuple[str, float, float]]:
    """The clips of a book in the order of its text, told by nothing but its files."""
    files = ZipFile(BytesIO(content))
    page = etree.fromstring(files.read("EPUB/leaflet.xhtml"))
    overlay = etree.fromstring(files.read("EPUB/leaflet.smil"))
    order = [each.get("id") for each in page.iter("*")]
    found = [
        (
            par.find("{*}text").get("src").partition("#")[2],
            float(par.find("{*}audio").get("clipBegin").removesuffix("s")),
            float(par.find("{*}audio").get("clipEnd").removesuffix("s")),
        )
        for par in overlay.iter("{*}par")
    ]
    return sorted(found, key=lambda each: order.index(each[0]))


def told(heard: list[dict[str, Any]]) -> list[tuple[str, float, float]]:
    return [(each["text"].partition("#")[2], each["begin"], each["end"]) for each in heard]


@cache
def short() -> bytes:
    return narrated(bare())


@pytest.mark.judges
def test_a_book_is_played_to_its_end_in_the_order_of_its_text() -> None:
    with opened(short()) as page:
        heard = page.evaluate("heard({stepping: false, rate: 1.5})")
        assert page.evaluate("window.activeClass") == "-epub-media-overlay-active"
        assert page.evaluate("played()") > clips(short())[-1][2] - 0.05
    assert told(heard) == clips(short())
    for each, following in pairwise(heard):
        # A player looks at its clock four times a second.
        assert each["begin"] - 0.05 <= each["at"] <= each["end"] + 0.6
        assert following["at"] > each["at"]


@pytest.mark.judges
def test_a_reader_can_step_through_every_place() -> None:
    content = narrated(whole_specimen())
    with opened(content) as page:
        heard = page.evaluate("heard({stepping: true, rate: 1})")
    assert told(heard) == clips(content)
    for each in heard:
        assert abs(each["at"] - each["begin"]) < 0.3
