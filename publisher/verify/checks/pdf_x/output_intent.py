"""What press and paper the colours are meant for."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_REGISTRY = "http://www.color.org"
_REGISTERED = frozenset({"FOGRA39", "FOGRA51", "FOGRA52", "FOGRA47"})


def check_output_intent(file: PrintFile) -> Iterator[Finding]:
    """Exactly one printing condition is named, of the registry or with its profile (ISO 15930-4).

    A condition of the registry needs no profile. Conditions that this rule knows are those for
    coated and uncoated paper in European offset printing.
    """
    intents: Any = file.root.get("/OutputIntents", Array())
    found = [
        each for each in intents if isinstance(each, Dictionary) and each.get("/S") == "/GTS_PDFX"
    ]
    if len(found) != 1:
        yield Finding(
            "output-intent", f"the file names {len(found)} printing conditions and not one"
        )
        return
    [intent] = found
    name = str(intent.get("/OutputConditionIdentifier", ""))
    if not name:
        yield Finding("output-intent", "the printing condition has no name")
    elif "/DestOutputProfile" not in intent and (
        name not in _REGISTERED or str(intent.get("/RegistryName", "")) != _REGISTRY
    ):
        message = f"the printing condition '{name}' is not of the registry, and has no profile"
        yield Finding("output-intent", message)
