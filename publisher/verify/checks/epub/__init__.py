"""Rules on the finished e-book: EPUB 3.3 and EPUB Accessibility 1.1, told in a moment."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.epub.book import Book, UnreadableBook, open_book
from publisher.verify.checks.epub.book_link_to_nowhere import check_book_link_to_nowhere
from publisher.verify.checks.epub.cover_not_declared import check_cover_not_declared
from publisher.verify.checks.epub.cover_not_first import check_cover_not_first
from publisher.verify.checks.epub.file_not_in_manifest import check_file_not_in_manifest
from publisher.verify.checks.epub.item_named_twice import check_item_named_twice
from publisher.verify.checks.epub.item_not_in_book import check_item_not_in_book
from publisher.verify.checks.epub.media_type import check_media_type
from publisher.verify.checks.epub.missing_accessibility_metadata import (
    check_missing_accessibility_metadata,
)
from publisher.verify.checks.epub.missing_book_language import check_missing_book_language
from publisher.verify.checks.epub.missing_book_title import check_missing_book_title
from publisher.verify.checks.epub.missing_change_date import check_missing_change_date
from publisher.verify.checks.epub.missing_identifier import check_missing_identifier
from publisher.verify.checks.epub.missing_navigation import check_missing_navigation
from publisher.verify.checks.epub.navigation_entry import check_navigation_entry
from publisher.verify.checks.epub.not_well_formed import check_not_well_formed
from publisher.verify.checks.epub.note_not_marked import check_note_not_marked
from publisher.verify.checks.epub.note_without_way_back import check_note_without_way_back
from publisher.verify.checks.epub.older_navigation import check_older_navigation
from publisher.verify.checks.epub.outside_reading_order import check_outside_reading_order
from publisher.verify.checks.epub.overlay_clip_past_end import check_overlay_clip_past_end
from publisher.verify.checks.epub.overlay_clips_overlap import check_overlay_clips_overlap
from publisher.verify.checks.epub.overlay_duration import check_overlay_duration
from publisher.verify.checks.epub.overlay_not_shown import check_overlay_not_shown
from publisher.verify.checks.epub.overlay_order import check_overlay_order
from publisher.verify.checks.epub.overlay_to_nowhere import check_overlay_to_nowhere
from publisher.verify.checks.epub.package_language import check_package_language
from publisher.verify.checks.epub.page_list import check_page_list
from publisher.verify.checks.epub.page_without_style import check_page_without_style
from publisher.verify.checks.epub.remote_item import check_remote_item
from publisher.verify.checks.epub.resource_to_nowhere import check_resource_to_nowhere
from publisher.verify.checks.epub.type_without_role import check_type_without_role
from publisher.verify.checks.epub.untrue_accessibility_metadata import (
    check_untrue_accessibility_metadata,
)
from publisher.verify.checks.epub.unused_item import check_unused_item
from publisher.verify.checks.epub.unvoiced_text import check_unvoiced_text
from publisher.verify.checks.epub.wrong_media_type import check_wrong_media_type
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.checks.xhtml import PAGE_RULES
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[Book], Iterator[Finding]], ...] = (
    check_media_type,
    check_missing_identifier,
    check_missing_book_title,
    check_missing_book_language,
    check_package_language,
    check_missing_change_date,
    check_item_not_in_book,
    check_file_not_in_manifest,
    check_item_named_twice,
    check_wrong_media_type,
    check_not_well_formed,
    check_outside_reading_order,
    check_cover_not_first,
    check_cover_not_declared,
    check_missing_navigation,
    check_navigation_entry,
    check_older_navigation,
    check_page_list,
    check_book_link_to_nowhere,
    check_resource_to_nowhere,
    check_unused_item,
    check_page_without_style,
    check_remote_item,
    check_missing_accessibility_metadata,
    check_untrue_accessibility_metadata,
    check_note_not_marked,
    check_note_without_way_back,
    check_type_without_role,
    check_overlay_to_nowhere,
    check_overlay_clip_past_end,
    check_overlay_clips_overlap,
    check_overlay_order,
    check_overlay_duration,
    check_overlay_not_shown,
    check_unvoiced_text,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished e-book; one that cannot be opened is one finding."""
    findings: tuple[Finding, ...]
    try:
        book = open_book(file)
    except UnreadableBook as problem:
        message = f"a reading program could not open this file: {problem}"
        findings = (Finding("unreadable-file", message, file.file_name),)
    else:
        found = [
            *(each for rule in RULES for each in rule(book)),
            *(each for page in book.pages.values() for rule in PAGE_RULES for each in rule(page)),
        ]
        # The pages share one style sheet, and each would tell of it.
        told = {(each.rule, each.message, each.node, each.words): each for each in reversed(found)}
        findings = tuple(reversed(told.values()))
    return own_verdict(
        file, "EPUB 3.3 and EPUB Accessibility 1.1", len(RULES) + len(PAGE_RULES), findings
    )
