"""Rules on the pages of a finished large-print leaflet, measured as with a ruler.

They see what a reader sees: letters, lines and colours, and not the style sheet that was meant to
make them. Each is a line of the standards of large print (UKAAF G003, ACB) or of the house.
"""

from collections.abc import Callable, Iterator

from publisher.verify.checks.large_print.broken_word import check_broken_word
from publisher.verify.checks.large_print.capitals import check_capitals
from publisher.verify.checks.large_print.clipped import check_clipped
from publisher.verify.checks.large_print.divided_item import check_divided_item
from publisher.verify.checks.large_print.divided_row import check_divided_row
from publisher.verify.checks.large_print.divided_value import check_divided_value
from publisher.verify.checks.large_print.heading_apart import check_heading_apart
from publisher.verify.checks.large_print.hyphenated import check_hyphenated
from publisher.verify.checks.large_print.italic import check_italic
from publisher.verify.checks.large_print.justified import check_justified
from publisher.verify.checks.large_print.line_spacing import check_line_spacing
from publisher.verify.checks.large_print.lone_line import check_lone_line
from publisher.verify.checks.large_print.long_line import check_long_line
from publisher.verify.checks.large_print.low_contrast import check_low_contrast
from publisher.verify.checks.large_print.measured import MeasuredLeaflet, measure_pdf
from publisher.verify.checks.large_print.missing_bookmarks import check_missing_bookmarks
from publisher.verify.checks.large_print.more_than_one_column import check_more_than_one_column
from publisher.verify.checks.large_print.narrow_column import check_narrow_column
from publisher.verify.checks.large_print.no_leader import check_no_leader
from publisher.verify.checks.large_print.not_left_aligned import check_not_left_aligned
from publisher.verify.checks.large_print.notes_not_last import check_notes_not_last
from publisher.verify.checks.large_print.outside_margins import check_outside_margins
from publisher.verify.checks.large_print.overlapping import check_overlapping
from publisher.verify.checks.large_print.pale_heading import check_pale_heading
from publisher.verify.checks.large_print.paragraphs_too_close import check_paragraphs_too_close
from publisher.verify.checks.large_print.serifs import check_serifs
from publisher.verify.checks.large_print.short_page import check_short_page
from publisher.verify.checks.large_print.small_bullet import check_small_bullet
from publisher.verify.checks.large_print.text_over_picture import check_text_over_picture
from publisher.verify.checks.large_print.text_too_small import check_text_too_small
from publisher.verify.checks.large_print.underlined import check_underlined
from publisher.verify.checks.large_print.wide_table import check_wide_table
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

Rule = Callable[[MeasuredLeaflet], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    check_text_too_small,
    check_italic,
    check_serifs,
    check_capitals,
    check_underlined,
    check_justified,
    check_not_left_aligned,
    check_hyphenated,
    check_broken_word,
    check_divided_value,
    check_line_spacing,
    check_paragraphs_too_close,
    check_long_line,
    check_narrow_column,
    check_more_than_one_column,
    check_outside_margins,
    check_pale_heading,
    check_low_contrast,
    check_text_over_picture,
    check_clipped,
    check_overlapping,
    check_heading_apart,
    check_divided_item,
    check_divided_row,
    check_wide_table,
    check_lone_line,
    check_short_page,
    check_small_bullet,
    check_no_leader,
    check_notes_not_last,
    check_missing_bookmarks,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished PDF; one that cannot be opened is one finding.

    Its letters are measured by the option `size`, else by those of its own text.
    """
    try:
        leaflet = measure_pdf(file.content, file.document, getattr(file.options, "size", 0))
    except ValueError as problem:
        message = f"a reader could not open this file: {problem}"
        findings: tuple[Finding, ...] = (Finding("unreadable-file", message, file.file_name),)
    else:
        findings = tuple(found for rule in RULES for found in rule(leaflet))
    return own_verdict(file, "large print, measured (UKAAF G003, ACB)", len(RULES), findings)
