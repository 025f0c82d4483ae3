"""Settings of one machine, which another would obey to the page's harm."""

from collections.abc import Iterator

from pikepdf import Dictionary, Stream

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_RULE = "device-settings"


def check_device_settings(file: PrintFile) -> Iterator[Finding]:
    """No transfer curves, and no halftones but plain ones without a name (ISO 15930-4)."""
    for page, state in file.states:
        if "/TR" in state or str(state.get("/TR2", "/Default")) != "/Default":
            yield Finding(_RULE, "a transfer curve would change the colours", f"page {page}")
        if "/HTP" in state:
            yield Finding(_RULE, "halftones have a phase of their own", f"page {page}")
        halftone = state.get("/HT")
        if isinstance(halftone, Dictionary | Stream) and (
            halftone.get("/HalftoneType") not in (1, 5) or "/HalftoneName" in halftone
        ):
            yield Finding(_RULE, "a halftone is not one that every press has", f"page {page}")
