"""The theme's fonts as WeasyPrint wants them, once for all pages of a process."""

from functools import lru_cache
from multiprocessing.util import Finalize
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.theme import Theme


def theme_fonts(theme: Theme) -> Any:
    """A `FontConfiguration` for whatever is set in a theme's fonts.

    One that is made for a document costs time and memory that is never freed. This one is given
    with every style sheet that has the theme's font faces, and reads each file when it is first
    named; a file that changes makes a new one. Raises `Problems` where a library of the system is
    missing.
    """
    load_weasyprint()
    stamps = [face.path.stat() for face in theme.fonts]
    return _fonts(theme.font_faces(), tuple((each.st_mtime_ns, each.st_size) for each in stamps))


@lru_cache(maxsize=4)
def _fonts(_faces: str, _stamps: tuple[tuple[int, int], ...]) -> Any:
    from weasyprint.text.fonts import FontConfiguration

    from publisher.pictures.freed_features import FreedFeatures

    fonts = FontConfiguration()
    fonts.font_features = FreedFeatures()
    # Its copies of the fonts are removed with it, but a worker's objects are not when it ends.
    fonts._folder = Path(mkdtemp(prefix="weasyprint-"))
    Finalize(None, rmtree, (fonts._folder, True), exitpriority=0)
    return fonts
