"""How the words of a page are pronounced, for a reading voice."""

import re
from collections.abc import Iterator, Mapping

from publisher.backends.epub.content_document import SSML_PH
from publisher.markup import Element
from publisher.speech import read_lexicon


def pronunciations(page: Element, language: str) -> Mapping[str, str]:
    """The words of a page that are said otherwise than they look, to their IPA.

    The author's own go before those of the house, which are only for words in the language of the
    page, a BCP 47 tag.
    """
    texts = list(_words(page, language))
    whole = "\n".join(texts).lower()
    # An expression with all words of the lexicon takes longer to compile than the page to search.
    house = {word: each for word, each in read_lexicon(language).items() if word.lower() in whole}
    if not house:
        return _own(page)
    longest_first = sorted(map(re.escape, house), key=len, reverse=True)
    known = re.compile(rf"(?<![\w'’-])(?:{'|'.join(longest_first)})(?![\w'’-])", re.IGNORECASE)
    found = {}
    for words in texts:
        for word in known.findall(words):
            # A key with a capital is met as it is written, any other in every mixture.
            entry = house.get(word) or house.get(word.lower())
            if entry is not None:
                found[word] = entry.ipa
    return found | _own(page)


def _own(page: Element) -> dict[str, str]:
    marked = [each for each in page.iter("*") if each.get(SSML_PH)]
    return {"".join(map(str, each.itertext())): str(each.get(SSML_PH)) for each in marked}


def _words(element: Element, language: str) -> Iterator[str]:
    """The text in a language, piece by piece."""
    if element.get("lang") in (None, language):
        yield element.text or ""
        for child in element:
            yield from _words(child, language)
            yield child.tail or ""
