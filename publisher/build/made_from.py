"""What the file of a format is made from, part by part, so that a change of one can be told."""

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from hashlib import sha256
from json import dumps
from typing import Any

from publisher.backends import Backend, Context, find_backends
from publisher.build.manifest import listed_formats
from publisher.build.plan import BuildPlan
from publisher.build.program import this_program
from publisher.document import Document
from publisher.theme import Theme
from publisher.theme.style_digests import FONTS


class Part(StrEnum):
    """A part that a file is made from, in the order in which changes are told."""

    TEXT = "text"
    FORMATS = "formats"
    WORDING = "wording"
    THEME = "theme"
    LOOK = "look"
    VOICE = "voice"
    OPTIONS = "options"
    DATE = "date"
    PROGRAM = "program"
    PROOF = "proof"


def made_from(name: str, plan: BuildPlan, document: Document, context: Context) -> dict[str, str]:
    """A digest of each part that the file of the format called `name` is made from.

    `document` has its end matter. A part that the format does not depend on is left out. The pages
    of the printed edition are not among them: a file tells itself which it has.
    """
    backend = find_backends()[name]
    theme, phrases = context.theme, context.wording.model_dump(mode="json")
    spoken_phrases = {key: phrases.pop(key) for key in ("speech", "player")}
    parts: dict[str, Any] = {
        Part.TEXT: document.source_hash,
        Part.FORMATS: listed_formats(document),
        Part.WORDING: phrases,
        Part.THEME: theme.name,
        Part.OPTIONS: asdict(plan.options[name]),
        Part.DATE: plan.created,
        Part.PROGRAM: this_program(name).digest,
        Part.PROOF: plan.verify,
    }
    if backend.drawn:
        parts[Part.LOOK] = _look(backend, theme)
    if backend.spoken:
        parts[Part.VOICE] = (theme.tokens.voice.model_dump(mode="json"), spoken_phrases)
    return {part: _digest(parts[part]) for part in Part if part in parts}


def _look(backend: Backend, theme: Theme) -> Mapping[str, Any]:
    files = {
        name: digest
        for name, digest in theme.digests
        if name == FONTS or any(_is_or_is_in(name, each) for each in backend.style_sheets)
    }
    return {"tokens": theme.tokens.model_dump(mode="json", exclude={"voice"}), "files": files}


def _is_or_is_in(name: str, sheets: str) -> bool:
    return name.startswith(sheets) if sheets.endswith("/") else name == sheets


def _digest(part: Any) -> str:
    return sha256(dumps(part, sort_keys=True).encode()).hexdigest()[:32]
