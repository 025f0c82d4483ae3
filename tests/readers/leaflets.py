"""Leaflet folders for tests: the parts that a test does not care about are filled in."""

import io
from pathlib import Path

from PIL import Image

from publisher.diagnostics import Problems
from publisher.document import Document
from publisher.readers import read_leaflet
from publisher.rules import check_document

FRONT = """\
title: A test leaflet
language: en-GB
summary: Words about a test.
publisher: Test House
edition: "1"
last-reviewed: 2026-03-24
next-review-due: 2029-03-24
"""
# The line of the file where the body begins: the dashes take two lines.
BODY = FRONT.count("\n") + 3

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>\n'
)


def png(width: int = 4, height: int = 3) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(stream, "PNG")
    return stream.getvalue()


def leaflet(body: str, *, front: str = FRONT, extra: str = "") -> str:
    return f"---\n{front}{extra}---\n{body}"


def write(folder: Path, text: str | bytes, **files: str | bytes) -> Path:
    """A leaflet folder with pictures; `a_svg` is the file a.svg."""
    home = folder / "source" / "test"
    home.mkdir(parents=True, exist_ok=True)
    for name, content in {"leaflet_md": text, "drawing_svg": DRAWING, **files}.items():
        stem, _, suffix = name.rpartition("_")
        data = content.encode() if isinstance(content, str) else content
        (home / f"{stem}.{suffix}").write_bytes(data)
    return home


def read(folder: Path, body: str, *, extra: str = "", **files: str | bytes) -> Document:
    return read_leaflet(write(folder, leaflet(body, extra=extra), **files))


def problems(folder: Path, text: str | bytes, **files: str | bytes) -> list[str]:
    """What the reader finds, or else the rules, each as "CODE line:column" of the file."""
    home = write(folder, text, **files)
    try:
        document = read_leaflet(home)
        errors = [each for each in check_document(document) if each.is_error]
    except Problems as problem:
        errors = list(problem.diagnostics)
    assert errors, "nothing was found"
    found = []
    for each in errors:
        assert each.is_error
        assert each.message
        assert each.remedy
        assert each.span is not None
        name = Path(each.span.path).name
        place = f"{each.span.line}:{each.span.column}"
        found.append(f"{each.code} {place}" + (f" {name}" if name != "leaflet.md" else ""))
    return found


def body_problems(folder: Path, body: str, *, extra: str = "", **files: str | bytes) -> list[str]:
    """As `problems`, with the lines counted from the first line of the body."""
    found = problems(folder, leaflet(body, extra=extra), **files)
    first = BODY + extra.count("\n")
    return [_shift(each, first - 1) for each in found]


def _shift(finding: str, by: int) -> str:
    code, place, *file = finding.split(" ")
    if file:
        return finding
    line, column = place.split(":")
    return f"{code} {int(line) - by}:{column}"
