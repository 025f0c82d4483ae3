"""Words that two styles make bold, which makes them plain again."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_bold_undone(package: WordPackage) -> Iterator[Finding]:
    """No words lose their emphasis because their paragraph or table is bold, too.

    Microsoft: no rule of the checker. ECMA-376 part 1, 17.7.3: two styles that both turn bold on
    turn it off. Emphasis is bold in large print (standards.md 1.3).
    """
    for paragraph in package.paragraphs:
        if any(run.look.undone and run.is_visible for run in paragraph.runs):
            yield Finding(
                "bold-undone",
                "words that should be bold are shown plain, because two styles make them bold",
                paragraph.where,
                words=paragraph.words,
            )
