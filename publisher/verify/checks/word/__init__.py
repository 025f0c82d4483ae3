"""Rules on the finished Word file: what Microsoft's checker looks for, and large print.

"Microsoft:" in a rule is the name that its "Rules for the Accessibility Checker" give it (as of
November 2025). A name that this list has no more is told with the version of Office that had it,
from memory. What no version looks for is a rule of large print (UKAAF G003) or of WCAG 2.2.
"""

from collections.abc import Callable, Iterator

from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.checks.word.address_as_link_words import check_address_as_link_words
from publisher.verify.checks.word.blank_cell import check_blank_cell
from publisher.verify.checks.word.bold_undone import check_bold_undone
from publisher.verify.checks.word.capitals import check_capitals
from publisher.verify.checks.word.control_without_title import check_control_without_title
from publisher.verify.checks.word.decoration_with_words import check_decoration_with_words
from publisher.verify.checks.word.empty_paragraph import check_empty_paragraph
from publisher.verify.checks.word.empty_phrase_as_alternative_text import (
    check_empty_phrase_as_alternative_text,
)
from publisher.verify.checks.word.fake_heading import check_fake_heading
from publisher.verify.checks.word.fake_list import check_fake_list
from publisher.verify.checks.word.file_name_as_alternative_text import (
    check_file_name_as_alternative_text,
)
from publisher.verify.checks.word.floating_object import check_floating_object
from publisher.verify.checks.word.hard_to_read_contrast import check_hard_to_read_contrast
from publisher.verify.checks.word.header_row_not_repeated import check_header_row_not_repeated
from publisher.verify.checks.word.heading_apart import check_heading_apart
from publisher.verify.checks.word.heading_without_words import check_heading_without_words
from publisher.verify.checks.word.hidden_text import check_hidden_text
from publisher.verify.checks.word.hyphenation import check_hyphenation
from publisher.verify.checks.word.italics import check_italics
from publisher.verify.checks.word.lines_too_close import check_lines_too_close
from publisher.verify.checks.word.link_to_nowhere import check_link_to_nowhere
from publisher.verify.checks.word.merged_cells import check_merged_cells
from publisher.verify.checks.word.missing_alternative_text import check_missing_alternative_text
from publisher.verify.checks.word.missing_language import check_missing_language
from publisher.verify.checks.word.missing_title import check_missing_title
from publisher.verify.checks.word.more_than_one_column import check_more_than_one_column
from publisher.verify.checks.word.moving_text import check_moving_text
from publisher.verify.checks.word.nested_table import check_nested_table
from publisher.verify.checks.word.no_headings import check_no_headings
from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.word_package import UnreadableWordFile, open_word_file
from publisher.verify.checks.word.picture_outside_the_text import check_picture_outside_the_text
from publisher.verify.checks.word.repeated_blanks import check_repeated_blanks
from publisher.verify.checks.word.restricted_access import check_restricted_access
from publisher.verify.checks.word.row_across_pages import check_row_across_pages
from publisher.verify.checks.word.same_words_lead_elsewhere import check_same_words_lead_elsewhere
from publisher.verify.checks.word.single_line import check_single_line
from publisher.verify.checks.word.skipped_heading_level import check_skipped_heading_level
from publisher.verify.checks.word.table_without_header import check_table_without_header
from publisher.verify.checks.word.text_box import check_text_box
from publisher.verify.checks.word.text_not_left_aligned import check_text_not_left_aligned
from publisher.verify.checks.word.text_smaller_than_asked import check_text_smaller_than_asked
from publisher.verify.checks.word.text_under_16_points import check_text_under_16_points
from publisher.verify.checks.word.title_is_no_heading import check_title_is_no_heading
from publisher.verify.checks.word.underlining import check_underlining
from publisher.verify.checks.word.unfinished_change import check_unfinished_change
from publisher.verify.checks.word.vague_link import check_vague_link
from publisher.verify.checks.word.wrong_language_of_parts import check_wrong_language_of_parts
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

Rule = Callable[[WordPackage], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    check_missing_alternative_text,
    check_file_name_as_alternative_text,
    check_empty_phrase_as_alternative_text,
    check_decoration_with_words,
    check_floating_object,
    check_text_box,
    check_picture_outside_the_text,
    check_table_without_header,
    check_header_row_not_repeated,
    check_merged_cells,
    check_nested_table,
    check_blank_cell,
    check_vague_link,
    check_address_as_link_words,
    check_same_words_lead_elsewhere,
    check_link_to_nowhere,
    check_hard_to_read_contrast,
    check_empty_paragraph,
    check_repeated_blanks,
    check_missing_language,
    check_wrong_language_of_parts,
    check_fake_list,
    check_fake_heading,
    check_skipped_heading_level,
    check_no_headings,
    check_title_is_no_heading,
    check_heading_without_words,
    check_missing_title,
    check_text_under_16_points,
    check_text_smaller_than_asked,
    check_italics,
    check_underlining,
    check_bold_undone,
    check_capitals,
    check_text_not_left_aligned,
    check_hyphenation,
    check_heading_apart,
    check_row_across_pages,
    check_single_line,
    check_lines_too_close,
    check_more_than_one_column,
    check_restricted_access,
    check_moving_text,
    check_control_without_title,
    check_hidden_text,
    check_unfinished_change,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished Word file; one that cannot be opened is one finding."""
    try:
        package = open_word_file(file)
    except UnreadableWordFile as problem:
        message = f"Word could not open this file: {problem}"
        return _verdict(file, (Finding("unreadable-file", message, file.file_name),))
    return _verdict(file, tuple(found for rule in RULES for found in rule(package)))


def _verdict(file: FinishedFile, findings: tuple[Finding, ...]) -> Verdict:
    return own_verdict(
        file, "Microsoft's accessibility rules and large print (UKAAF G003)", len(RULES), findings
    )
