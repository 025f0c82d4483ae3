"""Files that hold one recording: the same sound, byte for byte."""

from dataclasses import dataclass, replace
from io import BytesIO
from zipfile import ZipFile

from mutagen.id3 import ID3, TIT2

from publisher.verify import FinishedFile
from publisher.verify.checks import judge_same_sound
from tests.specimen import specimen

SOUND = bytes(range(256)) * 3


@dataclass(frozen=True)
class Voice:
    voice: str


def recording(sound: bytes = SOUND) -> FinishedFile:
    buffer = BytesIO(sound)
    tags = ID3()
    tags.add(TIT2(text=["Eye drops"]))
    tags.save(buffer)
    return finished("audio", "audio/mpeg", buffer.getvalue())


def finished(name: str, media_type: str, content: bytes, voice: str = "heart") -> FinishedFile:
    return FinishedFile(name, f"drops.{name}", media_type, content, specimen(), Voice(voice))


def package(*sounds: bytes, name: str = "lpf", voice: str = "heart") -> FinishedFile:
    with BytesIO() as buffer:
        with ZipFile(buffer, "w") as archive:
            archive.writestr("publication.json", "{}")
            # Not in the order of their names: what counts is the order in which they are heard.
            for number, sound in reversed(list(enumerate(sounds, 1))):
                archive.writestr(f"audio/{number:02}.mp3", sound)
        return finished(name, "application/lpf+zip", buffer.getvalue(), voice)


def test_the_same_sound_in_parts_passes() -> None:
    said = judge_same_sound([package(SOUND[:100], SOUND[100:]), recording()])
    assert list(said) == ["lpf"]
    assert said["lpf"].passed


def test_another_sound_is_found_by_its_format() -> None:
    other = SOUND[:-1] + b"x"
    said = judge_same_sound([recording(), package(other), package(SOUND, name="daisy")])
    assert [each.rule for each in said["lpf"].findings] == ["another-sound"]
    assert "drops.audio" in said["lpf"].findings[0].message
    assert said["daisy"].passed


def test_parts_in_another_order_are_another_sound() -> None:
    assert not judge_same_sound([recording(), package(SOUND[100:], SOUND[:100])])["lpf"].passed


def test_what_cannot_be_compared_is_not_said_to_be_the_same() -> None:
    assert judge_same_sound([package(SOUND)]) == {}
    assert judge_same_sound([recording(), package(SOUND, voice="pico")]) == {}
    assert judge_same_sound([recording(), package()]) == {}
    broken = replace(package(SOUND), content=b"no archive")
    assert judge_same_sound([recording(), broken]) == {}
