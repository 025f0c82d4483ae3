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

    @property
    def pronunciations(self) -> tuple[str, ...]:
        """The words that are said in a way of their own, and how, in alphabetical order."""
        words = {
            f"{each.text}: {' or '.join(filter(None, (each.ipa, each.respelling)))}"
            for utterance in self.utterances
            for each in utterance.words
            if each.ipa or each.respelling
        }
        return tuple(sorted(words, key=str.casefold))

    @property
    def for_reviewers(self) -> str:
        """The script as it is read and signed, with how its words are pronounced."""
        words = self.pronunciations
        return "\n".join([f"{self}", "## Pronunciations", "", *words, ""]) if words else f"{self}"

    def __str__(self) -> str:
        """The script for people to read: a line an utterance, a heading a chapter.

        A line in another language than the leaflet's says so.
        """
        lines: list[str] = []
        section: str | None = None
        titles = {each.id: each.title for each in self.chapters}
        own = self.utterances[0].language if self.utterances else ""
        for each in self.utterances:
            if each.section != section:
                section = each.section
                lines += ["", f"## {titles[section]}", ""]
            language = "" if each.language == own else f", {each.language}"
            lines.append(f"[{each.role}{language}] {each.text}")
        return "\n".join(lines[1:]) + "\n"
