"""What can be typed: commands, flags and their help."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from publisher import __version__
from publisher.backends import find_backends
from publisher.cli import (
    build_command,
    list_commands,
    new_command,
    say_command,
    script_command,
    theme_command,
    verify_command,
    voices_command,
)
from publisher.cli.format_flags import format_flags
from publisher.document import PrintForm

Run = Callable[[argparse.Namespace], int]


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands. Raises `Problems` where an installed format is broken."""
    parser = argparse.ArgumentParser(
        prog="publisher",
        description="Write a patient leaflet once; print it, read it large, hear it, share it.",
        epilog="Exit code: 0 done, 1 problems in the leaflets or files, 2 wrong use.",
    )
    parser.add_argument("--version", action="version", version=f"publisher {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    build = _command(
        commands, "build", build_command.build, "make the files of some leaflets, or of all"
    )
    _add_leaflets(build)
    build.add_argument(
        "--to",
        metavar="FORMATS",
        type=_formats,
        default=(),
        help=f"only these formats, with commas between: {','.join(find_backends())}",
    )
    build.add_argument(
        "--form",
        dest="forms",
        metavar="FORMS",
        type=_forms,
        default=(),
        help=f"the PDF only, in these forms, with commas between: {','.join(PrintForm)} (default: "
        "those that the leaflet names under forms:, or a4)",
    )
    build.add_argument(
        "--out", metavar="DIR", type=Path, help="put the files there (default: outputs/)"
    )
    build.add_argument(
        "--jobs",
        metavar="N",
        type=_positive,
        default=0,
        help="leaflets to make at the same time (default: one a processor)",
    )
    build.add_argument(
        "--no-verify",
        dest="verify",
        action="store_false",
        help="do not judge the files; then none of them claims to conform to a standard",
    )
    for name, flag in format_flags(find_backends()).items():
        build.add_argument(f"--{name.replace('_', '-')}", **flag)
    _add_theme(build)
    _add_json(build)

    check = _command(
        commands, "check", build_command.check, "read leaflets and tell what is wrong; make nothing"
    )
    _add_leaflets(check)
    _add_theme(check)
    _add_json(check)

    verify = _command(
        commands,
        "verify",
        verify_command.verify,
        "judge finished files, and show that all formats carry the same words",
    )
    _add_leaflets(verify)
    verify.add_argument(
        "--level",
        choices=("quick", "full"),
        default="quick",
        help="quick: in this program; full: also by the judges from outside, which takes minutes",
    )
    verify.add_argument(
        "--report", metavar="DIR", type=Path, help="put conformance.html there, a folder a leaflet"
    )
    verify.add_argument(
        "--out", metavar="DIR", type=Path, help="where the files are (default: outputs/)"
    )
    _add_theme(verify)
    _add_json(verify)

    doctor = _command(
        commands,
        "doctor",
        verify_command.doctor,
        "tell which judges are installed, and how to get the others",
    )
    _add_json(doctor)

    new = _command(commands, "new", new_command.new, "start a leaflet from a filled-in example")
    new.add_argument("id", metavar="ID", help="the leaflet's folder, as in back-pain")

    import_ = _command(
        commands, "import", new_command.import_text, "turn pasted plain text into a leaflet"
    )
    import_.add_argument("file", metavar="FILE", type=Path, help="a text file")
    import_.add_argument("--id", metavar="ID", default="", help="the new leaflet's folder")

    script = _command(
        commands, "script", script_command.script, "print what a recording says, to read and sign"
    )
    script.add_argument("leaflet", metavar="LEAFLET", help="the name of a folder in source/")
    script.add_argument(
        "--diff", metavar="REV", default="", help="what is said otherwise than at this Git revision"
    )
    script.add_argument("--out", metavar="FILE", type=Path, help="write it there")
    _add_theme(script)
    for name in ("voice", "announcements"):
        script.add_argument(f"--{name}", **format_flags(find_backends())[name])

    formats = _command(commands, "formats", list_commands.formats, "list the formats")
    _add_json(formats)
    _add_theme_command(commands)
    _add_voices(commands)
    _add_say(commands)
    return parser


def _add_theme_command(commands: Any) -> None:
    theme = _command(
        commands,
        "theme",
        theme_command.theme,
        "draw a theme: every part of a leaflet, and every pair of colours with its contrast",
    )
    theme.add_argument(
        "name",
        nargs="?",
        default="",
        metavar="NAME",
        help="a folder of styles/themes/ (default: the one in source/organisation.yaml, or house)",
    )
    theme.add_argument(
        "--to",
        metavar="FORMATS",
        type=_formats,
        default=(),
        help="the specimen leaflet in these formats, with commas between (default: "
        f"{','.join(theme_command.USUAL_FORMATS)}; those with sound take longer)",
    )
    theme.add_argument(
        "--out", metavar="DIR", type=Path, help="put the files there (default: outputs/theme-NAME)"
    )


def _add_voices(commands: Any) -> None:
    voices = _command(
        commands, "voices", voices_command.voices, "list the voices, and install another"
    )
    _add_json(voices)
    more = voices.add_subparsers(title="commands", metavar="COMMAND")
    install = _command(
        more, "install", voices_command.install, "bring a voice that the program lacks"
    )
    install.add_argument("name", metavar="NAME", help="the voice, as in emma")
    install.add_argument(
        "--model", metavar="FILE", type=Path, help="its model, where you have it (model.onnx)"
    )
    install.add_argument(
        "--voice-file", metavar="FILE", type=Path, help="its style, where you have it (.bin)"
    )


def _add_say(commands: Any) -> None:
    say = _command(
        commands, "say", say_command.say, "say some words as a leaflet would, to hear how"
    )
    say.add_argument("text", metavar="TEXT", help='the words, as in "Take 0.5mg of apixaban"')
    say.add_argument(
        "--voice", metavar="NAME", default="", help="who speaks (default: the house style's)"
    )
    say.add_argument(
        "--out",
        metavar="FILE",
        type=_sound_file,
        help="write a .wav or .mp3 file (default: play it)",
    )
    say.add_argument(
        "--language",
        metavar="TAG",
        type=_language,
        help="as in cy (default: the leaflet's, or en-GB)",
    )
    say.add_argument(
        "--leaflet",
        metavar="LEAFLET",
        default="",
        help="with the abbreviations and pronunciations of this leaflet",
    )
    _add_theme(say)


def _command(commands: Any, name: str, run: Run, help_: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=help_, description=f"{help_[0].upper()}{help_[1:]}."
    )
    parser.set_defaults(run=run)
    parser.add_argument(
        "--project",
        metavar="FOLDER",
        type=Path,
        default=Path(),
        help="the folder with source/ and styles/ (default: this one)",
    )
    return parser


def _add_leaflets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "leaflets", nargs="*", metavar="LEAFLET", help="names of folders in source/ (default: all)"
    )


def _add_theme(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--theme",
        metavar="NAME",
        default="",
        help="a folder of styles/themes/ (default: the one in source/organisation.yaml, or house)",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(each.strip() for each in text.split(",") if each.strip())
    unknown = [name for name in names if name not in find_backends()]
    if unknown or not names:
        raise argparse.ArgumentTypeError(
            f"there is no format '{', '.join(unknown)}' (there are: {', '.join(find_backends())})"
        )
    return names


def _forms(text: str) -> tuple[str, ...]:
    names = tuple(each.strip() for each in text.split(",") if each.strip())
    unknown = [name for name in names if name not in set(PrintForm)]
    if unknown or not names:
        raise argparse.ArgumentTypeError(
            f"there is no form '{', '.join(unknown)}' (there are: {', '.join(PrintForm)})"
        )
    return names


def _language(text: str) -> str:
    from publisher.rules.language_tags import is_language_tag

    if not is_language_tag(text):
        raise argparse.ArgumentTypeError(f"'{text}' is not the tag of a language, as en-GB or cy")
    return text


def _sound_file(text: str) -> Path:
    file = Path(text)
    if file.suffix.lower() not in {".wav", ".mp3"}:
        raise argparse.ArgumentTypeError(f"'{text}' ends neither with .wav nor with .mp3")
    return file


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 up")
    return number
