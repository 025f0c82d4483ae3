"""Changes and comments that nobody has accepted or answered."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_CHANGES = ("ins", "del", "moveFrom", "moveTo", "commentReference")


def check_unfinished_change(package: WordPackage) -> Iterator[Finding]:
    """The file holds no tracked changes and no comments.

    Microsoft: no rule of the checker; "Inspect Document" finds them. A screen reader says
    "inserted" and "deleted" at every one.
    """
    for part, each in package.elements(*_CHANGES):
        yield Finding(
            "unfinished-change",
            "a change or a comment was left in the file",
            part,
            words=" ".join("".join(str(text) for text in each.itertext()).split()),
        )
