"""Words that are too pale for what they are printed on."""

from collections.abc import Iterator

from publisher.theme.colour_pairs import TEXT_CONTRAST
from publisher.theme.contrast import contrast_ratio
from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding


def check_low_contrast(pdf: PrintedPdf) -> Iterator[Finding]:
    """Words have a contrast of at least 7:1 to what is under them (UKAAF G003; WCAG 2.2, 1.4.6).

    No judge of PDF looks at colours.
    """
    readable: dict[tuple[str, str], float] = {}
    for each in pdf.runs:
        pair = each.colour, each.ground
        if pair not in readable:
            readable[pair] = contrast_ratio(*pair)
        if readable[pair] < TEXT_CONTRAST:
            message = (
                f"words are hard to read: their contrast is {readable[pair]:.1f}:1 and not 7:1"
            )
            yield Finding("low-contrast", message, f"page {each.page}", words=each.words)
