"""A picture as bytes, so that no backend ever opens a file."""

from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was read, checked and found harmless.

    `name` is its file name, `media_type` one of image/svg+xml, image/png and image/jpeg, `width`
    and `height` its size in CSS pixels (for an SVG that of its viewBox).
    """

    name: str
    media_type: str
    width: float
    height: float
    data: bytes = field(repr=False)

    @property
    def is_svg(self) -> bool:
        """Whether the picture is a drawing that can be scaled."""
        return self.media_type == "image/svg+xml"

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()
