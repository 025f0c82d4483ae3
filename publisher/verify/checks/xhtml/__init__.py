"""Rules on pages of XHTML and HTML: what an e-book and a web page have to keep to alike."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.xhtml.decoration_with_words import check_decoration_with_words
from publisher.verify.checks.xhtml.duplicate_id import check_duplicate_id
from publisher.verify.checks.xhtml.empty_heading import check_empty_heading
from publisher.verify.checks.xhtml.empty_paragraph import check_empty_paragraph
from publisher.verify.checks.xhtml.fake_heading import check_fake_heading
from publisher.verify.checks.xhtml.fake_list import check_fake_list
from publisher.verify.checks.xhtml.file_name_as_alternative_text import (
    check_file_name_as_alternative_text,
)
from publisher.verify.checks.xhtml.fixed_width import check_fixed_width
from publisher.verify.checks.xhtml.header_without_scope import check_header_without_scope
from publisher.verify.checks.xhtml.hidden_words import check_hidden_words
from publisher.verify.checks.xhtml.link_to_nowhere import check_link_to_nowhere
from publisher.verify.checks.xhtml.low_contrast import check_low_contrast
from publisher.verify.checks.xhtml.main_heading import check_main_heading
from publisher.verify.checks.xhtml.missing_alternative_text import check_missing_alternative_text
from publisher.verify.checks.xhtml.missing_language import check_missing_language
from publisher.verify.checks.xhtml.missing_main import check_missing_main
from publisher.verify.checks.xhtml.missing_title import check_missing_title
from publisher.verify.checks.xhtml.moving_content import check_moving_content
from publisher.verify.checks.xhtml.nameless_control import check_nameless_control
from publisher.verify.checks.xhtml.order_from_style import check_order_from_style
from publisher.verify.checks.xhtml.page import Blocks, Element, Page, blocks_of
from publisher.verify.checks.xhtml.reference_to_nowhere import check_reference_to_nowhere
from publisher.verify.checks.xhtml.remote_resource import check_remote_resource
from publisher.verify.checks.xhtml.repeated_address import check_repeated_address
from publisher.verify.checks.xhtml.script import check_script
from publisher.verify.checks.xhtml.skipped_heading_level import check_skipped_heading_level
from publisher.verify.checks.xhtml.small_letters import check_small_letters
from publisher.verify.checks.xhtml.stray_list_child import check_stray_list_child
from publisher.verify.checks.xhtml.style import StyleRule, read_style
from publisher.verify.checks.xhtml.tab_order import check_tab_order
from publisher.verify.checks.xhtml.table_without_header import check_table_without_header
from publisher.verify.checks.xhtml.uneven_rows import check_uneven_rows
from publisher.verify.checks.xhtml.unknown_language import check_unknown_language
from publisher.verify.checks.xhtml.unknown_role import check_unknown_role
from publisher.verify.checks.xhtml.unnamed_navigation import check_unnamed_navigation
from publisher.verify.checks.xhtml.unseen_focus import check_unseen_focus
from publisher.verify.checks.xhtml.vague_link import check_vague_link
from publisher.verify.checks.xhtml.words_from_style import check_words_from_style
from publisher.verify.checks.xhtml.wrong_language import check_wrong_language
from publisher.verify.finding import Finding

__all__ = ["PAGE_RULES", "Blocks", "Element", "Page", "StyleRule", "blocks_of", "read_style"]

PAGE_RULES: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    check_missing_language,
    check_wrong_language,
    check_unknown_language,
    check_missing_title,
    check_duplicate_id,
    check_missing_alternative_text,
    check_decoration_with_words,
    check_file_name_as_alternative_text,
    check_main_heading,
    check_skipped_heading_level,
    check_empty_heading,
    check_fake_heading,
    check_table_without_header,
    check_header_without_scope,
    check_uneven_rows,
    check_stray_list_child,
    check_fake_list,
    check_empty_paragraph,
    check_hidden_words,
    check_link_to_nowhere,
    check_reference_to_nowhere,
    check_nameless_control,
    check_vague_link,
    check_repeated_address,
    check_unknown_role,
    check_missing_main,
    check_unnamed_navigation,
    check_tab_order,
    check_script,
    check_remote_resource,
    check_moving_content,
    check_words_from_style,
    check_order_from_style,
    check_low_contrast,
    check_small_letters,
    check_fixed_width,
    check_unseen_focus,
)
