"""LibreOffice: whether a Word file can become an accessible PDF, as veraPDF judges it.

What LibreOffice finds of headings, alternative texts, lists and tables is what its tags say. Its
own faults are told apart in `libreoffice_faults`.
"""

import os
import shutil
import sysconfig
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges import verapdf
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import LIBREOFFICE
from publisher.verify.judges.program import run
from publisher.verify.judges.verapdf_engine import Profile, Report
from publisher.verify.verdict import Level, Verdict

_EXPORT = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"}}'
)


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each Word file's verdict; the rules are veraPDF's, as in "7.1-3"."""
    return JUDGE.judge(files)


def convert(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Each document as a tagged PDF in `folder`, in order, in the fonts of the font packages.

    Raises `RuntimeError` where LibreOffice makes no PDF of one.
    """
    made, said = _convert(documents, folder)
    if not all(each.exists() for each in made):
        raise RuntimeError(f"LibreOffice made no PDF: {said}")
    return made


def _convert(documents: Sequence[Path], folder: Path) -> tuple[list[Path], str]:
    """The PDFs that should be there now, and what LibreOffice said."""
    with TemporaryDirectory(prefix="publisher-") as scratch:
        # Names of their own, since all PDFs land in one folder.
        copies = [Path(scratch, f"{number}.docx") for number, _ in enumerate(documents)]
        for document, copy in zip(documents, copies, strict=True):
            shutil.copyfile(document, copy)
        # A profile of its own: LibreOffice runs once a profile, and others may be at work.
        profile = Path(scratch, "profile").as_uri()
        done = run(
            LIBREOFFICE.where,
            f"-env:UserInstallation={profile}",
            "--headless",
            *("--convert-to", _EXPORT),
            *("--outdir", folder),
            *copies,
            seconds=300 + 60 * len(copies),
            environment={
                **os.environ,
                "HOME": scratch,
                "FONTCONFIG_FILE": str(_font_configuration(Path(scratch))),
            },
        )
    return [folder / f"{each.stem}.pdf" for each in copies], f"{done.stdout}{done.stderr}".strip()


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    with on_disk(files) as paths:
        pdfs, said = _convert(paths, paths[0].parents[1])
        made = [each for each in pdfs if each.exists()]
        reports = dict(zip(made, verapdf.reports(made, Profile.UA_1), strict=True))
        return [
            _seen(file.content, pdf.read_bytes(), reports[pdf])
            if pdf in reports
            else failed("LibreOffice", f"it made no PDF of {file.file_name}: {said[-300:]}")
            for file, pdf in zip(files, pdfs, strict=True)
        ]


def _seen(word: bytes, pdf: bytes, report: Report) -> Seen:
    from publisher.verify.judges.libreoffice_faults import LibreOfficeFaults
    from publisher.verify.judges.pdf_words import words_at

    faults = LibreOfficeFaults(word, pdf)
    findings: dict[tuple[str, str], list[Finding]] = {}
    for each in report.failures:
        accepted = faults.reason_to_accept(each)
        words = "" if accepted else words_at(pdf, each.context)
        found = Finding(each.rule, each.message, each.context, words=words, accepted=accepted)
        findings.setdefault((each.rule, accepted), []).append(found)
    # LibreOffice's faults come by the hundred; each kind is told once.
    return Seen(
        tuple(
            finding
            for (_, accepted), alike in findings.items()
            for finding in ([_once(alike)] if accepted else alike)
        ),
        report.rules,
    )


def _once(alike: list[Finding]) -> Finding:
    first, *others = alike
    where = f"{first.where} and {len(others)} more" if others else first.where
    return Finding(first.rule, first.message, where, accepted=first.accepted)


def _font_configuration(scratch: Path) -> Path:
    packages = sorted(Path(sysconfig.get_path("purelib")).glob("fontpkg_*/files"))
    from xml.sax.saxutils import escape

    folders = "".join(f"<dir>{escape(str(package))}</dir>" for package in packages)
    file = scratch / "fonts.conf"
    file.write_text(
        "<fontconfig>"
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"{folders}<cachedir>{scratch}</cachedir>"
        "</fontconfig>",
        encoding="utf-8",
    )
    return file


@cache
def _version() -> str:
    """Of both, as in "7.4.7.2 with veraPDF 1.31.207"."""
    words = run(LIBREOFFICE.where, "--version").stdout.split()
    number = next((each for each in words if each[:1].isdigit()), "")
    return f"{number} with veraPDF {verapdf.version()}".strip()


JUDGE = Judge(
    "LibreOffice",
    "PDF/UA-1",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    Level.FULL,
    (LIBREOFFICE, *verapdf.PARTS),
    _version,
    _look,
)
