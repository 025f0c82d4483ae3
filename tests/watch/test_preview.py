"""What the preview shows, and to whom."""

import json
import socket
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html

from publisher.build.leaflet_result import LeafletResult
from publisher.build.watch.preview_server import PreviewServer
from publisher.diagnostics import Problems, warning
from tests.projects import BODY, FRONT_MATTER, LEAFLET, make_project
from tests.watch.served import ask, events, served

PAGE = "/eye-drops/"
FIGURE = """
:::{figure} lung.svg
:alt: A lung, seen from the front.
A lung.
:::
"""
MISTAKE = LEAFLET + "\n![A lung](nowhere.png)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path()


def _source(project: Path) -> Path:
    return project / "source" / "eye-drops" / "leaflet.md"


def _alert(page: str) -> str:
    """What a screen reader tells at once."""
    found = html.document_fromstring(page).find("body/aside/div[@role='alert']")
    return str(found.text_content())


def test_the_page_has_the_leaflets_words_and_follows_the_file(project: Path) -> None:
    with served(project) as (preview, address, _):
        with events(address, f"{PAGE}events") as following:
            before = following()
            assert "Wash your hands." in ask(address, PAGE).text
            _source(project).write_text(LEAFLET.replace("Wash your hands.", "Wash them well."))
            preview.changed(["eye-drops"])
            assert following() != before
        page = ask(address, PAGE)
    assert "Wash them well." in page.text
    assert "Wash your hands." not in page.text
    assert page.headers["Cache-Control"] == "no-store"


def test_a_mistake_keeps_the_page_and_says_what_to_do(project: Path) -> None:
    with served(project) as (preview, address, told):
        assert "role=" in ask(address, PAGE).text
        _source(project).write_text(MISTAKE)
        preview.changed(["eye-drops"])
        wrong = ask(address, PAGE).text
        assert ask(address, "/").text.count("1 mistake") == 1
        _source(project).write_text(LEAFLET)
        preview.changed(["eye-drops"])
        mended = ask(address, PAGE).text
    line = MISTAKE[: MISTAKE.index("nowhere.png")].count("\n") + 1
    assert "Wash your hands." in wrong
    assert f"source/eye-drops/leaflet.md, line {line}" in _alert(wrong)
    assert "nowhere.png" in _alert(wrong)
    assert "What to do: " in _alert(wrong)
    assert [each.failed for each in told] == [False, True, False]
    assert not _alert(mended)
    assert "No mistakes." in mended


def test_a_leaflet_that_was_never_good_has_a_page_with_its_mistakes(project: Path) -> None:
    _source(project).write_text(MISTAKE)
    with served(project) as (_, address, _told):
        page = ask(address, PAGE)
    assert page.status == 200
    assert "nowhere.png" in _alert(page.text)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("styles/themes/house/tokens.yaml", "measure: 66", "measure: 55"),
        ("styles/web.css", "text-wrap: balance", "text-wrap: pretty"),
        ("styles/wording/en.yaml", "In this leaflet", "Inside"),
        ("source/eye-drops/lung.svg", "<svg", "<svg class='changed'"),
        ("source/organisation.yaml", "", "publisher: Another Clinic"),
    ],
)
def test_whatever_a_leaflet_is_made_of_changes_its_page(
    project: Path, file: str, old: str, new: str
) -> None:
    _source(project).write_text(LEAFLET.replace("publisher: Harbour Eye Clinic\n", "") + FIGURE)
    place = project / file
    (project / "source/organisation.yaml").write_text("publisher: One Clinic\n")
    with served(project) as (preview, address, _):
        before = ask(address, PAGE).text
        text = place.read_text()
        assert old in text
        place.write_text(text.replace(old, new) if old else new)
        preview.changed_for_all()
        after = ask(address, PAGE).text
    assert not _alert(before) + _alert(after)
    assert _without_nonce(before) != _without_nonce(after)


def _without_nonce(page: str) -> str:
    head, _, rest = page.partition('nonce="')
    return head + rest.partition('"')[2]


def test_a_mistake_in_the_house_style_is_told_as_well(project: Path) -> None:
    with served(project) as (preview, address, _):
        ask(address, PAGE)
        (project / "styles/themes/house/tokens.yaml").write_text("fonts: none\n")
        preview.changed_for_all()
        page = ask(address, PAGE).text
        assert ask(address, "/").status == 200
    assert "tokens.yaml, line 1" in _alert(page)
    assert "Wash your hands." in page


def test_only_what_somebody_looks_at_is_drawn(tmp_path: Path) -> None:
    make_project(tmp_path, {f"leaflet-{at}": LEAFLET for at in range(5)})
    with served(tmp_path) as (preview, address, told):
        assert ask(address, "/").text.count("leaflet-") == 10  # an address and a name each
        ask(address, "/leaflet-3/")
        preview.changed_for_all()
        assert preview.next_to_build() is not None
        ask(address, "/leaflet-3/")
    assert {each.leaflet for each in told} == {"leaflet-3"}


def test_leaflets_that_come_and_go_are_noticed(project: Path) -> None:
    with served(project) as (preview, address, _):
        assert "your-ears" not in ask(address, "/").text
        _source(project).parent.rename(project / "source" / "your-ears")
        preview.changed(["eye-drops", "your-ears"])
        listed = ask(address, "/").text
        assert "your-ears" in listed
        assert "eye-drops" not in listed
        assert ask(address, "/your-ears/").status == 200
        assert ask(address, PAGE).status == 404  # nobody had opened it


def test_what_judging_found_stays_until_it_is_judged_anew(project: Path) -> None:
    hint = warning("CLAIM-001", "this is a hint", "look at it")
    with served(project) as (preview, address, _):
        preview.show("eye-drops")
        first = preview.next_to_build()
        assert first
        _source(project).write_text(LEAFLET.replace("Wash", "Clean"))
        preview.changed(["eye-drops"])
        # A result of the text as it was says nothing of what it is now.
        preview.built(first[1], LeafletResult("eye-drops", Path("outputs"), (), (hint,)))
        assert "this is a hint" not in ask(address, PAGE).text
        second = preview.next_to_build()
        assert second
        preview.built(second[1], LeafletResult("eye-drops", Path("outputs"), (), (hint,)))
        page = ask(address, PAGE).text
        assert preview.next_to_build() is None
    assert "1 thing to look at" in page
    assert "this is a hint" in page
    assert not _alert(page)


def test_newest_change_is_built_first(tmp_path: Path) -> None:
    make_project(tmp_path, {"one": LEAFLET, "two": LEAFLET, "three": LEAFLET})
    with served(tmp_path) as (preview, _, _told):
        preview.changed(["one"])
        preview.changed(["three"])
        preview.changed(["two"])
        found = preview.next_to_build()
    assert found
    assert found[0] == "two"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/eye-drops/../../secret.txt",
        "/eye-drops/%2e%2e/%2e%2e/secret.txt",
        "/eye-drops/..%2f..%2fsecret.txt",
        "/eye-drops/secret.txt",
        "/eye-drops/leaflet.md",
        "/..%2f",
        "//secret.txt",
        "/source/organisation.yaml",
    ],
)
def test_nothing_else_of_the_machine_is_served(project: Path, path: str) -> None:
    (project / "secret.txt").write_text("secret words")
    folder = project / "outputs" / "eye-drops"
    folder.mkdir(parents=True)
    (folder / "secret.txt").write_text("secret words")
    entry = {"format": "web", "path": "../../secret.txt", "bytes": 0, "sha256": ""}
    entry |= {"source_hash": "", "edition": "1", "program_version": ""}
    (folder / "manifest.json").write_text(json.dumps({"files": [entry]}))
    with served(project) as (_, address, _told):
        answer = ask(address, path)
    assert answer.status in {302, 404}
    assert b"secret words" not in answer.content
    assert not answer.headers.get("Location", "").startswith("//")


def test_a_strangers_name_for_this_machine_gets_nothing(project: Path) -> None:
    with served(project) as (_, address, _told):
        for name in ("evil.example", "127.0.0.1", "127.0.0.1:1", ""):
            answer = ask(address, PAGE, {"Host": name})
            assert answer.status == 421
            assert not answer.content
        port = address.rstrip("/").rpartition(":")[2]
        assert ask(address, PAGE, {"Host": f"localhost:{port}"}).status == 200


def test_only_our_script_may_run_and_each_page_names_it_anew(project: Path) -> None:
    with served(project) as (_, address, _told):
        pages = [ask(address, PAGE) for _ in range(2)]
        assert ask(address, "/preview.js").headers["Content-Type"].startswith("text/javascript")
    nonces = [each.text.partition('nonce="')[2].partition('"')[0] for each in pages]
    assert len(set(nonces)) == 2
    for page, nonce in zip(pages, nonces, strict=True):
        assert f"script-src 'nonce-{nonce}';" in page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_words_that_look_like_markup_stay_words(project: Path) -> None:
    title = FRONT_MATTER.replace("Your eye drops", '"</head></body><script>alert(1)</script>"')
    _source(project).write_text(f"{title}{BODY}")
    with served(project) as (_, address, _told):
        page, listed = ask(address, PAGE).text, ask(address, "/").text
    for text in (page, listed):
        tree = html.document_fromstring(text)
        runs = [each for each in tree.iter("script") if each.get("type") != "application/ld+json"]
        assert [each.get("src") for each in runs] == ["/preview.js"]
        assert tree.find("body/aside") is not None


def test_a_port_that_is_taken_is_told_where_it_was_asked_for(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, served(project) as (preview, _, _told):
        taken = other.getsockname()[1]
        with pytest.raises(Problems) as problem:
            PreviewServer(preview, taken)
        (found,) = problem.value.diagnostics
        assert found.code == "WATCH-001"
        assert str(taken) in found.message
        # Whoever asked for none gets the next one.
        first, second = PreviewServer(preview), PreviewServer(preview)
        assert first.address != second.address
        first.stop()
        second.stop()


def test_the_page_has_its_picture_inside_and_its_fonts_beside_it(project: Path) -> None:
    _source(project).write_text(LEAFLET + FIGURE)
    with served(project) as (_, address, _told):
        page = ask(address, PAGE).text
        _, _, rest = page.partition('url("/fonts/')
        font = ask(address, f"/fonts/{rest[:64]}")
        assert ask(address, f"/fonts/{'0' * 64}").status == 404
    assert 'src="data:image/svg+xml;base64,' in page
    assert font.status == 200
    assert TTFont(BytesIO(font.content))["name"].getDebugName(1) in page
