"""The house style, loaded and checked."""

from dataclasses import dataclass
from pathlib import Path

from publisher.diagnostics import Problems, Span, error
from publisher.theme.contrast import check_contrast
from publisher.theme.fonts import FontFile, find_font
from publisher.theme.style_sheet import read_style_sheet
from publisher.theme.tokens import Tokens
from publisher.typed_yaml import read_typed_yaml


@dataclass(frozen=True, slots=True)
class Theme:
    """Typed tokens, the folder of style sheets, and the files of the fonts."""

    folder: Path
    tokens: Tokens
    fonts: tuple[FontFile, ...]

    def style_sheet(self, name: str) -> str:
        """The text of `<name>.css`, with every `var(--token)` replaced by its value.

        Values are put in because not every reading system knows custom properties. Whole passages
        in the fallback languages get the fallback font, so that no word mixes two fonts. Raises
        `Problems` where the sheet is missing or names a token that does not exist.
        """
        sheet = read_style_sheet(self.folder / f"{name}.css", self.tokens)
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


def load_theme(folder: Path) -> Theme:
    """Read `tokens.yaml` of a styles folder, check its contrasts and find its fonts.

    Raises `Problems` with everything that is wrong.
    """
    file = folder / "tokens.yaml"
    if not file.is_file():
        raise Problems(
            [
                error(
                    "STYLE-002",
                    "there is no house style here",
                    "run the program in the project's folder, which holds source/ and styles/",
                    Span(str(file)),
                )
            ]
        )
    tokens = read_typed_yaml(file, Tokens)
    found = list(check_contrast(tokens, str(file)))
    fonts: list[FontFile] = []
    names = (tokens.fonts.body, tokens.fonts.heading, tokens.fonts.fallback)
    for family in dict.fromkeys(names):
        try:
            fonts += find_font(family, folder / "fonts")
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
    return Theme(folder, tokens, tuple(fonts))
