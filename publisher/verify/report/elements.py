"""Pieces of HTML that several parts of the report use."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from publisher.diagnostics import Span
from publisher.markup import Content, E, Element
from publisher.verify.format_names import format_name

LANGUAGE = "en-GB"
"""What the report itself is written in, whatever the language of its leaflet."""

# What XML cannot hold (XML 1.0, "Char"): a judge may quote any bytes of a broken file.
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Attributes = dict[str, str]


class _Html:
    """The element factory, for words that come from anywhere: what cannot stand in a page is �."""

    def __getattr__(self, tag: str) -> Callable[..., Element]:
        return partial(self.element, tag)

    def element(self, tag: str, *content: Content | Attributes | None) -> Element:
        """An element whose tag is no name in Python, such as `del`."""
        return E(tag, *[_clean(each) for each in content if each is not None])


H = _Html()
"""Makes elements: `H.p("words", H.strong("more"), {"class": "lead"})`; None is left out."""


def _clean(content: Content | Attributes) -> Content | Attributes:
    if isinstance(content, str):
        return _clean_words(content)
    if isinstance(content, dict):
        return {name: _clean_words(value) for name, value in content.items()}
    return content


def _clean_words(words: str) -> str:
    # Nearly all words are printable, which is known much sooner than what XML can hold.
    return words if words.isprintable() else _UNPRINTABLE.sub("�", words)


def status(passed: bool, words: str) -> Element:
    """A verdict: its words, and a sign and a colour from the style sheet that say the same."""
    return H.span(words, {"class": "status good" if passed else "status bad"})


def undecided(words: str) -> Element:
    """What is neither passed nor failed."""
    return H.span(words, {"class": "status open"})


def place(span: Span) -> Element:
    """A line of the leaflet's source, whose file the head of the report names."""
    words = f"line {span.line}" if span.line else "no line of the leaflet"
    return H.span(words, {"class": "place"})


def table(
    caption: str, head: Element, bodies: Iterable[Element], style: str = "overview"
) -> Element:
    """A table that scrolls by itself on a narrow screen, also by keyboard (WCAG 2.2, 1.4.10)."""
    label = H.caption(H.span(caption))
    whole = H.table(label, H.thead(head), *bodies, {"class": style})
    region = {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption}
    return H.div(whole, region)


def header(words: Content, scope: str = "col", **attributes: str) -> Element:
    """A header cell."""
    return H.th(words, {"scope": scope, **attributes})


def capitalised(words: str) -> str:
    """The words with a capital at the front and nothing else changed."""
    return words[:1].upper() + words[1:]


def format_title(format: str) -> str:
    """The name of a format where it stands alone."""
    return capitalised(format_name(format))


def counted(count: int, one: str, many: str = "") -> str:
    """As in "1 check", "2,000 checks"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def listed(names: Iterable[str], joint: str = "and") -> str:
    """As in "the PDF, the e-book and the web page"."""
    *first, last = names
    return f"{', '.join(first)} {joint} {last}" if first else last
