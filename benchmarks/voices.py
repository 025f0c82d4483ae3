"""`python -m benchmarks.voices`: every voice that is installed, measured and listened to.

Each voice reads the leaflets in source/ and the hundred sentences of benchmarks/clinical-sentences
as `publisher build` would have it; a recogniser of speech writes down what it hears. The figures
are kept in benchmarks/voices.json, and docs/voices.md is written from it.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from benchmarks.voice_sound import VoiceSound, spoken, voice_sound
from benchmarks.voice_work import voice_work
from benchmarks.voices_page import PAGE, voices_page
from publisher import __version__
from publisher.backends import Context
from publisher.document import Document, with_end_matter
from publisher.readers import read_leaflet
from publisher.speech import ENGINES, Role
from publisher.theme import load_theme, read_wording
from publisher.verify.parity.sound import recogniser_missing

_FIGURES = Path(__file__).with_name("voices.json")
_CLINICAL = Path(__file__).with_name("clinical-sentences")
_EVERY = 5
"""Of the clinical sentences, one in so many is spoken to measure how much work it is."""


def main() -> int:
    """Measure, and write figures and page; 1 where something that this needs is not installed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.voices", description=__doc__)
    parser.add_argument("--voice", nargs="+", choices=list(ENGINES), help="only these voices")
    parser.add_argument("--leaflets", action="store_true", help="only the leaflets")
    parser.add_argument("--clinical", action="store_true", help="only the clinical sentences")
    parser.add_argument("--page", action="store_true", help="measure nothing, write the page")
    parser.add_argument("--clips", type=Path, help="keep what was spoken in this folder")
    given = parser.parse_args()
    if missing := recogniser_missing():
        print(missing, file=sys.stderr)
        return 1
    voices = given.voice or [
        name for name, each in ENGINES.items() if each.installed and not each.online
    ]
    both = given.leaflets == given.clinical
    for voice in () if given.page else voices:
        with tempfile.TemporaryDirectory() as folder:
            context = _context(given.clips or Path(folder))
            figures = _measured(
                voice, context, leaflets=both or given.leaflets, clinical=both or given.clinical
            )
        _keep(voice, figures)
        print(json.dumps({voice: figures}, indent=2, ensure_ascii=False))
    PAGE.write_text(voices_page(_kept()), encoding="utf-8")
    return 0


def _context(cache: Path) -> Context:
    theme = load_theme(Path("styles"))
    wording = read_wording(theme.folder, "en-GB")
    return Context(theme, wording, datetime(2026, 1, 1, tzinfo=UTC), __version__, cache)


def _measured(voice: str, context: Context, *, leaflets: bool, clinical: bool) -> dict[str, Any]:
    """The figures of one voice, those of the parts that were asked for."""
    found: dict[str, Any] = {"machine": machine(), "date": f"{datetime.now(UTC):%Y-%m-%d}"}
    if leaflets:
        folders = sorted(each.parent for each in Path("source").glob("*/leaflet.md"))
        documents = [with_end_matter(read_leaflet(each), (), context.wording) for each in folders]
        found["leaflets"] = [_summary(voice_sound(voice, each, context)) for each in documents]
    if clinical:
        sentences = read_leaflet(_CLINICAL)
        sound = voice_sound(voice, sentences, context, frozenset({Role.PARAGRAPH}))
        found["clinical"] = _summary(sound)
        found["work"] = _work(voice, sentences, context)
    return found


def _work(voice: str, sentences: Document, context: Context) -> dict[str, Any]:
    said = [each for each in spoken(voice, sentences, context, 0.0) if each.role is Role.PARAGRAPH]
    return asdict(voice_work(voice, said[::_EVERY], context.theme.tokens.voice.speed))


def _summary(sound: VoiceSound) -> dict[str, Any]:
    """What the page tells of a recording; sentences only where they were misheard."""
    sentences = sound.sentences
    attended = [each for each in sentences if not each.overlooked]
    return {
        "leaflet": sound.leaflet,
        "seconds": round(sound.seconds),
        "loudness": round(sound.loudness, 2),
        "peak": round(sound.peak, 2),
        "silence": round(sound.silence, 2),
        "words": sum(each.words for each in attended),
        "errors": sum(each.errors for each in attended),
        "critical": sum(each.critical for each in sentences),
        "misheard": [
            {
                "sentence": each.text,
                "missed": each.missed,
                "extra": each.extra,
                "lost": each.lost,
                "heard": each.heard,
            }
            for each in sentences
            if each.missed or each.extra or each.lost
        ],
        "otherwise": _pairs(pair for each in attended for pair in each.otherwise),
    }


def _pairs(pairs: Iterable[tuple[str, str]]) -> Sequence[str]:
    return [f"{said or '(nothing)'} → {heard or '(nothing)'}" for said, heard in pairs]


def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_FIGURES.read_text("utf-8")) if _FIGURES.exists() else {}
    return found


def _keep(voice: str, figures: dict[str, Any]) -> None:
    """Put new figures in the place of old ones, voices in the order of the program's list."""
    all_ = _kept()
    all_[voice] = all_.get(voice, {}) | figures
    ordered = {name: all_[name] for name in (*ENGINES, *all_) if name in all_}
    _FIGURES.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
