"""Builds that are stopped, killed, run twice at once, or out of disk: no file is ever torn."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from tests.build.processes import (
    PATIENCE,
    ROOT,
    finish,
    outputs,
    start,
    wait_until_none,
    workers,
)
from tests.projects import BODY, FRONT_MATTER, make_project

pytestmark = pytest.mark.slow

Files = Mapping[str, bytes]

INDEX = ".library.json"
WRITTEN = ("build", "--jobs", "2", "--to", "pdf,word,epub,web")
QUICK = ("build", "--jobs", "2", "--to", "epub,web")


def texts(count: int, version: str) -> dict[str, str | bytes]:
    return {
        f"leaflet-{number:02}": f"{FRONT_MATTER}{BODY}\n## {version} {number}\n\n"
        + "\n\n".join(f"This is the {version} advice on drops, part {part}." for part in range(8))
        for number in range(count)
    }


def write(project: Path, leaflets: Mapping[str, str | bytes]) -> None:
    for name, text in leaflets.items():
        assert isinstance(text, str)
        (project / "source" / name / "leaflet.md").write_text(text, encoding="utf-8")


def files_for_readers(project: Path) -> Files:
    """What stands in the leaflets' folders; the index is a note of the program's own."""
    found = outputs(project)
    if index := found.pop(INDEX, None):
        json.loads(index)
    return found


def finished(project: Path) -> Files:
    """The same without what a killed build left aside, which its next build takes away."""
    return {
        path: content for path, content in files_for_readers(project).items() if ".new-" not in path
    }


def wait_for_output(project: Path, process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + PATIENCE
    while not any((project / "outputs").glob("*/manifest.json")):
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < end
        time.sleep(0.02)


def survive_kills(folder: Path, leaflets: int, kills: int, command: tuple[str, ...]) -> None:
    """Kill a build and all its workers at random moments, while the text goes to and fro."""
    early, late = (texts(leaflets, version) for version in ("early", "late"))
    killed = make_project(folder / "killed", early)
    finish(start(killed, command))
    whole_early = files_for_readers(killed)
    whole = make_project(folder / "whole", late)
    began = time.monotonic()
    finish(start(whole, command))
    length = time.monotonic() - began
    whole_late = files_for_readers(whole)
    assert whole_late.keys() == whole_early.keys()
    assert all(whole_late[path] != whole_early[path] for path in whole_late)

    choose = random.Random(6)
    seen: set[tuple[str, bool]] = set()
    for kill in range(kills):
        write(killed, late if kill % 2 == 0 else early)
        process = start(killed, command)
        time.sleep(choose.uniform(0.2, 1.0) * length)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        wait_until_none(process.pid)
        now = finished(killed)
        assert now.keys() == whole_late.keys()
        for path, content in now.items():
            assert content in (whole_early[path], whole_late[path]), f"torn after {kill}: {path}"
            seen.add((path, content == whole_late[path]))
    assert len({late for _, late in seen}) == 2, "no kill came late enough to matter"

    write(killed, late)
    finish(start(killed, command))
    assert files_for_readers(killed) == whole_late


def test_a_build_killed_at_five_moments_tears_no_file(tmp_path: Path) -> None:
    survive_kills(tmp_path, leaflets=5, kills=5, command=QUICK)


@pytest.mark.long
def test_a_build_of_twenty_leaflets_killed_at_fifty_moments_tears_no_file(tmp_path: Path) -> None:
    survive_kills(tmp_path, leaflets=20, kills=50, command=WRITTEN)


def test_a_killed_worker_costs_nobody_a_leaflet(tmp_path: Path) -> None:
    leaflets = texts(4, "early")
    alone, beside = (make_project(tmp_path / name, leaflets) for name in ("alone", "beside"))
    finish(start(alone, ("build", "--jobs", "1", "--to", "epub,web")))
    process = start(beside, QUICK)
    end = time.monotonic() + PATIENCE
    while not workers(process.pid):
        assert time.monotonic() < end
        time.sleep(0.01)
    os.kill(workers(process.pid)[0], signal.SIGKILL)
    said = finish(process)
    assert "4 of 4 leaflets built" in said
    assert files_for_readers(beside) == files_for_readers(alone)
    wait_until_none(process.pid)


@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_ended_takes_its_workers_with_it(
    tmp_path: Path, ended_by: signal.Signals
) -> None:
    project = make_project(tmp_path, texts(12, "early"))
    process = start(project, QUICK)
    wait_for_output(project, process)
    assert workers(process.pid)
    process.send_signal(ended_by)
    said = process.communicate()[0]
    assert process.returncode != 0
    assert "Traceback" not in said
    wait_until_none(process.pid)


def test_two_builds_at_once_agree(tmp_path: Path) -> None:
    leaflets = texts(3, "early")
    alone, shared = (make_project(tmp_path / name, leaflets) for name in ("alone", "shared"))
    finish(start(alone, QUICK))
    both = [start(shared, QUICK), start(shared, ("build", "--jobs", "1", "--to", "epub,web"))]
    for process in both:
        finish(process)
    assert files_for_readers(shared) == files_for_readers(alone)


def test_builds_of_different_formats_at_once_leave_a_manifest_that_is_true(tmp_path: Path) -> None:
    project = make_project(tmp_path, texts(3, "early"))
    both = [start(project, ("build", "--jobs", "2", "--to", name)) for name in ("epub", "web")]
    for process in both:
        finish(process)
    for folder in (project / "outputs").glob("leaflet-*"):
        entries = json.loads((folder / "manifest.json").read_bytes())["files"]
        assert sorted(each["format"] for each in entries) == ["epub", "web"]
        assert not any(each.name.startswith(".") for each in folder.iterdir())
        for each in entries:
            assert sha256((folder / each["path"]).read_bytes()).hexdigest() == each["sha256"]
    status = ("status", "--on", "2026-01-31", "--explain")
    by_index = finish(start(project, status))
    (project / "outputs" / INDEX).unlink()
    assert by_index == finish(start(project, status))
    assert "epub" in by_index
    assert "web" in by_index


FULL_DISK = """
mount -t tmpfs -o size=12m tmpfs "$1" && cp -r "$2/." "$1" && cd "$1" || exit 9
$3 -m publisher build --jobs 1 --to web >&2 || exit 9
find outputs -type f -not -name .library.json | sort | xargs sha256sum > /tmp/before.$$
sed -i 's/early/late/' source/*/leaflet.md
cat /dev/zero > filler 2>/dev/null
$3 -m publisher build --jobs "$4" --to web; built=$?
find outputs -type f -not -name .library.json | sort | xargs sha256sum > /tmp/after.$$
diff /tmp/before.$$ /tmp/after.$$ || built=9
rm /tmp/before.$$ /tmp/after.$$
exit $built
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_is_told_once_and_changes_nothing(tmp_path: Path, jobs: str) -> None:
    own_disk = ("unshare", "-rm")
    if not shutil.which("unshare") or subprocess.run((*own_disk, "true"), check=False).returncode:
        pytest.skip("a disk of its own needs a namespace of its own")
    make_project(tmp_path / "project", texts(6, "early"))
    (tmp_path / "disk").mkdir()
    done = subprocess.run(
        (*own_disk, "sh", "-c", FULL_DISK, "sh", "disk", "project", sys.executable, jobs),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stderr + done.stdout
    assert done.returncode == 1, told
    assert told.count("the disk is full") == 1, told
    assert "0 of 6 leaflets built" in told
    assert "Traceback" not in told
