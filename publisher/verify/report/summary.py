"""What a proof says, in one sentence."""

from publisher.verify.format_names import format_name
from publisher.verify.proof import Proof
from publisher.verify.report.elements import capitalised, counted, listed
from publisher.verify.verdict import Level, Verdict


def summary(proof: Proof, human_checks: int) -> str:
    """Passed, or what failed and why; what was not judged; what is left to a person."""
    parts = [_outcome(proof)]
    if absent := sorted({each.judge for each in proof.verdicts if each.missing}):
        verb = "was" if len(absent) == 1 else "were"
        parts.append(f"{listed(absent)} {verb} not installed and judged nothing")
    if unjudged := _unjudged(proof):
        parts.append(f"nothing judged {listed(unjudged)}")
    if proof.level is Level.QUICK:
        again = " again" if any(each.level is Level.FULL for each in proof.verdicts) else ""
        parts.append(
            f"the judges from outside were not asked{again}, because this was a quick check"
        )
    if human_checks:
        parts.append(f"{counted(human_checks, 'point')} below still need a person")
    return f"{capitalised('; '.join(parts))}."


def _outcome(proof: Proof) -> str:
    failed = [each for each in proof.formats if proof.failures(each)]
    if failed:
        reasons = listed(_reason(proof, each) for each in failed)
        return f"{len(failed)} of {counted(len(proof.formats), 'file')} did not pass: {reasons}"
    if not any(not each.missing for each in proof.verdicts) and not proof.parities:
        return "no file was judged"
    checks = "quick check" if proof.level is Level.QUICK else "check"
    what = (
        f"the {format_name(proof.formats[0])}"
        if len(proof.formats) == 1
        else f"all {len(proof.formats)} files"
    )
    return f"{what} passed every {checks} that was made{_same_words(proof)}"


def _same_words(proof: Proof) -> str:
    compared = {each.format for each in proof.parities}
    if not compared:
        return ""
    if len(proof.formats) > 1 and compared >= set(proof.formats):
        return ", and all of them carry the words of the leaflet"
    names = [f"the {format_name(each)}" for each in proof.formats if each in compared]
    return f", and {listed(names)} {'carries' if len(names) == 1 else 'carry'} its words"


def _reason(proof: Proof, format: str) -> str:
    reasons = []
    for each in proof.failures(format):
        if isinstance(each, Verdict):
            reasons.append(f"{counted(len(each.faults), 'finding')} by {each.judge}")
        else:
            count = counted(len(each.differences), "place")
            reasons.append(f"{count} where it differs from the leaflet")
    return f"the {format_name(format)} ({', '.join(reasons)})"


def _unjudged(proof: Proof) -> list[str]:
    judged = {each.format for each in proof.verdicts if not each.missing}
    judged |= {each.format for each in proof.parities}
    missing = {each.format for each in proof.verdicts if each.missing}
    return [f"the {format_name(each)}" for each in proof.formats if each not in judged | missing]
