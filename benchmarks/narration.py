"""Sound: all of a narration against the voice and the encoder alone, and one sentence changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.paired import Taken, paired, row, run, work
from benchmarks.row import Row
from benchmarks.workplace import Workplace, copied_leaflets, publisher

_KBPS = 64


def measure(place: Workplace) -> Iterator[Row]:
    """The first row in one warm process, the second in whole processes."""
    yield _against_the_floor(place)
    yield _one_sentence(place)


def _against_the_floor(place: Workplace) -> Row:
    from benchmarks.prepared_leaflet import prepared_leaflet
    from benchmarks.sample_library import write_library
    from publisher.backends import find_backends
    from publisher.speech import find_engine
    from publisher.speech.recording import find_voice, leaflet_script

    turns = place.size(4, 1)
    project = place.folder / "spoken"
    # One leaflet a turn: what was spoken before is remembered.
    names = write_library(project, turns + 1, first=200)
    found = [prepared_leaflet(project, each) for each in names]
    backend = find_backends()["audio"]
    style = found[0].context.theme.tokens.voice
    options = backend.options()
    voice = find_voice(options, style)
    scripts = [
        leaflet_script(each.document, each.context.wording, style, options, voice).utterances
        for each in found
    ]

    def ours(turn: int) -> Taken:
        context = replace(found[turn].context, cache=project / f"cache-{turn}")
        return work(lambda: backend.render(found[turn].document, options, context))

    def floor(turn: int) -> None:
        import lameenc
        import numpy as np

        engine = find_engine(style.engine)
        spoken = [engine.speak(each, style.speed) for each in scripts[turn]]
        encoder = lameenc.Encoder()
        encoder.silence()
        encoder.set_channels(1)
        encoder.set_in_sample_rate(engine.sample_rate)
        encoder.set_bit_rate(_KBPS)
        encoder.set_quality(2)
        pcm = (np.concatenate(spoken) * 32767).astype("<i2").tobytes()
        Path(project, "floor.mp3").write_bytes(encoder.encode(pcm) + encoder.flush())

    works = {"theirs": lambda turn: work(lambda: floor(turn)), "ours": ours}
    taken = paired(works, turns, warm=True)
    return row(
        "the recording, nothing spoken yet",
        "the voice and the MP3 encoder alone",
        taken["ours"],
        taken["theirs"],
        note=f"warm, {turns} leaflets, each spoken once",
        by_processor=True,
    )


def _one_sentence(place: Workplace) -> Row:
    leaflet = place.leaflets[1]
    project = copied_leaflets(place.project, [leaflet], place.folder / "sentence")
    source = project / "source" / leaflet / "leaflet.md"
    build = publisher("build", leaflet, "--to", "audio", "--project", project)
    say = publisher("say", "Hello.", "--out", project / "said.wav", "--project", project)
    run(build)
    text = source.read_text("utf-8")

    def ours(turn: int) -> Taken:
        source.write_text(f"{text}\nThis sentence is new in turn {turn}.\n", encoding="utf-8")
        return run(build)

    taken = paired({"theirs": lambda _: run(say), "ours": ours}, place.size(5, 1), warm=True)
    return row(
        "one sentence changed, MP3 only",
        "`publisher say` with one word",
        taken["ours"],
        taken["theirs"],
        1.2,
        "cold process, cache kept",
    )
