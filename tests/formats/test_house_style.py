"""One change in styles/themes/house/tokens.yaml is seen in every format."""

import io
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import mkdtemp

import pytest
from PIL import Image

from publisher.backends import find_backends
from publisher.theme import load_theme
from tests.judges.page_pictures import draw_pages
from tests.specimen import STYLES, context, whole_specimen

BRAND, OTHER_BRAND = "#0b4f5c", "#5b1a6e"


@cache
def changed(name: str) -> Path:
    """The specimen in one format, with another brand colour and another body font."""
    folder = Path(mkdtemp(prefix="house-style-"))
    copytree(STYLES, folder / "styles")
    tokens = folder / "styles/themes/house/tokens.yaml"
    text = tokens.read_text(encoding="utf-8")
    for old, new in (
        (f'brand: "{BRAND}"', f'brand: "{OTHER_BRAND}"'),
        ("body: Atkinson Hyperlegible", "body: Fira Sans"),
        ("heading: Atkinson Hyperlegible", "heading: Fira Sans"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    tokens.write_text(text, encoding="utf-8")
    backend = find_backends()[name]
    setting = replace(context(), theme=load_theme(folder / "styles"))
    artifact = backend.render(whole_specimen(), backend.options(), setting)
    file = folder / artifact.file_name
    file.write_bytes(artifact.content)
    return file


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def has_colour(picture: Image.Image, colour: str) -> bool:
    wanted = tuple(bytes.fromhex(colour[1:]))
    counts = picture.convert("RGB").getcolors(picture.width * picture.height) or []
    return sum(count for count, found in counts if found == wanted) > 200


@pytest.mark.slow
def test_the_pdf_has_the_new_colour_and_font() -> None:
    first = Image.open(draw_pages(changed("pdf"), Path(mkdtemp()))[0])
    assert has_colour(first, OTHER_BRAND)
    assert not has_colour(first, BRAND)
    listed = subprocess.run(
        ["pdffonts", changed("pdf")], capture_output=True, text=True, check=True
    )
    assert "Fira-Sans" in listed.stdout
    # The specimen's drawing names its own font; the words of the leaflet are all in the new one.
    assert "Fira-Sans-Bold" in listed.stdout


@pytest.mark.slow
def test_the_word_file_has_the_new_colour_and_font() -> None:
    package = parts(changed("word"))
    styles = package["word/styles.xml"].decode()
    assert OTHER_BRAND[1:] in styles.lower()
    assert BRAND[1:] not in styles.lower()
    assert "Fira Sans" in styles
    assert "Atkinson" not in styles


@pytest.mark.slow
def test_the_epub_has_the_new_colour_and_font() -> None:
    package = parts(changed("epub"))
    style = next(content for name, content in package.items() if name.endswith(".css")).decode()
    assert OTHER_BRAND in style
    assert '"Fira Sans"' in style
    assert "Atkinson" not in style
    cover = next(content for name, content in package.items() if name.endswith("cover.png"))
    assert has_colour(Image.open(io.BytesIO(cover)), OTHER_BRAND)


@pytest.mark.slow
def test_the_web_page_has_the_new_colour_and_font() -> None:
    page = changed("web").read_text(encoding="utf-8")
    assert OTHER_BRAND in page
    assert "Atkinson" not in page.partition("</style>")[0]


@pytest.mark.slow
def test_the_cover_of_the_recording_has_the_new_colour() -> None:
    # ffmpeg reads the picture in the tags as a stream of video.
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", changed("audio"), "-map", "0:v", "-f", "image2pipe",
         "-c:v", "png", "-"],
        capture_output=True,
        check=True,
    )  # fmt: skip
    assert has_colour(Image.open(io.BytesIO(done.stdout)), OTHER_BRAND)
