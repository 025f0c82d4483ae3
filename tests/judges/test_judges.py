"""A judge that cannot fail proves nothing: each is shown a good file and files with known faults.

All files go to a judge in one call, as in the product, so a verdict on the wrong file shows too.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from publisher.verify.claims import PDF_UA_2
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import (
    CRASHED,
    ace,
    axe,
    epubcheck,
    libreoffice,
    nu,
    openxml_audit,
    page_validation,
    verapdf,
)
from tests.judges.files import claiming, made_by_hand, rendered
from tests.judges.judged import converted, findings, verdicts

VERSION = re.compile(r"\d+\.\d+")


def rules(found: Sequence[Finding]) -> set[str]:
    return {each.rule for each in found}


def nodes(found: Sequence[Finding]) -> set[str]:
    return {each.node for each in found}


def with_part(file: FinishedFile, part: str, old: str, new: str) -> FinishedFile:
    """The same package with other words in one of its parts."""
    with io.BytesIO() as buffer:
        with (
            zipfile.ZipFile(io.BytesIO(file.content)) as package,
            zipfile.ZipFile(buffer, "w") as changed,
        ):
            for entry in package.infolist():
                content = package.read(entry)
                if entry.filename == part:
                    assert old.encode() in content, (part, old)
                    content = content.replace(old.encode(), new.encode(), 1)
                changed.writestr(entry, content)
        return replace(file, content=buffer.getvalue())


def without_alternative(file: FinishedFile) -> FinishedFile:
    """A PDF whose first picture says nothing."""
    with pikepdf.open(io.BytesIO(file.content)) as document, io.BytesIO() as buffer:
        pictures = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        spoken = next(each for each in pictures if "lung" in str(each.get("/Alt")))
        del spoken["/Alt"]
        document.save(buffer)
        return replace(file, content=buffer.getvalue())


class TestPdf:
    @pytest.mark.slow
    def test_verapdf(self) -> None:
        good = claiming(rendered("pdf"))
        files = [good, without_alternative(good), made_by_hand("pdf", b"no PDF"), good]
        found = findings(verapdf.UA_1, *files)
        assert [rules(each) for each in found] == [set(), {"7.3-1"}, {"unreadable"}, set()]
        assert "alternative representation" in found[1][0].message
        assert nodes(found[1]) == {"figure-35"}

    @pytest.mark.slow
    def test_verapdf_judges_by_the_part_that_a_file_claims(self) -> None:
        one, two = claiming(rendered("pdf")), claiming(rendered("pdf"), PDF_UA_2)
        said = verapdf.judge([two, one])
        assert [(each.standard, each.checks) for each in said] == [
            ("PDF/UA-2", 1728),
            ("PDF/UA-1", 106),
        ]
        # A claim alone makes no PDF 2.0.
        assert "6.1-1" in rules(said[0].findings)
        assert said[1].passed
        (informed,) = verdicts(verapdf.TOWARDS_UA_2, [one])
        assert informed.informative
        assert [each.is_for(one) for each in (verapdf.UA_1, verapdf.UA_2)] == [True, False]
        assert [each.is_for(two) for each in (verapdf.UA_1, verapdf.UA_2)] == [False, True]
        assert not page_validation.JUDGE.is_for(two)

    def test_page_validation(self) -> None:
        good = claiming(rendered("pdf"))
        files = [good, without_alternative(good), made_by_hand("pdf", b"no PDF")]
        found = findings(page_validation.JUDGE, *files)
        assert [len(each) for each in found] == [0, 1, 1]
        assert "FIGURE" in found[1][0].rule
        assert nodes(found[1]) == {"figure-35"}
        assert rules(found[2]) == {"unreadable"}


ALTERNATIVE = "A lung with one tumour in its upper half"


class TestEpub:
    @pytest.mark.slow
    def test_epubcheck(self) -> None:
        good = claiming(rendered("epub"))
        files = [
            good,
            with_part(good, "EPUB/leaflet.xhtml", '<p id="p-3"', '<p faint="yes" id="p-3"'),
            with_part(good, "EPUB/leaflet.xhtml", 'href="#tests"', 'href="#nowhere"'),
            made_by_hand("epub", b"no book"),
            good,
        ]
        found = findings(epubcheck.JUDGE, *files)
        assert [rules(each) for each in found[:3]] == [set(), {"RSC-005"}, {"RSC-012"}]
        assert nodes(found[1]) == {"p-3"}
        assert re.fullmatch(r"EPUB/leaflet\.xhtml:\d+:\d+", found[1][0].where)
        assert "PKG-008" in rules(found[3])
        assert all(each.where == "by-hand.epub" for each in found[3])
        assert found[4] == ()

    @pytest.mark.judges
    def test_ace(self) -> None:
        good = claiming(rendered("epub"))
        silent = with_part(
            good, "EPUB/leaflet.xhtml", f'alt="{ALTERNATIVE}"', f'data-alt="{ALTERNATIVE}"'
        )
        found = findings(ace.JUDGE, good, silent, made_by_hand("epub", b"no book"))
        assert [rules(each) for each in found] == [set(), {"image-alt"}, {CRASHED}]
        assert nodes(found[1]) == {"figure-35"}
        assert found[1][0].where.startswith("leaflet.xhtml ")


def with_text(file: FinishedFile, old: str, new: str) -> FinishedFile:
    assert old in file.content.decode()
    return replace(file, content=file.content.decode().replace(old, new, 1).encode())


@pytest.mark.judges
class TestWeb:
    def test_axe(self) -> None:
        good = rendered("web")
        silent = with_text(good, f'alt="{ALTERNATIVE}"', f'data-alt="{ALTERNATIVE}"')
        faint = with_text(
            good,
            "</head>",
            "<style>@media (prefers-color-scheme: dark) and (max-width: 400px)"
            "{ #p-3 { background: #333; color: #444 } }"
            "@media (forced-colors: active)"
            "{ #p-17 { forced-color-adjust: none; background: #333; color: #444 } }"
            "</style></head>",
        )
        found = findings(axe.JUDGE, good, silent, faint)
        assert found[0] == ()
        assert [(each.rule, each.node) for each in found[1]] == [("image-alt", "figure-35")]
        assert {(each.rule, each.node, each.where.partition(":")[0]) for each in found[2]} >= {
            ("color-contrast", "p-3", "320 px, dark"),
            ("color-contrast", "p-17", "320 px, forced colours; 1280 px, forced colours"),
        }
        assert rules(found[2]) == {"color-contrast"}
        assert nodes(found[2]) == {"p-3", "p-17"}

    def test_nu(self) -> None:
        good = rendered("web")
        files = [
            good,
            with_text(good, '<p id="p-3"', '<p faint="yes" id="p-3"'),
            with_text(good, 'id="p-17"', 'id="p-3"'),
        ]
        found = findings(nu.JUDGE, *files)
        assert found[0] == ()
        assert [("faint" in each.message, each.node) for each in found[1]] == [(True, "p-3")]
        assert any("Duplicate ID" in each.message for each in found[2])


class TestWord:
    @pytest.mark.judges
    def test_libreoffice(self) -> None:
        good = rendered("word")
        files = [
            good,
            with_part(good, "word/document.xml", f'descr="{ALTERNATIVE}"', 'descr=""'),
            with_part(good, "word/document.xml", 'w:val="Heading2"', 'w:val="Heading4"'),
        ]
        said = verdicts(libreoffice.JUDGE, files)
        found = [each.faults for each in said]
        assert [rules(each) for each in found] == [set(), {"7.3-1"}, {"7.4.2-1"}]
        # Its tags have no ids of ours, but the words that stand there.
        assert found[2][0].words == "What is a specimen?"
        accepted = [each for each in said[0].findings if each.accepted]
        assert rules(accepted) <= {"7.1-3", "7.18.3-1", "7.3-1"}
        assert len(accepted) == len(rules(accepted))

    @pytest.mark.judges
    def test_libreoffice_has_the_leaflets_font(self, tmp_path: Path) -> None:
        document = tmp_path / "leaflet.docx"
        document.write_bytes(rendered("word").content)
        (pdf,) = converted([document], tmp_path)
        with pikepdf.open(pdf) as opened:
            names = {
                str(each["/BaseFont"])
                for page in opened.pages
                for each in page.resources["/Font"].as_dict().values()
            }
        assert any("AtkinsonHyperlegible" in name for name in names), names

    @pytest.mark.judges
    def test_openxml_audit(self) -> None:
        good = rendered("word")
        files = [
            good,
            with_part(good, "word/document.xml", "<w:body>", "<w:body><w:nonsense/>"),
            made_by_hand("word", b"no package"),
        ]
        found = findings(openxml_audit.JUDGE, *files)
        assert [bool(each) for each in found] == [False, True, True]
        assert any("nonsense" in each.message for each in found[1])
        assert "/word/document.xml" in found[1][0].where
