"""`publisher verify`, and what a build does with the verdicts, as the user meets them."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from publisher.backends import Artifact, find_backends
from publisher.cli import main
from publisher.verify.judges import JUDGES, page_validation
from tests.projects import BODY, FRONT_MATTER, LEAFLET, make_project

WEB = ["build", "--to", "web"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def outputs(project: Path) -> Path:
    return project / "outputs/eye-drops"


def verification(project: Path) -> dict[str, Any]:
    manifest = json.loads((outputs(project) / "manifest.json").read_text(encoding="utf-8"))
    verified: dict[str, Any] = manifest["verification"]
    return verified


def pdf_claim(project: Path) -> str | None:
    with pikepdf.open(outputs(project) / "eye-drops.pdf") as pdf:
        return pdf.open_metadata().get("pdfuaid:part")


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Callable[[bytes], bytes]], None]:
    """Make a format's backend write a file with a fault."""

    def plant(name: str, fault: Callable[[bytes], bytes]) -> None:
        backend = type(find_backends()[name])
        render = backend.render

        def render_badly(self: Any, *given: Any) -> Artifact:
            artifact = render(self, *given)
            return replace(artifact, content=fault(artifact.content))

        monkeypatch.setattr(backend, "render", render_badly)

    return plant


class TestBuild:
    def test_a_build_leaves_its_evidence(self, project: Path) -> None:
        assert main([*WEB[:2], "web,word"]) == 0
        found = verification(project)
        assert (found["level"], found["passed"]) == ("quick", True)
        for name in ("web", "word"):
            own, edition = found["formats"][name]["verdicts"]
            assert (own["verdict"], own["findings"]) == ("passed", [])
            assert own["checks"] > 10
            assert (edition["verdict"], edition["checks"]) == ("passed", 1)
            (words,) = found["formats"][name]["parity"]
            assert (words["verdict"], words["differences"]) == ("passed", [])
        report = (outputs(project) / "conformance.html").read_text(encoding="utf-8")
        assert "Your eye drops" in report
        assert "Put one drop in each eye at 8am." in report

    def test_a_lost_sentence_holds_the_leaflet_back(
        self, project: Path, spoil: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(WEB) == 0
        before = {each: each.read_bytes() for each in outputs(project).iterdir()}
        source = project / "source/eye-drops/leaflet.md"
        source.write_text(source.read_text() + "\nOne more sentence.\n")
        spoil("web", lambda page: page.replace(b"Put one drop in each eye at 8am.", b""))
        assert main(WEB) == 1
        assert {each: each.read_bytes() for each in outputs(project).iterdir()} == before
        told = capsys.readouterr().err
        assert "source/eye-drops/leaflet.md:14:" in told
        assert "PARITY-LOST" in told
        assert "Put one drop in each eye at 8am." in told

    def test_a_changed_dose_is_told_with_both_doses(
        self, project: Path, spoil: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        spoil("web", lambda page: page.replace(b"Put one drop", b"Put ten drops"))
        assert main(WEB) == 1
        told = capsys.readouterr().err
        assert "source/eye-drops/leaflet.md:14:" in told
        assert "PARITY-CHANGED" in told
        assert "“ten drops” and not “one drop”" in told

    def test_unverified_files_come_without_claims_and_without_a_report(self, project: Path) -> None:
        assert main(["build", "--to", "pdf"]) == 0
        assert pdf_claim(project) == "1"
        assert main(["build", "--to", "pdf", "--no-verify"]) == 0
        assert pdf_claim(project) is None
        assert not (outputs(project) / "conformance.html").exists()
        assert verification(project) == {"level": "none", "passed": False, "formats": {}}

    def test_a_pdf_that_its_judge_fails_goes_out_without_its_claim(
        self, project: Path, spoil: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def without_title(content: bytes) -> bytes:
            with pikepdf.open(BytesIO(content)) as pdf, BytesIO() as file:
                del pdf.Root.ViewerPreferences
                pdf.save(file, deterministic_id=True)
                return file.getvalue()

        spoil("pdf", without_title)
        assert main(["build", "--to", "pdf"]) == 0
        assert pdf_claim(project) is None
        told = capsys.readouterr().err
        assert "warning CLAIM-001: the PDF does not claim PDF/UA-1" in told
        assert "warning PDF-" in told
        assert verification(project)["formats"]["pdf"]["claims"] == []

    def test_an_earlier_format_is_judged_again_if_its_text_is_the_same(self, project: Path) -> None:
        assert main([*WEB[:2], "web,word"]) == 0
        assert main(WEB) == 0
        assert set(verification(project)["formats"]) == {"web", "word"}


class TestVerify:
    def test_what_was_built_is_verified(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(WEB) == 0
        assert main(["verify"]) == 0
        told = capsys.readouterr()
        assert "1 of 1 leaflets verified at level quick." in told.out
        assert told.err == ""

    def test_a_report_can_go_elsewhere(self, project: Path) -> None:
        assert main(WEB) == 0
        (outputs(project) / "conformance.html").unlink()
        assert main(["verify", "eye-drops", "--report", "evidence"]) == 0
        assert (project / "evidence/eye-drops/conformance.html").is_file()
        assert not (outputs(project) / "conformance.html").exists()

    def test_a_leaflet_that_was_not_built(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["verify"]) == 1
        assert "build it: publisher build eye-drops" in capsys.readouterr().err

    def test_a_file_that_somebody_changed(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(WEB) == 0
        page = outputs(project) / "eye-drops.html"
        page.write_bytes(page.read_bytes().replace(b"one drop", b"two drops"))
        assert main(["verify"]) == 1
        assert "is not the file that was built" in capsys.readouterr().err

    def test_a_file_of_an_earlier_text(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(WEB) == 0
        (project / "source/eye-drops/leaflet.md").write_text(LEAFLET + "\nOne more.\n")
        assert main(["verify"]) == 1
        assert "made from an earlier text" in capsys.readouterr().err

    def test_a_judge_that_is_not_installed_is_an_error_with_the_remedy(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["build", "--to", "pdf"]) == 0
        absent = page_validation.JUDGE.parts[0]
        monkeypatch.setattr(type(absent), "is_missing", property(lambda self: self is absent))
        assert main(["verify"]) == 1
        told = capsys.readouterr().err
        assert "error PDF-NOT-JUDGED: the PDF was not judged by page-validation" in told
        assert "pip install page-validation" in told
        assert pdf_claim(project) is None

    def test_json_for_machines(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(WEB) == 0
        capsys.readouterr()
        assert main(["verify", "--json"]) == 0
        (leaflet,) = json.loads(capsys.readouterr().out)["leaflets"]
        assert leaflet["verification"]["formats"]["web"]["passed"] is True

    def test_verdicts_from_outside_stay_with_the_same_bytes_and_no_others(
        self, project: Path
    ) -> None:
        assert main(WEB) == 0
        manifest = outputs(project) / "manifest.json"
        data = json.loads(manifest.read_text(encoding="utf-8"))
        verdicts = data["verification"]["formats"]["web"]["verdicts"]
        verdicts.append({**verdicts[0], "judge": "Somebody", "level": "full"})
        manifest.write_text(json.dumps(data), encoding="utf-8")

        def judges() -> list[str]:
            return [each["judge"] for each in verification(project)["formats"]["web"]["verdicts"]]

        assert main(["verify"]) == 0
        assert "Somebody" in judges()
        assert main(WEB) == 0
        assert "Somebody" in judges()
        source = project / "source/eye-drops/leaflet.md"
        source.write_text(FRONT_MATTER + BODY.replace("8am", "9am"))
        assert main(WEB) == 0
        assert "Somebody" not in judges()


def test_the_doctor_names_every_judge(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor"])
    told = capsys.readouterr().out
    assert all(each.name in told for each in JUDGES)
    missing = {each.name for each in JUDGES if each.missing()}
    assert code == (1 if missing else 0)
    assert all(f"{name} lacks" in told for name in missing)
