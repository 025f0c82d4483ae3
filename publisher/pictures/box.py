"""A place in a drawing."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in the units of a drawing; y grows downward from its upper edge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: "Box") -> bool:
        """Whether the two have a point inside in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly in this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def grown(self, by: float) -> "Box":
        """The box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    @staticmethod
    def around(boxes: Iterable["Box"]) -> "Box":
        """The smallest box that holds all; raises `ValueError` where there is none."""
        all_boxes = list(boxes)
        return Box(
            min(each.left for each in all_boxes),
            min(each.top for each in all_boxes),
            max(each.right for each in all_boxes),
            max(each.bottom for each in all_boxes),
        )
