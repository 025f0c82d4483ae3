"""Each kind of block, told as a good reader would: what comes, how much, and where it ends."""

from functools import partial
from typing import assert_never

from publisher.document import places
from publisher.document.nodes import (
    Block,
    BlockNode,
    Blocks,
    BulletList,
    CareCard,
    Figure,
    ForeignPassage,
    FormatList,
    Glossary,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Section,
    Table,
    Video,
)
from publisher.speech.capability import is_basic, speaks
from publisher.speech.narration.end_matter import narrate_glossary, narrate_reference
from publisher.speech.narration.narrator import Narrator
from publisher.speech.narration.phrases import fill
from publisher.speech.narration.table import narrate_table
from publisher.speech.utterance import Role


def narrate(narrator: Narrator, blocks: Blocks) -> None:
    """Add the utterances of blocks to the narrator, in reading order.

    Terms that came up for the first time are explained right behind their block.
    """
    for each in blocks:
        _block(narrator, each)
        narrator.explain_terms(each)


def _block(narrator: Narrator, block: Block) -> None:
    match block:
        case Paragraph():
            narrator.follow(Role.PARAGRAPH, block.children, block)
        case Section():
            _section(narrator, block)
        case Quotation():
            _quotation(narrator, block)
        case BulletList() | NumberedList():
            _list(narrator, block)
        case Figure():
            _figure(narrator, block)
        case Video():
            _video(narrator, block)
        case CareCard():
            _care_card(narrator, block)
        case Table():
            narrate_table(narrator, block)
        case ForeignPassage():
            _foreign_passage(narrator, block)
        case Glossary():
            narrate_glossary(narrator, block)
        case ReferenceList():
            for entry in block.entries:
                narrate_reference(narrator, entry)
        case FormatList():
            speech = narrator.wording.speech
            _count(narrator, speech.list_one, speech.list_many, len(block.entries), block)
            for each in block.entries:
                label, pause = (
                    fill("{label}", each.span, label=each.label),
                    narrator.pauses.list_item,
                )
                narrator.emit(Role.ITEM, label, each, pause, pause, place=each.id)
        case _:
            assert_never(block)


def _section(narrator: Narrator, section: Section) -> None:
    narrator.begin_chapter(section)
    before, after = narrator.pauses.before_heading, narrator.pauses.after_heading
    place = places.heading(section.id)
    narrator.emit(
        Role.HEADING, section.heading, section, before, after, place=place, level=section.level
    )
    narrator.explain_terms(section)
    narrate(narrator, section.children)


def _quotation(narrator: Narrator, quotation: Quotation) -> None:
    speech = narrator.wording.speech
    whose = narrator.theirs(quotation.attribution, quotation)
    place = places.attribution(quotation.id)
    narrator.announce(Role.QUOTATION, speech.quotation, quotation, quotation.id)
    narrate(narrator, quotation.children)
    if whose:
        narrator.phrase(Role.QUOTATION, speech.quotation_from, quotation, place, attribution=whose)
    else:
        narrator.announce(Role.QUOTATION, speech.quotation_end, quotation)


def _list(narrator: Narrator, block: BulletList | NumberedList, *, is_last: bool = True) -> None:
    """A list with its length; `is_last` where nothing follows that could be taken for its item."""
    speech, count = narrator.wording.speech, len(block.items)
    if isinstance(block, NumberedList):
        _count(narrator, speech.steps_one, speech.steps_many, count, block)
        for number, item in enumerate(block.items, block.start):
            step, place = fill(speech.step, item.span, number=str(number)), _beginning(item)
            narrator.emit(Role.STEP, step, item, after=narrator.pauses.sentence, place=place)
            _list_item(narrator, item, is_last=is_last and number == block.start + count - 1)
        return
    if all(each.tick_box for each in block.items):
        _count(narrator, speech.boxes_one, speech.boxes_many, count, block)
    else:
        _count(narrator, speech.list_one, speech.list_many, count, block)
    for number, item in enumerate(block.items, 1):
        _list_item(narrator, item, is_last=is_last and number == count)


def _list_item(narrator: Narrator, item: ListItem, *, is_last: bool) -> None:
    speech = narrator.wording.speech
    for place, child in enumerate(item.children):
        if isinstance(child, Paragraph):
            words, pause = child.children, narrator.pauses.list_item
            template = speech.box if item.tick_box and place == 0 else ""
            narrator.follow(Role.ITEM, words, child, pause, pause, template=template)
            narrator.explain_terms(child)
        elif isinstance(child, BulletList | NumberedList):
            _list(narrator, child, is_last=is_last)
            if not is_last:
                narrator.announce(Role.LIST, speech.inner_list_end, child)
        else:
            narrate(narrator, (child,))


def _beginning(item: ListItem) -> str:
    """Where the words of an item begin."""
    first = item.children[0] if item.children else item
    return places.sentence(first.id, 1) if isinstance(first, Paragraph) else item.id


def _count(narrator: Narrator, one: str, many: str, count: int, node: BlockNode) -> None:
    phrase = one if count == 1 else many
    narrator.announce(Role.LIST, phrase, node, node.id, count=str(count))


def _figure(narrator: Narrator, figure: Figure) -> None:
    if figure.decorative:
        return
    speech, name = narrator.wording.speech, figure.id
    alternative = narrator.theirs(figure.alternative, figure)
    caption, credit = narrator.theirs(figure.caption, figure), figure.credit
    picture = places.picture(name)
    narrator.phrase(Role.PICTURE, speech.picture, figure, picture, alternative=alternative)
    if caption:
        place = places.caption(name)
        narrator.phrase(Role.PICTURE, speech.caption, figure, place, caption=caption)
    if credit:
        narrator.phrase(Role.PICTURE, speech.credit, figure, places.credit(name), credit=credit)
    if figure.description:
        narrator.phrase(Role.PICTURE, speech.picture_description, figure, places.label(name))
        narrate(narrator, figure.description)
        narrator.announce(Role.PICTURE, speech.picture_description_end, figure)


def _video(narrator: Narrator, video: Video) -> None:
    speech, words, name = narrator.wording.speech, video.is_transcript, video.id
    address = narrator.words.address(video.address, video.span)
    length = narrator.duration(video.seconds)
    start = speech.video_transcript if words else speech.video_description
    end = speech.video_transcript_end if words else speech.video_description_end
    say = partial(narrator.phrase, Role.VIDEO)
    say(speech.video, video, places.video_title(name), title=video.title)
    say(speech.video_length, video, places.video_length(name), length=length)
    say(speech.video_address, video, places.video_address(name), address=address)
    say(start, video, places.label(name))
    narrate(narrator, video.content)
    narrator.announce(Role.VIDEO, end, video)


def _care_card(narrator: Narrator, card: CareCard) -> None:
    speech = narrator.wording.speech
    start, end = speech.care_start(card.kind), speech.care_end(card.kind)
    place = places.heading(card.id)
    heading = narrator.theirs(card.heading, card)
    narrator.phrase(Role.CARE_CARD, start, card, place, heading=heading)
    narrator.explain_terms(card)
    narrate(narrator, card.children)
    narrator.announce(Role.CARE_CARD, end, card)


def _foreign_passage(narrator: Narrator, passage: ForeignPassage) -> None:
    speech = narrator.wording.speech
    name = speech.language_name(passage.language)
    basic = is_basic(narrator.voice, passage.language)
    start = speech.passage_basic if basic else speech.passage
    narrator.phrase(Role.LANGUAGE, start, passage, passage.id, language=name)
    if not speaks(narrator.voice, passage.language):
        narrator.words.announced_only("this passage", name, passage.span)
        narrator.phrase(Role.LANGUAGE, speech.passage_unspoken, passage, passage.id, language=name)
        return
    outer, narrator.passage = narrator.passage, passage.language
    narrate(narrator, passage.children)
    narrator.passage = outer
    back = speech.language_name(outer or narrator.language)
    narrator.phrase(Role.LANGUAGE, speech.passage_end, passage, language=back)
