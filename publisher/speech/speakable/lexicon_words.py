"""Words that a dictionary says how to pronounce."""

import re
from collections.abc import Mapping

from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.segment import Segment, Segments, plural
from publisher.speech.speakable.lexer import Rule, rule


def lexicon_words(lexicon: Mapping[str, LexiconEntry]) -> Rule:
    """The rule for words of `lexicon`, and for their plurals.

    A key with a capital is met as it is written, any other in every mixture of capitals.
    """
    small = {word: entry for word, entry in lexicon.items() if word == word.lower()}
    words = "|".join(re.escape(each) for each in sorted(lexicon, key=len, reverse=True))

    @rule(rf"(?<![\w'’-])(?P<word>{words})(?P<plural>['’]?s)?(?![\w]|['’]\w)", re.IGNORECASE)
    def say(match: re.Match[str]) -> Segments | None:
        word = match["word"]
        entry = lexicon.get(word) or small.get(word.lower())
        if entry is None:
            return None
        if not match["plural"]:
            return (Segment(word, entry.ipa, entry.respelling),)
        said = match[0].replace("’", "'")
        ipa = plural(entry.ipa)
        ending = "-iz" if ipa.endswith("ɪz") else "s"
        return (Segment(said, ipa, entry.respelling + ending),)

    return say
