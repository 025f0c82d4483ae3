"""Pages laid out by WeasyPrint, none of them more often than its words change."""

from collections import defaultdict
from collections.abc import Mapping
from copy import deepcopy
from typing import Any
from urllib.parse import unquote

from weasyprint import DEFAULT_OPTIONS
from weasyprint.css.targets import CounterLookupItem, TargetCollector
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration

from publisher.backends.pdf.page_tree import PageTree


def laid_out(tree: PageTree, fonts: FontConfiguration, options: Mapping[str, Any]) -> Document:
    """The document of WeasyPrint; `options` are those of its `HTML.render`.

    A page of text that leads to a later page is laid out once more when that page is known. (By
    itself, WeasyPrint 70 lays every page with a page number out three times: it knows neither to
    which place a number in `target-counter(attr(href), page)` leads, so it waits for nothing and
    repeats all, nor that a new count of all pages changes no such number.)
    """
    return _Document._render(tree, fonts, None, None, {**DEFAULT_OPTIONS, **options})


class _Number(CounterLookupItem):  # type: ignore[misc]  # weasyprint has no types
    """A page number in the text. `page_maker_index` is the page where it stands, from 0, if any."""

    told_on: int | None = None
    """The page that was being laid out when the number last changed."""

    @property
    def pending(self) -> bool:
        """Whether it is on a page that was laid out with an older number."""
        return self.told_on is not None and self.told_on == self.page_maker_index

    @pending.setter
    def pending(self, _value: bool) -> None:
        self.told_on = None


class _Targets(TargetCollector):  # type: ignore[misc]  # weasyprint has no types
    """The places that page numbers lead to, and which numbers lead to each.

    What else a style sheet may count (a theme's own) goes WeasyPrint's way.
    """

    numbers: defaultdict[str, list[_Number]]
    counts_else: bool

    def collect_missing_counters(
        self, parent_box: Any, css_token: str, parse_again: Any, here: Any, there: Any
    ) -> None:
        key = (parent_box, css_token)
        if key in self.counter_lookup_items or not self.collecting:
            return
        href = parent_box.element.get("href", "")
        # WeasyPrint takes what is counted there for counted here, too: it is the same list.
        if there == {None: ["page"]} and here is there[None] and href.startswith("#"):
            number = self.counter_lookup_items[key] = _Number(parse_again, [], {})
            self.numbers[unquote(href[1:])].append(number)
            parent_box.missing_link = parent_box.missing_link or parent_box
            return
        self.counts_else = self.counts_else or bool(there)
        super().collect_missing_counters(parent_box, css_token, parse_again, here, there)

    def cache_target_page_counters(
        self, anchor_name: str, page_counter_values: Any, page_maker_index: int, page_maker: Any
    ) -> None:
        target = self.target_lookup_items.get(anchor_name)
        if target is None or target.state != "up-to-date":
            return
        known = target.cached_page_counter_values.get("page")
        if self.counts_else:
            super().cache_target_page_counters(
                anchor_name, page_counter_values, page_maker_index, page_maker
            )
        if known == page_counter_values["page"]:
            return
        target.cached_page_counter_values = deepcopy(page_counter_values)
        for number in self.numbers[anchor_name]:
            number.parse_again({})
            at = number.page_maker_index
            if at is None or at >= len(page_maker):
                number.told_on = page_maker_index
            else:
                page_maker[at][-1]["content_changed"] = True


class _Document(Document):  # type: ignore[misc]  # weasyprint has no types
    @classmethod
    def _build_layout_context(cls, *parts: Any) -> Any:
        context = super()._build_layout_context(*parts)
        # It is made deep inside, and the places are in it already.
        targets = context.target_collector
        targets.__class__ = _Targets
        targets.numbers, targets.counts_else = defaultdict(list), False
        return context
