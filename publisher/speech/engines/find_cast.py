"""Finding the voices of a leaflet by their names."""

from publisher.speech.engines.cast import Cast
from publisher.speech.engines.find_engine import find_engine, known_engine


def find_cast(name: str, other: str = "") -> Cast:
    """The voice `name`, with `other` for languages that it does not speak; empty for nobody.

    One that is not installed is left out, so that a passage in its language is announced and not
    spoken. Raises `Problems` where a name is that of no voice, and where the main voice is not
    installed.
    """
    main = find_engine(name)
    second = known_engine(other) if other and other != name else None
    return Cast(main, second if second and second.installed else None)
