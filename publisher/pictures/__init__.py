"""Pictures that the program makes: covers, codes for a camera, drawings as pixels or with fonts."""

from publisher.pictures.cover import render_cover
from publisher.pictures.cover_art import cover_art
from publisher.pictures.lettering import Relabelled, with_lettering
from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.pictures.qr_code import qr_code
from publisher.pictures.rasterise import rasterise
from publisher.pictures.title_size import title_size
from publisher.pictures.with_fonts import with_fonts

__all__ = [
    "Relabelled",
    "cover_art",
    "load_weasyprint",
    "qr_code",
    "rasterise",
    "render_cover",
    "title_size",
    "with_fonts",
    "with_lettering",
]
