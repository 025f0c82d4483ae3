"""All rules, one after the other."""

from collections.abc import Callable, Iterator

from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.rules.address_in_text import check_addresses_in_text
from publisher.rules.articles import check_articles
from publisher.rules.capitals import check_capitals
from publisher.rules.duplicate_ids import check_duplicate_ids
from publisher.rules.empty_cells import check_empty_cells
from publisher.rules.empty_sections import check_empty_sections
from publisher.rules.heading_levels import check_heading_levels
from publisher.rules.language_tags import check_language_tags
from publisher.rules.link_words import check_link_words
from publisher.rules.missing_alternatives import check_missing_alternatives
from publisher.rules.missing_glyphs import check_missing_glyphs
from publisher.rules.poor_alternatives import check_poor_alternatives
from publisher.rules.repeated_captions import check_repeated_captions
from publisher.rules.review_interval import check_review_interval
from publisher.rules.title_length import check_title_length
from publisher.rules.video_addresses import check_video_addresses
from publisher.theme import Theme

Rule = Callable[[Document], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    check_title_length,
    check_review_interval,
    check_duplicate_ids,
    check_heading_levels,
    check_empty_sections,
    check_missing_alternatives,
    check_poor_alternatives,
    check_repeated_captions,
    check_link_words,
    check_addresses_in_text,
    check_capitals,
    check_articles,
    check_empty_cells,
    check_video_addresses,
    check_language_tags,
)


def check_document(document: Document, theme: Theme | None = None) -> tuple[Diagnostic, ...]:
    """What every rule finds, from the top of the leaflet to its end.

    `document` is as it was read, before end matter is added. Without a `theme` the fonts are not
    looked at.
    """
    found = [each for rule in RULES for each in rule(document)]
    if theme is not None:
        found += check_missing_glyphs(document, theme)
    return tuple(sorted(found, key=lambda each: each.span or document.span))
