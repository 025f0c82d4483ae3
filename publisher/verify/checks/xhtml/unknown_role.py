"""Roles that no screen reader knows."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_ROLES = frozenset(
    "alert alertdialog application article banner blockquote button caption cell checkbox code "
    "columnheader combobox complementary contentinfo definition deletion dialog directory document "
    "emphasis feed figure form generic grid gridcell group heading img image insertion link list "
    "listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox "
    "menuitemradio meter navigation none note option paragraph presentation progressbar radio "
    "radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider "
    "spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel "
    "term textbox time timer toolbar tooltip tree treegrid treeitem "
    "doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry "
    "doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit "
    "doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata "
    "doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction "
    "doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part "
    "doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc".split()
)
"""WAI-ARIA 1.2 (5.4) with `mark`, `suggestion` and `image` of 1.3, and DPUB-ARIA 1.1."""


def check_unknown_role(page: Page) -> Iterator[Finding]:
    """Each role is one of WAI-ARIA 1.2 or DPUB-ARIA 1.1 (WCAG 2.2, 4.1.2)."""
    for each in page.all("*"):
        for role in (each.get("role") or "").split():
            if role not in _ROLES:
                yield page.finding("unknown-role", f"there is no role '{role}'", each)
