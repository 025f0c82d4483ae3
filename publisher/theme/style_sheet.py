"""Style sheets with the tokens' values put in."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from publisher.diagnostics import Problems, Span, error
from publisher.theme.tokens import Tokens

_TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")
_DECLARED = re.compile(r"--([a-z0-9-]+)\s*:")


def read_style_sheet(files: Sequence[Path], tokens: Tokens, more: Mapping[str, str]) -> str:
    """The text of style sheets that are read in turn, each `var(--token)` replaced by its value.

    `more` are values beside those of the tokens. A property that one of the sheets declares itself
    stays as it is. Raises `Problems` where a sheet cannot be read or names a token that does not
    exist.
    """
    sheets = [_read(file) for file in files]
    values = {name: f"var(--{name})" for text in sheets for name in _DECLARED.findall(text)}
    values |= {**token_values(tokens), **more}
    unknown = [
        error(
            "STYLE-005",
            f"there is no style token '--{found[1]}'",
            "use a name from the theme's tokens.yaml, with dashes, such as --colours-brand",
            Span(str(file), text.count("\n", 0, found.start()) + 1, 1),
        )
        for file, text in zip(files, sheets, strict=True)
        for found in _TOKEN.finditer(text)
        if found[1] not in values
    ]
    if unknown:
        raise Problems(unknown)
    return _TOKEN.sub(lambda found: values[found[1]], "\n".join(sheets))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as problem:
        message = f"the style sheet cannot be read: {problem.strerror}"
        raise Problems(
            [error("STYLE-004", message, "put it back from the original", Span(str(file)))]
        ) from problem


def token_values(tokens: Tokens) -> dict[str, str]:
    """Every token under its path, as in `colours-brand` or `sizes-print-body`.

    Sizes are in pt, margins in mm, the measure in ch; families are quoted and followed by the
    fallback; multiples have no unit.
    """
    values: dict[str, str] = {}
    for group in ("colours", "dark_colours"):
        for name, colour in getattr(tokens, group).model_dump().items():
            values[f"{group}-{name}".replace("_", "-")] = colour
    fonts, sizes, spacing = tokens.fonts, tokens.sizes, tokens.spacing
    for name in ("body", "heading"):
        values[f"fonts-{name}"] = f'"{getattr(fonts, name)}", "{fonts.fallback}", sans-serif'
    values["fonts-fallback"] = f'"{fonts.fallback}", sans-serif'
    values["sizes-print-body"] = f"{sizes.print_body:g}pt"
    values["sizes-large-print-body"] = f"{sizes.large_print_body:g}pt"
    for level, multiple in enumerate(sizes.headings, 1):
        values[f"sizes-heading-{level}"] = f"{multiple:g}em"
    values["spacing-line-height"] = f"{spacing.line_height:g}"
    values["spacing-paragraph"] = f"{spacing.paragraph:g}em"
    values["spacing-page-margin"] = f"{spacing.page_margin_mm:g}mm"
    values["spacing-measure"] = f"{spacing.measure}ch"
    return values
