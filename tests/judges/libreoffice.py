"""LibreOffice: how a Word file looks on the page, and whether its structure makes tagged PDF."""

import os
import sysconfig
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.judges.require import require
from tests.judges.run import run

_EXPORT = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"}}'
)


def convert(document: Path, folder: Path) -> Path:
    """`document` as a tagged PDF in `folder`, set in the fonts of the installed font packages."""
    soffice = require("soffice")
    with tempfile.TemporaryDirectory() as scratch:
        # A profile of its own: LibreOffice runs once a profile, and tests run side by side.
        profile = Path(scratch, "profile")
        command: list[str | Path] = [
            soffice,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            _EXPORT,
            "--outdir",
            folder,
            document.resolve(strict=True),
        ]
        environment = {
            **os.environ,
            "HOME": scratch,
            "FONTCONFIG_FILE": str(_font_configuration(Path(scratch))),
        }
        done = run(*command, environment=environment)
    pdf = folder / f"{document.stem}.pdf"
    if not pdf.exists():
        raise RuntimeError(f"LibreOffice made no PDF: {done.stdout}{done.stderr}")
    return pdf


def _font_configuration(scratch: Path) -> Path:
    packages = sorted(Path(sysconfig.get_path("purelib")).glob("fontpkg_*/files"))
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
