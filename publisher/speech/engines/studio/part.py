"""The files that the studio voice is made of, known by their digests."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the studio voice: its name, its bytes and their SHA-256 in hexadecimal."""

    name: str
    size: int
    digest: str

    @property
    def file(self) -> Path:
        """Where it lies once it is installed: in the user's data folder, not in the program."""
        import platformdirs

        return platformdirs.user_data_path("publisher") / "voices" / "kokoro" / self.name

    @property
    def installed(self) -> bool:
        """Whether it is there as a whole; its digest is looked at when it is loaded."""
        return self.file.is_file() and self.file.stat().st_size == self.size

    def is_this(self, content: bytes) -> bool:
        """Whether these are its bytes."""
        return len(content) == self.size and sha256(content).hexdigest() == self.digest
