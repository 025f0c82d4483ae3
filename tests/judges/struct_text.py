"""A PDF's tags with their words in reading order, as poppler reads them."""

import re
from pathlib import Path

from publisher.verify.judges.program import run
from tests.judges.require import require


def read_structure(pdf: Path) -> str:
    """Poppler's outline of the tags: one tag or one quoted text a line, indented by depth."""
    command: list[str | Path] = [require("pdfinfo"), "-struct-text", pdf.resolve(strict=True)]
    done = run(*command)
    assert done.returncode == 0, f"pdfinfo on {pdf.name}: {done.stderr}"
    return done.stdout


def read_words(pdf: Path) -> list[str]:
    """The words of the tagged content, in reading order; artifacts are not among them."""
    quoted = re.findall(r'^\s*"(.*)"$', read_structure(pdf), re.MULTILINE)
    return " ".join(quoted).split()
