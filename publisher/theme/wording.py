"""The phrases that the program adds to a leaflet, in the leaflet's own language."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from publisher.diagnostics import Problems, Span, error
from publisher.theme.player_wording import PlayerWording
from publisher.theme.spoken_wording import SpokenWording
from publisher.typed_yaml import TypedYaml, read_typed_yaml

_Twelve = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class Wording(TypedYaml):
    """One phrase a field, as in `styles/wording/<language>.yaml`; {names} are filled in."""

    first_abbreviation: str
    first_pronunciation: str
    and_: str
    minute: str
    minutes: str
    second: str
    seconds: str
    months: _Twelve
    open_quote: str
    close_quote: str

    contents_heading: str
    glossary_heading: str
    references_heading: str
    contact_heading: str
    contact_introduction: str
    formats_heading: str
    formats_introduction: str
    formats_request: str
    about_heading: str
    footer: str
    page_of: str
    panel_of: str
    notes_heading: str
    web_copy: str
    web_code: str
    see_page: str
    print_page: str
    skip_to_content: str
    back_to_text: str
    cover_picture: str

    publisher_label: str
    authors_label: str
    audience_label: str
    edition_label: str
    edition_code_label: str
    last_reviewed_label: str
    next_review_label: str
    licence_label: str
    phone_label: str
    email_label: str
    web_label: str
    address_label: str
    volume: str
    pages: str
    credit: str
    description_label: str
    picture_key: str
    picture_key_entry: str
    picture_words: str
    video_heading: str
    video_length: str
    video_watch: str
    video_qr: str
    video_description: str
    video_transcript: str
    tick_box: str
    citation: str
    definition_of: str

    accessibility_text: str
    accessibility_pictures: str
    accessibility_long_descriptions: str
    accessibility_videos: str
    accessibility_pages: str
    accessibility_narration: str
    accessibility_recording: str
    narrator: str

    emergency: str
    urgent: str
    advice: str
    note: str

    format_pdf: str
    format_word: str
    format_epub: str
    format_audio: str
    format_web: str

    player: PlayerWording

    speech: SpokenWording

    def care_kind(self, kind: str) -> str:
        """How urgent a care card is, in words."""
        return str(getattr(self, kind))

    def format_label(self, name: str, fallback: str) -> str:
        """What patients call a format; `fallback` serves formats from elsewhere."""
        return str(getattr(self, f"format_{name}", fallback))


def read_wording(styles: Path, language: str, span: Span | None = None) -> Wording:
    """Read the phrases for a BCP 47 `language`, the whole tag first, then its main subtag.

    Raises `Problems` where there is no wording for the language or it is not complete.
    """
    folder = styles / "wording"
    main = language.partition("-")[0]
    for name in (language, main):
        file = folder / f"{name}.yaml"
        if file.is_file():
            return read_typed_yaml(file, Wording)
    raise Problems(
        [
            error(
                "LANG-002",
                f"there is no wording for the language '{language}'",
                f"copy {folder / 'en.yaml'} to {folder / f'{main}.yaml'} and translate it",
                span,
            )
        ]
    )
