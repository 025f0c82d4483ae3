"""The text that nobody here wrote, and what an author does after importing it.

The text itself is no part of this project. It is taken from the file that PUBLISHER_SEED names,
else from shared/seeds beside the project.
"""

import os
import re
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[3]
_BESIDE = _PROJECT.parent / "shared" / "seeds" / "secondary-bone-cancer.txt"
_GAP = re.compile(r"- \[ \] `leaflet\.md:(\d+):(\d+)`[^*]*\*\*(.+?)\*\*")
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">'
    '<rect width="320" height="200" fill="#e6f1f2"/>'
    '<circle cx="{x}" cy="100" r="60" fill="#0b4f5c"/></svg>\n'
)
# What the author writes at each place that the report names; a pattern of the report's bold words.
_ANSWERS = {
    r"title": "A leaflet with a title",
    r"summary": "What this leaflet tells.",
    r"edition": '"1"',
    r"last-reviewed": "1899-12-31",
    r"next-review-due": "2199-12-31",
    r"glossary: .*": "Words that explain it.",
    r"alternative text \d+": "Round shape on pale ground",
    r"address of video \d+": "https://www.example.org/video",
    r"length of video \d+": "3:00",
    r"text": "Words of the leaflet.",
    r"caption of the table": "What to take, and when",
}


def seed_text() -> str:
    """The text; skips the test where it is missing, and fails it under CI."""
    file = Path(os.environ.get("PUBLISHER_SEED") or _BESIDE)
    if not file.is_file():
        message = f"the seed text is not there: {file.name} (set PUBLISHER_SEED to its path)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return file.read_text(encoding="utf-8")


def fill_gaps(folder: Path) -> None:
    """Do what import-report.md in `folder` asks the author for, and nothing else.

    Every gap is filled at the line and column that the report names, from the bottom up; pictures
    are drawn under the names that the leaflet gives them; a publisher is added.
    """
    file = folder / "leaflet.md"
    lines = file.read_text(encoding="utf-8").split("\n")
    for line, column, topic in sorted(gaps(folder), reverse=True):
        if picture := re.fullmatch(r"picture (\d+)", topic):
            name = f"missing-{picture[1]}.svg"
            assert lines[line - 1][column - 1 :] == name
            drawing = _SVG.format(x=60 + 40 * int(picture[1]))
            (folder / name).write_text(drawing, encoding="utf-8")
            continue
        if topic == "header of the table":
            lines[line - 1] = re.sub(r"(?<=\|)  (?=\|)", " a column ", lines[line - 1])
            continue
        answer = next(text for pattern, text in _ANSWERS.items() if re.fullmatch(pattern, topic))
        old = lines[line - 1]
        lines[line - 1] = old[: column - 1] + answer + old[column - 1 :]
    if not any(each.startswith("publisher:") for each in lines):
        lines.insert(1, "publisher: Harbour Cancer Information")
    file.write_text("\n".join(lines), encoding="utf-8")


def gaps(folder: Path) -> list[tuple[int, int, str]]:
    """Line, column and topic of everything that the report asks the author to fill in."""
    report = (folder / "import-report.md").read_text(encoding="utf-8")
    asked = report.partition("## What you have to fill in")[2].partition("\n## ")[0]
    return [(int(line), int(column), topic) for line, column, topic in _GAP.findall(asked)]
