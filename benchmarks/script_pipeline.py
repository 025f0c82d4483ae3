"""The peer that people script today: benchmarks/script_pipeline.sh, on the same words."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_SCRIPT = Path(__file__).with_name("script_pipeline.sh")
_MARKDOWN = (
    "markdown-raw_html-native_divs-native_spans-fenced_divs-bracketed_spans-header_attributes"
    "-link_attributes"
)
_H1 = re.compile(r"(?m)^# .*$")
_TITLE = re.compile(r"<title>(.*?)</title>")


def write_script_input(html: Path, folder: Path) -> None:
    """The words and pictures of a finished page as pandoc's Markdown with pictures beside it.

    Raises `RuntimeError` where a program of the script is missing.
    """
    folder.mkdir(parents=True)
    pandoc, reference = _pandoc(), folder.parent / "reference.docx"
    if not reference.exists():
        with reference.open("wb") as file:
            command = [pandoc, "--print-default-data-file", "reference.docx"]
            subprocess.run(command, stdout=file, check=True)
    page = html.read_text("utf-8")
    text = subprocess.run(
        [pandoc, "-f", "html", "-t", _MARKDOWN, "--wrap=none", "--extract-media=media"],
        # pandoc takes the title, and what stands beside it, for data about the page.
        input=page.replace("<header", "<div").replace("</header>", "</div>"),
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    title = _TITLE.search(page)
    heading = f'---\ntitle: "{title[1] if title else folder.name}"\n---\n\n'
    (folder / "text.md").write_text(heading + _H1.sub("", text), encoding="utf-8")


def script(
    folder: Path, leaflets: Sequence[str], *, jobs: int = 1, sound: bool = False
) -> list[str]:
    """The command that makes the files of these leaflets, whose input is in `folder`.

    Raises `RuntimeError` where a program of the script is missing.
    """
    wanted = ("espeak-ng", "lame") if sound else ()
    if missing := [name for name in wanted if not shutil.which(name)]:
        raise RuntimeError(f"the script needs {', '.join(missing)} (Debian packages of that name)")
    weasyprint = Path(sys.executable).with_name("weasyprint")
    each = f"sh '{_SCRIPT}' '{folder}{os.sep}LEAFLET' {'sound' if sound else ''}"
    return [
        "env",
        f"PANDOC={_pandoc()}",
        f"WEASYPRINT={weasyprint}",
        "sh",
        "-c",
        f"printf '%s\\n' {' '.join(leaflets)} | xargs -P {jobs} -I LEAFLET {each}",
    ]


def _pandoc() -> str:
    try:
        import pypandoc
    except ImportError:
        found = shutil.which("pandoc")
    else:
        found = pypandoc.get_pandoc_path()
    if not found:
        raise RuntimeError("the script needs pandoc 3 (pip install pypandoc-binary)")
    return str(found)
