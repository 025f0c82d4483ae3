"""The front matter as metadata, and as the glossary and references that stand at the end."""

from collections.abc import Iterator, Mapping

from publisher.diagnostics import Diagnostic, error
from publisher.document import Contact, Metadata, PrintForm
from publisher.document.keep_words_together import keep_words_together
from publisher.document.nodes import (
    Glossary,
    GlossaryEntry,
    ReferenceEntry,
    ReferenceList,
)
from publisher.readers.front_matter import FrontMatter
from publisher.readers.ids import slug
from publisher.readers.inlines import read_text
from publisher.readers.markdown import Environment
from publisher.readers.reading import Reading
from publisher.typed_yaml import YamlPlaces


def check_front_matter(matter: FrontMatter, places: YamlPlaces) -> Iterator[Diagnostic]:
    """What no single value tells: `matter` is merged with what the organisation says."""
    if not matter.publisher:
        yield error(
            "META-003",
            "it is not said who publishes the leaflet",
            "add a line publisher: here or in organisation.yaml",
            places.of(()),
        )
    seen: set[str] = set()
    for number, reference in enumerate(matter.references):
        if reference.id in seen:
            yield error(
                "META-004",
                f"two references have the id '{reference.id}'",
                "change one of the two",
                places.of(("references", number, "id")),
            )
        seen.add(reference.id)
    yield from _check_names("glossary", matter.glossary, places)
    yield from _check_names("pronunciations", matter.pronunciations, places)
    for word in matter.pronunciations:
        if word in matter.abbreviations:
            yield error(
                "META-005",
                f"'{word}' is under abbreviations and under pronunciations",
                "keep one of the two; spoken: word says an abbreviation as a word",
                places.of(("pronunciations", word)),
            )


def _check_names(
    key: str, entries: Mapping[str, object], places: YamlPlaces
) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name in entries:
        if name.casefold() in seen:
            yield error(
                "META-006",
                f"'{name}' is there twice under {key}, in capital and small letters",
                "keep one of the two",
                places.of((key, name)),
            )
        seen.add(name.casefold())


def term_ids(matter: FrontMatter, reading: Reading, places: YamlPlaces) -> dict[str, str]:
    """The id of each glossary entry, by its term in small letters."""
    return {
        term.casefold(): reading.ids.for_entry(
            "glossary", slug(term), places.of(("glossary", term))
        )
        for term in matter.glossary
    }


def read_glossary(
    matter: FrontMatter,
    terms: Mapping[str, str],
    reading: Reading,
    places: YamlPlaces,
    environment: Environment,
) -> Glossary | None:
    """The terms in alphabetical order; None where there are none."""
    entries = []
    # A term that is there twice is reported already.
    unique = {term.casefold(): term for term in matter.glossary}
    for _, term in sorted(unique.items()):
        definition = matter.glossary[term]
        span = places.of_value(("glossary", term))
        words = read_text(definition, reading, span.line - 1, span.column - 1, environment)
        entries.append(
            GlossaryEntry(
                term,
                words,
                id=terms[term.casefold()],
                span=places.of(("glossary", term)),
            )
        )
    if not entries:
        return None
    return Glossary(tuple(entries), id="glossary-list", span=places.of(("glossary",)))


def read_references(
    matter: FrontMatter, reading: Reading, places: YamlPlaces
) -> ReferenceList | None:
    """The sources in the order of the front matter, counted from 1; None where there are none."""
    entries = []
    for number, each in enumerate(matter.references, 1):
        span = places.of(("references", number - 1))
        entries.append(
            ReferenceEntry(
                number,
                each.title,
                each.authors,
                each.publisher,
                keep_words_together(each.year),
                each.volume,
                each.pages,
                each.link,
                id=reading.ids.for_entry("reference", each.id, span),
                span=span,
            )
        )
    if not entries:
        return None
    return ReferenceList(tuple(entries), id="reference-list", span=places.of(("references",)))


def make_metadata(id_: str, matter: FrontMatter, summary: str, places: YamlPlaces) -> Metadata:
    """The metadata; `summary` is its words without mark-up."""
    contact = matter.contact
    return Metadata(
        id=id_,
        title=matter.title,
        language=matter.language,
        summary=summary,
        publisher=matter.publisher,
        edition=matter.edition,
        last_reviewed=matter.last_reviewed,
        next_review_due=matter.next_review_due,
        authors=matter.authors,
        audience=matter.audience,
        topics=matter.topics,
        address=matter.address,
        contact=Contact(contact.name, contact.email, contact.phone, contact.hours, contact.web),
        licence=matter.licence,
        web_base=matter.web_base,
        private=places.of(("private",)) if matter.private else None,
        forms=matter.forms or (PrintForm.A4,),
        cover=matter.cover,
    )
