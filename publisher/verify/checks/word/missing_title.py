"""Files without the leaflet's title in their properties."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def check_missing_title(package: WordPackage) -> Iterator[Finding]:
    """The file's properties hold the title of the leaflet.

    Microsoft: "Missing document title" in the pane of Microsoft 365. A screen reader says the
    title, or else the name of the file. WCAG 2.2, 2.4.2; standards.md 4.3.
    """
    core = package.parts.get("docProps/core.xml")
    found = "" if core is None else core.findtext(_TITLE, "").strip()
    title = package.document.metadata.title
    if found != title.strip():
        said = f"say '{found}'" if found else "have no title"
        yield Finding(
            "missing-title",
            f"the title is '{title}', but the file's properties {said}",
            "docProps/core.xml",
        )
