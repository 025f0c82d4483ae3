"""Words in capitals."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_FEWEST_WORDS, _FEWEST_LETTERS = 3, 12
"""What is more than an abbreviation or two in a row."""


def check_capitals(package: WordPackage) -> Iterator[Finding]:
    """No line is in capitals, typed or made by a style.

    Microsoft: no rule of the checker. UKAAF G003: capitals have no shape to recognise, and some
    screen readers spell them out; standards.md 1.3.
    """
    for paragraph in package.paragraphs:
        if any(run.look.capitals for run in paragraph.visible_runs):
            message = "a style turns words into capitals, which are hard to read"
            yield Finding("capitals", message, paragraph.where, words=paragraph.words)
        elif _is_shouted(paragraph.text):
            yield Finding(
                "capitals",
                "words are typed in capitals, which are hard to read",
                paragraph.where,
                words=paragraph.words,
                is_error=False,
            )


def _is_shouted(text: str) -> bool:
    if not text.isupper():
        return False
    words = [each for each in text.split() if any(letter.isalpha() for letter in each)]
    letters = sum(letter.isalpha() for letter in text)
    return len(words) >= _FEWEST_WORDS and letters >= _FEWEST_LETTERS
