"""What a proof says, in the words in which everything else is told."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.diagnostics import Diagnostic, Severity, warning
from publisher.document import canonical_reading
from publisher.verify import Proven
from publisher.verify.claiming import rests_on
from publisher.verify.format_names import format_name
from publisher.verify.places import diagnostics, parity_diagnostics


def told(proven: Proven, *, may_go_out: bool = False) -> tuple[Diagnostic, ...]:
    """Every finding that may not stay, each once, and every claim that a file has to do without.

    `may_go_out` makes warnings of what only a claim hangs on: the file is good enough to be
    handed out, but not to be called PDF/UA.
    """
    return tuple(dict.fromkeys(_told(proven, may_go_out)))


def _told(proven: Proven, may_go_out: bool) -> Iterator[Diagnostic]:
    proof = proven.proof
    for name, standard in proven.withheld.items():
        yield warning(
            "CLAIM-001",
            f"the {format_name(name)} does not claim {standard}, because not every judge that "
            "the claim needs has passed it",
            "the other messages say what was found; the file can be read, but is not proven",
            proof.document.span,
        )
    for verdict in proof.verdicts:
        for each in diagnostics(verdict, proof.document, proof.wording):
            if may_go_out and rests_on(verdict):
                each = replace(each, severity=Severity.WARNING)
            elif verdict.missing:
                # Who asks for a verdict and gets none has to be told louder than in passing.
                each = replace(each, severity=Severity.ERROR)
            yield each
    reading = canonical_reading(proof.document, proof.wording)
    for parity in proof.parities:
        yield from parity_diagnostics(parity, reading)
