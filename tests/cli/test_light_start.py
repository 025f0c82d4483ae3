"""What a command waits for: only what it needs is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import make_project

LIBRARIES = frozenset(
    "PIL av dask diskcache distributed docx ebooklib fontTools hibari langcodes lameenc lxml "
    "markdown_it mutagen num2words numpy onnxruntime page_validation phonenumbers pikepdf pydantic "
    "pypdfium2 requests rich segno soundfile soxr tinycss2 watchfiles weasyprint yaml".split()
)
"""Every library that takes longer to import than Python takes to start, and more."""
THAT_MAKE_FILES = LIBRARIES - frozenset(
    "PIL fontTools langcodes lxml markdown_it num2words phonenumbers pydantic tinycss2 yaml".split()
)
THAT_SPEAK = frozenset(
    "av hibari lameenc mutagen num2words numpy onnxruntime phonenumbers requests soundfile soxr"
    .split()
)  # fmt: skip

IMPORTED = """\
import sys
from publisher.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted({each.partition(".")[0] for each in sys.modules}), file=sys.stderr)
"""


def imported(*typed: str) -> set[str]:
    """The packages that a process has imported by the end of a command."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *typed], capture_output=True, text=True, check=False
    )
    # An exit such as that of --version is told below the list.
    return set(next(each for each in done.stderr.splitlines() if " sys " in each).split())


@pytest.mark.parametrize("typed", [("--version",), ("--help",), ("buidl",), ("build", "--jobs=x")])
def test_what_needs_no_library_imports_none(typed: tuple[str, ...]) -> None:
    found = imported(*typed)
    assert "argparse" in found
    if "--jobs=x" not in typed:
        assert not found & LIBRARIES
    assert not found & THAT_MAKE_FILES


def test_a_new_leaflet_needs_no_library(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert not imported("new", "back-pain", "--project", str(project)) & LIBRARIES
    assert (project / "source/back-pain/leaflet.md").is_file()


@pytest.mark.slow
def test_a_check_loads_nothing_that_makes_files(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    found = imported("check", "--project", str(project))
    assert "markdown_it" in found
    assert not found & THAT_MAKE_FILES


@pytest.mark.slow
def test_a_written_format_waits_for_no_voice(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    found = imported("build", "--to", "pdf,word,epub,web", "--project", str(project))
    assert found >= {"weasyprint", "docx", "ebooklib", "pypdfium2"}
    assert (project / "outputs/eye-drops/eye-drops.html").is_file()
    assert not found & THAT_SPEAK
    assert "langcodes" not in found, "English is known without the tables of all languages"
