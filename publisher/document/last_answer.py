"""For what is asked of one leaflet several times and of no other in between."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


def last_answer(function: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
    """The function, remembering its last answer for as long as it gets the very same objects.

    The objects are compared by what they are and not by what they hold, which would take as long
    as many an answer. Nobody may change an answer.
    """
    last: tuple[tuple[object, ...], _Answer] | None = None

    @wraps(function)
    def asked(*given: _Given.args, **named: _Given.kwargs) -> _Answer:
        nonlocal last
        objects = (*given, *named.values())
        known = last
        if known is None or len(known[0]) != len(objects) or not _same(known[0], objects):
            known = last = (objects, function(*given, **named))
        return known[1]

    return asked


def _same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return all(one is other for one, other in zip(some, others, strict=True))
