"""What somebody who is no programmer can do about what a judge found."""

import re

NOT_YOURS = (
    "this is a fault of the program and not of your words: report it to its makers with the leaflet"
)

_ALTERNATIVE = "give the picture in the leaflet a text that says what it shows (:alt:)"
_DECORATION = f"{_ALTERNATIVE}, or mark it as :decorative: if it shows nothing"
_LINK = "write words for the link that say where it leads, as in [Read about bone scans](…)"
_CONTRAST = (
    "make the colours differ more: in the drawing if the words stand in a picture, else in the "
    "tokens.yaml of your theme (styles/themes/)"
)
_HEADING_WORDS = "write the words of the heading, or take the heading out"
_HEADING_LEVEL = (
    "let each heading stand one level below the heading above it at most: ## and then ###"
)
_LANGUAGE = (
    "give the leaflet's language at its top (language:), and mark passages in another language "
    "with theirs"
)
_SAME_LINKS = "give links that lead to different places different words"
_CAPITALS = "write the words in small letters, with a capital only where English wants one"
_CELL = "write something into each cell of the table, such as 'none' or 'not known'"
_TITLE = "give the leaflet a title at its top (title:)"
_AGAIN = (
    "verify once more; if the judge fails again, report it to the program's makers with this "
    "message"
)
_INK = (
    "name less ink for the colour in the tokens.yaml of your theme (cmyk:), or save the picture in "
    "RGB"
)
_BUILD_AGAIN = "build all formats of the leaflet once more, with one voice"
_BUILD_WITH_PRINT = "build all formats of the leaflet once more, together with the PDF"

# The names are those of axe, Ace, EPUBCheck, veraPDF (clauses of ISO 14289-1), page-validation and
# our own checks; the first pattern that fits decides.
_REMEDIES = tuple(
    (re.compile(pattern, re.IGNORECASE), remedy)
    for pattern, remedy in (
        (r"^judge-failed$", _AGAIN),
        (r"^another-sound$", _BUILD_AGAIN),
        (r"^other-(?:edition|pages)$", _BUILD_WITH_PRINT),
        (r"^too-much-ink$", _INK),
        (r"decorati(?:on|ve)", _DECORATION),
        (r"\balt\b|alternative|ALT-TEXT|^7\.3-1$|FIGURE-ALT", _ALTERNATIVE),
        (r"link-(?:name|words?|text|purpose)|vague-link|address-as-link", _LINK),
        (r"same-words-lead-elsewhere|identical-links", _SAME_LINKS),
        (r"^capitals$", _CAPITALS),
        (r"contrast|link-in-text-block", _CONTRAST),
        (r"empty-heading|heading-without-words", _HEADING_WORDS),
        (r"heading-order|skipped-heading|page-has-heading|^7\.4\.2-1$", _HEADING_LEVEL),
        (r"\blang(?:uage)?s?\b|^7\.2-(?:2|2[1-4]|29|34)$", _LANGUAGE),
        (r"blank-cell|empty-table-header", _CELL),
        (r"missing-title|document-title|^7\.1-9$", _TITLE),
    )
)


def remedy_for(rule: str) -> str:
    """What to do where an author can do something about a judge's rule, else whom to tell."""
    for pattern, remedy in _REMEDIES:
        if pattern.search(rule):
            return remedy
    return NOT_YOURS
