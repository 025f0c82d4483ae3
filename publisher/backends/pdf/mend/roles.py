"""Which tag stands for which HTML element."""

from publisher.markup import Element

STANDARD_ROLES = {
    "body": "Document",
    "section": "Sect",
    "nav": "Sect",
    "div": "",
    "p": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "figure": "Div",
    "figcaption": "Caption",
    "img": "Figure",
    "blockquote": "BlockQuote",
    "a": "Link",
    "strong": "Strong",
    "em": "Em",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
"""The tags of ISO 32000-1, 14.8.4, and two of ISO 32000-2 that `ROLE_MAP` explains."""

ROLE_MAP = {"Strong": "Span", "Em": "Span"}
"""What a reader makes of the tags that PDF 1.7 does not know."""


def role_of(element: Element) -> str:
    """The tag of an element; an empty one means that only its content counts."""
    return STANDARD_ROLES.get(str(element.tag), "")
