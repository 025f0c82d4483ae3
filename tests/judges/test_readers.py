"""The readers that only tests need: each is shown a good file, and a bad one or other words."""

import math
from pathlib import Path

import pytest

from tests.judges import ffprobe, page_pictures, struct_text
from tests.judges.require import require


class TestRequire:
    def test_a_missing_program_skips_with_the_way_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setenv("PATH", "")
        with pytest.raises(pytest.skip.Exception, match=r"make test.*poppler-utils"):
            require("pdfinfo")

    def test_in_ci_a_missing_program_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        monkeypatch.setenv("PATH", "")
        with pytest.raises(pytest.fail.Exception, match=r"make test.*poppler-utils"):
            require("pdfinfo")


def make_pdf(path: Path, body: str) -> Path:
    import weasyprint

    page = f'<html lang="en"><head><title>Bones</title></head><body><h1>Bones</h1>{body}</body>'
    weasyprint.HTML(string=page).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


class TestPdf:
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
