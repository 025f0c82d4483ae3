"""The element factory of lxml with its types told."""

from collections.abc import Callable
from typing import Protocol, cast

from lxml import etree
from lxml.builder import E as _UNTYPED

Element = etree._Element
Content = str | Element


class _Factory(Protocol):
    def __call__(
        self, tag: str, *content: Content | dict[str, str], **attributes: str
    ) -> Element: ...

    def __getattr__(self, tag: str) -> Callable[..., Element]: ...


E = cast(_Factory, _UNTYPED)
"""Makes elements: `E.p("words", E.strong("more"), {"class": "lead"}, id="p-1")`."""
