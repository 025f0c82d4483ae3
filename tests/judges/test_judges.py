"""A judge that cannot fail proves nothing: each is shown a good file and one with a known fault."""

import math
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.judges import (
    ace,
    axe,
    epubcheck,
    ffprobe,
    libreoffice,
    nu,
    page_pictures,
    page_validation,
    struct_text,
    verapdf,
)
from tests.judges.finding import Finding
from tests.judges.require import require

PARAGRAPH_IN_LIST_ITEM = "<ul><li><p>One</p></li></ul>"
PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def rules(findings: Sequence[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


class TestRequire:
    def test_a_missing_judge_skips_with_the_way_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setenv("PATH", "")
        with pytest.raises(pytest.skip.Exception, match="make judges"):
            require("chromium")

    def test_in_ci_a_missing_judge_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        monkeypatch.setenv("PATH", "")
        with pytest.raises(pytest.fail.Exception, match="make judges"):
            require("chromium")


def make_pdf(path: Path, body: str) -> Path:
    import weasyprint

    page = f'<html lang="en"><head><title>Bones</title></head><body><h1>Bones</h1>{body}</body>'
    weasyprint.HTML(string=page).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


class TestPdf:
    @pytest.mark.slow
    def test_verapdf(self, tmp_path: Path) -> None:
        assert verapdf.judge(make_pdf(tmp_path / "good.pdf", "<ul><li>One</li></ul>")) == []
        bad = verapdf.judge(make_pdf(tmp_path / "bad.pdf", PARAGRAPH_IN_LIST_ITEM))
        assert rules(bad) == {"7.2-20"}
        assert "LI element may contain only Lbl and LBody" in bad[0].message
        torn = tmp_path / "torn.pdf"
        torn.write_text("no PDF")
        assert rules(verapdf.judge(torn)) == {"unreadable"}

    def test_page_validation(self, tmp_path: Path) -> None:
        good = make_pdf(tmp_path / "good.pdf", "<ul><li>One</li></ul>")
        assert page_validation.judge(good) == []
        bad = make_pdf(tmp_path / "bad.pdf", PARAGRAPH_IN_LIST_ITEM)
        assert rules(page_validation.judge(bad)) == {"PDFUA1-LI-KIDS-001"}
        torn = tmp_path / "torn.pdf"
        torn.write_text("no PDF")
        assert rules(page_validation.judge(torn)) == {"unreadable"}

    def test_struct_text_reads_the_words_in_order(self, tmp_path: Path) -> None:
        pdf = make_pdf(tmp_path / "a.pdf", "<p>First words, then <em>more</em> words.</p>")
        assert " ".join(struct_text.read_words(pdf)) == "Bones First words, then more words."
        assert "H1" in struct_text.read_structure(pdf)

    def test_page_pictures_show_what_is_on_the_page(self, tmp_path: Path) -> None:
        from PIL import Image

        black = "<div style='break-before: page; background: black; height: 30cm'></div>"
        pictures = page_pictures.draw_pages(make_pdf(tmp_path / "a.pdf", black), tmp_path / "png")
        with Image.open(pictures[0]) as first, Image.open(pictures[1]) as second:
            middle = (first.width // 2, first.height // 2)
            assert first.convert("L").getpixel(middle) == 255
            assert second.convert("L").getpixel(middle) == 0
            assert first.height == pytest.approx(297 / 25.4 * 80, abs=1)


XHTML = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
  xml:lang="en" lang="en"><head><title>Bones</title></head><body>{}</body></html>"""

PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:00000000-0000-5000-8000-000000000000</dc:identifier>
<dc:title>Bones</dc:title><dc:language>en</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text that any reading program can speak.</meta>
</metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="dot" href="dot.gif" media-type="image/gif"/></manifest>
<spine><itemref idref="text"/></spine></package>"""

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""


def make_epub(path: Path, body: str) -> Path:
    import base64

    entry = '<a href="text.xhtml">Bones</a>'
    nav = f'<nav epub:type="toc" role="doc-toc"><ol><li>{entry}</li></ol></nav>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("package.opf", PACKAGE)
        archive.writestr("nav.xhtml", XHTML.format(nav))
        archive.writestr("text.xhtml", XHTML.format(f"<h1>Bones</h1>{body}"))
        archive.writestr("dot.gif", base64.b64decode(PICTURE.partition(",")[2]))
    return path


class TestEpub:
    @pytest.mark.slow
    def test_epubcheck(self, tmp_path: Path) -> None:
        good = make_epub(tmp_path / "good.epub", '<p><img src="dot.gif" alt="A dot"/></p>')
        assert epubcheck.judge(good) == []
        bad = make_epub(tmp_path / "bad.epub", '<p><img src="gone.gif" alt=""/></p>')
        found = epubcheck.judge(bad)
        assert "RSC-007" in rules(found)
        assert "text.xhtml" in found[0].where

    @pytest.mark.judges
    def test_ace(self, tmp_path: Path) -> None:
        good = make_epub(tmp_path / "good.epub", '<p><img src="dot.gif" alt="A dot"/></p>')
        assert ace.judge(good) == []
        bad = make_epub(tmp_path / "bad.epub", '<p><img src="dot.gif"/></p>')
        found = ace.judge(bad)
        assert rules(found) == {"image-alt"}
        assert "text.xhtml" in found[0].where


def make_page(path: Path, body: str, style: str = "") -> Path:
    path.write_text(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bones</title>'
        f"<style>{style}</style></head><body><main><h1>Bones</h1>{body}</main></body></html>",
        encoding="utf-8",
    )
    return path


@pytest.mark.judges
class TestWeb:
    def test_axe(self, tmp_path: Path) -> None:
        good = make_page(tmp_path / "good.html", f'<img src="{PICTURE}" alt="A dot">')
        assert axe.judge(good) == []
        bad = make_page(tmp_path / "bad.html", f'<img src="{PICTURE}">')
        assert rules(axe.judge(bad)) == {"image-alt"}

    def test_axe_sees_each_width_and_colour_scheme(self, tmp_path: Path) -> None:
        style = (
            "@media (prefers-color-scheme: dark) and (max-width: 400px)"
            "{ body { background: #333 } p { color: #444 } }"
        )
        found = axe.judge(make_page(tmp_path / "page.html", "<p>Faint</p>", style))
        faint = [finding for finding in found if "<p>" in finding.where]
        assert rules(faint) == {"color-contrast"}
        assert [finding.where.partition(":")[0] for finding in faint] == ["320 px, dark"]

    def test_nu(self, tmp_path: Path) -> None:
        assert nu.judge(make_page(tmp_path / "good.html", '<p id="a">One</p>')) == []
        twice = make_page(tmp_path / "bad.html", '<p id="a">One</p><p id="a">Two</p>')
        found = nu.judge(twice)
        assert any("Duplicate ID" in finding.message for finding in found)


@pytest.mark.judges
class TestWord:
    def test_libreoffice(self, tmp_path: Path) -> None:
        good = libreoffice.convert(make_word(tmp_path / "good.docx", "A dot"), tmp_path)
        assert verapdf.judge(good) == []
        assert "Bones" in struct_text.read_words(good)
        bad = libreoffice.convert(make_word(tmp_path / "bad.docx", ""), tmp_path)
        assert rules(verapdf.judge(bad)) == {"7.3-1"}

    def test_libreoffice_has_the_leaflets_font(self, tmp_path: Path) -> None:
        import pikepdf

        pdf = libreoffice.convert(make_word(tmp_path / "good.docx", "A dot"), tmp_path)
        with pikepdf.open(pdf) as document:
            fonts = document.pages[0].resources["/Font"]
            names = {str(font["/BaseFont"]) for font in fonts.as_dict().values()}
        assert any("AtkinsonHyperlegible" in name for name in names), names


def make_word(path: Path, alternative: str) -> Path:
    import base64
    import io

    import docx

    document = docx.Document()
    document.core_properties.title = "Bones"
    document.core_properties.language = "en-GB"
    document.styles["Normal"].font.name = "Atkinson Hyperlegible"
    document.add_heading("Bones", level=1)
    document.add_paragraph("Words about bones.")
    dot = io.BytesIO(base64.b64decode(PICTURE.partition(",")[2]))
    document.add_picture(dot, width=docx.shared.Mm(20))
    document.inline_shapes[0]._inline.docPr.set("descr", alternative)
    document.save(str(path))
    return path


def make_sound(path: Path) -> Path:
    import lameenc
    import numpy as np
    from mutagen.id3 import CHAP, CTOC, ID3, TIT2, CTOCFlags

    rate = 24000
    wave = np.sin(np.arange(2 * rate) * 440 * 2 * math.pi / rate) * 8000
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_bit_rate(64)
    encoder.silence()
    path.write_bytes(bytes(encoder.encode(wave.astype("<i2").tobytes()) + encoder.flush()))
    tags = ID3()
    tags.add(
        CTOC(
            element_id="toc",
            flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
            child_element_ids=["one", "two"],
            sub_frames=[],
        )
    )
    for name, start in (("one", 0), ("two", 1000)):
        title = TIT2(text=f"Part {name}")
        tags.add(CHAP(element_id=name, start_time=start, end_time=start + 1000, sub_frames=[title]))
    tags.save(path)
    return path


class TestAudio:
    def test_ffprobe(self, tmp_path: Path) -> None:
        report = ffprobe.probe(make_sound(tmp_path / "good.mp3"))
        assert [chapter["tags"]["title"] for chapter in report["chapters"]] == [
            "Part one",
            "Part two",
        ]
        assert [float(chapter["start_time"]) for chapter in report["chapters"]] == [0, 1]
        assert float(report["format"]["duration"]) == pytest.approx(2, abs=0.2)
        assert report["streams"][0]["channels"] == 1
        bad = tmp_path / "bad.mp3"
        bad.write_text("no sound at all")
        with pytest.raises(AssertionError, match=r"bad\.mp3"):
            ffprobe.probe(bad)
