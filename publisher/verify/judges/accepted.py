"""The findings that may stay, each with the reason: short, and meant to become shorter."""

from enum import StrEnum


class Circumstance(StrEnum):
    """What has to be so before a finding may stay; the judge looks whether it is."""

    ONLY_LINES = "all that is untagged on the page are drawn lines and areas"
    ORDER_AS_TEXT = "the page says that its tab order is that of the tags, in the wrong type"
    MARKED_DECORATIVE = "the Word file marks this picture as decorative"


_REASONS = {
    ("LibreOffice", "7.1-3", Circumstance.ONLY_LINES): (
        "LibreOffice draws the borders and the shading of paragraphs outside of all tags. They say "
        "nothing, and Word draws them itself."
    ),
    ("LibreOffice", "7.18.3-1", Circumstance.ORDER_AS_TEXT): (
        "LibreOffice writes the tab order as text where PDF wants a name. The Word file has no "
        "such entry."
    ),
    ("LibreOffice", "7.3-1", Circumstance.MARKED_DECORATIVE): (
        "The picture is marked as decorative, and this LibreOffice does not know Word's mark "
        "of decoration."
    ),
}


def reason_to_accept(judge: str, rule: str, circumstance: Circumstance | None) -> str:
    """Why a finding of `judge` may stay in this circumstance; "" where it may not."""
    return _REASONS.get((judge, rule, circumstance), "") if circumstance else ""
