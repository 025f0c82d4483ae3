"""Each example of the author's documentation builds."""

from pathlib import Path

import pytest

from publisher.cli import main
from tests.projects import make_project
from tests.readers.documented_examples import leaflets, write_example


@pytest.mark.slow
def test_each_example_builds_in_every_written_format_and_can_be_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = make_project(tmp_path / "project")
    for number, text in enumerate(leaflets(), 1):
        home = write_example(tmp_path / str(number), text)
        home.rename(project / f"source/example-{number:02}")
        (home.parent / "organisation.yaml").replace(project / "source/organisation.yaml")
    monkeypatch.chdir(project)
    assert main(["check"]) == 0, capsys.readouterr().err
    formats = ["--to", "pdf,word,epub,web", "--form", "a4"]
    assert main(["build", *formats, "--jobs", "1"]) == 0
    evidence = {"manifest.json", "conformance.html"}
    made = (project / "outputs").glob("example-*/*")
    built = [file for file in made if file.name not in evidence]
    assert len(built) == 4 * len(leaflets())
