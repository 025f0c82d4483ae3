"""`publisher verify` and `publisher doctor`."""

import argparse
import json
from dataclasses import asdict

from publisher.build import verify_outputs
from publisher.cli.build_command import make_plan
from publisher.cli.console import print_diagnostics, print_table
from publisher.verify import Level, Proof, Verdict
from publisher.verify.report import CONFORMANCE_REPORT, manifest_verdicts


def verify(given: argparse.Namespace) -> int:
    """Judge the finished files; 1 where a file has a fault or was not judged, else 0."""
    plan = make_plan(given)
    results = verify_outputs(plan, Level(given.level), given.report)
    proofs = {each.leaflet: proven.proof for each, proven in results if proven}
    if given.json:
        data = [
            {
                "leaflet": each.leaflet,
                "folder": str(each.folder),
                "diagnostics": [str(found) for found in each.diagnostics],
                "verification": manifest_verdicts(proven.proof) if proven else None,
            }
            for each, proven in results
        ]
        print(json.dumps({"leaflets": data}, indent=2, ensure_ascii=False))
    else:
        print_diagnostics(found for each, _ in results for found in each.diagnostics)
        _print_verdicts(proofs)
        good = sum(not each.failed for each, _ in results)
        print(f"{good} of {len(results)} leaflets verified at level {given.level}.")
        for leaflet in proofs:
            print(f"The evidence: {(given.report or plan.outputs) / leaflet / CONFORMANCE_REPORT}")
    return 1 if any(each.failed for each, _ in results) else 0


def doctor(given: argparse.Namespace) -> int:
    """Say which judges are installed and how to get the others; 1 where one is missing."""
    from publisher.verify.doctor import diagnose

    found = diagnose()
    missing = [each for each in found if not each.installed]
    if given.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
        return 1 if missing else 0
    print_table(
        ("Judge", "By what standard", "Level", "Installed", "Version"),
        [
            (
                each.judge,
                ", ".join(each.judges),
                each.level,
                "yes" if each.installed else "no",
                each.version,
            )
            for each in found
        ],
    )
    for each in missing:
        print(f"{each.judge} lacks {' and '.join(each.missing)}. {each.remedy}")
    print(f"{len(found) - len(missing)} of {len(found)} judges are installed.")
    return 1 if missing else 0


def _print_verdicts(proofs: dict[str, Proof]) -> None:
    rows = []
    for leaflet, proof in proofs.items():
        for each in proof.verdicts:
            judge = f"{each.judge} {each.version}".strip()
            rows.append((leaflet, each.format, judge, each.standard, _word(each)))
        for parity in proof.parities:
            words = f"{len(parity.differences)} differences" if parity.differences else "the same"
            told = "; ".join((f"{words}, {parity.units} units", *parity.notes))
            rows.append((leaflet, parity.format, "words", parity.by, told))
    if rows:
        print_table(("Leaflet", "Format", "Judge", "What was judged", "Verdict"), rows)


def _word(verdict: Verdict) -> str:
    if verdict.missing:
        return "not installed"
    if verdict.faults:
        kind = " (for information)" if verdict.informative else ""
        return f"{len(verdict.faults)} faults{kind}"
    accepted = len(verdict.findings)
    return f"passed, {accepted} accepted" if accepted else "passed"
