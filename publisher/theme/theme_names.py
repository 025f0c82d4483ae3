"""The themes of a styles folder."""

from pathlib import Path

HOUSE_THEME = "house"
"""The theme of whoever chooses none."""
TOKENS = "tokens.yaml"


def theme_names(styles: Path) -> tuple[str, ...]:
    """The names of all themes, sorted: the folders of `themes/` that hold a tokens.yaml."""
    return tuple(sorted(file.parent.name for file in (styles / "themes").glob(f"*/{TOKENS}")))


def theme_folder(styles: Path, name: str) -> Path:
    """Where a theme's tokens and style sheets lie."""
    return styles / "themes" / name
