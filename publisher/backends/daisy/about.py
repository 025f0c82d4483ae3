"""What a talking book says about itself (DAISY 2.02, appendix 2)."""

from publisher.backends.protocol import Context
from publisher.document import Metadata

Metas = tuple[tuple[str, str], ...]
"""Names and contents of `meta` elements."""


def about_file(identifier: str, data: Metadata, context: Context) -> Metas:
    """What each file of the book says, so that a part that got lost can be put back."""
    return (
        ("dc:title", data.title),
        ("dc:format", "Daisy 2.02"),
        ("dc:identifier", identifier),
        ("ncc:generator", f"publisher {context.version}"),
    )


def about_book(data: Metadata, context: Context, narrator: str) -> Metas:
    """What only the navigation control centre says, besides what it counts."""
    metas = (
        *(("dc:creator", each) for each in data.authors or (data.publisher,)),
        ("dc:publisher", data.publisher),
        ("dc:date", data.last_reviewed.isoformat()),
        ("dc:language", data.language),
        ("dc:description", data.summary),
        *(("dc:subject", each) for each in data.topics),
        ("dc:rights", data.licence),
        ("ncc:charset", "utf-8"),
        ("ncc:multimediaType", "audioFullText"),
        ("ncc:narrator", narrator),
        ("ncc:producer", data.publisher),
        ("ncc:producedDate", context.created.date().isoformat()),
        ("ncc:sourceEdition", data.edition),
        ("ncc:setInfo", "1 of 1"),
    )
    return tuple((name, content) for name, content in metas if content)
