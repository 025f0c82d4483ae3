"""The recording and its text as a DAISY 2.02 talking book."""

from copy import deepcopy
from functools import partial
from uuid import NAMESPACE_URL, uuid5

from publisher.backends.daisy.about import about_book, about_file
from publisher.backends.daisy.daisy_writer import DaisyWriter
from publisher.backends.daisy.ncc import make_ncc
from publisher.backends.daisy.smil import TEXT, make_master_smil, make_smils
from publisher.backends.daisy.track import clock, make_tracks
from publisher.backends.daisy.xhtml_1 import xhtml_1
from publisher.backends.protocol import Context
from publisher.backends.steady_zip import steady_zip
from publisher.document import Document
from publisher.speech.recording import Recording

_KILOBYTE = 1024


def make_daisy(recording: Recording, document: Document, context: Context, narrator: str) -> bytes:
    """A ZIP with the book at its root; `narrator` says who reads.

    The text is one XHTML file with an id at every sentence, the sound one MP3 a heading. Raises
    `Problems` where a drawing cannot be drawn.
    """
    data = document.metadata
    identifier = uuid5(NAMESPACE_URL, f"{data.publisher}\n{data.id}\n{data.edition}\ndaisy").urn
    writer = DaisyWriter(document, context.wording, context.theme, context.cache)
    language = writer.language(data.language)
    text = writer.body(context.print_pages)
    tracks = make_tracks(recording, text)
    places = frozenset(filter(None, (each.get("id") for each in text.iter("*"))))
    of_file = about_file(identifier, data, context)
    files = {
        "master.smil": make_master_smil(tracks, of_file),
        **dict(make_smils(tracks, places, of_file)),
        TEXT: xhtml_1(data.title, of_file, deepcopy(text), language),
        "style.css": context.theme.style_sheet("talking_book").encode(),
        **{name: each.data for name, each in writer.pictures.items()},
        **{each.sound: recording.content(each.first, each.last) for each in tracks},
    }
    of_book = (
        *of_file,
        *about_book(data, context, narrator),
        ("ncc:totalTime", clock(sum(each.milliseconds for each in tracks))),
        ("ncc:files", str(len(files) + 1)),
    )
    navigation = partial(make_ncc, data.title, tracks=tracks, text=text, script=recording.script)
    # Its own size is counted without the line that tells it.
    size = sum(map(len, files.values())) + len(navigation(metas=of_book, language=language))
    of_book += (("ncc:kByteSize", str(-(-size // _KILOBYTE))),)
    ncc = navigation(metas=of_book, language=language)
    return steady_zip({"ncc.html": ncc, **files}, context.created)
