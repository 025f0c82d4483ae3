"""veraPDF's verdict on PDF/UA-1 and PDF/UA-2, and what each mending of UA-2 is there for."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from publisher.backends.pdf.mend import ua_2 as mend
from publisher.backends.pdf.options import UA_2
from publisher.backends.protocol import Artifact
from publisher.verify.claims import PDF_UA_1, PDF_UA_2
from publisher.verify.judges.verapdf import reports
from publisher.verify.judges.verapdf_engine import Profile
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.conftest import render
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.specimen import whole_specimen

pytestmark = pytest.mark.slow

UA_1_BREAKS = {
    "5-2", "5-5", "6.1-1", "8.2.5.2-2", "8.2.5.8-1", "8.2.5.14-1", "8.2.5.25-1", "8.2.5.27-1",
    "8.8-1",
}  # fmt: skip
"""The rules of PDF/UA-2 that a PDF/UA-1 file breaks: docs/pdf-ua-2.md says what of each."""

MENDED_BY = {
    "mend_captions": {"8.2.5.27-1"},
    "mend_contents_targets": {"8.2.5.8-1"},
    "mend_end_notes": {"8.2.4-1"},
    "mend_numbering": {"8.2.5.25-1"},
    "mend_destinations": {"8.8-1"},
    "mend_namespaces": {"8.2.4-1", "8.2.5.2-2"},
}


def test_the_specimen_and_a_long_leaflet_are_pdf_ua_1(
    specimen: Artifact, long: Artifact, tmp_path: Path
) -> None:
    files = {"specimen.pdf": claimed(specimen.content), "long.pdf": claimed(long.content)}
    assert broken(files, Profile.UA_1, tmp_path) == [set(), set()]


def test_the_specimen_and_a_long_leaflet_are_pdf_ua_2_when_asked(
    ua_2: Artifact, tmp_path: Path
) -> None:
    files = {
        "specimen.pdf": claimed(ua_2.content, PDF_UA_2),
        "long.pdf": claimed(render(long_leaflet(), UA_2).content, PDF_UA_2),
    }
    assert broken(files, Profile.UA_2, tmp_path) == [set(), set()]


def test_how_far_pdf_ua_1_is_from_pdf_ua_2(specimen: Artifact, tmp_path: Path) -> None:
    files = {"one.pdf": claimed(specimen.content, PDF_UA_1)}
    assert broken(files, Profile.UA_2, tmp_path) == [UA_1_BREAKS]


def test_without_a_mending_of_ua_2_its_rule_is_broken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = {}
    for name in MENDED_BY:
        with monkeypatch.context() as without:
            if hasattr(mend, name) and getattr(mend, name) not in mend.MENDINGS:
                without.setattr(mend, name, lambda *_: None)
            left = tuple(each for each in mend.MENDINGS if each.__name__ != name)
            without.setattr(mend, "MENDINGS", left)
            files[f"{name}.pdf"] = claimed(render(whole_specimen(), UA_2).content, PDF_UA_2)
    found = dict(zip(MENDED_BY, broken(files, Profile.UA_2, tmp_path), strict=True))
    assert found == MENDED_BY


def broken(files: Mapping[str, bytes], profile: Profile, folder: Path) -> list[set[str]]:
    """The rules that each file breaks."""
    paths = [folder / name for name in files]
    for path in paths:
        path.write_bytes(files[path.name])
    return [{each.rule for each in report.failures} for report in reports(paths, profile)]
