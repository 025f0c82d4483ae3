"""Which checks of our own a finished file gets."""

from publisher.theme import Theme
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict


def check_file(file: FinishedFile, theme: Theme) -> Verdict | None:
    """What our own checks say of a file; None for a type that has none.

    Each package brings its own reader, so only those that are needed are loaded.
    """
    match file.media_type:
        case "application/pdf" if file.format in {"pdf-large-print", "pdf-giant-print"}:
            from publisher.verify.checks import large_print

            return large_print.judge(file)
        case "application/pdf":
            from publisher.verify.checks import pdf

            return pdf.judge(file)
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
            from publisher.verify.checks import word

            return word.judge(file)
        case "application/epub+zip":
            from publisher.verify.checks import epub

            return epub.judge(file)
        case "text/html":
            from publisher.verify.checks import web

            return web.judge(file)
        case "audio/mpeg":
            from publisher.verify.checks import audio

            return audio.judge(file, theme.tokens.voice)
        case "audio/mp4":
            from publisher.verify.checks import m4b

            return m4b.judge(file)
        case "application/lpf+zip":
            from publisher.verify.checks import lpf

            return lpf.judge(file)
        case "application/zip" if file.format == "daisy":
            from publisher.verify.checks import daisy

            return daisy.judge(file)
        case _:
            return None
