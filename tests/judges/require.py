"""Asking for a program that a test needs."""

import os
from pathlib import Path

import pytest

from publisher.verify.judges.part import Part, on_path

_REMEDY = "Run `make test` once, which installs it (Debian: {})."

_TOOLS = {
    each: Part(each, on_path(each), _REMEDY.format(package))
    for each, package in (
        ("ffprobe", "ffmpeg"),
        ("pdftoppm", "poppler-utils"),
        ("pdfinfo", "poppler-utils"),
    )
}


def require(tool: str) -> Path:
    """Where `tool`, which only tests need, is on this machine; else the test ends."""
    require_parts(_TOOLS[tool])
    return _TOOLS[tool].where


def require_parts(*parts: Part) -> None:
    """End the test where a part is missing.

    It is skipped with how to get the part; in CI (the variable `CI` is set) it fails, because there
    a judge that is absent would let everything pass.
    """
    missing = [f"{each.name} is missing. {each.remedy}" for each in parts if each.is_missing]
    if missing and os.environ.get("CI"):
        pytest.fail("\n".join(missing), pytrace=False)
    if missing:
        pytest.skip("\n".join(missing))
