"""The front matter of a leaflet and what all leaflets share, as typed values."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from publisher.document import CoverMotif, PrintForm
from publisher.document.nodes import Spoken
from publisher.readers.fields import (
    Day,
    Email,
    Id,
    Ipa,
    Language,
    Lines,
    Phone,
    WebAddress,
    Words,
    YesOrNo,
)
from publisher.typed_yaml import TypedYaml


def _spoken(value: object) -> Spoken:
    try:
        return Spoken(str(value))
    except ValueError as problem:
        raise ValueError(
            f"'{value}' is no way to say it | write letters, word or full"
        ) from problem


def _form(value: object) -> PrintForm:
    try:
        return PrintForm(str(value))
    except ValueError as problem:
        forms = ", ".join(PrintForm)
        raise ValueError(
            f"there is no form '{value}' to print in | write one of {forms}"
        ) from problem


def _motif(value: object) -> CoverMotif:
    try:
        return CoverMotif(str(value))
    except ValueError as problem:
        motifs = ", ".join(CoverMotif)
        raise ValueError(f"there is no cover '{value}' | write one of {motifs}") from problem


class _Keys(TypedYaml):
    """Keys are spelt with dashes and in no second way."""

    model_config = ConfigDict(
        populate_by_name=False, alias_generator=lambda name: name.replace("_", "-")
    )


class ContactKeys(_Keys):
    """How to reach the publisher."""

    name: Words = ""
    email: Email = ""
    phone: Phone = ""
    hours: Words = ""
    web: WebAddress = ""


class PronunciationKeys(_Keys):
    """How a word is said: respelt for readers, in IPA for voices."""

    say: Words
    ipa: Ipa = ""


class AbbreviationKeys(_Keys):
    """What a short form stands for, and how a voice says it."""

    full: Words
    spoken: Annotated[Spoken, BeforeValidator(_spoken)] = Spoken.LETTERS


class ReferenceKeys(_Keys):
    """A source of the leaflet's facts."""

    id: Id
    title: Words
    authors: tuple[Words, ...] = ()
    publisher: Words = ""
    year: Words = ""
    volume: Words = ""
    pages: Words = ""
    link: WebAddress = ""


class SharedKeys(_Keys):
    """What a leaflet and the organisation can both say."""

    publisher: Words = ""
    address: Lines = ""
    web_base: WebAddress = ""
    contact: ContactKeys = ContactKeys()
    licence: Words = ""
    forms: tuple[Annotated[PrintForm, BeforeValidator(_form)], ...] = ()
    abbreviations: dict[Words, AbbreviationKeys] = Field(default_factory=dict)
    pronunciations: dict[Words, PronunciationKeys] = Field(default_factory=dict)


class OrganisationKeys(SharedKeys):
    """Everything in organisation.yaml; `theme` names a folder of styles/themes/."""

    theme: Words = ""


class FrontMatter(SharedKeys):
    """Everything that stands between the two lines of dashes."""

    title: Words
    language: Language
    summary: Words
    edition: Words
    last_reviewed: Day
    next_review_due: Day
    authors: tuple[Words, ...] = ()
    audience: Words = ""
    topics: tuple[Words, ...] = ()
    private: YesOrNo = False
    cover: Annotated[CoverMotif | None, BeforeValidator(_motif)] = None
    glossary: dict[Words, Words] = Field(default_factory=dict)
    references: tuple[ReferenceKeys, ...] = ()

    @field_validator("next_review_due")
    @classmethod
    def _after_the_last(cls, due: date, info: ValidationInfo) -> date:
        last = info.data.get("last_reviewed")
        if last is not None and due <= last:
            raise ValueError("the next review is not after the last one | check the two dates")
        return due
