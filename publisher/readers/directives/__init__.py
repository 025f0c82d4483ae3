"""Directives: `:::{name} argument`, options, text, `:::`."""

from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.figure import figure_from_image
from publisher.readers.directives.known import DIRECTIVES
from publisher.readers.directives.opening import open_directive
from publisher.readers.directives.source import DirectiveSource
from publisher.readers.directives.table import read_pipe_table

__all__ = [
    "DIRECTIVES",
    "BodyReader",
    "DirectiveSource",
    "figure_from_image",
    "open_directive",
    "read_pipe_table",
]
