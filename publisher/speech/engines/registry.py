"""Finding a voice by its name."""

from difflib import get_close_matches

from publisher.diagnostics import Problems, error
from publisher.speech.engines.google import Google
from publisher.speech.engines.heart import Heart
from publisher.speech.engines.pico import Pico
from publisher.speech.engines.protocol import Engine

ENGINES: dict[str, type[Engine]] = {each.name: each for each in (Heart, Pico, Google)}
"""Every voice by name, the default first; none is loaded yet."""


def find_engine(name: str) -> Engine:
    """The voice of that name; raises `Problems` where there is none or it is not installed."""
    if name not in ENGINES:
        near = get_close_matches(name, ENGINES, 1)
        known = ", ".join(ENGINES)
        remedy = f"did you mean '{near[0]}'?" if near else f"the voices are {known}"
        raise Problems([error("AUDIO-005", f"there is no voice '{name}'", remedy)])
    engine = ENGINES[name]()
    if not engine.installed:
        message = f"the voice '{name}' is not installed"
        raise Problems([error("AUDIO-006", message, "run `make` to install what is missing")])
    return engine
