"""What a leaflet says when it is read out: utterances in order, and where the chapters begin."""

from dataclasses import dataclass

from publisher.diagnostics import Diagnostic
from publisher.speech.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part that a listener can jump to: `id` is that of its section, empty for the opening."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Script:
    """The spoken leaflet, before any sound. `diagnostics` tell what could not be put into words."""

    utterances: tuple[Utterance, ...]
    chapters: tuple[Chapter, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def __str__(self) -> str:
        """The script for people to read and sign: a line an utterance, a heading a chapter."""
        lines: list[str] = []
        section: str | None = None
        titles = {each.id: each.title for each in self.chapters}
        for each in self.utterances:
            if each.section != section:
                section = each.section
                lines += (
                    ["", f"## {titles[section]}", ""] if lines else [f"## {titles[section]}", ""]
                )
            lines.append(f"[{each.role}] {each.text}")
        return "\n".join(lines) + "\n"
