"""Words that a fold or the edge of the paper goes through."""

from collections.abc import Iterator

from publisher.verify.checks.pdf.printed_pdf import PrintedPdf, PrintedWords
from publisher.verify.finding import Finding

_ROUNDING = 1.0


def check_cut_words(pdf: PrintedPdf) -> Iterator[Finding]:
    """All words stand on the paper once it is cut, and on one page of it once it is folded."""
    for each in pdf.runs:
        if _is_off_paper(each, pdf):
            message = "words are cut off at the edge of the paper"
        elif _is_across_fold(each, pdf):
            message = "words stand across a fold"
        else:
            continue
        if each.words:
            yield Finding("cut-words", message, f"page {each.page}", words=each.words)


def _is_off_paper(run: PrintedWords, pdf: PrintedPdf) -> bool:
    left, bottom, right, top = pdf.trims[run.page - 1]
    x1, y1, x2, y2 = run.box
    return min(x1 - left, y1 - bottom, right - x2, top - y2) < -_ROUNDING


def _is_across_fold(run: PrintedWords, pdf: PrintedPdf) -> bool:
    if pdf.folded is None:
        return False
    left, _, right, _ = run.box
    begin, end = (pdf.folded.at(run.page - 1, x) for x in (left + _ROUNDING, right - 2 * _ROUNDING))
    return begin != end
