"""Words and pictures that move or blink."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_moving_text(package: WordPackage) -> Iterator[Finding]:
    """Nothing moves or blinks.

    Microsoft: no rule of today's checker. WCAG 2.2, 2.2.2 and 2.3.1: text effects (`w:effect`),
    and pictures of a kind that can move.
    """
    for paragraph in package.paragraphs:
        if any(run.look.effect for run in paragraph.visible_runs):
            yield Finding(
                "moving-text",
                "words blink or shimmer",
                paragraph.where,
                words=paragraph.words,
            )
    for name in package.names:
        if name.lower().endswith((".gif", ".mp4", ".wmv", ".avi", ".mov")):
            yield Finding("moving-text", "a picture or video may move by itself", name)
