"""How large a title can be set."""

from publisher.theme import Theme

_STEP = 0.97
# Shaped text may come out a little wider than the sum of what is measured here.
_CARE = 1.02


def title_size(
    title: str,
    theme: Theme,
    *,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    line_height: float = 1.1,
) -> float:
    """The largest size at which a title fits a box in the heading font, bold, no word divided.

    All lengths, and the answer, are in one unit of the caller's choice; `line_height` is a
    multiple of the size. A title that fits at no size gets `smallest`.
    """
    from PIL import ImageFont

    face = theme.font_for(family=theme.tokens.fonts.heading, bold=True)
    font = ImageFont.truetype(face.path, 1000)
    space = font.getlength(" ") / 1000
    words = [font.getlength(word) * _CARE / 1000 for word in title.split()]
    size = largest
    while size > smallest:
        lines = _lines(words, space, width / size)
        if lines is not None and lines * line_height * size <= height:
            return round(size, 2)
        size *= _STEP
    return smallest


def _lines(words: list[float], space: float, room: float) -> int | None:
    """How many lines words of these widths take; None where one is wider than a line."""
    count, used = 0, room
    for word in words:
        if word > room:
            return None
        if used + space + word <= room:
            used += space + word
        else:
            count, used = count + 1, word
    return count
