"""`publisher watch` as a user starts it: files change, pages and outputs follow."""

import errno
import re
import socket
import subprocess
import sys
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from publisher.build.plan import plan_build
from publisher.build.project import find_project
from publisher.build.watch.watched_project import WatchedProject
from publisher.diagnostics import Problems
from publisher.theme import load_theme
from tests.projects import LEAFLET, make_project
from tests.specimen import STYLES
from tests.watch.served import ask, events, program, until

PAGE = "/eye-drops/"
OTHER = "outputs/ear-drops/ear-drops.html"
pytestmark = pytest.mark.slow


def _save_as_editors_do(file: Path, text: str) -> None:
    """Beside a swap file, into a new file, and that renamed into place."""
    swap = file.with_name(".leaflet.md.swp")
    swap.write_bytes(b"\0")
    new = file.with_name("4913")
    new.write_text(text)
    new.replace(file)
    swap.unlink()


def test_what_is_saved_is_shown_and_built_until_ctrl_c(tmp_path: Path) -> None:
    make_project(tmp_path)
    source = tmp_path / "source" / "eye-drops" / "leaflet.md"
    built = tmp_path / "outputs" / "eye-drops" / "eye-drops.html"
    with program(tmp_path) as running, events(running.address, f"{PAGE}events") as following:
        until(built.exists)
        _save_as_editors_do(source, LEAFLET.replace("Wash your hands.", "Wash them well."))
        while "Wash them well." not in ask(running.address, PAGE).text:
            following()
        until(lambda: "Wash them well." in built.read_text())

        _save_as_editors_do(source, f"{LEAFLET}\n![A lung](nowhere.png)\n")
        while "nowhere.png" not in ask(running.address, PAGE).text:
            following()

        other = tmp_path / "source" / "ear-drops"
        other.mkdir()
        (other / "leaflet.md").write_text(LEAFLET)
        until(lambda: "ear-drops" in ask(running.address).text)
        until((tmp_path / OTHER).exists)

        sheet = tmp_path / "styles" / "web.css"
        sheet.write_text(sheet.read_text().replace("text-wrap: balance", "text-wrap: pretty"))
        until(lambda: "text-wrap: pretty" in ask(running.address, "/ear-drops/").text)
        until(lambda: "text-wrap: pretty" in (tmp_path / OTHER).read_text())
        code, said = running.stop()
    assert code == 0
    assert said.rstrip().endswith("The preview has ended. The files in the outputs are whole.")
    assert "Traceback" not in said
    # A mistake is told once, with its place, and the file that was good stays.
    assert said.count("nowhere.png") == 1
    assert "source/eye-drops/leaflet.md:20" in said
    finished = built.read_text()
    assert "Wash them well." in finished
    # What the preview adds is nowhere in a finished file.
    assert "preview" not in finished
    assert "EventSource" not in finished
    assert not list(tmp_path.rglob(".new-*"))


def test_the_terminal_tells_what_all_leaflets_share_once_and_what_is_mended(tmp_path: Path) -> None:
    make_project(tmp_path, {"ear-drops": LEAFLET, "eye-drops": LEAFLET, "nose-drops": LEAFLET})
    tokens = tmp_path / "styles/themes/house/tokens.yaml"
    good = tokens.read_text()
    with program(tmp_path, "--to", "word") as running:
        for each in ("ear-drops", "eye-drops", "nose-drops"):
            assert ask(running.address, f"/{each}/").status == 200
        rmtree(tmp_path / "source/nose-drops")
        until(lambda: "nose-drops" not in ask(running.address).text)
        ask(running.address, "/nose-drops/")

        def wrong() -> list[bool]:
            shown = (ask(running.address, f"/{each}/").text for each in ("ear-drops", "eye-drops"))
            return ["brandy" in each for each in shown]

        tokens.write_text(good.replace("brand:", "brandy:", 1))
        until(lambda: all(wrong()))
        tokens.write_text(good)
        until(lambda: not any(wrong()))
        _, said = running.stop()
    told = [line for line in said.splitlines() if "brandy" in line]
    assert len(told) == len(set(told)) > 0
    # It may be gone before anybody looks for it; it is not missed at every change of the style.
    assert said.count("nose-drops/leaflet.md: error FILE-001") <= 1
    assert {"Mended: ear-drops", "Mended: eye-drops"} < set(said.splitlines())


def _fonts_inside(project: Path) -> set[str]:
    page = (project / "outputs" / "eye-drops" / "eye-drops.html").read_text()
    return set(re.findall(r"data:font/woff2;base64,[^\"]+", page))


def test_other_formats_are_built_where_they_are_asked_for(tmp_path: Path) -> None:
    make_project(tmp_path)
    fonts = tmp_path / "styles" / "fonts"
    fonts.mkdir(exist_ok=True)
    for each in load_theme(STYLES).fonts:
        if each.family == "Atkinson Hyperlegible" and not each.italic:
            name = f"AtkinsonHyperlegible-{'Bold' if each.bold else 'Regular'}.ttf"
            copyfile(each.path, fonts / name)
    with program(tmp_path, "eye-drops", "--to", "word,web") as running:
        # A leaflet that is named is built before anybody opens it.
        until((tmp_path / "outputs" / "eye-drops" / "manifest.json").exists)
        assert running.address.endswith(PAGE)
        link = ask(running.address, PAGE).text
        file = ask(running.address, f"{PAGE}eye-drops-large-print.docx")

        # What is remembered of a font is forgotten when another file takes its place.
        before = _fonts_inside(tmp_path)
        copyfile(
            fonts / "AtkinsonHyperlegible-Bold.ttf", fonts / "AtkinsonHyperlegible-Regular.ttf"
        )
        until(lambda: _fonts_inside(tmp_path) != before)
        running.stop()
    assert 'href="eye-drops-large-print.docx"' in link
    assert file.content[:2] == b"PK"


def test_a_port_that_is_taken_ends_the_program_with_what_to_do(tmp_path: Path) -> None:
    make_project(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "publisher", "watch", "--port", port]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "WATCH-001" in ended.stderr
    assert f"port {port}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_system_that_lets_nobody_watch_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*paths: Path, **settings: object) -> None:
        raise OSError(errno.ENOSPC, "OS file watch limit reached")

    monkeypatch.setattr("watchfiles.watch", full)
    plan = plan_build(find_project(make_project(tmp_path)), formats=("web",))
    watched = WatchedProject(plan, (), 0, lambda result: None)
    with watched, pytest.raises(Problems) as problem:
        watched.follow()
    (found,) = problem.value.diagnostics
    assert found.code == "WATCH-004"
    assert "limit" in found.message
    assert "WATCHFILES_FORCE_POLLING=1" in found.remedy
