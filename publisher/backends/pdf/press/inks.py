"""What a colour becomes on a press."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""


class Inks(Protocol):
    """A way to print: in greys, or in the four inks of a print shop."""

    space: str
    """The device colour space of all that is printed: `/DeviceGray` or `/DeviceCMYK`."""
    operators: tuple[str, str]
    """The operators that choose a colour of that space, to fill and to draw lines."""

    def paint(self, colour: Rgb) -> tuple[float, ...]:
        """The parts of `space` that print this colour, each from 0 to 1."""
        ...

    def picture(self, picture: "Image") -> "Image":
        """An RGB picture in modes that a PDF shows in `space`, or in grey."""
        ...
