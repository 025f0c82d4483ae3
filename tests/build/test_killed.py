"""Narration that is killed again and again: the next run goes on where it was."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from publisher.byte_cache import ByteCache
from tests.projects import FRONT_MATTER, make_project

KILLS = 20
SENTENCES = (
    "Wash your hands before you start.", "Sit down and lean your head back.",
    "Look up at the ceiling.", "Pull your lower lid down gently.",
    "Hold the bottle above your eye.", "Do not let it touch your eye.",
    "Squeeze out one drop.", "Close your eye for two minutes.",
    "Press the corner of your eye with a clean finger.", "Wipe away what is left with a tissue.",
    "Wait five minutes before you use other drops.", "Put the lid back on the bottle.",
    "Keep the bottle in the fridge.", "Throw it away after 28 days.",
    "Never share your drops with anybody.", "Take out contact lenses first.",
    "Your eye may sting for a short time.", "Your sight may be blurred.",
    "Do not drive until you can see clearly.", "Phone us if the pain does not stop.",
)  # fmt: skip
LEAFLET = "\n\n".join((FRONT_MATTER, "## How do I use them?", *SENTENCES))
BUILD = (sys.executable, "-m", "publisher", "build", "--to", "audio", "--no-verify")

Kept = dict[str, float]


def start(project: Path) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(
        BUILD, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def kept(project: Path) -> Kept:
    """The keys of what is in the cache, with the time at which each was put there."""
    with closing(sqlite3.connect(project / ".cache" / "cache.db", timeout=30)) as database:
        return dict(database.execute("SELECT key, store_time FROM Cache"))


def wait_for(moment: int, project: Path, process: "subprocess.Popen[bytes]") -> None:
    """Until the cache holds so many entries, and a few milliseconds more."""
    with closing(sqlite3.connect(project / ".cache" / "cache.db", timeout=30)) as database:
        while process.poll() is None:
            ((count,),) = database.execute("SELECT count(*) FROM Cache")
            if count >= moment:
                break
            time.sleep(0.01)


def outputs(project: Path) -> dict[str, bytes]:
    folder = project / "outputs"
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith(".library")
    }


@pytest.mark.slow
def test_a_narration_killed_at_twenty_moments_ends_as_if_it_never_was(tmp_path: Path) -> None:
    whole, killed = (
        make_project(tmp_path / name, {"eye-drops": LEAFLET}) for name in ("whole", "killed")
    )
    process = start(whole)
    assert process.wait() == 0, process.communicate()[0].decode()
    everything = kept(whole)
    assert len(everything) > 2 * len(SENTENCES)

    ByteCache(killed / ".cache").close()
    choose = random.Random(4)
    moments = sorted(choose.sample(range(1, len(everything) - 5), KILLS))
    spoken: Kept = {}
    for moment in moments:
        process = start(killed)
        wait_for(moment, killed, process)
        time.sleep(choose.random() / 50)
        assert process.poll() is None, "it was to be killed while it speaks"
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert outputs(killed) == {}, "no file before it is whole"
        now = kept(killed)
        assert {key: now.get(key) for key in spoken} == spoken, "nothing is spoken again"
        spoken = now

    process = start(killed)
    assert process.wait() == 0, process.communicate()[0].decode()
    last = kept(killed)
    assert {key: last.get(key) for key in spoken} == spoken
    assert last.keys() == everything.keys()
    assert outputs(killed) == outputs(whole)
    assert any(name.endswith(".mp3") for name in outputs(whole))
