"""The examples of docs/writing-a-leaflet.md, each as a whole leaflet."""

import re
from pathlib import Path

from tests.readers.leaflets import DRAWING, png

PAGE = Path(__file__).parents[2] / "docs" / "writing-a-leaflet.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """The fenced blocks in one language."""
    text = PAGE.read_text(encoding="utf-8")
    return [content for name, content in _BLOCK.findall(text) if name == language]


def front_matter() -> str:
    """The front matter with all keys, dashes included."""
    whole = next(each for each in blocks("markdown") if each.startswith("---\n"))
    return whole[: whole.index("\n---\n") + 5]


def leaflets() -> list[str]:
    """A leaflet for each example; those without a front matter get the one with all keys."""
    head = front_matter() + "\n"
    return [each if each.startswith("---\n") else head + each for each in blocks("markdown")]


def write_example(folder: Path, text: str) -> Path:
    """A project's source folder with this leaflet, its pictures and organisation.yaml."""
    home = folder / "source" / "ear-care"
    home.mkdir(parents=True)
    (home / "leaflet.md").write_text(text, encoding="utf-8")
    (home / "ear.svg").write_text(DRAWING, encoding="utf-8")
    (home / "ear-drops.png").write_bytes(png())
    (home.parent / "organisation.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    return home
