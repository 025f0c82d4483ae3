"""A few words of an author's, read as one leaflet would have them."""

from pathlib import Path

from publisher.diagnostics import Problems
from publisher.document.nodes import Inlines
from publisher.document.rewrite import Place
from publisher.readers.first_uses import FirstUses
from publisher.readers.front_matter import FrontMatter
from publisher.readers.inlines import read_text
from publisher.readers.leaflet import LEAFLET
from publisher.readers.markdown import parse_blocks
from publisher.readers.organisation import ORGANISATION, merge, read_organisation
from publisher.readers.pictures import PictureFolder
from publisher.readers.reading import Reading
from publisher.readers.source_file import read_source_file
from publisher.typed_yaml import parse_typed_yaml


def read_sample(folder: Path, words: str) -> Inlines:
    """`words`, with the abbreviations and pronunciations of the leaflet in `folder` marked.

    They are marked as in a heading: said as they are every time but the first. The leaflet itself
    must be one that `read_leaflet` accepts. Raises `Problems` for mark-up that is wrong.
    """
    file = folder / LEAFLET
    text = read_source_file(file)[1]
    front_matter = parse_blocks(text, {})[0].content
    own = parse_typed_yaml(front_matter, str(file), FrontMatter, 2, as_text=True)
    matter = merge(read_organisation(folder.parent / ORGANISATION)[1], own)
    reading = Reading("TEXT", [words], PictureFolder(folder))
    inlines = read_text(words, reading, 0, 0, {})
    if reading.found:
        raise Problems(reading.found)
    uses = FirstUses(matter.abbreviations, matter.pronunciations)
    return uses.mark(inlines, Place(in_heading=True))
