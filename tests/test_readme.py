"""Every command in the README and in the documents is one that works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.cli import main
from publisher.cli.arguments import make_parser
from tests.projects import LEAFLET, make_project
from tests.watch.served import ask, program

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands() -> list[str]:
    """The lines of the fenced blocks that are marked as shell."""
    found: list[str] = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            lines = (line.partition("  #")[0].strip() for line in block.splitlines())
            found += [line for line in lines if line]
    return list(dict.fromkeys(found))


def test_the_readme_has_commands() -> None:
    assert {"make", "make test"} <= set(commands())


def those_of(*programs: str) -> list[str]:
    """The commands that begin so."""
    return [each for each in commands() if each.startswith(programs)]


@pytest.mark.parametrize("command", those_of("make"))
def test_make_knows_the_target(command: str) -> None:
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [program, "--dry-run", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


_WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def marked(command: str) -> object:
    """The command as a parameter; what asks the judges from outside needs them."""
    asks = any(each in command for each in ("doctor", "--level full", "emma"))
    return pytest.param(command, marks=pytest.mark.judges if asks else pytest.mark.slow)


@pytest.mark.slow
@pytest.mark.parametrize("command", those_of("dask ", "python -m "))
def test_what_others_run_knows_the_flags(command: str) -> None:
    # They take hours or never end; what they do is tested in tests/cluster and tests/benchmarks.
    first, *words = shlex.split(command)
    words = ["-m", "dask", words[0]] if first == "dask" else words[:2]
    told = subprocess.run(
        [sys.executable, *words, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    flags = [each for each in shlex.split(command) if each.startswith("--")]
    assert [each for each in flags if each not in told.stdout] == []


@pytest.mark.parametrize("command", [each for each in commands() if "--scheduler" in each])
def test_a_build_on_other_machines_is_understood(command: str) -> None:
    arguments = shlex.split(command)[1:]
    given = make_parser(arguments).parse_args(arguments)
    assert given.scheduler
    assert given.store


@pytest.mark.slow
@pytest.mark.parametrize("command", [each for each in commands() if " watch" in each])
def test_the_preview_starts_and_ends(command: str, tmp_path: Path) -> None:
    make_project(tmp_path, {"eye-drops": LEAFLET, "secondary-bone-cancer": LEAFLET})
    # No browser is to come up on the machine that runs the tests.
    words = [each for each in shlex.split(command)[2:] if each != "--open"]
    with program(tmp_path, *words) as running:
        assert ask(running.address, "/").status == 200
        assert running.stop()[0] == 0


def run_to_their_end() -> list[str]:
    """The commands of publisher itself that end, and need nobody else."""
    found = those_of("publisher", ".venv/bin/publisher")
    return [each for each in found if "--scheduler" not in each and " watch" not in each]


def test_every_command_is_tested() -> None:
    known = ("make", "dask ", "python -m ", "publisher ", ".venv/bin/publisher ")
    assert [each for each in commands() if not each.startswith(known)] == []


@pytest.mark.parametrize("command", [marked(each) for each in run_to_their_end()])
def test_the_command_works(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = shlex.split(command)[1:]
    # Short leaflets under the names that the documents use: a long one is minutes of speech.
    make_project(tmp_path, {"eye-drops": LEAFLET, "secondary-bone-cancer": LEAFLET})
    organisation = ROOT / "source/organisation.yaml"
    (tmp_path / "source/organisation.yaml").write_bytes(organisation.read_bytes())
    (tmp_path / "pasted.txt").write_text("Your ears\n\nWhat is ear wax?\n\nEar wax is normal.\n")
    monkeypatch.chdir(tmp_path)
    if "--diff" in arguments:
        for step in ("init", "add source", "commit -m first"):
            subprocess.run(["git", *_WHO, *step.split()], check=True, capture_output=True)
    if arguments[0] == "verify":
        # All formats but the recording, since a recogniser takes minutes over it.
        assert main(["build", "secondary-bone-cancer", "--to", "pdf,word,epub,web"]) == 0
    assert main(arguments) == 0
