"""What a directive is: its builder, and what it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from publisher.document.nodes import Block, Blocks, Inlines
from publisher.readers.directives.source import DirectiveSource
from publisher.readers.reading import Reading


class BodyReader(Protocol):
    """What a builder may ask the reader of blocks for."""

    @property
    def reading(self) -> Reading:
        """The notes of this reading: findings, ids, pictures."""
        ...

    @property
    def inside(self) -> tuple[str, ...]:
        """The directives around this one, the outermost first."""
        ...

    def read_text(self, source: DirectiveSource) -> Blocks:
        """The blocks in the directive."""
        ...

    def read_argument(self, source: DirectiveSource) -> Inlines:
        """The words behind the directive's name."""
        ...


Builder = Callable[[DirectiveSource, BodyReader], Block]
"""Makes the block. What is wrong is reported, and a block is made all the same, so that the
findings in the rest of the leaflet are told together with this one."""


@dataclass(frozen=True, slots=True)
class Directive:
    """One row of the table of directives.

    `argument` says in words what stands behind the name; `flags` are options without a value.
    Every directive also takes the option `name`: its id.
    """

    build: Builder
    argument: str
    options: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    argument_required: bool = True

    @property
    def known_options(self) -> tuple[str, ...]:
        """Every option that may stand there."""
        return (*self.options, *self.flags, "name")
