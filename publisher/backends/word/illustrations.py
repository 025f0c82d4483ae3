"""Pictures and videos, with everything that stands for them in words."""

from collections.abc import Callable, Sequence

from publisher.backends.word.flow import Flow, Setting
from publisher.backends.word.frames import frames
from publisher.backends.word.inlines import Face
from publisher.backends.word.numbering import ListKind
from publisher.backends.word.paragraphs import keep_together, paragraph
from publisher.document.nodes import Block, Figure, Video
from publisher.document.text import shown_duration
from publisher.pictures import Relabelled, qr_code

_QR_WIDTH = 113.0
"""40 mm: twice the least width, for unsteady hands."""
_LEAST, _MOST = 0.35, 0.95
"""The part of a page for a picture with its heading and caption; what the picture gets at least."""
_NEARLY = 0.8
"""A drawing that loses more than this leaves of its height gets the room of its caption, too."""

WriteBlocks = Callable[[Sequence[Block], Setting], None]


def write_figure(flow: Flow, figure: Figure, setting: Setting, write: WriteBlocks) -> None:
    """A picture with its caption and credit on the same page, its key and long description.

    A drawing that would be much smaller beside a long caption in giant print has a page for itself.
    """
    tools, start = flow.tools, len(flow.blocks)
    together = start
    caption = tools.inlines.write(figure.caption, setting.face)
    words = tools.wording.credit.format(credit=figure.credit) if figure.credit else ""
    credit = tools.inlines.words(words) if words else []
    below = flow.height(
        [
            paragraph(style, each)
            for style, each in (("Caption", caption), ("Normal", credit))
            if each
        ]
    )
    page = _MOST * tools.page_height - flow.kept_height()
    tallest = max(_LEAST * tools.page_height, page - below)
    widest, drawn = flow.room(setting), Relabelled(figure.picture)
    if figure.picture.is_svg and not figure.decorative:
        wanted = min(page, widest * figure.picture.height / figure.picture.width)
        if tallest < _NEARLY * wanted:
            tallest, together = page, start + 1
        drawn = tools.pictures.relabelled(
            figure.picture, widest=widest, tallest=tallest, least=tools.layout.size
        )
    picture = tools.pictures.run(
        drawn.picture,
        figure.alternative,
        widest=widest,
        tallest=tallest,
        decorative=figure.decorative,
    )
    if figure.decorative:
        flow.add_decoration(picture, setting)
    else:
        flow.add("Picture", [picture], setting)
    flow.add("Caption", caption, setting)
    if credit:
        flow.add("Normal", credit, setting)
    keep_together(flow.blocks[together:])
    if drawn.key:
        _write_key(flow, drawn, setting)
        if flow.height(flow.blocks[together:]) <= _MOST * tools.page_height:
            keep_together(flow.blocks[together:])
    if figure.description:
        flow.add_label(tools.wording.description_label, setting)
        write(figure.description, setting)


def _write_key(flow: Flow, drawn: Relabelled, setting: Setting) -> None:
    """What the marks in a drawing mean, or the words that it had."""
    wording, inlines = flow.tools.wording, flow.tools.inlines
    flow.add_label(wording.picture_key if drawn.has_marks else wording.picture_words, setting)
    kind, starts = ListKind("bullet", setting.frame_colour), []
    for mark, words in drawn.key:
        entry = wording.picture_key_entry.format(mark=mark, words=words) if mark else words
        inside = flow.begin_item(kind, setting)
        starts.append(len(flow.blocks))
        flow.add("Normal", inlines.words(entry, setting.face), inside)
        flow.end_item()
    flow.end_list(setting, starts)


def write_video(flow: Flow, video: Video, setting: Setting, write: WriteBlocks) -> None:
    """A box with the video's title, length, address and code, and then what it says."""
    inlines, wording = flow.tools.inlines, flow.tools.wording
    frame, start = frames(flow.tools.tokens)["video"], len(flow.blocks)
    inside = Setting(frame)
    title = wording.video_heading.format(title=video.title)
    flow.add(frame.label, inlines.words(title, inside.quiet), inside)
    length = wording.video_length.format(length=shown_duration(video.seconds, wording))
    flow.add("Normal", inlines.words(length), inside)
    watch = inlines.words(f"{wording.video_watch} {video.address}", Face("Hyperlink"))
    flow.add("Normal", inlines.link(watch, video.address), inside)
    code = flow.tools.pictures.run(
        qr_code(video.address, png=True),
        wording.video_qr.format(address=video.address),
        widest=_QR_WIDTH,
        tallest=_QR_WIDTH,
    )
    flow.add("Normal", [code], inside)
    flow.end_frame(frame, start)
    label = wording.video_transcript if video.is_transcript else wording.video_description
    flow.add_label(label, setting)
    write(video.content, setting)
