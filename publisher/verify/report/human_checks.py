"""The questions that no machine decides: one entry a question.

WCAG 2.2 and EPUB Accessibility 1.1 are W3C Recommendations; Matterhorn is the Matterhorn Protocol
1.1 of the PDF Association, whose numbers name the failures of PDF/UA-1 that it leaves to a person.
"""

from publisher.verify.report.human_check import Area, HumanCheck
from publisher.verify.report.looked_at import LookedAt

_BOOKS = ("epub", "narrated_epub")
_WRITTEN = ("pdf", "word", *_BOOKS, "web")
_SPOKEN = ("audio", "m4b", "lpf", "daisy", "narrated_epub")
_FOLLOWED = ("narrated_epub", "web")

HUMAN_CHECKS = (
    HumanCheck(
        "alternative-texts",
        Area.PICTURES,
        "Does each text say what its picture tells?",
        "Look at the picture, then read the text. Somebody who cannot see the picture must learn "
        "the same from the text.",
        wcag=("1.1.1",),
        points=("PDF/UA-1, 7.3", "Matterhorn 13-007"),
        items=LookedAt.pictures,
        each=True,
        absent="The leaflet has no picture with a meaning.",
    ),
    HumanCheck(
        "decoration",
        Area.PICTURES,
        "Do these pictures really tell nothing?",
        "They are marked as decoration, so a screen reader and the recording leave them out. If "
        "one tells the reader anything, give it a text in the leaflet.",
        wcag=("1.1.1",),
        points=("Matterhorn 01-002",),
        items=LookedAt.decoration,
        each=True,
        absent="No picture is marked as decoration.",
    ),
    HumanCheck(
        "colours-in-pictures",
        Area.PICTURES,
        "Can the pictures be understood without colour, and are their lines and words clear?",
        "Print them in black and white. Words inside a picture need a contrast of 4.5 to 1 (3 to 1 "
        "if they are large), lines and shapes with a meaning 3 to 1. No judge looks inside a "
        "picture.",
        wcag=("1.4.1", "1.4.3", "1.4.11"),
        points=("Matterhorn 04-001",),
        formats=_WRITTEN,
        items=LookedAt.picture_names,
        absent="There is no picture whose colours could matter.",
    ),
    HumanCheck(
        "words-in-pictures",
        Area.PICTURES,
        "Do all words inside the pictures stand in the text, too?",
        "Words in a picture cannot be read aloud, enlarged or recoloured. Labels that belong to "
        "the drawing may stay if the text or the long description says them as well.",
        wcag=("1.4.5",),
        points=("Matterhorn 13-008",),
        formats=_WRITTEN,
        items=LookedAt.picture_names,
        absent="There is no picture that could hold words.",
    ),
    HumanCheck(
        "title",
        Area.WORDS,
        "Does the title say what the leaflet is about?",
        "It must make sense by itself, in a list of files or in search results.",
        wcag=("2.4.2",),
        points=("Matterhorn 06-004",),
        items=LookedAt.title,
    ),
    HumanCheck(
        "plain-language",
        Area.WORDS,
        "Will its readers understand it at first reading?",
        "Let one of the people it is for read it and tell you what they have to do. The NHS asks "
        "for a reading age of 9 to 11, short sentences and common words.",
        points=("NHS service manual, content style",),
    ),
    HumanCheck(
        "language-of-leaflet",
        Area.WORDS,
        "Is this the language of the leaflet?",
        "Screen readers and the recording choose their voice by it.",
        wcag=("3.1.1",),
        points=("Matterhorn 11-007",),
        items=LookedAt.language,
    ),
    HumanCheck(
        "foreign-words",
        Area.WORDS,
        "Are all words in another language marked, and marked rightly?",
        "The words below are marked. Look for others: a sentence for readers of another language, "
        "the name of a service, a saying. Names of people and common loan words need no mark.",
        wcag=("3.1.2",),
        points=("Matterhorn 11-007",),
        items=LookedAt.foreign,
    ),
    HumanCheck(
        "pointing-words",
        Area.WORDS,
        "Can every instruction be followed without seeing the page?",
        "“The red box on the right” means nothing to a listener. The places below are those that "
        "the program noticed; it knows only some such words.",
        wcag=("1.3.3",),
        points=("Matterhorn 04-001",),
        items=LookedAt.pointing_words,
    ),
    HumanCheck(
        "headings",
        Area.ORDER,
        "Do the headings tell the leaflet in short?",
        "Read only the headings. Each must say what stands under it, and nothing that looks like a "
        "heading may be missing here.",
        wcag=("2.4.6", "1.3.1"),
        points=("Matterhorn 14-001",),
        items=LookedAt.headings,
        absent="The leaflet has no headings below its title.",
    ),
    HumanCheck(
        "structure",
        Area.ORDER,
        "Is everything what it looks like?",
        "Open each file with a screen reader, or look at its tags. A list must be announced as a "
        "list, a quotation as a quotation, and a box of advice with its kind.",
        wcag=("1.3.1",),
        points=("Matterhorn 01-006, 04-001, 09-002, 09-003 and 16-003",),
        formats=_WRITTEN,
    ),
    HumanCheck(
        "tables",
        Area.ORDER,
        "Does each table make sense cell by cell?",
        "Go through it with a screen reader. Each cell must be read with the right headers, and "
        "only information that has rows and columns may stand in a table.",
        wcag=("1.3.1",),
        points=("Matterhorn 15-001, 15-002, 15-004 and 15-005",),
        items=LookedAt.tables,
        each=True,
        absent="The leaflet has no table.",
    ),
    HumanCheck(
        "reading-order",
        Area.ORDER,
        "Is the order right for somebody who hears it from top to bottom?",
        "The program has compared each file's order with the leaflet's. A person hears whether "
        "that order is a good one: is a warning said before it is needed, and does each picture "
        "stand with the words that it belongs to?",
        wcag=("1.3.2",),
        points=("Matterhorn 09-001 and 28-001",),
    ),
    HumanCheck(
        "furniture",
        Area.ORDER,
        "Are only page numbers and running titles left out when it is read aloud?",
        "Listen to the PDF over the end of a page: no footer may break into a sentence, and "
        "nothing that a reader needs may be silent.",
        points=("PDF/UA-1, 7.1 and 7.8", "Matterhorn 01-001, 01-002 and 18-001"),
        formats=("pdf",),
    ),
    HumanCheck(
        "links",
        Area.LINKS,
        "Does each link say where it leads, and lead there?",
        "Read the words of each link with the sentence that it stands in. Then open it: no judge "
        "goes online. A telephone number must be answered.",
        wcag=("2.4.4",),
        points=("PDF/UA-1, 7.18.5",),
        items=LookedAt.links,
        absent="The leaflet has no links.",
    ),
    HumanCheck(
        "videos",
        Area.LINKS,
        "Does the leaflet tell all that the video tells, and has the video captions?",
        "Watch it beside the text: what is said and what is only shown must both stand in the "
        "leaflet. At its address it needs captions, and a description of what is only shown.",
        wcag=("1.2.1", "1.2.2", "1.2.3", "1.2.5"),
        items=LookedAt.videos,
        each=True,
        absent="The leaflet names no video.",
    ),
    HumanCheck(
        "pronunciation",
        Area.LISTENING,
        "Are names, medicines and abbreviations said as people say them?",
        "Listen for the words below, and for one dose, one time of day, one date and one telephone "
        "number.",
        points=("WCAG 2.2, 3.1.6 Pronunciation (AAA, which no file claims)",),
        formats=_SPOKEN,
        items=LookedAt.sayings,
    ),
    HumanCheck(
        "listening",
        Area.LISTENING,
        "Can somebody follow it who only listens?",
        "Listen to the whole recording once: an even loudness, an unhurried pace, a pause before "
        "each part, pictures and tables told in words, and notice of any passage in a language "
        "that the voice cannot speak.",
        wcag=("1.2.1",),
        points=("UKAAF MS01",),
        formats=_SPOKEN,
    ),
    HumanCheck(
        "following",
        Area.LISTENING,
        "Can somebody read along and listen at once?",
        "Play it from a heading in the middle. It must start only when you ask, mark the sentence "
        "that is heard so that you see it without colour, tell a screen reader no more than you "
        "need, and stop where you stop it.",
        wcag=("1.4.2", "4.1.3"),
        points=("EPUB Accessibility 1.1, 3.3",),
        formats=_FOLLOWED,
    ),
    HumanCheck(
        "keyboard",
        Area.SCREEN,
        "Does everything on the web page work with the keyboard alone?",
        "Use only Tab, Enter, Escape and the arrow keys. You must always see where you are, in the "
        "order of the page, with nothing lying over it; nothing may happen before you press Enter, "
        "and nothing may hold you fast.",
        wcag=("2.1.1", "2.1.2", "2.4.3", "2.4.7", "2.4.11", "3.2.1"),
        formats=("web",),
    ),
    HumanCheck(
        "pop-up-meanings",
        Area.SCREEN,
        "Do the meanings of words open, read well and close again?",
        "Open each with the keyboard and with a screen reader: it must be announced as a button by "
        "the words that are seen, its meaning must be read next, and Escape must close it.",
        wcag=("4.1.2", "2.5.3", "1.4.13"),
        formats=("web",),
        items=LookedAt.terms,
        absent="The leaflet explains no words in a glossary.",
    ),
    HumanCheck(
        "enlarging",
        Area.SCREEN,
        "Can it be made large and turned without losing anything?",
        "Enlarge to 400 %, widen the spacing of letters and lines, and turn a phone sideways. "
        "Words must flow into one column, and only tables may scroll sideways.",
        wcag=("1.4.4", "1.4.10", "1.4.12", "1.3.4"),
        formats=(*_BOOKS, "web"),
    ),
    HumanCheck(
        "e-book-navigation",
        Area.SCREEN,
        "Can a reader of the e-book find each part?",
        "Open its table of contents in a reading program and go to some parts. If a group will use "
        "it beside the printed leaflet, it should have the page numbers of the print, too.",
        wcag=("2.4.5",),
        points=("EPUB Accessibility 1.1, 3.3.2 and 3.4.1",),
        formats=_BOOKS,
    ),
    HumanCheck(
        "e-book-metadata",
        Area.SCREEN,
        "Is it true what the e-book says about its own accessibility?",
        "Catalogues show it to readers: which senses it needs, its features, its hazards, its "
        "summary, and who stands for its conformance.",
        points=("EPUB Accessibility 1.1, 2.2 and 3.5",),
        formats=_BOOKS,
    ),
    HumanCheck(
        "print",
        Area.PAPER,
        "Is a printed copy easy to read?",
        "Print one in black and white. No line may be cut off, no table may leave the page, no "
        "heading may stand alone at the foot of a page, and boxes of advice must be told apart "
        "without colour.",
        points=("UKAAF G003 Clear and large print",),
        formats=("pdf", "word"),
    ),
    HumanCheck(
        "word-checker",
        Area.PAPER,
        "What does Word itself say?",
        "Open the file in Microsoft Word and choose Review, Check Accessibility. That checker runs "
        "only there.",
        points=("Microsoft Accessibility Checker",),
        formats=("word",),
    ),
    HumanCheck(
        "other-formats",
        Area.PEOPLE,
        "Can a reader who needs another format get it?",
        "Ask for one in the way that the leaflet names, and see whether somebody answers.",
        points=("Accessible Information Standard, DAPB1605", "Equality Act 2010, section 20"),
        items=LookedAt.contact,
    ),
)

DECIDED_BY_JUDGES = ("2.4.1", "2.5.8")
"""Criteria of WCAG 2.2 that a judge of the web page decides alone."""

NOTHING_OF_THE_KIND = (
    *("1.2.4", "1.3.5", "2.1.4", "2.2.1", "2.2.2", "2.3.1"),
    *("2.5.1", "2.5.2", "2.5.4", "2.5.7", "3.2.2", "3.2.3", "3.2.4", "3.2.6"),
    *("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8"),
)
"""Criteria of what the files never hold: live, moving or flashing content, limits of time,
forms, gestures, shortcuts of one letter, and more pages than one."""
