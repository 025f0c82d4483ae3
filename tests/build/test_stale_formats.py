"""What a change touches: each format, measured by its bytes in a build from scratch."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from publisher.cli import main
from tests.projects import LEAFLET, make_project

FORMS = "forms: [a4, poster, large-print]\n"
DRAWN = {"pdf", "pdf-poster", "pdf-large-print", "word", "epub"}
RECORDED = {"narrated_epub", "audio", "m4b", "daisy", "lpf"}
ALL = DRAWN | RECORDED | {"vtt", "web"}
BUILD = ("build", "--no-verify", "--voice", "pico", "--json", "--jobs", "1")

Change = Callable[[], object]


def edit(file: str, old: str, new: str) -> Change:
    def change() -> None:
        path = Path(file)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def append(file: str, text: str) -> Change:
    return lambda: Path(file).write_text(Path(file).read_text(encoding="utf-8") + text)


TOKENS = "styles/themes/house/tokens.yaml"
WORDS = "styles/wording/en.yaml"
CHANGES: dict[str, tuple[Change, tuple[str, ...], set[str]]] = {
    "a colour": (edit(TOKENS, "#e8f1fb", "#f0f6fd"), (), ALL - {"vtt"}),
    "the pace": (edit(TOKENS, "speed: 0.85", "speed: 0.8"), (), RECORDED | {"vtt", "web"}),
    "a heading of ours": (edit(WORDS, "contents_heading: ", "contents_heading: All "), (), ALL),
    "the sheet of the page": (append("styles/web.css", "\np { color: #123456 }\n"), (), {"web"}),
    "the sheet of a form": (
        append("styles/forms/poster.css", "\np { text-indent: 1mm }\n"),
        (),
        {"pdf", "pdf-poster", "pdf-large-print"},
    ),
    "the size of letters": (lambda: None, ("--size", "20"), {"word", "pdf-large-print"}),
    "an option of the voice": (
        lambda: None,
        ("--announcements", "brief"),
        RECORDED | {"vtt", "web"},
    ),
    "a date from outside": (lambda: None, (), ALL),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path, {"eye-drops": LEAFLET.replace("publisher:", FORMS + "publisher:")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: str) -> dict[str, bytes]:
    """The finished files by format."""
    home = Path(folder, "eye-drops")
    entries = json.loads((home / "manifest.json").read_text(encoding="utf-8"))["files"]
    return {each["format"]: (home / each["path"]).read_bytes() for each in entries}


@pytest.mark.slow
def test_what_is_kept_is_what_a_build_from_scratch_would_make(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*BUILD, "--out", "first"]) == 0
    before = files("first")
    assert set(before) == ALL
    copytree("styles", "kept-styles")
    copytree("source", "kept-source")
    for what, (change, options, expected) in CHANGES.items():
        change()
        with monkeypatch.context() as patch:
            if what == "a date from outside":
                patch.setenv("SOURCE_DATE_EPOCH", "1800000000")
            copytree("first", what)
            capsys.readouterr()
            assert main([*BUILD, *options, "--out", what]) == 0
            told = json.loads(capsys.readouterr().out)["leaflets"][0]["files"]
            assert main([*BUILD, *options, "--out", f"{what} from scratch"]) == 0
        scratch = files(f"{what} from scratch")
        made = {each["format"] for each in told if each["made"]}
        assert files(what) == scratch, what
        assert made == expected, what
        assert {name for name in ALL if scratch[name] != before[name]} <= made, what
        assert all(each["why"] for each in told if each["made"]), what
        for folder in ("styles", "source"):
            copytree(f"kept-{folder}", folder, dirs_exist_ok=True)


@pytest.mark.slow
def test_a_new_pronunciation_speaks_only_the_sentences_that_have_the_word(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from publisher.speech.engines.pico import Pico
    from publisher.speech.utterance import Utterance

    said: list[str] = []
    speak = Pico.speak

    def listened(self: Pico, utterance: Utterance, speed: float) -> object:
        said.append("".join(each.text for each in utterance.words))
        return speak(self, utterance, speed)

    monkeypatch.setattr(Pico, "speak", listened)
    text = LEAFLET + "\nKeep the paracetamol in its box.\n\nThrow away old tablets.\n"
    Path("source/eye-drops/leaflet.md").write_text(text)
    Path("source/other").mkdir()
    Path("source/other/leaflet.md").write_text(LEAFLET.replace("Your eye", "My eye"))
    build = [*BUILD, "--to", "audio"]
    assert main(build) == 0
    assert len(said) > 10

    # A colour is shown on the cover of a recording, and says nothing.
    said.clear()
    edit(TOKENS, "#e8f1fb", "#f0f6fd")()
    assert main(build) == 0
    assert said == []

    # A word in the front matter of one leaflet.
    entry = "pronunciations: {paracetamol: {say: parra-SEE-tuh-mol, ipa: ˌpæɹəˈsiːtəmɒl}}\n"
    Path("source/eye-drops/leaflet.md").write_text(text.replace("publisher:", entry + "publisher:"))
    assert main(build) == 0
    assert said
    assert all("paracetamol" in each or "minute" in each or "Edition code" in each for each in said)

    # The same word otherwise, and for all leaflets: only one has it.
    said.clear()
    Path("source/eye-drops/leaflet.md").write_text(text)
    Path("source/organisation.yaml").write_text(entry.replace("parra", "para"))
    capsys.readouterr()
    assert main(build) == 0
    told = json.loads(capsys.readouterr().out)["leaflets"]
    assert {each["leaflet"]: each["files"][0]["made"] for each in told} == {
        "eye-drops": True,
        "other": False,
    }
    assert not any("tablets" in each for each in said)
