"""Reading the pasted file and writing the new folder."""

from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.readers.plain_text import (
    read_pasted_file,
    read_plain_text,
    write_leaflet_folder,
)

IMPORTED = read_plain_text("Your new hip\n\nYour hip is new.\n", "hip.txt")


def test_the_folder_has_the_leaflet_and_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "source" / IMPORTED.id
    files = write_leaflet_folder(IMPORTED, folder)
    assert IMPORTED.id == "your-new-hip"
    assert files == [folder / "leaflet.md", folder / "import-report.md"]
    assert sorted(folder.iterdir()) == sorted(files)
    assert (folder / "leaflet.md").read_bytes() == IMPORTED.leaflet.encode()
    assert (folder / "import-report.md").read_bytes() == IMPORTED.report.encode()


@pytest.mark.parametrize("is_file", [True, False])
def test_nothing_that_is_there_is_overwritten(tmp_path: Path, is_file: bool) -> None:
    folder = tmp_path / "hip"
    if is_file:
        folder.write_text("mine")
    else:
        folder.mkdir()
        (folder / "leaflet.md").write_text("mine")
    with pytest.raises(Problems, match="IMP-004"):
        write_leaflet_folder(IMPORTED, folder)
    kept = folder if is_file else folder / "leaflet.md"
    assert kept.read_text() == "mine"
    assert is_file or list(folder.iterdir()) == [kept]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Problems, match="IMP-005"):
        write_leaflet_folder(IMPORTED, tmp_path / "file" / "hip")


def test_a_full_disk_leaves_no_half_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_text(file: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_text)
    with pytest.raises(Problems, match="No space left"):
        write_leaflet_folder(IMPORTED, tmp_path / "hip")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_pasted_file_is_read_in_the_encodings_of_notepad(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "hip.txt"
    file.write_bytes("Café\r\n\fÄ".encode(encoding))
    assert read_pasted_file(file) == "Café\r\n\fÄ"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [(b"ok\nCaf\xe9", "IMP-002", 2), (b"a" * 1_000_001, "IMP-003", 0), (None, "IMP-006", 0)],
)
def test_a_file_that_is_no_pasted_text_is_told(
    tmp_path: Path, content: bytes | None, code: str, line: int
) -> None:
    file = tmp_path / "hip.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Problems) as caught:
        read_pasted_file(file)
    (found,) = caught.value.diagnostics
    assert found.code == code
    assert found.span
    assert found.span.line == line


def test_diagnostics_point_into_both_files() -> None:
    found = IMPORTED.diagnostics("source/your-new-hip/leaflet.md")
    paths = {each.span.path for each in found if each.span}
    assert paths == {"hip.txt", "source/your-new-hip/leaflet.md"}
    assert sum(each.is_error for each in found) == IMPORTED.gaps
    for each in found:
        if each.is_error:
            assert each.span
            line = IMPORTED.leaflet.split("\n")[each.span.line - 1]
            assert 1 <= each.span.column <= len(line) + 1
