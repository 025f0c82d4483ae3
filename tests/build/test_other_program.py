"""The code of the program, and of a format from elsewhere, is part of what files are made from."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.projects import make_project

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/plain-text/publisher_plain_text/__init__.py"


def build(project: Path, installed: Path, name: str = "text") -> str:
    """What `publisher build` says where `installed` is a folder of packages."""
    done = subprocess.run(
        [sys.executable, "-m", "publisher", "build", "--to", name, "--jobs", "1"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(installed), str(ROOT)))},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()[-1]


@pytest.mark.slow
def test_files_are_made_again_by_a_program_that_stands_elsewhere(tmp_path: Path) -> None:
    make_project(tmp_path)
    other = tmp_path / "other"
    copytree(ROOT / "publisher", other / "publisher", ignore=ignore_patterns("__pycache__"))
    assert build(tmp_path, ROOT, "web") == "1 of 1 leaflets built."
    assert build(tmp_path, other, "web") == "The leaflet is up to date; nothing was made."
    code = other / "publisher/backends/web/__init__.py"
    code.write_text(f"{code.read_text()}# changed\n")
    assert build(tmp_path, ROOT, "web") == "The leaflet is up to date; nothing was made."
    assert build(tmp_path, other, "web") == "1 of 1 leaflets built."


@pytest.mark.slow
@pytest.mark.parametrize("place", ["clinic/__init__.py", "trust/clinic/__init__.py", "clinic.py"])
def test_files_are_made_again_where_its_code_changed(tmp_path: Path, place: str) -> None:
    make_project(tmp_path)
    installed = tmp_path / "site-packages"
    code = installed / place
    code.parent.mkdir(parents=True)
    code.write_bytes(EXAMPLE.read_bytes())
    module = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    information = installed / "clinic-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: clinic\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text(
        f"[publisher.backends]\ntext = {module}:TextBackend\n"
    )
    assert build(tmp_path, installed) == "1 of 1 leaflets built."
    (installed / "neighbour.py").write_text("")
    assert build(tmp_path, installed) == "The leaflet is up to date; nothing was made."
    code.write_text(code.read_text().replace("'=' * len(title)", "'~' * len(title)"))
    assert build(tmp_path, installed) == "1 of 1 leaflets built."
    assert "~~~~" in (tmp_path / "outputs/eye-drops/eye-drops.txt").read_text()
