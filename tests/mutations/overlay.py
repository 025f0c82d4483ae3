"""Defects of the e-book that reads itself aloud (EPUB 3.3, 9, media overlays)."""

from collections.abc import Callable

from lxml import etree

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.mutation import mutation

Edit = Callable[[etree._Element], object]

BOOK = "narrated_epub"
OVERLAY, LEAFLET, PACKAGE = "EPUB/leaflet.smil", "EPUB/leaflet.xhtml", "EPUB/content.opf"
SOUND, STYLE = "EPUB/audio/leaflet.mp3", "EPUB/style.css"


def planted(
    defect: str, *caught_by: str, part: str = OVERLAY, uncaught: str = ""
) -> Callable[[Edit], Edit]:
    """Enter an edit of the overlay, or of another part, as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation(BOOK, defect, *caught_by, uncaught=uncaught)(
            lambda book: edited_xml(book, part, edit)
        )
        return edit

    return enter


@planted("a clip ends past the end of the sound", "own: overlay-clip-past-end")
def _(overlay: etree._Element) -> None:
    list(overlay.iter("{*}audio"))[-1].set("clipEnd", "6000s")


@planted("two sentences are read in another order than they stand in", "own: overlay-order")
def _(overlay: etree._Element) -> None:
    first, second, _third = list(overlay.iter("{*}par"))[:3]
    second.addnext(first)


@planted(
    "a clip belongs to words that are not there", "own: overlay-to-nowhere", "EPUBCheck: RSC-012"
)
def _(overlay: etree._Element) -> None:
    next(overlay.iter("{*}text")).set("src", "leaflet.xhtml#nowhere")


@planted("a clip ends before it begins", "own: overlay-clip-past-end", "EPUBCheck: MED-008")
def _(overlay: etree._Element) -> None:
    list(overlay.iter("{*}audio"))[-1].set("clipEnd", "3s")


@planted("the sound is not in the book", "own: overlay-to-nowhere", "EPUBCheck: RSC-007")
def _(overlay: etree._Element) -> None:
    for each in overlay.iter("{*}audio"):
        each.set("src", "audio/lost.mp3")


@planted("a sentence is not read aloud", "own: unvoiced-text", "own: overlay-clips-overlap")
def _(overlay: etree._Element) -> None:
    _take_out(_par(overlay, ".s1"))


@planted("the alternative text of a picture is not read aloud", "own: unvoiced-text")
def _(overlay: etree._Element) -> None:
    par = _par(overlay, ".picture")
    # The sound goes to the words before, so that only the picture stays unvoiced.
    before = par.getparent().getprevious() if par.getprevious() is None else par.getprevious()
    end = par.find("{*}audio").get("clipEnd")
    next(reversed(list(before.iter("{*}audio")))).set("clipEnd", end)
    _take_out(par)


@planted("a cell of a table is not read aloud", "own: unvoiced-text")
def _(overlay: etree._Element) -> None:
    _take_out(_par(overlay, ".r1c2"))


@planted("a list is announced and its items are not read aloud", "own: unvoiced-text")
def _(overlay: etree._Element) -> None:
    items = [each for each in overlay.iter("{*}seq") if _reference(each).startswith("item-")]
    for each in items:
        each.getparent().remove(each)


@planted("words behind the leaflet are not read aloud", "own: unvoiced-text", part=LEAFLET)
def _(page: etree._Element) -> None:
    body = next(page.iter("{*}body"))
    notice = etree.SubElement(body, "{http://www.w3.org/1999/xhtml}p")
    notice.text = "Ask us before you take anything else."


@planted("half a sentence is heard twice", "own: overlay-clips-overlap")
def _(overlay: etree._Element) -> None:
    second = list(overlay.iter("{*}audio"))[1]
    second.set("clipBegin", "0.500s")


@planted("the end of the sound is never heard", "own: overlay-clips-overlap")
def _(overlay: etree._Element) -> None:
    last = list(overlay.iter("{*}audio"))[-1]
    last.set("clipEnd", f"{float(last.get('clipBegin').removesuffix('s')) + 0.2:.3f}s")


@planted("the book says another length than it has", "own: overlay-duration", part=PACKAGE)
def _(package: etree._Element) -> None:
    for each in package.iter("{*}meta"):
        if each.get("property") == "media:duration":
            each.text = "61.000s"


@planted("nobody says who reads", "own: overlay-not-shown", part=PACKAGE)
def _(package: etree._Element) -> None:
    _without(package, "media:narrator")


@planted("no class marks the words that are read", "own: overlay-not-shown", part=PACKAGE)
def _(package: etree._Element) -> None:
    _without(package, "media:active-class")


@planted(
    "the sound is not told to those who look for it",
    "own: untrue-accessibility-metadata",
    part=PACKAGE,
)
def _(package: etree._Element) -> None:
    for each in list(package.iter("{*}meta")):
        if each.text in ("synchronizedAudioText", "auditory", "textual,auditory"):
            each.getparent().remove(each)


@mutation(BOOK, "the words that are read are marked by a colour alone", "own: overlay-not-shown")
def _(book: bytes) -> bytes:
    style = read_part(book, STYLE).replace(b"outline: 0.14em solid", b"opacity: 1")
    return rewritten(book, {STYLE: style.replace(b"outline-offset", b"inset")})


@mutation(BOOK, "the sound breaks off in the middle", "own: overlay-clip-past-end")
def _(book: bytes) -> bytes:
    sound = read_part(book, SOUND)
    return rewritten(book, {SOUND: sound[: len(sound) // 2]})


@planted(
    "a sentence is marked two seconds late",
    uncaught="nothing listens to the book; a test lays the sound of each clip beside its words",
)
def _(overlay: etree._Element) -> None:
    title, following = list(overlay.iter("{*}audio"))[1:3]
    late = f"{float(title.get('clipEnd').removesuffix('s')) + 2:.3f}s"
    title.set("clipEnd", late)
    following.set("clipBegin", late)


def _reference(seq: etree._Element) -> str:
    textref = seq.get("{http://www.idpf.org/2007/ops}textref") or ""
    return textref.partition("#")[2]


def _par(overlay: etree._Element, ending: str) -> etree._Element:
    """The first clip of a place whose name ends so."""
    return next(
        each for each in overlay.iter("{*}par") if each.find("{*}text").get("src").endswith(ending)
    )


def _take_out(par: etree._Element) -> None:
    around = par.getparent()
    around.remove(par)
    if len(around) == 0:
        around.getparent().remove(around)


def _without(package: etree._Element, name: str) -> None:
    for each in list(package.iter("{*}meta")):
        if each.get("property") == name:
            each.getparent().remove(each)
