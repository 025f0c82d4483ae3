"""Defects of the recording."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from tests.mutations.mutation import mutation
from tests.mutations.recording import Recording, on_recording

Edit = Callable[[Recording], object]


def planted(defect: str, *caught_by: str, uncaught: str = "") -> Callable[[Edit], Edit]:
    """Enter an edit of the opened recording as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation("audio", defect, *caught_by, uncaught=uncaught)(on_recording(edit))
        return edit

    return enter


_SPOKEN = (
    (
        "dose changed from 500 mg to 50 mg in the script",
        "Take five hundred",
        "Take fifty",
        "parity: changed",
    ),
    (
        "unit changed from mg to g in the script",
        "five hundred milligrams",
        "five hundred grams",
        "parity: changed",
    ),
    (
        "dose changed by its decimal point",
        "one point five litres",
        "fifteen litres",
        "parity: changed",
    ),
    ("time changed", "five thirty P M", "three thirty P M", "parity: changed"),
    ("“cannot” turned into “can”", "You cannot feel", "You can feel", "parity: changed"),
    (
        "two digits of a phone number swapped",
        "oh one two three",
        "oh one three two",
        "parity: changed",
    ),
    (
        "date of the next review changed",
        "twenty twenty-nine",
        "twenty twenty-eight",
        "parity: changed",
    ),
    ("word doubled", "Words at level four.", "Words at at level four.", "parity: changed"),
    ("word lost", "carry a clear fluid", "carry a fluid", "parity: changed"),
    ("word added", "Other medicines.", "The other medicines.", "parity: changed"),
    ("sentence lost", "\nA tumour sits near the top.", "", "parity: lost"),
    (
        "sentence doubled",
        "Words at level four.",
        "Words at level four.\nWords at level four.",
        "parity: added",
    ),
    (
        "two sentences swapped",
        "The drawing shows one lung.\nA tumour sits near the top.",
        "A tumour sits near the top.\nThe drawing shows one lung.",
        "parity: moved",
    ),
    (
        "two steps swapped",
        "Take five hundred milligrams at five thirty P M.\nStep four.\nDrink one point five litres",
        "Drink one point five litres.\nStep four.\nTake five hundred milligrams at five thirty P M",
        "parity: moved",
    ),
    ("number of a step lost", "Step three.\n", "", "parity: lost"),
    (
        "alternative text lost",
        "Picture: A lung with one tumour in its upper half.\n",
        "",
        "parity: lost",
    ),
    (
        "alternative text of another picture",
        "A lung with one tumour in its upper half",
        "A kidney with two stones",
        "parity: changed",
    ),
    (
        "table header lost",
        "Dose: five hundred milligrams.",
        "five hundred milligrams.",
        "parity: changed",
    ),
    (
        "headers of two cells swapped",
        "Dose: five hundred milligrams.\nTimes a day: three.",
        "Times a day: five hundred milligrams.\nDose: three.",
        "parity: changed",
    ),
    ("urgency of a card lost", "Emergency: act now.\n", "", "parity: lost"),
    ("end of a card not told", "End of the emergency advice.\n", "", "parity: structure"),
    ("box to tick not told", "Box to tick: I am pregnant.", "I am pregnant.", "parity: changed"),
    ("speaker of a quotation lost", "Those were the words of Mari, patient.\n", "", "parity: lost"),
    (
        "passage in another language not announced",
        "The next passage is in Welsh, read by a basic computer voice.\n",
        "",
        "parity: structure",
    ),
    ("link text “click here”", "Read our cancer pages", "Read click here", "parity: changed"),
    ("web address changed", "dot org slash cancer", "dot net slash cancer", "parity: changed"),
)

for _defect, _old, _new, *_checks in _SPOKEN:
    planted(_defect, *_checks)(partial(Recording.rewrite, old=_old, new=_new))


# Chapters


@planted("chapter lost", "own: wrong-chapter", "parity: structure")
def _(recording: Recording) -> None:
    recording.tags.delall(f"CHAP:{recording.chapter('Tests').element_id}")


@planted("all chapters lost", "own: wrong-chapter", "parity: structure")
def _(recording: Recording) -> None:
    recording.tags.delall("CHAP")
    recording.tags.delall("CTOC")


@planted(
    "times of all chapters shifted by five seconds",
    "own: chapter-gap",
    "listening: chapter-in-mid-word",
)
def _(recording: Recording) -> None:
    for each in recording.chapters():
        each.start_time += 5000
        each.end_time += 5000


@planted(
    "times of the chapters shifted within the recording",
    "listening: chapter-in-mid-word",
    "recogniser: structure",
)
def _(recording: Recording) -> None:
    chapters = recording.chapters()
    for each, following in pairwise(chapters):
        each.end_time += 2000
        following.start_time += 2000


@planted("chapter ends past the end of the recording", "own: chapter-gap")
def _(recording: Recording) -> None:
    recording.chapters()[-1].end_time += 60_000


@planted("two chapters overlap", "own: chapter-gap")
def _(recording: Recording) -> None:
    recording.chapters()[2].end_time += 5000


@planted("times of two chapters swapped", "own: chapter-out-of-order")
def _(recording: Recording) -> None:
    one, other = recording.chapters()[3:5]
    one.start_time, other.start_time = other.start_time, one.start_time
    one.end_time, other.end_time = other.end_time, one.end_time


@planted("chapter without a title", "own: wrong-chapter", "parity: structure")
def _(recording: Recording) -> None:
    recording.chapter("Tests").sub_frames.delall("TIT2")


@planted("chapter has the title of another", "own: wrong-chapter", "parity: structure")
def _(recording: Recording) -> None:
    recording.chapter("Tests").sub_frames["TIT2"].text = ["Pictures"]


@planted("list of chapters lost", "own: missing-contents", "parity: structure")
def _(recording: Recording) -> None:
    recording.tags.delall("CTOC")


@planted("list of chapters lacks one", "own: unlisted-chapter", "parity: structure")
def _(recording: Recording) -> None:
    recording.tags.getall("CTOC")[0].child_element_ids.remove(recording.chapter("Tests").element_id)


@planted("list of chapters in another order", "own: chapter-out-of-order", "parity: structure")
def _(recording: Recording) -> None:
    recording.tags.getall("CTOC")[0].child_element_ids.reverse()


# Tags


@planted("title missing", "own: wrong-title")
def _(recording: Recording) -> None:
    recording.tags.delall("TIT2")


@planted("title is another leaflet's", "own: wrong-title")
def _(recording: Recording) -> None:
    recording.tags["TIT2"].text = ["Another leaflet"]


@planted("publisher missing", "own: wrong-publisher")
def _(recording: Recording) -> None:
    recording.tags.delall("TPE1")
    recording.tags.delall("TPUB")


@planted("language lost", "own: wrong-language")
def _(recording: Recording) -> None:
    recording.tags.delall("TLAN")


@planted("language wrong", "own: wrong-language")
def _(recording: Recording) -> None:
    recording.tags["TLAN"].text = ["fra"]


@planted("language of the script wrong", "own: wrong-language")
def _(recording: Recording) -> None:
    recording.tags.getall("USLT")[0].lang = "fra"


@planted("script missing", "own: missing-words", "parity: lost")
def _(recording: Recording) -> None:
    recording.tags.delall("USLT")


@planted("cover lost", "own: missing-cover")
def _(recording: Recording) -> None:
    recording.tags.delall("APIC")


@planted("cover without a description", "own: cover-without-description")
def _(recording: Recording) -> None:
    recording.tags.getall("APIC")[0].desc = ""


@planted("description of the cover is another leaflet's", "own: cover-without-description")
def _(recording: Recording) -> None:
    recording.tags.getall("APIC")[0].desc = "Cover: Another leaflet."


@planted("length told wrongly", "own: wrong-length")
def _(recording: Recording) -> None:
    recording.tags["TLEN"].text = ["60000"]


@planted(
    "edition and dates lost",
    uncaught="They are spoken as well, and no player needs them in the tag.",
)
def _(recording: Recording) -> None:
    recording.tags.delall("COMM::eng")


@mutation("audio", "all tags lost", "own: missing-words", "own: wrong-title", "parity: lost")
def _(content: bytes) -> bytes:
    return Recording(content).sound


# Sound


@planted("sound cut short", "own: wrong-length", "parity: changed", "listening: abrupt-end")
def _(recording: Recording) -> None:
    recording.sound = recording.sound[
        : len(recording.sound) // 2 // recording.frame * recording.frame
    ]


@planted("sound of the emergency advice is another chapter's", "recogniser: lost")
def _(recording: Recording) -> None:
    length = 20_000
    start, end = recording.piece(recording.chapter("When to get help").start_time, length)
    other, stop = recording.piece(recording.chapter("Contact us").start_time, length)
    sound = recording.sound
    recording.sound = sound[:start] + sound[other:stop] + sound[end:]


@planted("sound of two chapters swapped", "recogniser: lost")
def _(recording: Recording) -> None:
    length = 20_000
    first, first_end = recording.piece(recording.chapter("Tests").start_time, length)
    second, second_end = recording.piece(recording.chapter("Pictures").start_time, length)
    sound = recording.sound
    recording.sound = b"".join(
        (
            sound[:first],
            sound[second:second_end],
            sound[first_end:second],
            sound[first:first_end],
            sound[second_end:],
        )
    )


@planted("ten seconds of sound lost, and all chapters as long as before", "listening: long-silence")
def _(recording: Recording) -> None:
    start, end = recording.piece(recording.chapter("Tests").start_time + 5000, 9984)
    filler = recording.sound[-recording.frame :] * ((end - start) // recording.frame)
    recording.sound = recording.sound[:start] + filler + recording.sound[end:]


@planted("all sound silent", "listening: nothing-to-hear")
def _(recording: Recording) -> None:
    frames = len(recording.sound) // recording.frame
    recording.sound = recording.sound[-recording.frame :] * frames
