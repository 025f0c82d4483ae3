"""`publisher verify`."""

import argparse
import json
from pathlib import Path

from publisher.build.verify_outputs import verify_outputs
from publisher.cli.make_plan import make_plan
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.cli.print_table import print_table
from publisher.cli.shared_flags import add_json, add_leaflets, add_theme
from publisher.verify import Level, Proof, Verdict
from publisher.verify.report import CONFORMANCE_REPORT, manifest_verdicts


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    add_leaflets(parser)
    parser.add_argument(
        "--level",
        choices=("quick", "full"),
        default="quick",
        help="quick: in this program; full: also by the judges from outside, which takes minutes",
    )
    parser.add_argument(
        "--report", metavar="DIR", type=Path, help="put conformance.html there, a folder a leaflet"
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="where the files are (default: outputs/)"
    )
    add_theme(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
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
