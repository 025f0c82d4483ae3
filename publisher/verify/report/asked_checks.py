"""Which questions a person has to answer of one leaflet."""

from publisher.verify.proof import Proof
from publisher.verify.report.human_check import AskedCheck, HumanCheck
from publisher.verify.report.human_checks import HUMAN_CHECKS
from publisher.verify.report.looked_at import LookedAt


def asked_checks(proof: Proof) -> tuple[tuple[AskedCheck, ...], tuple[HumanCheck, ...]]:
    """The checks that a person must make of this leaflet, and those that have nothing to look at.

    Checks of formats that were not made are in neither.
    """
    leaflet = LookedAt(proof.document, proof.wording)
    asked, absent = [], []
    for check in HUMAN_CHECKS:
        formats = tuple(
            each for each in proof.formats if each in check.formats or not check.formats
        )
        if not formats:
            continue
        items = tuple(check.items(leaflet)) if check.items else ()
        if check.absent and not items:
            absent.append(check)
        else:
            asked.append(AskedCheck(check, formats, items))
    return tuple(asked), tuple(absent)
