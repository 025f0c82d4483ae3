"""The phrases that only a listener meets: how structure is told in words."""

from typing import Literal

from publisher.typed_yaml import TypedYaml


class SpokenWording(TypedYaml):
    """One phrase a field, as under `speech:` in a wording file; {names} are filled in.

    Every phrase goes through the rules of `publisher.speech.speakable`, so that it may hold
    digits and symbols. `said_as_words` are words in capitals that are not spelt out, with spaces
    between. `phone_zero` is what a nought is called in a phone number. `languages` names the
    languages of passages, by BCP 47 main subtag.
    """

    from_publisher: str
    edition: str
    last_reviewed: str
    next_review: str
    running_time: str
    running_time_short: str
    contents: str
    end: str

    list_one: str
    list_many: str
    steps_one: str
    steps_many: str
    step: str
    boxes_one: str
    boxes_many: str
    box: str
    inner_list_end: str

    quotation: str
    quotation_from: str
    quotation_end: str

    picture: str
    caption: str
    picture_description: str
    picture_description_end: str
    credit: str

    video: str
    video_length: str
    video_address: str
    video_description: str
    video_description_end: str
    video_transcript: str
    video_transcript_end: str

    emergency: str
    emergency_end: str
    urgent: str
    urgent_end: str
    advice: str
    advice_end: str
    note: str
    note_end: str

    table: str
    table_size: str
    column_one: str
    column_many: str
    row_one: str
    row_many: str
    column: str
    row: str
    cell: str
    empty_cell: str
    table_end: str

    link_web: str
    link_email: str
    link_phone: str
    link_internal: str
    long_address: str
    citation: str

    term: str

    reference: str
    reference_authors: str
    reference_link: str

    phone_zero: Literal["oh", "zero"]
    passage: str
    passage_basic: str
    passage_end: str
    passage_unspoken: str
    words_unspoken: str
    unnamed_language: str

    languages: dict[str, str]
    said_as_words: str

    def care_start(self, kind: str) -> str:
        """How a care card of this urgency begins."""
        return str(getattr(self, kind))

    def care_end(self, kind: str) -> str:
        """How a care card of this urgency ends."""
        return str(getattr(self, f"{kind}_end"))

    def language_name(self, tag: str) -> str:
        """What people call the language of a BCP 47 tag."""
        return self.languages.get(tag.split("-", maxsplit=1)[0].lower(), self.unnamed_language)
