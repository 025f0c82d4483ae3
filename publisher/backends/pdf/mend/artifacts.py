"""Content that is none of the text: marked as such in the pages' content streams."""

import re

import pikepdf

from publisher.backends.pdf.mend.tag import Content, TagTree

LAYOUT = "<</Type /Layout>>"
"""Decoration."""
REPEATED = "<</Type /Pagination>>"
"""What a page repeats, such as a table's header row."""
FOOTER = "<</Type /Pagination /Subtype /Footer>>"
"""The running foot."""

_MARKED = re.compile(rb"/\w+\s<</MCID (\d+)>>\sBDC")


def mark_artifacts(pdf: pikepdf.Pdf, tree: TagTree) -> None:
    """Turn all content that no tag holds into artifacts (ISO 14289-1, 7.1).

    What was never in WeasyPrint's tree is the text of the page margins. The content streams have
    to be as WeasyPrint writes them with `uncompressed_pdf`: their texts are hexadecimal, so that
    nothing in them can look like an operator.
    """
    held = set(tree.root.contents())

    for number, page in enumerate(pdf.pages):

        def mark(found: re.Match[bytes], number: int = number) -> bytes:
            content = Content(number, int(found[1]))
            if content in held:
                return found[0]
            return f"/Artifact {tree.artifacts.get(content, FOOTER)} BDC".encode()

        page.Contents.write(_MARKED.sub(mark, page.Contents.read_bytes()))
