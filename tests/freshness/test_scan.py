"""What the index notes of a folder, and when it does not trust it."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.freshness.content import content_of
from publisher.freshness.scan import note, paths, scan, unchanged

LATE = 2**62
"""A moment (ns) after everything in these tests."""

NAMES = st.text("abcé-. ", min_size=1, max_size=4).filter(lambda name: name.strip(". "))
FOLDERS = st.dictionaries(NAMES, st.binary(max_size=3), max_size=4)


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)


@settings(max_examples=60, deadline=None)
@given(FOLDERS, FOLDERS)
def test_two_folders_have_one_content_exactly_if_their_files_are_the_same(
    one: dict[str, bytes], other: dict[str, bytes]
) -> None:
    with TemporaryDirectory() as first, TemporaryDirectory() as second:
        lay_out(Path(first), one)
        lay_out(Path(second), other)
        same = content_of(first, scan(first)) == content_of(second, scan(second))
    assert same == (one == other)


@settings(max_examples=60, deadline=None)
@given(FOLDERS, NAMES, st.binary(max_size=3))
def test_whatever_is_written_into_a_folder_is_seen(
    files: dict[str, bytes], name: str, content: bytes
) -> None:
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), files)
        noted = note(scan(folder), LATE)
        assert unchanged(folder, noted)
        assert paths(noted)[0] == ""
        file = Path(folder, name)
        dates = file.stat() if file.exists() else None
        # The clock of the file system has to tick.
        before = Path(folder).stat().st_ctime_ns
        while Path(folder).stat().st_ctime_ns == before:
            Path(folder).chmod(0o700)
        file.write_bytes(content)
        if dates:
            # Who puts the old date back is found out all the same.
            os.utime(file, ns=(dates.st_atime_ns, dates.st_mtime_ns))
        assert not unchanged(folder, noted)


def test_what_changed_at_the_moment_itself_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "leaflet.md").write_text("One.")
    seen = scan(str(tmp_path))
    assert not unchanged(str(tmp_path), note(seen, max(seen.values())))
    assert unchanged(str(tmp_path), note(seen, max(seen.values()) + 1))


def test_a_file_in_a_folder_inside_counts_and_what_python_notes_does_not(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "eye.svg").write_text("<svg/>")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_text("")
    assert set(scan(str(tmp_path))) == {"", "pictures/", "pictures/eye.svg"}
    before = content_of(str(tmp_path), scan(str(tmp_path)))
    (tmp_path / "pictures" / "eye.svg").write_text("<svg />")
    assert content_of(str(tmp_path), scan(str(tmp_path))) != before


def test_a_name_that_would_be_two_lines_is_never_trusted(tmp_path: Path) -> None:
    (tmp_path / "a\nb").write_text("")
    assert not unchanged(str(tmp_path), note(scan(str(tmp_path)), LATE))
