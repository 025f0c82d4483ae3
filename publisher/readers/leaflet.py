"""From a leaflet's folder to a document."""

import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from markdown_it.token import Token

from publisher.diagnostics import Diagnostic, Problems, Span
from publisher.document import Document
from publisher.document.nodes import Inlines
from publisher.document.rewrite import Place, rewrite
from publisher.readers.blocks import BlockReader
from publisher.readers.characters import ELSEWHERE, characters
from publisher.readers.first_uses import FirstUses
from publisher.readers.front_matter import FrontMatter, OrganisationKeys, SharedKeys
from publisher.readers.inlines import read_text
from publisher.readers.internal_links import InternalLinks
from publisher.readers.keep_together import keep_together
from publisher.readers.markdown import Environment, parse_blocks
from publisher.readers.metadata import (
    check_front_matter,
    make_metadata,
    read_glossary,
    read_references,
    term_ids,
)
from publisher.readers.organisation import ORGANISATION, merge, read_organisation, take
from publisher.readers.pictures import PictureFolder
from publisher.readers.reading import Reading
from publisher.readers.source_file import read_source_file
from publisher.rules import check_document
from publisher.typed_yaml import YamlPlaces, parse_typed_yaml

LEAFLET = "leaflet.md"
_ID = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
_ADDED_SECTIONS = ("glossary", "references", "contact", "formats", "about")


def read_leaflet(folder: Path) -> Document:
    """The document in `folder`: leaflet.md, its pictures, and ../organisation.yaml.

    Messages show paths as `folder` was given, so give it relative to the project. Nothing outside
    the folder is read but organisation.yaml. The caller applies the rules, which need the house
    style.

    Raises `Problems` with everything that is wrong: in the front matter, the body, the pictures
    and what all leaflets share, and with them the errors that the rules find in the rest, so that
    the author sees all at once.
    """
    file = folder / LEAFLET
    data, text = read_source_file(file)
    reading = Reading(str(file), text.split("\n"), PictureFolder(folder))
    name = folder.name or folder.resolve().name
    if not _ID.fullmatch(name):
        message = f"the folder's name '{name}' cannot become part of a file name everywhere"
        remedy = "use letters, digits and single dashes, as in back-pain"
        reading.report("FILE-007", message, remedy, Span(str(folder)))
    try:
        _, shared = read_organisation(folder.parent / ORGANISATION)
    except Problems as problems:
        reading.found += problems.diagnostics
        shared = OrganisationKeys()
    document, taken = _LeafletReader(reading, name, shared).read(text)
    if reading.found:
        reading.found += [each for each in check_document(document) if each.is_error]
        raise Problems(_in_order(reading))
    sources = [data, taken]
    for picture in reading.pictures.pictures:
        sources += [picture.name.encode(), picture.data]
    return replace(document, source_hash=_digest(sources))


class _LeafletReader:
    def __init__(self, reading: Reading, name: str, shared: SharedKeys) -> None:
        self._reading = reading
        self._name = name
        self._shared = shared
        self._environment: Environment = {}

    def read(self, text: str) -> tuple[Document, bytes]:
        """The document as good as it can be made, without its hash, and what it takes of others."""
        reading = self._reading
        tokens = parse_blocks(text, self._environment)
        own, places = self._front_matter(tokens)
        matter = merge(self._shared, own or _STAND_IN)
        terms = term_ids(matter, reading, places)
        references = read_references(matter, reading, places)
        if own:
            reading.found += check_front_matter(matter, places)
            reading.terms = terms
            reading.references = {each.id: at for at, each in enumerate(matter.references, 1)}
        at = places.of_value(("summary",))
        summary = read_text(matter.summary, reading, at.line - 1, at.column - 1, self._environment)
        blocks = BlockReader(reading, self._environment).read_body(tokens)
        if not blocks and not reading.found:
            message, remedy = "the leaflet has no text", "write it under the second line of ---"
            reading.report("DOC-011", message, remedy, Span(reading.path))
        glossary = read_glossary(matter, terms, reading, places, self._environment)
        self._check_definitions()

        links = InternalLinks(reading, _sections_to_come(matter) if own else _ADDED_SECTIONS)
        uses = FirstUses(matter.abbreviations, matter.pronunciations)

        def finish(inlines: Inlines, place: Place) -> Inlines:
            return keep_together(uses.mark(links.lead(inlines), place))

        document = Document(
            make_metadata(self._name, matter, characters(summary).replace(ELSEWHERE, ""), places),
            finish(summary, Place()),
            tuple(rewrite(each, finish) for each in blocks),
            rewrite(glossary, finish) if glossary else None,
            references,
            places.of(("title",)),
            "",
        )
        return document, take(matter, uses)

    def _front_matter(self, tokens: list[Token]) -> tuple[FrontMatter | None, YamlPlaces]:
        reading = self._reading
        if not tokens or tokens[0].type != "front_matter":
            self._report_front_matter()
            return None, YamlPlaces(None, reading.path, 1)
        text = tokens[0].content
        try:
            matter = parse_typed_yaml(text, reading.path, FrontMatter, 2, as_text=True)
        except Problems as problems:
            reading.found += problems.diagnostics
            return None, YamlPlaces(None, reading.path, 1)
        return matter, YamlPlaces.read(text, reading.path, 2)

    def _report_front_matter(self) -> None:
        reading = self._reading
        first = next((at for at, line in enumerate(reading.lines) if line.strip()), 0)
        span = Span(reading.path, first + 1, 1)
        if not reading.lines[first].startswith("---"):
            message = "there is no front matter"
            remedy = "begin the file with a line ---, then title: and the other keys, then ---"
            reading.report("META-001", message, remedy, span)
            return
        if first:
            message = "the front matter does not begin in the first line"
            reading.report("META-001", message, "delete the empty lines above ---", span)
        else:
            message = "the front matter has no end"
            remedy = "write --- on a line of its own under its last line"
            reading.report("META-002", message, remedy, span)
        # Nobody can tell keys from text here, so that other findings would make no sense.
        raise Problems(_in_order(reading))

    def _check_definitions(self) -> None:
        """Lines such as `[label]: address` are in no format unless a link uses them."""
        for label, definition in self._environment.get("references", {}).items():
            if label not in self._reading.used_links:
                self._report_definition(definition, "no link in the leaflet uses this address")
        for definition in self._environment.get("duplicate_refs", ()):
            self._report_definition(definition, "this label has an address already")

    def _report_definition(self, definition: dict[str, list[int]], message: str) -> None:
        span = self._reading.line_span(definition["map"][0])
        self._reading.report("LINK-007", message, "delete the line, or write it as text", span)


_STAND_IN = FrontMatter.model_validate(
    {
        "title": "Leaflet",
        "language": "en",
        "summary": "Leaflet",
        "edition": "1",
        "last-reviewed": "2000-01-01",
        "next-review-due": "2000-01-02",
    }
)
"""Where the front matter cannot be read the body is read all the same, for its findings."""


def _sections_to_come(matter: FrontMatter) -> Iterable[str]:
    there = {
        "glossary": bool(matter.glossary),
        "references": bool(matter.references),
        "contact": any(matter.contact.model_dump().values()) or bool(matter.address),
    }
    return [each for each in _ADDED_SECTIONS if there.get(each, True)]


def _in_order(reading: Reading) -> list[Diagnostic]:
    """The findings of the leaflet from top to bottom, then those of other files."""
    nowhere = Span(reading.path)
    unique = dict.fromkeys(reading.found)
    return sorted(
        unique, key=lambda each: ((each.span or nowhere).path != reading.path, each.span or nowhere)
    )


def _digest(parts: Iterable[bytes]) -> str:
    digest = sha256()
    for part in parts:
        # The length tells two parts from one.
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
