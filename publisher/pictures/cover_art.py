"""The shape that a leaflet is known by."""

from hashlib import sha256

from publisher.document import Document, Picture
from publisher.document.cover_motif import NEUTRAL_MOTIFS
from publisher.pictures.motif_paths import MOTIF_PATHS, Tone
from publisher.theme import Theme


def cover_art(document: Document, theme: Theme) -> Picture:
    """The motif of a leaflet as a square SVG without ground, made to stand on the brand colour.

    It is the author's choice (`cover` in the front matter) or follows from the leaflet's id, so it
    is the same in every form and edition. It is decoration: no words, and nothing that a reader
    who does not see it would miss. The same leaflet and theme give the same bytes.
    """
    motif = document.metadata.cover
    if motif is None:
        number = int.from_bytes(sha256(document.metadata.id.encode()).digest()[:4])
        motif = NEUTRAL_MOTIFS[number % len(NEUTRAL_MOTIFS)]
    colours = theme.tokens.colours
    fills = {
        Tone.LIGHT: colours.brand_tint,
        Tone.MIDDLE: _between(colours.brand_tint, colours.brand),
        Tone.GROUND: colours.brand,
    }
    paths = "".join(f'<path fill="{fills[tone]}" d="{path}"/>' for tone, path in MOTIF_PATHS[motif])
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
        f"{paths}</svg>"
    )
    return Picture(f"cover-{motif}.svg", "image/svg+xml", 100, 100, drawing.encode())


def _between(light: str, dark: str) -> str:
    """The colour half way between two of #rrggbb: a third grey, well apart from both."""
    pairs = zip(bytes.fromhex(light[1:]), bytes.fromhex(dark[1:]), strict=True)
    return "#" + bytes((one + other) // 2 for one, other in pairs).hex()
