"""Words that are too pale for what is behind them."""

from collections.abc import Iterator
from functools import cache

from publisher.theme.colour_pairs import TEXT_CONTRAST
from publisher.theme.contrast import contrast_ratio
from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_hard_to_read_contrast(package: WordPackage) -> Iterator[Finding]:
    """All words have a contrast of at least 7:1 to the paper, box or cell that they stand on.

    Microsoft: "Sufficient contrast between text and background" ("Hard-to-read text contrast"), a
    warning from 4.5:1 down. WCAG 2.2, 1.4.6; standards.md 1.9. A colour that Word chooses itself
    is black or white, whichever can be read.
    """
    for paragraph in package.paragraphs:
        for run in paragraph.visible_runs:
            ground = run.look.ground or package.page_colour
            if run.look.colour and not _is_readable(run.look.colour, ground):
                ratio = contrast_ratio(f"#{run.look.colour}", f"#{ground}")
                yield Finding(
                    "hard-to-read-contrast",
                    f"words are hard to read: their contrast is {ratio:.1f}:1 and not 7:1",
                    paragraph.where,
                    words=" ".join(run.text.split()),
                )
                break


@cache
def _is_readable(colour: str, ground: str) -> bool:
    return contrast_ratio(f"#{colour}", f"#{ground}") >= TEXT_CONTRAST
