"""Files that are no leaflet at all."""

from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.readers import read_leaflet
from publisher.readers.source_file import LARGEST_SOURCE
from tests.readers.leaflets import FRONT, leaflet, problems, read, write

GOOD = leaflet("Words.\n")


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    home = write(tmp_path, GOOD)
    (home / "leaflet.md").unlink()
    with pytest.raises(Problems, match="FILE-001"):
        read_leaflet(home)


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file_is_reported(tmp_path: Path, content: bytes) -> None:
    assert problems(tmp_path, content) == ["FILE-003 0:0"]


def test_a_file_of_ten_megabytes_is_refused_unread(tmp_path: Path) -> None:
    # It is no UTF-8, either; that is not said, because nobody looked.
    assert problems(tmp_path, b"\xff" * 10_000_000) == ["FILE-002 0:0"]


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    text = leaflet("word " * 40_000)
    padded = text + " " * (LARGEST_SOURCE - len(text))
    assert problems(tmp_path, padded + "x") == ["FILE-002 0:0"]
    assert read_leaflet(write(tmp_path, padded)).blocks


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (b"\xff", "10:1"),
        ("é".encode() + b" \xe9t\xe9", "10:3"),
        (b"one\r\ntwo \x80", "11:5"),
        (b"cut \xe2\x82", "10:5"),
    ],
)
def test_what_is_not_utf8_is_shown_with_its_place(
    tmp_path: Path, broken: bytes, place: str
) -> None:
    assert problems(tmp_path, leaflet("").encode() + broken) == [f"FILE-004 {place}"]


def test_latin_1_is_not_utf8_in_the_first_line_either(tmp_path: Path) -> None:
    assert problems(tmp_path, "—£".encode() + b"\xa3") == ["FILE-004 1:3"]


def test_characters_that_no_format_can_carry_are_shown_with_their_places(tmp_path: Path) -> None:
    text = leaflet("good\n\na \x00 b\x08\n￾\n".replace("￾", "\ufffe"))
    assert problems(tmp_path, text) == ["FILE-005 12:3", "FILE-005 12:6", "FILE-005 13:1"]


def test_a_picture_saved_as_a_leaflet_does_not_fill_the_screen(tmp_path: Path) -> None:
    assert len(problems(tmp_path, b"\x01" * 1000)) == 20


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_are_read_alike(tmp_path: Path, end: str) -> None:
    text = leaflet("## One\n\nTwo\nlines.\n\n<b>\n").replace("\n", end)
    assert problems(tmp_path, text) == ["DOC-010 15:1"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    home = write(tmp_path, b"\xef\xbb\xbf" + GOOD.encode())
    assert read_leaflet(home).metadata.title == "A test leaflet"


def test_letters_with_marks_are_read_alike_however_they_are_stored(tmp_path: Path) -> None:
    composed = read(tmp_path / "a", "caf\N{LATIN SMALL LETTER E WITH ACUTE}\n")
    decomposed = read(tmp_path / "b", "cafe\N{COMBINING ACUTE ACCENT}\n")
    assert composed.blocks == decomposed.blocks


def test_the_folder_gives_the_leaflet_its_id(tmp_path: Path) -> None:
    home = write(tmp_path, GOOD)
    assert read_leaflet(home).metadata.id == "test"
    bad = home.rename(home.with_name("back pain!"))
    with pytest.raises(Problems, match="FILE-007"):
        read_leaflet(bad)


def test_messages_show_the_path_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, leaflet("<b>\n"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problems) as caught:
        read_leaflet(Path("source/test"))
    assert str(caught.value).startswith("source/test/leaflet.md:10:1: error DOC-010")


def test_the_hash_tells_every_change_of_what_was_read(tmp_path: Path) -> None:
    body = "![A square](drawing.svg)\n"
    home = write(tmp_path, leaflet(body))
    hashes = [read_leaflet(home).source_hash]
    assert read_leaflet(home).source_hash == hashes[0]
    (home / "unused.svg").write_text("not read")
    assert read_leaflet(home).source_hash == hashes[0]
    picture = home / "drawing.svg"
    picture.write_text(picture.read_text().replace("30", "31"))
    hashes.append(read_leaflet(home).source_hash)
    (home.parent / "organisation.yaml").write_text("licence: CC BY 4.0\n")
    hashes.append(read_leaflet(home).source_hash)
    (home / "leaflet.md").write_text(leaflet(body, front=FRONT.replace('"1"', '"2"')))
    hashes.append(read_leaflet(home).source_hash)
    assert len(set(hashes)) == 4
    assert all(len(each) == 64 for each in hashes)
