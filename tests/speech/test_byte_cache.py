"""What was spoken once is not spoken again, and nothing in the cache can do harm."""

import pickle
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import diskcache
import pytest

from publisher import byte_cache
from publisher.byte_cache import ByteCache, content_key
from publisher.document import Document
from publisher.speech.engines import Cast
from publisher.speech.recording import NarrationOptions, Recording
from publisher.speech.recording import record_leaflet as recording_package_function
from publisher.speech.recording.record_leaflet import RECORDINGS
from tests.specimen import context, paragraph, section, specimen
from tests.speech.voices import STYLE, PlainVoice

KEYS = [content_key(number) for number in range(40)]


class Reader:
    """Records leaflets with a voice that is counted, forgetting what was in memory each time."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.voice = PlainVoice(languages=("en", "cy"))
        module = recording_package_function.__globals__
        monkeypatch.setitem(module, "find_voice", lambda *_: Cast(self.voice))

    def record(
        self, document: Document, codec: str = "mp3", announcements: str = "full"
    ) -> tuple[Recording, list[str]]:
        """The recording, and what had to be spoken for it."""
        RECORDINGS.clear()
        self.voice.given.clear()
        options = NarrationOptions("plain", announcements)
        made = recording_package_function(
            document, context().wording, STYLE, options, codec, self.folder
        )
        return made, list(self.voice.given)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    yield Reader(tmp_path / "cache", monkeypatch)
    RECORDINGS.clear()


def leaflet(*words: str) -> Document:
    block = section("Doses", 2, *map(paragraph, words), id="doses")
    return replace(specimen(), blocks=(block,), glossary=None, references=None)


def test_one_word_changed_is_one_utterance_spoken(reader: Reader) -> None:
    first, given = reader.record(leaflet("Take one. Rest a day.", "Ask us."))
    texts = [each.text for each in first.script.utterances]
    assert sorted(given) == sorted(set(texts))
    _, given = reader.record(leaflet("Take two. Rest a day.", "Ask us."))
    assert given == ["Take two."]
    back, given = reader.record(leaflet("Take one. Rest a day.", "Ask us."))
    assert given == []
    assert back.content() == first.content()


def test_other_formats_and_brief_announcements_need_no_voice(reader: Reader) -> None:
    reader.record(leaflet("Take one.", "Ask us."))
    for codec in ("aac", "mp3"):
        assert reader.record(leaflet("Take one.", "Ask us."), codec, "brief")[1] == []


def test_another_order_needs_no_voice(reader: Reader) -> None:
    reader.record(leaflet("Take one. Rest.", "Ask us."))
    assert reader.record(leaflet("Ask us.", "Take one. Rest."))[1] == []


def test_another_voice_pace_or_loudness_is_spoken_anew(reader: Reader) -> None:
    _, whole = reader.record(leaflet("Take one."))
    reader.voice.version = "2"
    assert reader.record(leaflet("Take one."))[1] == whole
    reader.voice.sample_rate = 16000
    assert reader.record(leaflet("Take one."))[1] == whole


class Harm:
    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.file,)


def _stored(folder: Path) -> Iterator[tuple[int, str]]:
    with closing(sqlite3.connect(folder / "cache.db")) as database:
        yield from database.execute("SELECT rowid, key FROM Cache")


def _rewrite(folder: Path, mode: int, value: bytes) -> None:
    """Put something else in the place of every value, whatever it was."""
    with closing(sqlite3.connect(folder / "cache.db")) as database:
        database.execute("UPDATE Cache SET mode = ?, filename = NULL, value = ?", (mode, value))
        database.commit()


def test_what_somebody_put_into_the_cache_is_never_executed(reader: Reader, tmp_path: Path) -> None:
    good, spoken = reader.record(leaflet("Take one."))
    harm = tmp_path / "harm"
    _rewrite(reader.folder, diskcache.core.MODE_PICKLE, pickle.dumps(Harm(harm)))
    again, given = reader.record(leaflet("Take one."))
    assert not harm.exists()
    assert (again.content(), given) == (good.content(), spoken)
    pickle.loads(pickle.dumps(Harm(harm)))
    assert harm.exists(), "the same value does harm where it is executed"


@pytest.mark.parametrize("value", [b"", b"no sound", b"\xff" * 5000], ids=len)
def test_what_is_no_sound_is_spoken_anew(reader: Reader, value: bytes) -> None:
    good, spoken = reader.record(leaflet("Take one."))
    _rewrite(reader.folder, diskcache.core.MODE_RAW, value)
    again, given = reader.record(leaflet("Take one."))
    assert (again.content(), given) == (good.content(), spoken)


def test_a_file_that_was_cut_off_is_spoken_anew(tmp_path: Path) -> None:
    cache = ByteCache(tmp_path)
    cache.put(KEYS[0], bytes(100_000))
    cache.close()
    (large,) = tmp_path.rglob("*.val")
    large.write_bytes(large.read_bytes()[:50_000])
    assert ByteCache(tmp_path).get(KEYS[0]) is None
    large.unlink()
    assert ByteCache(tmp_path).get(KEYS[0]) is None


def test_a_folder_that_holds_something_else_is_left_alone(reader: Reader) -> None:
    reader.folder.mkdir()
    database = reader.folder / "cache.db"
    database.write_bytes(b"This is no database." * 1000)
    made, given = reader.record(leaflet("Take one."))
    assert set(given) == {each.text for each in made.script.utterances}
    assert database.read_bytes() == b"This is no database." * 1000


def test_a_file_in_the_folder_s_place_is_left_alone(reader: Reader) -> None:
    reader.folder.write_text("mine", encoding="utf-8")
    made, _ = reader.record(leaflet("Take one."))
    assert made.content()
    assert reader.folder.read_text(encoding="utf-8") == "mine"


def test_the_cache_may_be_removed_while_it_is_used(reader: Reader) -> None:
    good, _ = reader.record(leaflet("Take one.", "Ask us."))
    shutil.rmtree(reader.folder)
    reader.voice.heard = lambda said: shutil.rmtree(reader.folder, ignore_errors=True)
    again, _ = reader.record(leaflet("Take one.", "Ask us."))
    assert again.content() == good.content()


def test_a_full_disk_costs_time_and_nothing_else(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, spoken = reader.record(leaflet("Take one."))
    shutil.rmtree(reader.folder)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(diskcache.Disk, "store", full)
    again, given = reader.record(leaflet("Take one."))
    assert (again.content(), given) == (good.content(), spoken)


def test_what_was_not_used_for_longest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(byte_cache, "LIMIT", 400_000)
    for key in KEYS:
        cache = ByteCache(tmp_path)
        assert key == KEYS[0] or cache.get(KEYS[0]), "used each time"
        cache.put(key, bytes(30_000))
        cache.close()
    kept = [key for key in KEYS if ByteCache(tmp_path).get(key)]
    assert KEYS[0] in kept
    assert KEYS[-1] in kept
    assert KEYS[1] not in kept
    assert len(kept) < len(KEYS) / 2


WORK = """
import sys
from pathlib import Path
from publisher.byte_cache import ByteCache, content_key
cache = ByteCache(Path(sys.argv[1]))
for key in map(content_key, range(40)):
    value = key.encode() * 1000
    assert cache.get(key) in (None, value)
    cache.put(key, value)
cache.close()
"""


def test_several_processes_share_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WORK, str(tmp_path)]
    working = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    assert [each.communicate()[1] for each in working] == [b""] * 3
    cache = ByteCache(tmp_path)
    assert [cache.get(key) for key in KEYS] == [key.encode() * 1000 for key in KEYS]
    assert len(list(_stored(tmp_path))) == len(KEYS)
