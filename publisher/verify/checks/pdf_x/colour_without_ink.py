"""Colours that are no inks."""

from collections.abc import Iterator

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_INKS = ("/DeviceGray", "/DeviceCMYK")


def check_colour_without_ink(file: PrintFile) -> Iterator[Finding]:
    """All that is painted is painted in black, in CMYK or in a spot colour (ISO 15930-4)."""
    for page, space in sorted({(each.page, each.space) for each in file.painted}):
        family, _, rest = space.partition(" ")
        printed_as = rest.rpartition(" ")[2] if family == "/Separation" else family
        if printed_as not in _INKS:
            message = f"something is coloured in {family[1:]}, and not in a press's inks"
            yield Finding("colour-without-ink", message, f"page {page}")
