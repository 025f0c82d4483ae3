"""The house style, loaded and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from publisher.diagnostics import Diagnostic, Problems, Span, error
from publisher.theme.contrast import check_contrast
from publisher.theme.fonts import FontFile, find_font
from publisher.theme.style_digests import style_digests
from publisher.theme.style_sheet import read_style_sheet
from publisher.theme.theme_names import HOUSE_THEME, TOKENS, theme_folder, theme_names
from publisher.theme.tokens import Tokens
from publisher.typed_yaml import read_typed_yaml

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Theme:
    """Typed tokens, the folder of all styles, the files of the fonts, and the theme's name.

    `digests` tell what stood in its files when it was loaded (see `style_digests`).
    """

    folder: Path
    tokens: Tokens
    fonts: tuple[FontFile, ...]
    name: str = HOUSE_THEME
    digests: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> Path:
        """Where the tokens stand."""
        return theme_folder(self.folder, self.name) / TOKENS

    def style_sheet(self, name: str, values: Mapping[str, str] = _NONE) -> str:
        """The text of `<name>.css`, with every `var(--token)` replaced by its value.

        The sheet that all themes share comes first, then the theme's own of that name, if it has
        one. `values` are more such values, by name, of the caller's own. Values are put in because
        not every reading system knows custom properties. Whole passages in the fallback languages
        get the fallback font, so that no word mixes two fonts. Raises `Problems` where the sheet
        is missing or names a token that does not exist.
        """
        shared = self.folder / f"{name}.css"
        own = theme_folder(self.folder, self.name) / f"{name}.css"
        files = (shared, own) if own.is_file() else (shared,)
        sheet = read_style_sheet(files, self.tokens, values)
        fonts = self.tokens.fonts
        passages = ", ".join(f":lang({each})" for each in fonts.fallback_languages)
        rule = f'{passages} {{ font-family: "{fonts.fallback}", sans-serif; }}\n'
        return f"{sheet}\n{rule}" if passages else sheet

    def font_faces(self) -> str:
        """`@font-face` rules that lead to the files of the fonts on this machine."""
        return "".join(
            f'@font-face {{ font-family: "{face.family}"; '
            f"font-weight: {'bold' if face.bold else 'normal'}; "
            f"font-style: {'italic' if face.italic else 'normal'}; "
            f'src: url("{face.path.as_uri()}"); }}\n'
            for face in self.fonts
        )

    def font_for(self, *, family: str, bold: bool = False, italic: bool = False) -> FontFile:
        """The file of one face; raises `KeyError` for a family that the style does not use."""
        for each in self.fonts:
            if (each.family, each.bold, each.italic) == (family, bold, italic):
                return each
        raise KeyError(family)


def load_theme(styles: Path, name: str = HOUSE_THEME) -> Theme:
    """Read a theme of a styles folder, check its contrasts and find its fonts.

    The tokens are those of `themes/<name>/tokens.yaml`. Fonts of one's own lie in `fonts/`, for
    all themes. Raises `Problems` with everything that is wrong.
    """
    file = theme_folder(styles, name) / TOKENS
    if name not in theme_names(styles):
        raise Problems([_no_such_theme(styles, name, file)])
    tokens = read_typed_yaml(file, Tokens)
    found = list(check_contrast(tokens, file))
    fonts: list[FontFile] = []
    names = (tokens.fonts.body, tokens.fonts.heading, tokens.fonts.fallback)
    for family in dict.fromkeys(names):
        try:
            fonts += find_font(family, styles / "fonts")
        except LookupError as problem:
            found.append(
                error(
                    "STYLE-003",
                    f"the font '{family}' is not installed",
                    str(problem.args[0]),
                    Span(str(file)),
                )
            )
    if found:
        raise Problems(found)
    digests = style_digests((styles, theme_folder(styles, name)), fonts)
    return Theme(styles, tokens, tuple(fonts), name, digests)


def _no_such_theme(styles: Path, name: str, file: Path) -> Diagnostic:
    known = theme_names(styles)
    if not known:
        return error(
            "STYLE-002",
            "there is no house style here",
            "run the program in the project's folder, which holds source/ and styles/",
            Span(str(file)),
        )
    return error(
        "STYLE-006",
        f"there is no theme '{name}'",
        f"choose one of {', '.join(known)}, or make {file}",
    )
