"""One sentence that a recording has to say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A sentence as the voice says it, and the unit of the canonical reading that it says.

    `announced` means that it holds no words of the unit and only tells what the unit is: a list,
    the end of a table. `also` may stand instead of `text`, and is empty for most. `begins` means
    that a chapter begins here, `foreign` that it is not in the language of the leaflet.
    """

    text: str
    unit: int
    announced: bool = False
    also: str = ""
    begins: bool = False
    foreign: bool = False
