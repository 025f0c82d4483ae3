"""The example of a format from elsewhere, installed into an environment of its own."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.projects import BODY, FRONT_MATTER, make_project

EXAMPLE = Path(__file__).parents[2] / "examples/plain-text"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that sees this one's libraries and adds the example."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    (libraries,) = home.glob("lib/python*/site-packages")
    # No network is needed: libraries are found where this test's own are.
    (libraries / "libraries.pth").write_text(
        "\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    )
    (libraries / "publisher-source.pth").write_text(str(EXAMPLE.parents[1]))
    subprocess.run(
        [
            sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps",
            "--no-build-isolation", "--target", libraries, EXAMPLE,
        ],
        check=True,
    )  # fmt: skip
    return home / "bin/python"


def publisher(python: Path, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "publisher", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_format_is_listed_with_the_built_in_ones(environment: Path, tmp_path: Path) -> None:
    listed = publisher(environment, tmp_path, "formats").stdout
    assert "Plain text" in listed
    assert listed.index("web") < listed.index("text/plain")


@pytest.mark.slow
def test_it_builds_and_its_option_is_a_flag(environment: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path)
    done = publisher(environment, project, "build", "--to", "text", "--width", "40")
    assert (done.returncode, done.stderr) == (0, "")
    text = (project / "outputs/eye-drops/eye-drops.txt").read_text(encoding="utf-8")
    assert text.startswith("Your eye drops\n==============\n\nHow to use your eye drops.\n")
    assert "1. Wash your hands." in text
    assert "| Urgent advice: Phone us today if:" in text
    assert "Next review due: 31\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2029" in text
    assert "- Plain text" in text
    assert max(map(len, text.splitlines())) <= 42


@pytest.mark.slow
def test_what_it_cannot_carry_is_reported_with_its_line_and_never_dropped(
    environment: Path, tmp_path: Path
) -> None:
    table = "\n:::{table} Doses\n\n| Age | Dose |\n|---|---|\n| 12 | 5mg |\n:::\n"
    project = make_project(tmp_path, {"drops": FRONT_MATTER + BODY + table})
    line = (FRONT_MATTER + BODY + table).splitlines().index(":::{table} Doses") + 1
    done = publisher(environment, project, "build", "--to", "text")
    assert done.returncode == 1
    assert f"source/drops/leaflet.md:{line}:" in done.stderr
    assert "the format 'text' cannot carry a Table" in done.stderr
    assert not (project / "outputs" / "drops").exists()
