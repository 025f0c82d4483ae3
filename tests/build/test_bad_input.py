"""Bad input, as its author meets it: one clear message with its place, and nothing lost."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from publisher.cli import main
from tests.projects import BODY, FRONT_MATTER, LEAFLET, make_project
from tests.specimen import SVG

Files = dict[str, bytes]


def figure(name: str) -> str:
    return f"{LEAFLET}\n:::{{figure}} {name}\n:alt: A drop of medicine\nA caption.\n:::\n"


def png(size: int = 20) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (size, size)).save(stream, "PNG")
    return stream.getvalue()


def drawing(inside: str) -> bytes:
    return SVG.replace(b"</svg>", inside.encode() + b"</svg>")


# What the author did; the leaflet; its pictures; what the message must say.
CASES: dict[str, tuple[str | bytes, Files, str]] = {
    "broken YAML": (
        LEAFLET.replace("title: Your eye drops", "title: [Your eye drops"),
        {},
        r"leaflet\.md:\d+:\d+: error YAML",
    ),
    "unknown key": (
        LEAFLET.replace("summary:", "sumary:"),
        {},
        r"leaflet\.md:4:1: error .*did you mean 'summary'",
    ),
    "wrong date": (
        LEAFLET.replace("2026-01-31", "31st January"),
        {},
        r"leaflet\.md:7:\d+: error .*2026-03-24",
    ),
    "missing picture": (figure("drop.svg"), {}, r"leaflet\.md:\d+:\d+: error .*drop\.svg"),
    "a picture that is no picture": (
        figure("drop.png"),
        {"drop.png": b"not a picture"},
        r"leaflet\.md:\d+:\d+: error .*drop\.png",
    ),
    "an SVG with script": (
        figure("drop.svg"),
        {"drop.svg": drawing("<script>alert(1)</script>")},
        r"drop\.svg.*error .*script",
    ),
    "an SVG with an external reference": (
        figure("drop.svg"),
        {"drop.svg": drawing('<image href="https://example.org/x.png"/>')},
        r"drop\.svg.*error ",
    ),
    "a picture outside the folder": (
        figure("../../secret.png"),
        {},
        r"leaflet\.md:\d+:\d+: error .*folder",
    ),
    "a picture from the web": (
        figure("https://example.org/drop.png"),
        {},
        r"leaflet\.md:\d+:\d+: error ",
    ),
    "a heading skip": (
        f"{LEAFLET}\n#### Too deep\n\nWords.\n",
        {},
        r"leaflet\.md:20:1: error .*level",
    ),
    "an unknown directive": (
        LEAFLET.replace("{urgent}", "{urgnet}"),
        {},
        r"leaflet\.md:16:\d+: error .*urgent",
    ),
    "an unclosed directive": (
        f"{FRONT_MATTER}\n## One\n\n:::{{urgent}} Phone us if:\n- it hurts\n",
        {},
        r"leaflet\.md:13:\d+: error .*:::",
    ),
    "a duplicate id": (
        f"{LEAFLET}\n(same)=\n## Two\n\nWords.\n\n(same)=\n## Three\n\nWords.\n",
        {},
        r"error .*'same' is there twice",
    ),
    "raw HTML": (f"{LEAFLET}\nSome <b>bold</b> words.\n", {}, r"leaflet\.md:20:6: error .*HTML"),
    "an empty file": ("", {}, r"leaflet\.md.*error .*empty"),
    "a 10 MB file": ("x" * 10_000_000, {}, r"leaflet\.md.*error .*(large|big|long)"),
    "invalid UTF-8": (LEAFLET.encode() + b"\n\xff\xfe\n", {}, r"leaflet\.md:20:1: error .*UTF-8"),
    "a script that the voice cannot speak": (
        f"{LEAFLET}\nیہ کتابچہ آپ کے لیے ہے۔\n",
        {},
        r"leaflet\.md:20:1: error AUDIO-00\d",
    ),
    "a language without wording": (
        LEAFLET.replace("en-GB", "fr"),
        {},
        r"error LANG-002: .*'fr'.*copy",
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_the_message_is_clear_and_earlier_outputs_stay(
    what: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    leaflet, pictures, message = CASES[what]
    project = make_project(tmp_path, {"eye-drops": leaflet})
    for name, content in pictures.items():
        (project / "source/eye-drops" / name).write_bytes(content)
    (project / "secret.png").write_bytes(png())
    earlier = project / "outputs/eye-drops/eye-drops.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.write_bytes(b"the earlier edition")
    monkeypatch.chdir(project)
    assert main(["build"]) == 1
    shown = capsys.readouterr().err
    assert re.search(message, shown), shown
    assert "Traceback" not in shown
    assert all(re.search(r" \(.+\)$", line) for line in shown.splitlines()), shown
    assert [file.name for file in earlier.parent.iterdir()] == ["eye-drops.pdf"]
    assert earlier.read_bytes() == b"the earlier edition"


def test_all_problems_of_a_leaflet_are_listed_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = (
        FRONT_MATTER.replace("edition", "editoin").replace("2029-01-31", "soon")
        + BODY.replace("{urgent}", "{urgnet}")
        + "\n:::{figure} missing.svg\nA caption.\n:::\n\nSome <i>words</i>.\n"
    )
    monkeypatch.chdir(make_project(tmp_path, {"eye-drops": broken}))
    assert main(["check"]) == 1
    shown = capsys.readouterr().err
    for part in ("'edition'", "next-review-due", "urgnet", "missing.svg", "<i>"):
        assert part in shown, part


def test_a_missing_library_of_the_system_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import builtins

    real = builtins.__import__

    def without_pango(name: str, *arguments: object, **others: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *arguments, **others)  # type: ignore[arg-type]

    monkeypatch.chdir(make_project(tmp_path))
    monkeypatch.setattr(builtins, "__import__", without_pango)
    assert main(["build", "--to", "pdf", "--jobs", "1"]) == 1
    assert "sudo apt install libpango-1.0-0" in capsys.readouterr().err
