"""Header rows that a table repeats on each page: said once, artifacts after that."""

from publisher.backends.pdf.mend.artifacts import REPEATED
from publisher.backends.pdf.mend.tag import Content, TagTree


def mend_repeated_headers(tree: TagTree) -> None:
    """Keep the header row of a table's first page only (ISO 32000-1, 14.8.2.2)."""
    for head in tree.root.walk():
        if head.role != "THead":
            continue
        first = min((content.page for content in head.contents()), default=0)
        for tag in head.walk():
            for kid in list(tag.kids):
                if isinstance(kid, Content) and kid.page != first:
                    tree.artifacts[kid] = REPEATED
                    tag.kids.remove(kid)
