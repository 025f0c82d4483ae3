"""A leaflet as it was in an earlier edition."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from publisher.build.project import Project
from publisher.diagnostics import Problems, error

_SECONDS = 60


@contextmanager
def earlier_project(project: Project, leaflet: str, revision: str) -> Iterator[Project]:
    """A project that holds one leaflet's folder as it was at a revision of Git.

    It has no styles: the house style of today speaks both, so that only the leaflet differs.
    Raises `Problems` where there is no Git, no such revision, or no such leaflet in it.
    """
    git = which("git")
    if git is None:
        message = "earlier editions are kept by Git, which is not installed"
        raise Problems([error("SCRIPT-001", message, "install Git (Debian: apt install git)")])
    commit = _ask(
        git, project.root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{}}"
    )
    if commit.returncode:
        message = f"Git knows no edition '{revision}' of this project"
        remedy = "`git tag` and `git log --oneline` list the editions that there are"
        raise Problems([error("SCRIPT-002", message, remedy)])
    # The project need not be the root of what Git keeps: "./" is here, and only from the top
    # does Git pack a folder as a whole.
    sources = _ask(git, project.root, "rev-parse", f"{_text(commit)}:./source")
    top = Path(_text(_ask(git, project.root, "rev-parse", "--show-toplevel")))
    tree = _ask(git, top, "archive", "--format=zip", _text(sources))
    folder = Path("source") / leaflet
    with TemporaryDirectory() as place:
        root = Path(place)
        if not tree.returncode:
            with ZipFile(BytesIO(tree.stdout)) as archive:
                wanted = [each for each in archive.namelist() if _belongs(each, leaflet)]
                archive.extractall(root / "source", wanted)
        if not (root / folder / "leaflet.md").is_file():
            message = f"the leaflet '{leaflet}' was not there in the edition '{revision}'"
            raise Problems([error("SCRIPT-003", message, "name a later edition")])
        yield Project(root)


def _belongs(name: str, leaflet: str) -> bool:
    """Whether a file is one of the leaflet's, or says something of all leaflets."""
    first, _, rest = name.partition("/")
    return first == leaflet or not rest


def _text(answer: "subprocess.CompletedProcess[bytes]") -> str:
    return answer.stdout.decode().strip()


def _ask(git: str, root: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [git, "-C", str(root), *arguments], capture_output=True, check=False, timeout=_SECONDS
    )
