"""What a page shows, at its place on a sheet."""

from collections.abc import Mapping

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Page,
    parse_content_stream,
    unparse_content_stream,
)

from publisher.backends.pdf.impose.merge_resources import Names
from publisher.backends.pdf.impose.moved import Box, Moved

_USES: Mapping[str, str] = {
    "BDC": "/Properties",
    "CS": "/ColorSpace",
    "DP": "/Properties",
    "Do": "/XObject",
    "SCN": "/Pattern",
    "Tf": "/Font",
    "cs": "/ColorSpace",
    "gs": "/ExtGState",
    "scn": "/Pattern",
    "sh": "/Shading",
}
"""The kind of resource that an operator names (ISO 32000-1, annex A)."""


def moved_contents(page: Page, moved: Moved, clip: Box, names: Names) -> tuple[bytes, int]:
    """The contents of a page, shut into its place, and the next free number of marked content.

    `clip` is what is shown of it, in the page's own coordinates.
    """
    left, bottom, right, top = clip
    after = moved.marks
    instructions: list[ContentStreamInstruction | ContentStreamInlineImage] = []
    for each in parse_content_stream(page):
        operator = str(each.operator)
        if operator in _USES:
            operands = [_renamed(one, _USES[operator], names) for one in each.operands]
            if operator == "BDC" and isinstance(operands[1], Dictionary):
                operands[1], after = _renumbered(operands[1], moved.marks, after)
            each = ContentStreamInstruction(operands, each.operator)
        instructions.append(each)
    place = (
        f"q\n1 0 0 1 {moved.right} {moved.up} cm\n"
        f"{left} {bottom} {right - left} {top - bottom} re\nW\nn\n"
    )
    return place.encode() + unparse_content_stream(instructions) + b"\nQ\n", after


def _renamed(operand: Object, kind: str, names: Names) -> Object:
    if names and isinstance(operand, Name):
        return names.get((kind, str(operand)), operand)
    return operand


def _renumbered(properties: Dictionary, marks: int, after: int) -> tuple[Dictionary, int]:
    """Properties with the number of their marked content on the sheet, and the next free one."""
    if "/MCID" not in properties:
        return properties, after
    number = int(properties.MCID) + marks
    return Dictionary({**dict(properties.items()), "/MCID": number}), max(after, number + 1)
