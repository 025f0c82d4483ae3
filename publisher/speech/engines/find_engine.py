"""Finding a voice by its name."""

from difflib import get_close_matches

from publisher.diagnostics import Problems, error
from publisher.speech.engines.protocol import Engine
from publisher.speech.engines.registry import ENGINES


def find_engine(name: str) -> Engine:
    """The voice of that name; raises `Problems` where there is none or it is not installed."""
    engine = known_engine(name)
    if not engine.installed:
        message = f"the voice '{name}' is not installed"
        remedy = (
            f"install it with `{engine.how_to_install}`, or choose another (`publisher voices`)"
        )
        raise Problems([error("AUDIO-006", message, remedy)])
    return engine


def known_engine(name: str) -> Engine:
    """The voice of that name, installed or not; raises `Problems` where there is none."""
    if name not in ENGINES:
        near = get_close_matches(name, ENGINES, 1)
        known = ", ".join(ENGINES)
        remedy = f"did you mean '{near[0]}'?" if near else f"the voices are {known}"
        raise Problems([error("AUDIO-005", f"there is no voice '{name}'", remedy)])
    return ENGINES[name]
