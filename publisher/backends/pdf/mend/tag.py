"""A PDF's tags while they are being mended: a tree in memory, made from the page's HTML."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from publisher.markup import Element


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of marked content: `page` from 0, `number` its MCID (ISO 32000-1, 14.7.4)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """Where an element is drawn; `annotation` has the rectangle, in points from the bottom left."""

    page: int
    annotation: pikepdf.Object


@dataclass(slots=True, eq=False)
class Tag:
    """One structure element (ISO 32000-1, 14.7.2); a tag with no role is dissolved at the end.

    `element` is the HTML element that it stands for, if any. `attributes` are those of the
    standard owners (ISO 32000-1, 14.8.5), as in `{"Table": {"Scope": Name.Row}}`. `refers_to` are
    the tags in its Ref, which only PDF 2.0 knows (ISO 32000-2, 14.7.2).
    """

    role: str
    element: Element | None = None
    kids: list["Tag | Content"] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    alternative: str = ""
    expansion: str = ""
    language: str = ""
    id: str = ""
    attributes: dict[str, dict[str, pikepdf.Object]] = field(default_factory=dict)
    refers_to: list["Tag"] = field(default_factory=list)

    @property
    def tags(self) -> list["Tag"]:
        """The kids that are tags."""
        return [each for each in self.kids if isinstance(each, Tag)]

    def walk(self) -> list["Tag"]:
        """This tag and all below it, in reading order; a list, so that the tree may be changed."""
        found = [self]
        for each in self.kids:
            if isinstance(each, Tag):
                found += each.walk()
        return found

    def contents(self) -> Iterator[Content]:
        """All content below this tag, in reading order."""
        for each in self.kids:
            if isinstance(each, Tag):
                yield from each.contents()
            else:
                yield each

    def is_html(self, *names: str) -> bool:
        """Whether this tag stands for an HTML element of one of these names."""
        return self.element is not None and self.element.tag in names

    def html_goal(self) -> str:
        """The id that its HTML element, a link, leads to inside the leaflet; empty for others."""
        href = (self.element.get("href") if self.element is not None else None) or ""
        return href[1:] if href.startswith("#") else ""

    def html_words(self) -> str:
        """The words of its HTML element, with single spaces."""
        texts = self.element.itertext() if self.element is not None else ()
        return " ".join("".join(map(str, texts)).split())

    def by_id(self) -> dict[str, "Tag"]:
        """This tag and those below it, by their ids or else by those of their HTML elements."""
        tags = self.walk()
        found = {tag.element.get("id") or "": tag for tag in tags if tag.element is not None}
        found |= {tag.id: tag for tag in tags}
        return {name: tag for name, tag in found.items() if name}

    def has_class(self, name: str) -> bool:
        """Whether its HTML element has this class."""
        return self.element is not None and name in (self.element.get("class") or "").split()


@dataclass(slots=True)
class TagTree:
    """All tags of a file, and the content that is none of the text.

    `artifacts` says for such content what kind of artifact it is (ISO 32000-1, 14.8.2.2.2).
    `destinations` has the page, from 1, of each place that a link inside the leaflet can lead to.
    """

    root: Tag
    destinations: dict[str, int] = field(default_factory=dict)
    artifacts: dict[Content, str] = field(default_factory=dict)
