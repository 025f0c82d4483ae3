"""`--check-reproducible`, and the same bytes whatever the number of workers."""

import json
from io import BytesIO
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest

from publisher.build.reproducibility.first_difference import first_difference
from publisher.cli import main
from tests.build.processes import finish, outputs, start
from tests.projects import LEAFLET, make_project

LEAFLETS = {f"leaflet-{number}": LEAFLET for number in range(3)}


def zip_of(**members: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def test_a_difference_leads_to_its_place() -> None:
    assert first_difference(b"same", b"same") == ""
    assert first_difference(b"a\nb\nc", b"a\nb\nd") == "line 3: 'c' and 'd'"
    assert first_difference(b"a", b"a\nb") == "line 2: no line and 'b'"
    assert first_difference(b"\xff\x00\x01", b"\xff\x00\x02") == "byte 2 of 3 and 3"
    assert first_difference(b"\xff\x00", b"\xff\x00\x02") == "byte 2 of 2 and 3"
    assert first_difference(zip_of(a=b"x", b=b"y"), zip_of(a=b"x", b=b"z")) == (
        "b: line 1: 'y' and 'z'"
    )
    assert (
        first_difference(zip_of(a=b"x"), zip_of(b=b"x")) == "a stands where b stands in the other"
    )
    assert first_difference(zip_of(a=b"x"), zip_of(a=b"x", b=b"")) == "b is in one of them only"


def test_a_difference_in_a_pdf_names_the_object() -> None:
    import pikepdf

    def pdf(title: str) -> bytes:
        stream = BytesIO()
        with pikepdf.new() as file:
            file.add_blank_page()
            file.Root.Note = pikepdf.Dictionary(Type=pikepdf.Name.Note, Title=title)
            file.save(stream, deterministic_id=True)
        return stream.getvalue()

    assert first_difference(pdf("one"), pdf("one")) == ""
    assert first_difference(pdf("one"), pdf("two")).startswith("object 1 (/Catalog)")


@pytest.mark.slow
@pytest.mark.parametrize("as_json", [False, True])
def test_a_file_that_comes_out_otherwise_is_named(
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    *,
    as_json: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = make_project(tmp_path)
    monkeypatch.chdir(project)
    command = [
        "build",
        "--to",
        "epub,web",
        "--check-reproducible",
        *(["--json"] if as_json else []),
    ]
    assert main(command) == 0
    said = capfd.readouterr().out
    if as_json:
        compared = json.loads(said)["compared"]
        assert {each["format"] for each in compared} == {"epub", "web", ""}
        assert not any(each["difference"] for each in compared)
    else:
        assert "4 of 4 files are identical" in said


@pytest.mark.slow
def test_nothing_of_the_second_build_stays(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text that changes between the two builds stands for what is not reproducible."""
    project = make_project(tmp_path / "project")
    monkeypatch.chdir(project)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    assert main(["build", "--to", "web"]) == 0
    before = outputs(project)

    from publisher.build.reproducibility import check_reproducible as module

    copy = module._copy

    def altered(source: Path, target: Path) -> None:
        copy(source, target)
        if source.name == "eye-drops":
            text = (target / "leaflet.md").read_text().replace("8am", "9am")
            (target / "leaflet.md").write_text(text)

    monkeypatch.setattr(module, "_copy", altered)
    capfd.readouterr()
    assert main(["build", "--to", "web", "--check-reproducible"]) == 1
    said = capfd.readouterr()
    assert "'outputs/eye-drops/eye-drops.html' is another file when it is built again: line " in (
        said.err
    )
    assert "1 differ" in said.out
    assert {**outputs(project), ".library.json": b""} == {**before, ".library.json": b""}
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.slow
def test_every_format_has_the_same_bytes_whatever_the_number_of_workers(tmp_path: Path) -> None:
    made = []
    for jobs in ("1", "2", "3"):
        project = make_project(tmp_path / jobs, LEAFLETS)
        if made:
            # What was spoken is told from the voice's own bytes elsewhere; here it is packed.
            copytree(tmp_path / "1" / ".cache", project / ".cache")
        finish(start(project, ("build", "--jobs", jobs)))
        made.append({path: data for path, data in outputs(project).items() if "/" in path})
    assert len(made[0]) >= 3 * 12
    assert made[0] == made[1] == made[2]
