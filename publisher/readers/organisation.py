"""What all leaflets share, and what a leaflet says otherwise."""

import json
from pathlib import Path
from typing import TypeVar

from publisher.readers.first_uses import FirstUses
from publisher.readers.front_matter import (
    ContactKeys,
    FrontMatter,
    OrganisationKeys,
    SharedKeys,
)
from publisher.readers.source_file import read_source_file
from publisher.typed_yaml import parse_shared_yaml

ORGANISATION = "organisation.yaml"
Entry = TypeVar("Entry")


def read_organisation(file: Path) -> tuple[bytes, OrganisationKeys]:
    """The bytes of organisation.yaml and what it says; a project need not have one.

    Raises `Problems` with every mistake in it.
    """
    if not file.exists():
        return b"", OrganisationKeys()
    data, text = read_source_file(file)
    return data, parse_shared_yaml(text, str(file), OrganisationKeys, as_text=True)


def merge(shared: SharedKeys, own: FrontMatter) -> FrontMatter:
    """The front matter with the organisation's values where the leaflet has none.

    Contact, abbreviations and pronunciations are merged entry by entry; the leaflet's win.
    """
    contact = {
        name: getattr(own.contact, name) or getattr(shared.contact, name)
        for name in ContactKeys.model_fields
    }
    return own.model_copy(
        update={
            "publisher": own.publisher or shared.publisher,
            "address": own.address or shared.address,
            "web_base": own.web_base or shared.web_base,
            "licence": own.licence or shared.licence,
            "forms": own.forms or shared.forms,
            "contact": own.contact.model_copy(update=contact),
            "abbreviations": shared.abbreviations | own.abbreviations,
            "pronunciations": _any_case(shared.pronunciations, own.pronunciations),
        }
    )


def take(matter: FrontMatter, uses: FirstUses) -> bytes:
    """What a leaflet takes of the keys that the organisation may give, as bytes to compare.

    `matter` is merged. Of abbreviations and pronunciations it is those that its words met, so that
    a new one in organisation.yaml is nothing to a leaflet that has not got the word.
    """
    short, said = uses.met
    keys = set(SharedKeys.model_fields) - {"abbreviations", "pronunciations"}
    entries = {
        name: {word: each.model_dump(mode="json") for word, each in sorted(met.items())}
        for name, met in (("abbreviations", short), ("pronunciations", said))
    }
    taken = matter.model_dump(mode="json", include=keys) | entries
    return json.dumps(taken, sort_keys=True).encode()


def _any_case(shared: dict[str, Entry], own: dict[str, Entry]) -> dict[str, Entry]:
    taken = {word.casefold() for word in own}
    return {word: entry for word, entry in shared.items() if word.casefold() not in taken} | own
