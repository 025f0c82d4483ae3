"""Pictures, shapes and other objects of a Word file."""

from dataclasses import dataclass, field

from publisher.verify.checks.word.opened.names import DECORATIVE, WP, Element, V, W


@dataclass(frozen=True, slots=True)
class Drawing:
    """An object that is no text.

    `words` are words that stand beside it; `node` is the block that made it where that is known.
    """

    element: Element = field(repr=False)
    part: str
    where: str
    words: str = ""
    node: str = ""

    @property
    def alternative(self) -> str:
        """The alternative text, or empty."""
        properties = self._properties
        if properties is not None:
            return properties.get("descr", "").strip()
        shapes = (each.get("alt") for each in self.element.iter("*"))
        return next((each.strip() for each in shapes if each), "")

    @property
    def is_decorative(self) -> bool:
        """Whether a screen reader passes it over (MS-ODRAWXML, decorative)."""
        marks = self.element.iter(DECORATIVE)
        return any(each.get("val") in {"1", "true"} for each in marks)

    @property
    def is_floating(self) -> bool:
        """Whether it stands beside the text instead of in it."""
        if self.element.find(WP + "anchor") is not None:
            return True
        styles = (each.get("style", "") for each in self.element.iter(f"{V}*"))
        return any("position:absolute" in each.replace(" ", "") for each in styles)

    @property
    def is_text_box(self) -> bool:
        """Whether it holds text."""
        return next(self.element.iter(W + "txbxContent", V + "textbox"), None) is not None

    @property
    def _properties(self) -> Element | None:
        return next(self.element.iter(WP + "docPr"), None)
