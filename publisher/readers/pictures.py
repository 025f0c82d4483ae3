"""The only place that opens picture files."""

import io
import struct
import warnings
import zlib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from publisher.diagnostics import Problems, Span, error
from publisher.document import Picture
from publisher.readers.drawing import check_drawing

LARGEST_PICTURE = 20_000_000
"""Bytes."""
MOST_PIXELS = 50_000_000
"""Width times height; a phone's photograph has about 12 million."""

_RASTER = {"PNG": ("image/png", (".png",)), "JPEG": ("image/jpeg", (".jpg", ".jpeg"))}
# What Pillow raises on files that are no pictures.
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, LookupError, struct.error, zlib.error)


class PictureFolder:
    """The pictures beside a leaflet; each is opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pictures: dict[str, Picture] = {}
        self._paths: dict[str, Path] = {}

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture read so far, by name."""
        return tuple(self._pictures[name] for name in sorted(self._pictures))

    def read(self, name: str, span: Span) -> Picture:
        """The picture `name`, relative to the leaflet's folder, asked for at `span`.

        Raises `Problems` where it is missing, outside the folder, on the internet, no PNG, JPEG
        or SVG, damaged, too large, or an SVG that could run or fetch something.
        """
        file = self._find(name, span)
        known = self._paths.setdefault(file.name, file)
        if known != file:
            raise _problem(
                "PIC-008",
                f"there are two pictures with the name '{file.name}'",
                "give one of them another name",
                span,
            )
        if file.name not in self._pictures:
            self._pictures[file.name] = _open(file, str(self._folder / name), span)
        return self._pictures[file.name]

    def _find(self, name: str, span: Span) -> Path:
        if ":" in name or name.startswith("//"):
            raise _problem(
                "PIC-003",
                f"'{name}' is an address, not a file beside the leaflet",
                "save the picture in the leaflet's folder and write its file name here",
                span,
            )
        try:
            folder = self._folder.resolve()
            file = (folder / name).resolve()
            inside = file.is_relative_to(folder)
            there = inside and file.is_file()
        except (OSError, ValueError, RuntimeError):
            inside, there = True, False
        if not inside:
            raise _problem(
                "PIC-002",
                f"the picture '{name}' is not in the leaflet's folder",
                "copy it into that folder and write its file name only",
                span,
            )
        if not there:
            names = sorted(each.name for each in folder.iterdir() if each.name != "leaflet.md")
            near = get_close_matches(Path(name.replace("\\", "/")).name, names, 1, 0.5)
            raise _problem(
                "PIC-001",
                f"there is no picture '{name}' beside the leaflet",
                f"did you mean '{near[0]}'?" if near else "put it into the leaflet's folder",
                span,
            )
        return file


def _open(file: Path, shown: str, span: Span) -> Picture:
    name = file.name
    try:
        size = file.stat().st_size
        if size > LARGEST_PICTURE:
            raise _too_large(name, f"{size:,} bytes, and {LARGEST_PICTURE:,} are allowed", span)
        data = file.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        message = f"the picture '{name}' cannot be read: {reason}"
        raise _problem("PIC-007", message, "ask who owns the file", span) from problem
    if file.suffix.lower() == ".svg":
        width, height = check_drawing(data, shown)
        return Picture(name, "image/svg+xml", width, height, data)
    return _photograph(data, name, span)


def _load_whole(image: Any) -> None:
    """Read every pixel; raises `OSError` where some are missing.

    WeasyPrint tells Pillow, for the whole process, to fill missing pixels in silence.
    """
    from PIL import ImageFile

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        image.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _photograph(data: bytes, name: str, span: Span) -> Picture:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            # Its size is compared below, before a pixel is read.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image: Image.Image = Image.open(io.BytesIO(data), formats=tuple(_RASTER))
        if image.width * image.height > MOST_PIXELS:
            raise _too_large(
                name, f"{image.width} by {image.height} pixels; make it 3,000 wide or less", span
            )
        _load_whole(image)
        media_type, suffixes = _RASTER[str(image.format)]
        if image.getexif().get(0x0112, 1) != 1:
            # A phone says "turn me" in a note that Word does not read.
            upright = ImageOps.exif_transpose(image)
            stream = io.BytesIO()
            colours = image.info.get("icc_profile")
            upright.save(stream, str(image.format), quality=92, icc_profile=colours)
            image, data = upright, stream.getvalue()
    except Image.DecompressionBombError as problem:
        raise _too_large(name, "it has too many pixels", span) from problem
    except _DAMAGED as problem:
        raise _problem(
            "PIC-004",
            f"'{name}' is not a picture that can be read, or it is damaged",
            "save it again as PNG, JPEG or SVG",
            span,
        ) from problem
    if not name.lower().endswith(suffixes):
        raise _problem(
            "PIC-005",
            f"'{name}' is really a {suffixes[0][1:].upper()} picture",
            f"change the end of its name to {suffixes[0]}",
            span,
        )
    return Picture(name, media_type, image.width, image.height, data)


def _too_large(name: str, why: str, span: Span) -> Problems:
    message = f"the picture '{name}' is too large: {why}"
    return _problem("PIC-006", message, "save it again in a smaller size", span)


def _problem(code: str, message: str, remedy: str, span: Span) -> Problems:
    return Problems([error(code, message, remedy, span)])
