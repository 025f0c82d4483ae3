"""EPUBCheck's own tests of whole books, and what they expect, read from its `.feature` files."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDER = re.compile(r"test files located at '([^']+)'")
_BOOK = re.compile(r"checking (?:EPUB|file) '([^']+)'")
_REPORTED = re.compile(r"(?:the )?(fatal error|error|warning) ([A-Z]+-\d+[a-z]?) is reported")
_LIST = re.compile(r"following (errors|warnings)(?: IDs?)? are reported")
_ROW = re.compile(r"\| *([A-Z]+-\d+[a-z]?) *\|")
_NOTHING_ELSE = re.compile(
    r"no (other )?(errors?|warnings?) or (errors?|warnings?) (is|are) reported"
)
_OTHERWISE = re.compile(r"configured (to check|with)")

Expected = tuple[str, str]
"""A severity, as in "ERROR", and the id of a message."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One test: the book, a file or a folder, and what has to be said of it.

    `only` says that nothing else may be said, but for notes on usage.
    """

    name: str
    book: Path
    expected: frozenset[Expected]
    only: bool

    def agrees(self, said: frozenset[Expected]) -> bool:
        """Whether that is what the test expects."""
        return said == self.expected if self.only else said >= self.expected


def scenarios(resources: Path) -> Iterator[Scenario]:
    """The tests of whole books under default settings, below EPUBCheck's `src/test/resources`.

    Tests of single documents, of other profiles and of the command line are left out: the product
    does not call EPUBCheck so.
    """
    for feature in sorted(resources.rglob("*.feature")):
        blocks = re.split(
            r"^\s*Scenario(?: Outline)?: *", feature.read_text("utf-8"), flags=re.MULTILINE
        )
        folder = _FOLDER.search(blocks[0])
        for block in blocks[1:]:
            here = _FOLDER.search(block) or folder
            if here and not _OTHERWISE.search(blocks[0] + block):
                yield from _scenario(block, resources / here[1].strip("/"))


def _scenario(block: str, folder: Path) -> Iterator[Scenario]:
    name, *steps = [each.strip() for each in block.splitlines()]
    steps = [each for each in steps if not each.startswith("#")]
    found = [match[1] for match in map(_BOOK.search, steps) if match]
    only = any(map(_NOTHING_ELSE.search, steps))
    expected: set[Expected] = set()
    severity = ""
    for step in steps:
        if match := _REPORTED.search(step):
            expected.add((match[1].removesuffix(" error").upper(), match[2]))
        elif match := _LIST.search(step):
            severity = match[1].removesuffix("s").upper()
        elif match := _ROW.match(step):
            expected.add((severity, match[1]))
    if len(found) == 1 and (only or expected):
        book = folder / found[0]
        if book.suffix == ".epub" or (book / "META-INF").is_dir():
            yield Scenario(name, book, frozenset(expected), only)


def packed(book: Path, target: Path) -> Path:
    """The book as one file: a folder is packed as the container format asks (OCF 3.3, 4.3)."""
    if book.is_file():
        return book
    files = sorted(each for each in book.rglob("*") if each.is_file())
    files.sort(key=lambda each: each != book / "mimetype")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container:
        for each in files:
            how = zipfile.ZIP_STORED if each.name == "mimetype" else zipfile.ZIP_DEFLATED
            container.write(each, each.relative_to(book).as_posix(), how)
    return target
