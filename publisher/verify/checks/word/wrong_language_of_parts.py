"""Words in another language that are not marked, and words that are marked wrongly."""

from collections.abc import Iterator
from itertools import groupby

from publisher.document import walk
from publisher.document.nodes import Foreign, ForeignPassage, Text
from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_wrong_language_of_parts(package: WordPackage) -> Iterator[Finding]:
    """Words are in the language that the author gave them, and all others in the leaflet's.

    Microsoft: no rule of the checker. WCAG 2.2, 3.1.2.
    """
    main = package.document.metadata.language
    stretches = _stretches(package)
    foreign = _foreign(package)
    for language, words, node in foreign:
        marked = (text for each, text, _ in stretches if each == language.lower())
        if not any(words in text for text in marked):
            yield Finding(
                "wrong-language-of-parts",
                f"words in '{language}' are not marked as such",
                "word/document.xml",
                node,
                words,
            )
    said: dict[str, set[str]] = {}
    for language, words, _ in foreign:
        said.setdefault(language.lower(), set()).update(words.split())
    for language, text, where in stretches:
        if language != main.lower() and text and not said.get(language, set()) & set(text.split()):
            yield Finding(
                "wrong-language-of-parts",
                f"words are marked as '{language}', which they are not",
                where,
                words=text,
            )


def _stretches(package: WordPackage) -> list[tuple[str, str, str]]:
    """Neighbouring words of one language: language, words, place."""
    found = []
    for paragraph in package.paragraphs:
        for language, runs in groupby(paragraph.runs, lambda each: each.look.language.lower()):
            words = " ".join("".join(each.text for each in runs).split())
            if any(each.isalpha() for each in words):
                found.append((language, words, paragraph.where))
    return found


def _foreign(package: WordPackage) -> list[tuple[str, str, str]]:
    """Words in another language: language, words, block."""
    found = []
    for node in package.nodes:
        if isinstance(node, Foreign | ForeignPassage):
            id_ = node.id if isinstance(node, ForeignPassage) else ""
            for each in _own_texts(node):
                words = " ".join(each.text.split())
                if any(letter.isalpha() for letter in words):
                    found.append((node.language, words, id_))
    return found


def _own_texts(node: Foreign | ForeignPassage) -> list[Text]:
    """The texts of a node that no other foreign node inside it holds."""
    inner = {
        id(text)
        for each in walk(node.children)
        if isinstance(each, Foreign | ForeignPassage)
        for text in walk(each.children)
    }
    return [
        each for each in walk(node.children) if isinstance(each, Text) and id(each) not in inner
    ]
