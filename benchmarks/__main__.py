"""`python -m benchmarks`: the cold build of one leaflet against WeasyPrint alone.

Both are whole processes, run in turn (A B A B …), so that a busy machine slows both alike. The
floor is what a person would type: WeasyPrint's own command on the same HTML.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.print_html import write_print_html


def main() -> int:
    """Measure and print; 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--leaflet", default="secondary-bone-cancer")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "leaflet.html"
        write_print_html(given.leaflet, page)
        publisher = [sys.executable, "-m", "publisher", "build", given.leaflet, "--out", folder]
        weasyprint = [
            str(Path(sys.executable).with_name("weasyprint")),
            "--pdf-variant=pdf/ua-1",
            str(page),
            str(page.with_suffix(".pdf")),
        ]
        commands = {
            "WeasyPrint alone": weasyprint,
            "pdf, word, epub, web": [*publisher, "--to", "pdf,word,epub,web"],
            "all five": publisher,
            "audio": [*publisher, "--to", "audio"],
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(given.runs + 1):
            for name, command in commands.items():
                taken = _wall_seconds(command)
                if turn:  # the first turn warms the disk
                    seconds[name].append(taken)
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    floor = medians["WeasyPrint alone"]
    ratios = {name: each / floor for name, each in medians.items()}
    if given.json:
        print(json.dumps({"machine": machine(), "seconds": medians, "ratios": ratios}, indent=2))
    else:
        print(f"{machine()}; {given.leaflet}; median of {given.runs} whole processes")
        for name in commands:
            print(f"{name:24} {medians[name]:7.2f} s   {ratios[name]:5.2f} × WeasyPrint alone")
        print("Target: pdf, word, epub, web at most 3 × WeasyPrint alone (speech apart).")
    return 0


def _wall_seconds(command: list[str]) -> float:
    """Wall-clock seconds of one process."""
    began = os.times().elapsed
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return os.times().elapsed - began


if __name__ == "__main__":
    sys.exit(main())
