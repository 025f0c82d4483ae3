"""Small projects for the tests: the house style and leaflets of their own."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

from tests.specimen import STYLES, SVG

FRONT_MATTER = """\
---
title: Your eye drops
language: en-GB
summary: How to use your eye drops.
publisher: Harbour Eye Clinic
edition: "1"
last-reviewed: 2026-01-31
next-review-due: 2029-01-31
---
"""
BODY = """
## How do I use them?

1. Wash your hands.
2. Put one drop in each eye at 8am.

:::{urgent} Phone us today if:
- your eye hurts
:::
"""
LEAFLET = FRONT_MATTER + BODY


def make_project(folder: Path, leaflets: Mapping[str, str | bytes] | None = None) -> Path:
    """A project in `folder` with these leaflets by id (default: one, called eye-drops)."""
    copytree(STYLES, folder / "styles")
    (folder / "source").mkdir()
    for name, content in (leaflets or {"eye-drops": LEAFLET}).items():
        home = folder / "source" / name
        home.mkdir()
        data = content.encode() if isinstance(content, str) else content
        (home / "leaflet.md").write_bytes(data)
        (home / "lung.svg").write_bytes(SVG)
    return folder
