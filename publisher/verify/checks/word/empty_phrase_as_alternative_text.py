"""Alternative text that says that there is a picture, and not what it shows."""

import re
from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_PHRASE = re.compile(
    r"(an?|the|this)?\s*(chart|diagram|drawing|figure|graph(ic)?|icon|illustration|image|logo"
    r"|object|photo(graph)?|picture|screenshot|shape|text box|untitled)\s*\d*\.?"
    r"|alt(ernative)? text|description automatically generated.*|tbc|todo|placeholder",
    re.IGNORECASE,
)


def check_empty_phrase_as_alternative_text(package: WordPackage) -> Iterator[Finding]:
    """Alternative text says more than "picture".

    Microsoft: "All non-text content has alternative text (alt text)": users should understand
    purpose and meaning from it. WCAG 2.2, 1.1.1 (failure F30).
    """
    for each in package.drawings:
        if _PHRASE.fullmatch(each.alternative):
            yield Finding(
                "empty-phrase-as-alternative-text",
                f"'{each.alternative}' does not say what the picture shows",
                each.where,
                each.node,
                each.words,
            )
