"""Words that are split at the end of a line."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import child, is_on
from publisher.verify.finding import Finding


def check_hyphenation(package: WordPackage) -> Iterator[Finding]:
    """Word does not hyphenate, and no word has a place to split in it.

    Microsoft: no rule of the checker. UKAAF G003; standards.md 1.4.
    """
    if is_on(child(package.settings, "autoHyphenation")):
        message = "Word may split words at the end of a line"
        yield Finding("hyphenation", message, "word/settings.xml")
    for each in package.paragraphs:
        if "\N{SOFT HYPHEN}" in each.text:
            message = "a word has a place in it where Word may split it"
            yield Finding("hyphenation", message, each.where, words=each.words)
