"""The house style as typed values."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from publisher.typed_yaml import TypedYaml

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Positive = Annotated[float, Field(gt=0)]
Pause = Annotated[float, Field(ge=0, le=10)]
Percent = Annotated[float, Field(ge=0, le=100)]
Cmyk = tuple[Percent, Percent, Percent, Percent]
"""Cyan, magenta, yellow and black in percent."""
_MOST_INK = 300


class Fonts(TypedYaml):
    """Font families; `fallback` serves what `body` has no glyph for."""

    body: str
    heading: str
    fallback: str
    fallback_languages: tuple[str, ...] = ()


class Sizes(TypedYaml):
    """Sizes in points; `headings` are multiples of the body size for levels 1 to 5.

    The floors are those of UKAAF G003: clear print 12 pt, large print 16 pt.
    """

    print_body: Annotated[float, Field(ge=12)]
    large_print_body: Annotated[float, Field(ge=16)]
    headings: tuple[Positive, Positive, Positive, Positive, Positive]


class Spacing(TypedYaml):
    """Distances; `line_height` and `paragraph` are multiples of the body size."""

    line_height: Annotated[float, Field(ge=1.25, le=1.5)]
    paragraph: Positive
    page_margin_mm: Positive
    large_print_margin_mm: Positive
    measure: Annotated[int, Field(ge=40, le=80)]


class Colours(TypedYaml):
    """Colours as #rrggbb."""

    text: Colour
    paper: Colour
    muted: Colour
    brand: Colour
    brand_tint: Colour
    link: Colour
    rule: Colour
    on_brand: Colour
    emergency: Colour
    emergency_tint: Colour
    urgent: Colour
    urgent_tint: Colour
    advice: Colour
    advice_tint: Colour
    note: Colour
    note_tint: Colour
    on_card: Colour


class Pauses(TypedYaml):
    """Silences in seconds."""

    start: Pause
    end: Pause
    before_heading: Pause
    after_heading: Pause
    paragraph: Pause
    list_item: Pause
    sentence: Pause


class Voice(TypedYaml):
    """Who speaks and how; `speed` 1 is the voice's own pace.

    `other_languages` is the voice of passages in languages that `engine` does not speak; where it
    is empty they are only announced.
    """

    engine: str
    other_languages: str
    speed: Annotated[float, Field(ge=0.5, le=1.5)]
    pauses: Pauses
    loudness_lufs: Annotated[float, Field(ge=-30, le=-10)]
    peak_dbtp: Annotated[float, Field(ge=-9, le=0)]
    bit_rate_kbps: Annotated[int, Field(ge=32, le=192)]


class Tokens(TypedYaml):
    """Everything in the `tokens.yaml` of a theme."""

    fonts: Fonts
    sizes: Sizes
    spacing: Spacing
    colours: Colours
    dark_colours: Colours
    cmyk: Mapping[str, Cmyk] = {}
    voice: Voice

    @property
    def inks(self) -> Mapping[str, Cmyk]:
        """What a print shop prints for each colour (#rrggbb) that `cmyk` names."""
        return {getattr(self.colours, name): inks for name, inks in self.cmyk.items()}

    @field_validator("cmyk")
    @classmethod
    def _can_be_printed(cls, cmyk: Mapping[str, Cmyk], info: ValidationInfo) -> Mapping[str, Cmyk]:
        colours, printed = info.data.get("colours"), dict[str, Cmyk]()
        for name, inks in cmyk.items():
            if name not in Colours.model_fields:
                raise ValueError(f"there is no colour '{name}' | use the name of a colour")
            if sum(inks) > _MOST_INK:
                raise ValueError(
                    f"'{name}' is {sum(inks):g} % of ink, which does not dry | "
                    f"name at most {_MOST_INK} % in all"
                )
            if inks != printed.setdefault(getattr(colours, name, name), inks):
                raise ValueError(
                    f"'{name}' is the same colour as another, and printed otherwise | "
                    "give both the same inks"
                )
        return cmyk
