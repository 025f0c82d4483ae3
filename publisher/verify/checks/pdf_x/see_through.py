"""Paint that lets through what is behind it."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_RULE = "see-through"


def check_see_through(file: PrintFile) -> Iterator[Finding]:
    """Nothing is transparent, and nothing is drawn as a group that may be (ISO 15930-4)."""
    for page, state in file.states:
        if any(key in state and float(state[key]) != 1 for key in ("/ca", "/CA")):
            yield Finding(_RULE, "paint lets through what is behind it", f"page {page}")
        if str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible"):
            yield Finding(_RULE, "paint is blended with what is behind it", f"page {page}")
        if "/SMask" in state and state.SMask != Name("/None"):
            yield Finding(_RULE, "paint fades out behind a mask", f"page {page}")
    for page, drawn in file.drawn:
        if "/SMask" in drawn:
            yield Finding(_RULE, "a picture has see-through parts", f"page {page}")
        yield from _group(page, drawn)
    for page, dictionary in file.pages:
        yield from _group(page, dictionary)


def _group(page: int, drawn: Any) -> Iterator[Finding]:
    group = drawn.get("/Group")
    if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
        yield Finding(_RULE, "something is drawn as a transparency group", f"page {page}")
