"""Parcels and the store, without any other process: what goes out, what comes back, what stays."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import KilledWorker

from publisher.build.cluster import make_parcel as worker
from publisher.build.cluster import press_on_cluster as driver
from publisher.build.cluster.content_store import ContentStore, open_store
from publisher.build.cluster.outcome import read_outcome
from publisher.build.cluster.pack_leaflet import pack_leaflet
from publisher.build.cluster.parcel import Parcel, read_parcel, write_parcel
from publisher.build.cluster.shared_files import pack_shared_files
from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan, plan_build
from publisher.build.press import press_leaflets
from publisher.build.project import find_project
from publisher.cli import main
from publisher.diagnostics import Problems
from publisher.freshness.nothing_to_do import nothing_to_do
from publisher.freshness.scan import scan
from tests.cluster.running import files
from tests.projects import BODY, FRONT_MATTER, LEAFLET, make_project

PRIVATE = FRONT_MATTER.replace("title:", "private: true\ntitle:") + BODY
NO_WORKER: Any = None
WRONG = LEAFLET.replace("8am", "8am ![](missing.png)")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project", {"drops": LEAFLET, "ointment": LEAFLET})


@pytest.fixture
def url(tmp_path: Path) -> str:
    return (tmp_path / "store").as_uri()


def plan_of(project: Path, *formats: str, out: str = "outputs") -> BuildPlan:
    return plan_build(find_project(project), (), formats or ("web",), project / out)


@pytest.fixture
def no_network_cluster(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A cluster whose only worker is this process; the parcels that it got."""
    got: list[str] = []
    place = tmp_path / "scratch" / "worker"
    place.mkdir(parents=True)

    class OwnWorker:
        def submit(self, function: Any, text: str, url: str, key: str) -> Future[str]:
            got.append(text)
            future: Future[str] = Future()
            future.set_result(worker.make_parcel(text, url, place))
            return future

        def close(self) -> None:
            """Nothing is open."""

    @contextmanager
    def reach(_scheduler: str) -> Iterator[Any]:
        yield OwnWorker()

    monkeypatch.setattr(driver, "reach_cluster", reach)
    return got


def far(plan: BuildPlan, url: str) -> dict[str, LeafletResult]:
    results = driver.press_on_cluster(plan, "tcp://nobody:1", url, lambda *_: None)
    return {each.leaflet: each for each in results}


def near(plan: BuildPlan) -> dict[str, LeafletResult]:
    return {each.leaflet: each for each in press_leaflets(plan, lambda *_: None)}


def packed(project: Path, url: str) -> Parcel | None:
    plan, store = plan_of(project), open_store(url)
    return pack_leaflet(plan, "drops", store, pack_shared_files(plan.project, store), "v1")


def test_an_object_is_written_once_and_checked_when_it_is_read(tmp_path: Path) -> None:
    store = ContentStore((tmp_path / "store").as_uri())
    digest = store.put(b"one")
    (file,) = (each for each in (tmp_path / "store").rglob("*") if each.is_file())
    assert file.parts[-3:] == ("sha256", digest[:2], digest)
    first = file.stat()
    assert ContentStore(store.url).put(b"one") == digest
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    assert store.get(digest) == b"one"
    file.write_bytes(b"two")
    with pytest.raises(Problems, match="CLUSTER-007"):
        store.get(digest)
    file.unlink()
    with pytest.raises(Problems, match="CLUSTER-008"):
        store.get(digest)


def test_a_parcel_is_the_same_on_every_machine_and_holds_no_bytes(
    project: Path, url: str, tmp_path: Path
) -> None:
    other = make_project(tmp_path / "elsewhere", {"drops": LEAFLET})
    os.utime(other / "source/drops/leaflet.md", (0, 0))
    first, second = packed(project, url), packed(other, url)
    assert first is not None
    assert second is not None
    text = write_parcel(first)
    assert text == write_parcel(second)
    assert read_parcel(text) == first
    assert "Wash your hands" not in text
    (other / "source/drops/lung.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    changed = packed(other, url)
    assert changed is not None
    assert write_parcel(changed) != text


def test_a_parcel_cannot_reach_out_of_its_folder(project: Path, url: str) -> None:
    parcel = packed(project, url)
    assert parcel is not None
    for path in ("../x", "/etc/x", "a/../../x"):
        with pytest.raises(ValueError, match="out of its folder"):
            read_parcel(write_parcel(replace(parcel, files={path: "0" * 64})))


def test_a_private_leaflet_is_made_here_and_never_sent(
    project: Path, url: str, tmp_path: Path, no_network_cluster: list[str]
) -> None:
    (project / "source/drops/leaflet.md").write_text(PRIVATE)
    results = far(plan_of(project), url)
    assert not any(each.failed for each in results.values())
    assert [read_parcel(each).leaflet for each in no_network_cluster] == ["ointment"]
    assert not any(PRIVATE.encode() in each for each in files(tmp_path / "store").values())
    assert (project / "outputs/drops/drops.html").is_file()


def test_a_link_out_of_the_folder_is_not_followed(
    project: Path, url: str, tmp_path: Path, no_network_cluster: list[str]
) -> None:
    (tmp_path / "secret.svg").write_bytes(
        b"<svg xmlns='http://www.w3.org/2000/svg'><!--me--></svg>"
    )
    (project / "source/drops/secret.svg").symlink_to(tmp_path / "secret.svg")
    far(plan_of(project), url)
    assert [read_parcel(each).leaflet for each in no_network_cluster] == ["ointment"]
    assert not any(b"<!--me-->" in each for each in files(tmp_path / "store").values())


def test_messages_are_those_of_a_build_at_home(
    project: Path, url: str, no_network_cluster: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "source/drops/leaflet.md").write_text(WRONG)
    monkeypatch.chdir(project)
    for root in (Path(), project):
        here, there = near(plan_of(root, out="here")), far(plan_of(root, out="there"), url)
        assert there["drops"].diagnostics == here["drops"].diagnostics
        assert there["drops"].failed
        assert there["ointment"].entries == here["ointment"].entries
        assert there["ointment"].folder == root / "there/ointment"
        assert not (root / "there/drops").exists()
    assert len(no_network_cluster) == 4


def test_one_format_alone_is_made_beside_the_others(
    project: Path, url: str, no_network_cluster: list[str]
) -> None:
    for out in ("here", "there"):
        near(plan_of(project, "web", "word", out=out))
    source = project / "source/drops/leaflet.md"
    source.write_text(source.read_text().replace("Wash", "Dry"))
    note = project / "outputs-note"
    (project / "there/drops/minutes.txt").write_text("not the program's")
    near(plan_of(project, "epub", out="here"))
    far(plan_of(project, "epub", out="there"), url)
    (project / "there/drops/minutes.txt").rename(note)
    assert files(project / "there") == files(project / "here")
    assert not any("minutes" in each for each in no_network_cluster)


def test_what_the_cluster_made_is_up_to_date_at_home(
    project: Path, url: str, no_network_cluster: list[str]
) -> None:
    plan = plan_of(project)
    for leaflet, result in far(plan, url).items():
        assert result.made == result.entries != ()
        assert result.seen == scan(str(plan.outputs / leaflet))
    assert all(each.entries and not each.made for each in near(plan).values())


def test_a_build_on_the_cluster_is_explained_and_known_as_one_at_home(
    project: Path,
    url: str,
    no_network_cluster: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(project)
    build = ["build", "--to", "web"]
    away = [*build, "--scheduler", "tcp://nobody:1", "--store", url]
    said = []
    for changed in ("drops", "ointment"):
        assert main([*away, "--explain"]) == 0
        said.append([each for each in capsys.readouterr().out.splitlines() if ".html: " in each])
        page = project / "source" / changed / "leaflet.md"
        page.write_text(page.read_text() + "\nOne more sentence.\n")
    drops, ointment = (f"outputs/{each}/{each}.html: " for each in ("drops", "ointment"))
    assert said == [
        [f"{drops}made: it was not there", f"{ointment}made: it was not there"],
        [
            f"{drops}made: the text or a picture changed",
            f"{ointment}kept: nothing that it is made from has changed",
        ],
    ]
    assert main([*away, "--json"]) == 0
    leaflets = json.loads(capsys.readouterr().out)["leaflets"]
    assert [each["files"][0]["made"] for each in leaflets] == [False, True]
    assert len(no_network_cluster) == 4
    # At home nothing is left, and nobody is asked for it.
    monkeypatch.setattr("publisher.build.press.build_leaflet", None)
    assert main(build) == 0
    assert "2 leaflets are up to date" in capsys.readouterr().out
    assert main(away) == 0
    assert nothing_to_do(away)
    assert nothing_to_do(build)


def test_a_parcel_that_was_made_is_not_made_again(
    project: Path, url: str, no_network_cluster: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    far(plan_of(project, out="first"), url)

    def no_press(*_: Any) -> Any:
        raise AssertionError("it was made again")

    monkeypatch.setattr(worker, "press_leaflets", no_press)
    far(plan_of(project, out="second"), url)
    assert len(no_network_cluster) == 4
    assert files(project / "second") == files(project / "first") != {}


def test_a_worker_of_another_version_makes_nothing(project: Path, url: str, tmp_path: Path) -> None:
    parcel = packed(project, url)
    assert parcel is not None
    outcome = read_outcome(worker.make_parcel(write_parcel(parcel), url, tmp_path))
    assert [each.code for each in outcome.result.diagnostics] == ["CLUSTER-005"]
    assert not outcome.files


def gives_up(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """A cluster that answers each parcel with a fault."""

    class GivesUp:
        def submit(self, *_: Any, **__: Any) -> Future[str]:
            future: Future[str] = Future()
            future.set_exception(fault)
            return future

        def close(self) -> None:
            """Nothing is open."""

    @contextmanager
    def reach(_scheduler: str) -> Iterator[Any]:
        yield GivesUp()

    monkeypatch.setattr(driver, "reach_cluster", reach)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (KilledWorker("drops", NO_WORKER, 4), "CLUSTER-009"),
        (ModuleNotFoundError("publisher"), "CLUSTER-011"),
    ],
)
def test_a_leaflet_that_dask_gives_up_is_told_and_changes_nothing(
    project: Path, url: str, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: str
) -> None:
    gives_up(monkeypatch, fault)
    results = far(plan_of(project), url)
    assert sorted(results) == ["drops", "ointment"]
    for result in results.values():
        assert [each.code for each in result.diagnostics] == [code]
        assert not result.folder.exists()


def test_a_scheduler_that_is_lost_ends_the_build_with_one_message(
    project: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gives_up(monkeypatch, CancelledError("drops"))
    with pytest.raises(Problems) as told:
        far(plan_of(project), url)
    assert [each.code for each in told.value.diagnostics] == ["CLUSTER-010"]


@pytest.mark.parametrize(
    ("flags", "code", "said"),
    [
        (("--scheduler", "tcp://127.0.0.1:1"), 2, "go together"),
        (("--store", "file:///tmp"), 2, "go together"),
        (("--scheduler", "nonsense", "--store", "{url}"), 1, "CLUSTER-003"),
        (("--scheduler", "tcp://127.0.0.1:1", "--store", "{url}"), 1, "CLUSTER-003"),
        (("--scheduler", "tcp://127.0.0.1:1", "--store", "nowhere://x"), 1, "CLUSTER-006"),
    ],
)
def test_what_cannot_be_reached_is_one_clear_message(
    project: Path,
    url: str,
    flags: tuple[str, ...],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("publisher.build.cluster.reach_cluster._SECONDS", 1)
    words = [each.format(url=url) for each in flags]
    assert main(["build", "--project", str(project), "--to", "web", *words]) == code
    messages = capsys.readouterr().err
    assert said in messages
    assert messages.count("\n") == 1, messages


def test_without_the_extra_it_says_how_to_install_it(
    project: Path, url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    flags = ["--scheduler", "tcp://127.0.0.1:1", "--store", url]
    assert main(["build", "--project", str(project), *flags]) == 1
    assert "pip install 'publisher[cluster]'" in capsys.readouterr().err
