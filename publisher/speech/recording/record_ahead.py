"""Recording a leaflet while its written formats are made."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

from publisher.document import Document
from publisher.speech.recording.narration_options import NarrationOptions
from publisher.speech.recording.record_leaflet import RECORDINGS, make_recording
from publisher.speech.recording.recordings import REMEMBERED
from publisher.theme import Wording
from publisher.theme.tokens import Voice


@contextmanager
def record_ahead(
    document: Document,
    wording: Wording,
    style: Voice,
    wanted: Iterable[tuple[NarrationOptions, str]],
    cache: Path | None,
) -> Iterator[None]:
    """Inside the `with` block, recordings are made in one thread beside whatever else is done.

    `wanted` are options and codecs, as `record_leaflet` takes them; it waits for what it needs,
    and raises there what went wrong here. The bytes are the same as without. No thread is left
    behind: where nobody waits any more, the voice stops after the utterance that it is at.
    """
    stopped = Event()
    thread = ThreadPoolExecutor(1, "narration")
    try:
        for options, codec in list(dict.fromkeys(wanted))[:REMEMBERED]:
            what = (document, wording, style, options, codec, cache)
            RECORDINGS.begin(what, partial(thread.submit, make_recording, *what, stopped))
        yield
    finally:
        stopped.set()
        thread.shutdown(cancel_futures=True)
        RECORDINGS.forget_failed()
