"""Each rule on a recording's tag and chapters: a fault that it finds, and what it lets stand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen import id3

from publisher.verify.checks.audio import RULES, judge
from tests.verify.checks.audio.planting import (
    VOICE,
    frames,
    mp3,
    resounded,
    retagged,
    rules,
    samples,
    short,
    sound,
    tag,
    with_frames,
)

UTF8 = id3.Encoding.UTF8
Tags = Any


def setting(name: str, words: str) -> Callable[[Tags], object]:
    """Give a text frame other words."""
    return lambda tags: tags.setall(name, [getattr(id3, name)(encoding=UTF8, text=[words])])


def without(name: str) -> Callable[[Tags], object]:
    return lambda tags: tags.delall(name)


def chapter(number: int, **values: int) -> Callable[[Tags], object]:
    """Change the times of a chapter, by its number from 1."""

    def change(tags: Tags) -> None:
        for name, value in values.items():
            setattr(tags[f"CHAP:chapter{number}"], name, value)

    return change


def titled(number: int, title: str) -> Callable[[Tags], object]:
    def change(tags: Tags) -> None:
        tags[f"CHAP:chapter{number}"].sub_frames["TIT2"].text = [title]

    return change


def moved_by(milliseconds: int) -> Callable[[Tags], object]:
    """Move every chapter."""

    def change(tags: Tags) -> None:
        for each in tags.getall("CHAP"):
            each.start_time += milliseconds
            each.end_time += milliseconds

    return change


def end_of(tags: Tags) -> int:
    return max(each.end_time for each in tags.getall("CHAP"))


def of_contents(**values: Any) -> Callable[[Tags], object]:
    def change(tags: Tags) -> None:
        for name, value in values.items():
            setattr(tags["CTOC:contents"], name, value)

    return change


def of_cover(**values: Any) -> Callable[[Tags], object]:
    def change(tags: Tags) -> None:
        for name, value in values.items():
            setattr(tags.getall("APIC")[0], name, value)

    return change


CHAPTERS = ["chapter1", "chapter2", "chapter3"]
FAULTS: dict[str, list[Callable[[Tags], object]]] = {
    "wrong-title": [setting("TIT2", "Track 1"), without("TIT2"), setting("TALB", "")],
    "wrong-publisher": [setting("TPE1", "Somebody"), without("TPUB")],
    "wrong-date": [setting("TDRC", "2020-01-01"), without("TDRC")],
    "wrong-licence": [setting("TCOP", "All rights reserved"), without("TCOP")],
    "wrong-language": [
        setting("TLAN", "fra"),
        without("TLAN"),
        lambda tags: setattr(tags.getall("USLT")[0], "lang", "XXX"),
    ],
    "missing-cover": [
        without("APIC"),
        of_cover(data=b"GIF89a"),
        of_cover(mime="image/gif"),
        of_cover(type=id3.PictureType.OTHER),
    ],
    "cover-without-description": [of_cover(desc=""), of_cover(desc="Cover")],
    "missing-words": [
        without("USLT"),
        lambda tags: setattr(tags.getall("USLT")[0], "text", " "),
        lambda tags: tags.add(id3.USLT(encoding=UTF8, lang="eng", desc="again", text="Words.")),
    ],
    "wrong-length": [setting("TLEN", "1000"), without("TLEN"), setting("TLEN", "long")],
    "missing-contents": [
        without("CTOC"),
        of_contents(flags=id3.CTOCFlags.TOP_LEVEL),
        of_contents(flags=id3.CTOCFlags.ORDERED),
        lambda tags: tags.add(
            id3.CTOC(element_id="other", flags=3, child_element_ids=CHAPTERS, sub_frames=[])
        ),
    ],
    "unlisted-chapter": [
        of_contents(child_element_ids=CHAPTERS[:2]),
        of_contents(child_element_ids=[*CHAPTERS, "chapter3"]),
        of_contents(child_element_ids=[*CHAPTERS, "chapter4"]),
        lambda tags: tags.delall("CHAP:chapter2"),
    ],
    "chapter-out-of-order": [of_contents(child_element_ids=CHAPTERS[::-1])],
    "chapter-gap": [
        moved_by(5000),
        chapter(1, start_time=300),
        chapter(1, end_time=1000),
        lambda tags: chapter(2, end_time=tags["CHAP:chapter2"].end_time + 2000)(tags),
        lambda tags: chapter(3, end_time=end_of(tags) + 400)(tags),
        lambda tags: chapter(3, end_time=end_of(tags) - 400)(tags),
        without("CHAP"),
    ],
    "wrong-chapter": [
        titled(3, "Chapter 3"),
        titled(2, "An magnetic resonance imaging"),
        titled(1, ""),
        lambda tags: tags.delall("CHAP:chapter3"),
    ],
}


def _cases(faults: dict[str, list[Callable[[Tags], object]]]) -> list:
    return [
        pytest.param(rule, change, id=f"{rule}-{number}")
        for rule, changes in faults.items()
        for number, change in enumerate(changes, 1)
    ]


def test_a_finished_recording_has_no_findings() -> None:
    verdict = judge(short(), VOICE)
    assert [str(each) for each in verdict.findings] == []
    assert verdict.passed
    assert verdict.checks == len(RULES)


def test_the_house_style_need_not_be_known() -> None:
    assert judge(short()).passed


def test_writing_the_same_tag_again_is_no_fault() -> None:
    """So that what the planted faults are found by is the fault itself."""
    assert rules(retagged(lambda tags: tags)) == set()
    assert rules(with_frames(frames())) == set()


@pytest.mark.parametrize(("rule", "change"), _cases(FAULTS))
def test_a_planted_fault_is_found(rule: str, change: Callable[[Tags], object]) -> None:
    assert rule in rules(retagged(change))


def test_every_rule_has_a_fault() -> None:
    names = {each.__name__.removeprefix("check_").replace("_", "-") for each in RULES}
    in_bytes = {"old-tag", "repeated-frame", "broken-sound", "wrong-sound-format"}
    assert names == set(FAULTS) | in_bytes


def test_a_licence_that_the_leaflet_does_not_have_is_not_missed() -> None:
    made = short()
    data = replace(made.document.metadata, licence="")
    plain = replace(made, document=replace(made.document, metadata=data))
    found = judge(replace(plain, content=retagged(without("TCOP"))), VOICE)
    assert found.passed


class TestTheBytes:
    def test_a_missing_tag(self) -> None:
        assert {"old-tag", "wrong-title", "chapter-gap"} <= rules(sound())

    def test_an_older_tag(self) -> None:
        assert "old-tag" in rules(short().content.replace(b"ID3\x04", b"ID3\x03", 1))

    @pytest.mark.parametrize("name", [b"USLT", b"TIT2", b"CHAP", b"APIC"])
    def test_a_frame_that_stands_twice(self, name: bytes) -> None:
        made = frames()
        again = next(each for each in made if each.startswith(name))
        assert "repeated-frame" in rules(with_frames([*made, again]))

    def test_chapters_in_another_order_in_the_file(self) -> None:
        made = frames()
        ours = [each for each in made if each.startswith(b"CHAP")]
        rest = [each for each in made if not each.startswith(b"CHAP")]
        assert rules(with_frames([*ours[::-1], *rest])) == {"chapter-out-of-order"}

    def test_sound_that_breaks_off(self) -> None:
        assert "broken-sound" in rules(short().content[:-100])
        assert {"wrong-length", "chapter-gap"} <= rules(short().content[: -len(sound()) // 2])

    def test_no_sound(self) -> None:
        assert "broken-sound" in rules(tag())
        assert "broken-sound" in rules(tag() + b"RIFF....WAVE" * 99)

    def test_bytes_behind_the_sound(self) -> None:
        assert "broken-sound" in rules(short().content + b"TAG" + bytes(125))

    def test_two_channels(self) -> None:
        stereo = bytearray(sound())
        for place in range(0, len(stereo), 288):
            assert stereo[place] == 0xFF
            stereo[place + 3] &= 0x3F
        assert rules(tag() + bytes(stereo)) == {"wrong-sound-format"}

    def test_another_bit_rate(self) -> None:
        heard, rate = samples()
        assert "wrong-sound-format" in rules(tag() + mp3(heard, rate, 32))

    def test_a_bit_rate_that_changes(self) -> None:
        heard, rate = samples()
        half = len(sound()) // 288 // 2 * 288
        mixed = sound()[:half] + mp3(heard[len(heard) // 2 :], rate, 32)
        assert "wrong-sound-format" in {
            each.rule for each in judge(replace(short(), content=tag() + mixed)).findings
        }

    def test_another_sample_rate(self) -> None:
        heard, _ = samples()
        assert "wrong-sound-format" in rules(tag() + mp3(heard, 24000, 64))

    def test_the_same_sound_encoded_again(self) -> None:
        assert "wrong-sound-format" not in rules(resounded(lambda heard, _: heard))


def test_a_missing_chapter_names_its_section() -> None:
    found = judge(replace(short(), content=retagged(titled(3, "Chapter 3"))), VOICE).findings
    assert ("doses", "Doses") in {(each.node, each.words) for each in found}


@given(st.data())
@settings(max_examples=60)
def test_whatever_is_in_the_tag_the_rules_have_their_say(data: st.DataObject) -> None:
    content = bytearray(short().content[:4000] + sound()[: 288 * 5])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, 3999))
        content[place] = data.draw(st.integers(0, 255))
    verdict = judge(replace(short(), content=bytes(content)), VOICE)
    assert verdict.checks == len(RULES)
    assert verdict.findings
