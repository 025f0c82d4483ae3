"""`python -m benchmarks.verification`: what quick verification costs, as a share of the build.

Many leaflets (the house's own, copied under other names) are built in one warm process, in turn
with verification and without, so that a busy machine slows both alike.
"""

import argparse
import contextlib
import io
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path
from shutil import copytree

from benchmarks.machine import machine
from publisher.cli import main as publisher


def main() -> int:
    """Measure and print; 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verification", description=__doc__)
    parser.add_argument("--leaflets", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--to", default="pdf,word,epub,web", help="the formats (default: written)")
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder), given.leaflets)
        build = ["build", "--project", str(project), "--to", given.to, "--jobs", "1"]
        _cpu_seconds([*build, "leaflet-0"])  # warms the process
        with_proof, without = [], []
        for turn in range(given.runs):
            # A folder of its own for each run: what stands in one is read again.
            for name, seconds, flags in (
                (f"with-{turn}", with_proof, []),
                (f"without-{turn}", without, ["--no-verify"]),
            ):
                seconds.append(_cpu_seconds([*build, *flags, "--out", str(project / name)]))
    share = statistics.median(
        (proven - bare) / bare for proven, bare in zip(with_proof, without, strict=True)
    )
    figures = {
        "machine": machine(),
        "leaflets": given.leaflets,
        "formats": given.to,
        "with_verification_s": statistics.median(with_proof),
        "without_s": statistics.median(without),
        "share": share,
    }
    if given.json:
        print(json.dumps(figures, indent=2))
    else:
        print(f"{machine()}; {given.leaflets} leaflets, {given.to}; median of {given.runs} runs")
        print(f"without verification {figures['without_s']:8.2f} s of processor time")
        print(f"with verification    {figures['with_verification_s']:8.2f} s")
        print(f"Quick verification costs {share:.1%} of the build (target: at most 10 %).")
    return 0


def _project(folder: Path, leaflets: int) -> Path:
    copytree("styles", folder / "styles")
    own = sorted(each.parent for each in Path("source").glob("*/leaflet.md"))
    for number in range(leaflets):
        copytree(own[number % len(own)], folder / "source" / f"leaflet-{number}")
    shared = Path("source/organisation.yaml")
    (folder / "source" / shared.name).write_bytes(shared.read_bytes())
    return folder


def _cpu_seconds(arguments: list[str]) -> float:
    """Seconds of processor time of one run in this process."""
    began = sum(os.times()[:4])
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()) as told,
    ):
        code = publisher(arguments)
    if code:
        raise SystemExit(told.getvalue())
    return sum(os.times()[:4]) - began


if __name__ == "__main__":
    sys.exit(main())
