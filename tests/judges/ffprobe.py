"""ffprobe: a sound file's format, streams, tags and chapters, read by a second reader."""

import json
from pathlib import Path
from typing import Any

from publisher.verify.judges.program import run
from tests.judges.require import require


def probe(sound: Path) -> dict[str, Any]:
    """ffprobe's report: `format`, `streams` and `chapters`, times in seconds as text.

    Raises `AssertionError` with ffprobe's words where it finds an error.
    """
    command: list[str | Path] = [
        require("ffprobe"),
        *("-v", "error", "-of", "json"),
        *("-show_format", "-show_streams", "-show_chapters"),
        sound.resolve(strict=True),
    ]
    done = run(*command)
    assert (done.returncode, done.stderr) == (0, ""), f"ffprobe on {sound.name}: {done.stderr}"
    report: dict[str, Any] = json.loads(done.stdout)
    return report
