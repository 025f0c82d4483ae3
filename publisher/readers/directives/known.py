"""The directives that an author can write: one table from name to builder."""

from collections.abc import Mapping

from publisher.readers.directives.care_card import build_care_card
from publisher.readers.directives.directive import Directive
from publisher.readers.directives.figure import build_figure
from publisher.readers.directives.passage import build_passage
from publisher.readers.directives.table import build_table
from publisher.readers.directives.video import build_video

DIRECTIVES: Mapping[str, Directive] = {
    "figure": Directive(
        build_figure,
        "the file name of the picture",
        options=("alt", "credit"),
        flags=("decorative",),
    ),
    "video": Directive(
        build_video,
        "the address of the video",
        options=("title", "duration"),
        flags=("transcript",),
    ),
    "emergency": Directive(build_care_card, "the heading of the card"),
    "urgent": Directive(build_care_card, "the heading of the card"),
    "advice": Directive(build_care_card, "the heading of the card"),
    "note": Directive(build_care_card, "the heading of the note", argument_required=False),
    "table": Directive(build_table, "the caption of the table", flags=("header-column",)),
    "language": Directive(build_passage, "the tag of the language, such as cy"),
}
