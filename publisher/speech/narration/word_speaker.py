"""From inline nodes to segments and sentences: every word of the leaflet passes through here."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from publisher.diagnostics import Diagnostic, Span, error, warning
from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Foreign,
    Inlines,
    LineBreak,
    Link,
    LinkKind,
    Pronunciation,
    Spoken,
    Strong,
    Term,
    Text,
)
from publisher.document.text import plain_text
from publisher.speech.capability import Capability, speaks
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.narration.phrases import Said, fill
from publisher.speech.segment import Segment, Segments, spelt, with_ending
from publisher.speech.speakable import CannotSayError, rules_for, scan, sentences, tidy
from publisher.speech.speakable.addresses import say_address
from publisher.speech.speakable.phones import say_phone
from publisher.theme import Wording

_EXCERPT = 40
_SHORT_NUMBER = 3
_LONGEST_PATH = 12
"""Parts of a web address behind its site that a listener can keep in mind."""


class WordSpeaker:
    """Says inlines in the rules of their language, and remembers what it found on the way.

    `headings` are the words of each section by its id. `terms` collects the ids of glossary
    entries that were met and `diagnostics` what could not be said; whoever asks empties them.
    """

    def __init__(
        self,
        language: str,
        wording: Wording,
        voice: Capability,
        lexicon: Mapping[str, LexiconEntry],
        headings: Mapping[str, Inlines],
    ) -> None:
        self.terms: list[str] = []
        self.diagnostics: list[Diagnostic] = []
        self._language = language
        self._other = ""
        """The language of the words that are being said, where it is not that of the leaflet."""
        self._wording = wording
        self._voice = voice
        self._lexicon = lexicon
        self._headings = headings
        as_words, zero = frozenset(wording.speech.said_as_words.split()), wording.speech.phone_zero
        self._rules = rules_for(language, as_words, lexicon, zero)

    def say(self, said: Iterable[Said], language: str = "") -> Segments:
        """Segments of some inlines; `language` where it is not that of the leaflet."""
        segments: list[Segment] = []
        run: list[tuple[str, Span]] = []
        around, self._other = self._other, language
        for part, span in self._parts(said):
            if isinstance(part, str):
                if segments and not run:
                    segments[-1], part = with_ending(segments[-1], part)
                run.append((part, span))
            else:
                if run and run[-1][0].endswith("-"):
                    run[-1] = (f"{run[-1][0][:-1]} ", run[-1][1])
                segments += [*self._scan(run, language), part]
                run = []
        self._other = around
        return tidy((*segments, *self._scan(run, language)))

    def sentences(self, said: Iterable[Said], language: str = "") -> list[Segments]:
        """What `say` gives, sentence by sentence; the last ends with a mark, too."""
        return sentences(_ended(self.say(said, language)))

    def _scan(self, run: Sequence[tuple[str, Span]], language: str) -> Segments:
        """Neighbouring texts as one, so that "**500** mg" is a dose."""
        text = "".join(part for part, _ in run)
        if not text:
            return ()
        rules = rules_for(language, (), {}) if language else self._rules
        spoken = scan(text, rules)
        for each in spoken.problems:
            self.report(each.text, _place(run, each.offset), each.reason)
        for segment in spoken.segments:
            self._check(segment, text, run, language or self._language)
        return spoken.segments

    def _check(
        self, segment: Segment, text: str, run: Sequence[tuple[str, Span]], language: str
    ) -> None:
        missing = self._voice.unspeakable(segment, language)
        if missing and segment.ipa:
            reason = f"the voice '{self._voice.name}' has no sound for '{missing}' in {segment.ipa}"
            self.report(segment.text, run[0][1], reason)
        elif missing:
            self._report_characters(missing, text, run)

    def _report_characters(self, missing: str, text: str, run: Sequence[tuple[str, Span]]) -> None:
        some = f"[{re.escape(missing)}]+"
        for found in re.finditer(rf"{some}(?:[\s,.]+{some})*", text):
            self.report(found[0], _place(run, found.start()), "")

    def address(self, address: str, span: Span) -> Segments:
        """A web or e-mail address, part by part; of a very long one only its site."""
        site, slash, path = re.sub(r"^[a-z]+://", "", address).partition("/")
        try:
            said = say_address(site + slash + path)
            is_long = len(re.findall(r"[^\W_]+|[^\w\s]|_", path)) > _LONGEST_PATH
            site_said = say_address(site)
        except CannotSayError as problem:
            self.report(address, span, str(problem))
            return ()
        if not is_long:
            return said
        return self.say(fill(self._wording.speech.long_address, span, site=site_said))

    def report(self, text: str, span: Span, reason: str) -> None:
        """Remember that something cannot be said; `reason` may be empty."""
        shown = text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
        name = f" ({unicodedata.name(text, 'no name').lower()})" if len(text) == 1 else ""
        message = reason or f"the voice '{self._voice.name}' cannot say '{shown}'{name}"
        remedy = "write it in words, or give the voice its pronunciation in the front matter"
        found = error("AUDIO-001", message, remedy, span)
        if found not in self.diagnostics:
            self.diagnostics.append(found)

    def _parts(self, said: Iterable[Said]) -> Iterator[tuple[str | Segment, Span]]:
        for each in said:
            if isinstance(each, Segment):
                yield each, Span("")
                continue
            match each:
                case Text(text=text, span=span):
                    yield unicodedata.normalize("NFC", text), span
                case Strong() | Emphasis():
                    yield from self._parts(each.children)
                case LineBreak(span=span):
                    yield ", ", span
                case Link():
                    yield from self._parts(self._link(each))
                case Term(span=span):
                    self.terms.append(each.entry)
                    yield from self._parts(each.children)
                case Pronunciation(word=word, span=span):
                    segment = Segment(word, each.ipa, "" if each.ipa else each.respelling)
                    self._check(segment, word, [(word, span)], self._language)
                    yield segment, span
                case Abbreviation():
                    yield from self._abbreviation(each)
                case Foreign():
                    yield from self._foreign(each)
                case Citation(span=span):
                    words = self._wording.speech.citation.format(number=each.number)
                    yield f", {words}, ", span
                case _:
                    assert_never(each)

    def _link(self, link: Link) -> Sequence[Said]:
        """The words of a link and where it leads, but each only once."""
        speech = self._wording.speech
        words = plain_text(link.children, self._wording)
        match link.kind:
            case LinkKind.INTERNAL:
                heading = self._headings.get(link.address, ())
                same = plain_text(heading, self._wording).casefold() == words.casefold()
                if not heading or same:
                    return link.children
                return self._own_phrase(speech.link_internal, link, heading=heading)
            case LinkKind.PHONE:
                digits, said, zero = _digits(link.address), _digits(words), speech.phone_zero
                if words.strip(" +()-0123456789\N{NO-BREAK SPACE}") == "":
                    pause = (Segment(", "),) if len(said) > _SHORT_NUMBER else ()
                    return (*self._own_words(Segment(say_phone(words, zero))), *pause)
                if digits and digits in said:
                    return link.children
                address = self._own_words(Segment(say_phone(link.address, zero)))
                return self._own_phrase(speech.link_phone, link, address=address)
            case LinkKind.WEB | LinkKind.EMAIL:
                address = self._own_words(*self.address(link.address, link.span))
                if _bare(words) == _bare(link.address):
                    return (*address, Segment(", "))
                web = link.kind is LinkKind.WEB
                template = speech.link_web if web else speech.link_email
                return self._own_phrase(template, link, address=address)
            case _:
                assert_never(link.kind)

    def _own_words(self, *segments: Segment) -> Segments:
        """Segments of the program's own, in the leaflet's language whatever is said around them."""
        if not self._other:
            return segments
        return tuple(replace(each, language=each.language or self._language) for each in segments)

    def _own_phrase(self, template: str, link: Link, **values: Sequence[Said]) -> Sequence[Said]:
        """A phrase of the program's own around the words of a link."""
        said: list[Said] = []
        for each in fill(template, link.span, words=(link,), **values):
            if each is link:
                said += link.children
            elif self._other and isinstance(each, Text):
                words = each.text.strip(" ,.:;()")
                before, _, after = each.text.partition(words) if words else (each.text, "", "")
                own = self._own_words(*self._scan([(words, each.span)], ""))
                said += [Segment(before), *own, Segment(after)]
            else:
                said.append(each)
        return said

    def _abbreviation(self, node: Abbreviation) -> Iterator[tuple[str | Segment, Span]]:
        if node.spoken is Spoken.FULL:
            yield node.full, node.span
            return
        if node.first:
            yield f"{node.full}, ", node.span
        entry = self._lexicon.get(node.short)
        if node.spoken is Spoken.WORD:
            short = node.short.lower() if node.short.isupper() else node.short
            segment = Segment(short, entry.ipa, entry.respelling) if entry else short
            yield segment, node.span
        else:
            for part in re.findall(r"[^\W\d_]+|[0-9]+|&|\S", node.short):
                if plural := re.fullmatch(r"([A-Z]+)s", part):
                    yield spelt(plural[1], "s"), node.span
                else:
                    yield (spelt(part) if part.isalpha() else f" {part} "), node.span
        if node.first:
            yield ", ", node.span

    def _foreign(self, node: Foreign) -> Iterator[tuple[str | Segment, Span]]:
        if all(isinstance(each, Pronunciation) for each in node.children):
            yield from self._parts(node.children)
            return
        if speaks(self._voice, node.language):
            for segment in self.say(node.children, node.language):
                yield Segment(segment.text, segment.ipa, language=node.language), node.span
            return
        name = self._wording.speech.language_name(node.language)
        words = plain_text(node.children, self._wording)
        self.announced_only(f"the words '{words}'", name, node.span)
        yield self._wording.speech.words_unspoken.format(language=name), node.span

    def announced_only(self, what: str, language: str, span: Span) -> None:
        """Remember that something in another language is announced and not spoken."""
        self.diagnostics.append(
            warning(
                "AUDIO-003",
                f"the voice '{self._voice.name}' does not speak {language}: {what} will only be"
                " announced",
                "nothing needs to be done, or choose a voice that speaks it (`publisher voices`)",
                span,
            )
        )


def _ended(segments: Segments) -> Segments:
    """The segments with a full stop where no mark ends them."""
    if not segments:
        return ()
    last = segments[-1]
    if not last.is_plain:
        return (*segments, Segment("."))
    text = last.text.rstrip(" ,;-")
    return (*segments[:-1], Segment(text if text.endswith((".", "?", "!", ":")) else f"{text}."))


def _place(run: Sequence[tuple[str, Span]], offset: int) -> Span:
    for text, span in run:
        if offset < len(text):
            return span
        offset -= len(text)
    return run[-1][1]


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _bare(address: str) -> str:
    return re.sub(r"^(?:mailto:|https?://)?", "", address.strip()).removesuffix("/").casefold()
