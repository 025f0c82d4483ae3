"""Workers that die or grow: what they had in hand is made by others, and nothing else is lost."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest

from publisher.build.workers import crew
from publisher.build.workers.crew import Crew, Lost
from publisher.build.workers.limit_memory import WORKER_LIMIT
from tests.build.processes import session

NAMES = [f"leaflet-{number}" for number in range(8)]


def shout(name: str) -> str:
    return name.upper()


def process_id(_name: str) -> int:
    return os.getpid()


def die_at(bad: str, times: int, notes: Path, name: str) -> str:
    """Killed while it makes `bad`, the first so many times."""
    if name == bad:
        before = len(list(notes.iterdir()))
        (notes / str(before)).touch()
        if before < times:
            os.kill(os.getpid(), signal.SIGKILL)
    return name.upper()


def hoard(name: str) -> str:
    return name if name != NAMES[2] else str(len(bytearray(WORKER_LIMIT)))


@pytest.mark.parametrize("size", [1, 2, 3])
def test_every_name_is_made_once(size: int) -> None:
    with Crew(size, shout) as made:
        results = list(made.run(NAMES))
    assert sorted(results) == [(name, name.upper()) for name in NAMES]


def test_what_a_killed_worker_had_in_hand_is_made_by_another(tmp_path: Path) -> None:
    with Crew(2, partial(die_at, NAMES[3], 1, tmp_path)) as made:
        results = dict(made.run(NAMES))
    assert results == {name: name.upper() for name in NAMES}
    assert len(list(tmp_path.iterdir())) == 2


def test_what_kills_each_worker_is_given_up_after_two_tries(tmp_path: Path) -> None:
    with Crew(2, partial(die_at, NAMES[3], 9, tmp_path)) as made:
        results = dict(made.run(NAMES))
    assert results.pop(NAMES[3]) == Lost(too_large=False)
    assert results == {name: name.upper() for name in NAMES if name != NAMES[3]}
    assert len(list(tmp_path.iterdir())) == 2


def test_what_needs_more_than_a_worker_may_have_fails_alone() -> None:
    with Crew(2, hoard) as made:
        results = dict(made.run(NAMES))
    assert results.pop(NAMES[2]) == Lost(too_large=True)
    assert results == {name: name for name in NAMES if name != NAMES[2]}


def test_a_worker_that_grew_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with Crew(1, process_id) as made:
        assert len(dict(made.run(NAMES)).keys()) == len(NAMES)
        assert len({process for _, process in made.run(NAMES)}) == 1
    monkeypatch.setattr(crew, "WORKER_KEEPS", 1)
    with Crew(1, process_id) as made:
        assert len({process for _, process in made.run(NAMES)}) == len(NAMES)


def test_no_worker_is_left_when_the_crew_goes() -> None:
    with Crew(2, process_id) as made:
        first = next(iter(made.run(NAMES)))[1]
        assert isinstance(first, int)
        assert first in session(os.getsid(0))
    assert first not in session(os.getsid(0))
