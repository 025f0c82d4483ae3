"""docs/voices.md, written from the figures in benchmarks/voices.json."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from publisher.speech import ENGINES

PAGE = Path(__file__).parents[1] / "docs" / "voices.md"
_REASONS = Path(__file__).with_name("misheard.yaml")
_MOST_PAIRS = 15
_LONGEST_PAIR = 60
"""Letters: longer stretches are no single word."""

_INTRODUCTION = """\
# The voices, measured

This page is for whoever chooses the voice of a leaflet. Each voice has read the leaflets in
`source/` and [a hundred clinical sentences](../benchmarks/clinical-sentences/leaflet.md) of doses,
measurements, ranges, dates, times, telephone numbers, medicines and warnings. A program that
recognises speech (Whisper base) has written down what it heard, without being told what to expect.

`publisher voices` lists the voices of this machine, `publisher say "text" --voice NAME` lets you
hear one, and `engine:` in `styles/themes/house/tokens.yaml` sets the voice of the house.

Nobody with sight loss has compared these voices for us yet. The figures tell whether the words
arrive, not whether a voice is pleasant to hear for half an hour: let people listen before you
choose.
"""

_HEARD = """\
## How well the words arrive

- **Words misheard** is the word error rate at first hearing: words that were lost, added or heard
  otherwise, in a hundred. Numbers count the same in words and in digits, and British and American
  spelling too. Most of these words are names, which the recogniser cannot spell. A sentence that it
  passed over, and heard when it listened again, is left out.
- **Must be heard** are the numbers, units, dates, telephone numbers, negatives and words of
  emergency. Where one is not heard, the sentence is listened to again in five ways (alone, more
  slowly, with its neighbours, breath by breath); it counts as misheard when it is heard in none.
"""

_SOUND = """\
## How it sounds, and what it costs

- **Loudness, peak and silence** are those of the finished MP3 (target: -19 LUFS ± 0.5, at most
  -1 dBTP, no silence over 2.5 s). Where two figures stand, they are the least and the most.
- **Noise** is how far under its speech the voice's own silence lies (target: 60 dB or more).
- **Work** is seconds of one processor core for a second of speech: under 1 is faster than speaking.
  What was spoken before comes from the cache and costs nothing.
- **Memory** is the most that the speaking process took.
"""

_MISHEARD = """\
## What was misheard, and why

Each sentence in which something that must be heard was not heard, or something of that kind was
heard that is not in it. *Heard* is what the recogniser wrote the last time, sometimes with a
neighbour.
"""

_AGAIN = """\
## Run it again

```
make judges                                   # brings the recogniser
python -m benchmarks.voices --voice emma      # one voice; without --voice all that are installed
python -m benchmarks.voices --leaflets        # only the leaflets; --clinical for the sentences
python -m benchmarks.voices --page            # measure nothing, only write this page again
```

The figures are kept in `benchmarks/voices.json` and this page is written from them, voice by voice,
so that a slow voice can be measured alone. `--clips FOLDER` keeps what was spoken. Voices that send
the text to others are measured only when they are named. The reasons above are written by hand, in
`benchmarks/misheard.yaml`.
"""


def voices_page(figures: Mapping[str, Any]) -> str:
    """The whole page; raises `KeyError` for a voice without an engine."""
    reasons: dict[str, str] = yaml.safe_load(_REASONS.read_text("utf-8")) or {}
    parts = [
        _INTRODUCTION,
        _HEARD + "\n" + "\n".join(_heard_table(figures)),
        _SOUND + "\n" + "\n".join(_sound_table(figures)),
        "\n".join(_machines(figures)),
        _MISHEARD,
        *("\n".join(_misheard(name, each, reasons)) for name, each in figures.items()),
        _AGAIN,
    ]
    return "\n\n".join(each.strip() for each in parts) + "\n"


def _heard_table(figures: Mapping[str, Any]) -> Iterator[str]:
    yield (
        "| voice | accent | words misheard, leaflets | words misheard, clinical sentences"
        " | must be heard and was not, leaflets | the same, clinical sentences |"
    )
    yield "|---|---|---|---|---|---|"
    for name, each in figures.items():
        leaflets, clinical = each.get("leaflets", []), _clinical(each)
        cells = (
            name,
            ENGINES[name].accent,
            _rate(leaflets),
            _rate(clinical),
            _critical(leaflets),
            _critical(clinical),
        )
        yield f"| {' | '.join(cells)} |"


def _sound_table(figures: Mapping[str, Any]) -> Iterator[str]:
    yield (
        "| voice | loudness, LUFS | highest peak, dBTP | longest silence, s | noise, dB | work"
        " | memory, MB |"
    )
    yield "|---|---|---|---|---|---|---|"
    for name, each in figures.items():
        sounds, work = [*each.get("leaflets", []), *_clinical(each)], each.get("work", {})
        loudness = sorted(f"{sound['loudness']:.1f}" for sound in sounds)
        noise = work.get("noise")
        cells = (
            name,
            " to ".join(dict.fromkeys((loudness[-1], loudness[0]))),
            f"{max(sound['peak'] for sound in sounds):.1f}",
            f"{max(sound['silence'] for sound in sounds):.1f}",
            "–" if not work else "none" if noise is None else f"{-noise:.0f}",
            f"{work['factor']:.3f}" if work else "–",
            str(work["megabytes"]) if work else "–",
        )
        yield f"| {' | '.join(cells)} |"


def _machines(figures: Mapping[str, Any]) -> Iterator[str]:
    """On what and when; voices that were measured together stand together."""
    runs: dict[str, list[str]] = {}
    for name, each in figures.items():
        runs.setdefault(f"{each['machine']}, {each['date']}", []).append(name)
    for run, names in runs.items():
        yield f"Measured on {run}: {', '.join(names)}."


def _misheard(name: str, figures: Mapping[str, Any], reasons: Mapping[str, str]) -> Iterator[str]:
    sounds = [*figures.get("leaflets", []), *_clinical(figures)]
    yield f"### {name}\n"
    found = [(sound["leaflet"], each) for sound in sounds for each in sound["misheard"]]
    if not found:
        yield "Everything that must be heard was heard."
    else:
        yield "| where | sentence | not heard | heard | reason |"
        yield "|---|---|---|---|---|"
    for leaflet, each in found:
        lost = ["the sentence"] if each["lost"] else []
        cells = (
            leaflet,
            each["sentence"],
            ", ".join([*lost, *each["missed"]]) or "(something was added)",
            each["heard"],
            reasons.get(each["sentence"], "nobody has looked into it yet"),
        )
        yield f"| {' | '.join(each.replace('|', ' ') for each in cells)} |"
    pairs = Counter(
        pair for sound in sounds for pair in sound["otherwise"] if len(pair) <= _LONGEST_PAIR
    )
    if pairs:
        often = sorted(pairs.items(), key=lambda each: (-each[1], each[0]))[:_MOST_PAIRS]
        shown = "; ".join(pair if count == 1 else f"{pair} ({count}×)" for pair, count in often)
        yield f"\nWords that were heard otherwise at first, the most frequent ones: {shown}."


def _clinical(figures: Mapping[str, Any]) -> list[Any]:
    return [figures["clinical"]] if "clinical" in figures else []


def _rate(sounds: Sequence[Mapping[str, Any]]) -> str:
    words = sum(each["words"] for each in sounds)
    return f"{100 * sum(each['errors'] for each in sounds) / words:.1f} %" if words else "–"


def _critical(sounds: Sequence[Mapping[str, Any]]) -> str:
    """How many words that must be heard were not, of how many."""
    if not sounds:
        return "–"
    missed = sum(len(found["missed"]) for each in sounds for found in each["misheard"])
    return f"{missed} of {sum(each['critical'] for each in sounds):,}"
