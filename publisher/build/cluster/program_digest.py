"""Which program, with which libraries and formats, makes the files."""

from functools import cache
from hashlib import sha256

from publisher.backends import find_backends
from publisher.build.program import this_program


@cache
def program_digest() -> str:
    """A digest that is the same on all machines that make the same bytes of every format."""
    each = [(name, this_program(name).digest) for name in find_backends()]
    return sha256(repr(sorted(each)).encode()).hexdigest()
