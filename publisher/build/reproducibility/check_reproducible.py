"""Building again from scratch under other circumstances, and comparing every file."""

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.backends import find_backends
from publisher.build.manifest import MANIFEST, Manifest, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.project import Project
from publisher.build.reproducibility.comparison import Comparison
from publisher.build.reproducibility.first_difference import first_difference
from publisher.diagnostics import Problems, error
from publisher.document import PrintForm
from publisher.verify.report import CONFORMANCE_REPORT

_LONG_AGO = 1_000_000_000
_OTHER_JOBS = (2, 3)
"""Workers of the second build: the first number that is not that of the first build."""

_CIRCUMSTANCES = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Asia/Kathmandu",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C",
    "COLUMNS": "40",
}


def check_reproducible(plan: BuildPlan) -> Iterator[Comparison]:
    """Compare every file that stands in the output folders with that of a second build.

    The second build makes the formats that stand, with their options, in a new process with an
    empty cache, another seed for hashes, another time zone, locale, working folder, umask,
    temporary folder and number of workers, from a copy of the sources in another order and with
    other dates. Nothing of it stays. Leaflets that were not built are left out. Raises `Problems`
    where the second build breaks off.
    """
    with TemporaryDirectory(prefix="publisher-again-") as name:
        folder = Path(name)
        copy = Project(folder / "a copy of the project")
        _copy(plan.project.styles, copy.styles)
        plans = []
        manifests = {}
        for leaflet in reversed(plan.leaflets):
            manifests[leaflet] = manifest = read_manifest(plan.outputs / leaflet)
            if manifest.entries:
                _copy(plan.project.source / leaflet, copy.source / leaflet)
                plans.append(_second(plan, leaflet, manifest, copy, folder / "outputs"))
        for shared in plan.project.source.iterdir():
            if shared.is_file():
                _copy(shared, copy.source / shared.name)
        for leaflet, errors in _rebuild(_together(plans), folder):
            again = folder / "outputs" / leaflet
            yield from _compare(plan.outputs / leaflet, again, manifests[leaflet], errors)
            shutil.rmtree(again, ignore_errors=True)


def _second(
    plan: BuildPlan, leaflet: str, manifest: Manifest, project: Project, outputs: Path
) -> BuildPlan:
    made = {
        name: backend.options(**manifest.entries[name].options)
        for name, backend in find_backends().items()
        if name in manifest.entries
    }
    return replace(
        plan,
        project=project,
        leaflets=(leaflet,),
        formats=tuple(made),
        forms=(PrintForm.A4,),
        outputs=outputs,
        options={**plan.options, **made},
        jobs=next(each for each in _OTHER_JOBS if each != plan.jobs),
    )


def _together(plans: list[BuildPlan]) -> list[BuildPlan]:
    """One plan for all leaflets that are made alike."""
    alike: dict[str, BuildPlan] = {}
    for plan in plans:
        key = repr((plan.formats, plan.options))
        before = alike.get(key, replace(plan, leaflets=()))
        alike[key] = replace(plan, leaflets=before.leaflets + plan.leaflets)
    return list(alike.values())


def _rebuild(plans: list[BuildPlan], folder: Path) -> Iterator[tuple[str, list[str]]]:
    temporary, elsewhere = folder / "temporary", folder / "elsewhere"
    for each in (temporary, elsewhere):
        each.mkdir()
    program = str(Path(__file__).parents[3])
    environment = {**os.environ, **_CIRCUMSTANCES, "TMPDIR": str(temporary), "PYTHONPATH": program}
    process = subprocess.Popen(
        (sys.executable, "-m", "publisher.build.reproducibility.rebuild"),
        cwd=elsewhere,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    with process, process.stdin as to:
        try:
            to.write(pickle.dumps(plans))
            to.close()
            for line in process.stdout:
                told = json.loads(line)
                yield told["leaflet"], told["errors"]
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        message = "the second build broke off, so nothing is known of the files that are left"
        raise Problems([error("REPRO-002", message, "what it said stands above; then try again")])


def _compare(
    folder: Path, again: Path, manifest: Manifest, errors: list[str]
) -> Iterator[Comparison]:
    leaflet = folder.name
    formats = {entry.path: name for name, entry in manifest.entries.items()}
    for path in (*formats, MANIFEST, CONFORMANCE_REPORT):
        first, second = (_read(each / path) for each in (folder, again))
        if first is None and second is None:
            continue
        if first is None or second is None:
            difference = "; ".join(errors) or "it was made in one of the two builds only"
        else:
            difference = first_difference(first, second)
        yield Comparison(leaflet, formats.get(path, ""), path, difference)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _copy(source: Path, target: Path) -> None:
    """Copy a file or folder, what comes last first, with another date."""
    if source.is_dir():
        target.mkdir(parents=True)
        for each in sorted(source.iterdir(), reverse=True):
            _copy(each, target / each.name)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    os.utime(target, (_LONG_AGO, _LONG_AGO))
