"""Do we call the judges rightly? They are shown the public files of those who made them.

    git clone --depth 1 https://github.com/veraPDF/veraPDF-corpus FOLDER/veraPDF-corpus
    git clone --depth 1 https://github.com/w3c/epubcheck FOLDER/epubcheck
    python -m tests.judges.agreement FOLDER

Prints how often the verdict is the expected one, and each file where it is not. Nothing of these
collections is part of this project.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.verify.judges import epubcheck, verapdf
from publisher.verify.judges.judge import CRASHED
from publisher.verify.judges.verapdf_engine import Profile
from tests.judges.epubcheck_fixtures import packed, scenarios

_RULE = re.compile(r"(?P<clause>[\d.]+)-t(?P<test>\d+)-(?P<verdict>pass|fail)")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One file: what its makers expect, what we were told, and whether that is the same."""

    kind: str
    name: str
    expected: str
    said: str
    agrees: bool


def pdf_files(folder: Path) -> list[Path]:
    """The files of the corpus whose names say what is expected, as in "7.1-t02-fail-a.pdf"."""
    return sorted(each for each in folder.rglob("*.pdf") if _RULE.search(each.name))


def compare_pdf(
    paths: Sequence[Path], rules: Callable[[Sequence[Path]], Iterable[frozenset[str]]]
) -> Iterator[Comparison]:
    """Whether each file passes or fails as it should; `rules` are the rules that it breaks."""
    for path, broken in zip(paths, rules(paths), strict=True):
        expected = _RULE.search(path.name)
        assert expected
        verdict = "fail" if broken else "pass"
        said = f"{verdict} {' '.join(sorted(broken))}".strip()
        yield Comparison(
            expected["verdict"],
            path.name,
            expected["verdict"],
            said,
            verdict == expected["verdict"] and CRASHED not in broken,
        )


def names_the_rule(each: Comparison) -> bool:
    """Whether a file that has to fail fails by the very rule that it was made for."""
    rule = _RULE.search(each.name)
    assert rule
    return f"{rule['clause']}-{int(rule['test'])}" in re.split(r"[ :]", each.said)


def of_verapdf(profile: Profile) -> Callable[[Sequence[Path]], Iterable[frozenset[str]]]:
    def rules(paths: Sequence[Path]) -> Iterator[frozenset[str]]:
        for report in verapdf.reports(paths, profile):
            yield frozenset(each.rule for each in report.failures)

    return rules


def of_page_validation(paths: Sequence[Path]) -> Iterator[frozenset[str]]:
    import page

    for path in paths:
        try:
            report = page.validate_pdf_bytes(path.read_bytes(), profile="ua1")
        except page.PageError:
            yield frozenset({"unreadable"})
        else:
            yield frozenset(each.rule_id for each in report.failures)


def compare_epub(resources: Path) -> Iterator[Comparison]:
    """Whether each of EPUBCheck's own books gets the messages that its test expects."""
    tests = list(scenarios(resources))
    with TemporaryDirectory() as scratch:
        books = [
            packed(each.book, Path(scratch, f"{number}.epub")) for number, each in enumerate(tests)
        ]
        for test, report in zip(tests, epubcheck.reports(books), strict=True):
            said = frozenset((each.severity, each.rule) for each in report.messages)
            yield Comparison(
                "fail" if test.expected else "pass",
                f"{test.book.name} ({test.name})",
                _words(test.expected) + ("" if test.only else " and maybe more"),
                _words(said),
                test.agrees(said),
            )


def _words(said: Iterable[tuple[str, str]]) -> str:
    return ", ".join(sorted(f"{severity} {rule}" for severity, rule in said)) or "nothing"


def tell(title: str, compared: Sequence[Comparison]) -> None:
    """Print the figures, and where the verdict is another."""
    print(title)
    for kind in ("pass", "fail"):
        of_kind = [each for each in compared if each.kind == kind]
        agreeing = sum(each.agrees for each in of_kind)
        print(f"  has to {kind}: {agreeing} of {len(of_kind)} as expected")
    for each in compared:
        if not each.agrees:
            print(f"    {each.name}: expected {each.expected}, said {each.said}")


def main(folder: Path) -> None:
    corpus, resources = folder / "veraPDF-corpus", folder / "epubcheck/src/test/resources"
    for profile, part in ((Profile.UA_1, "PDF_UA-1"), (Profile.UA_2, "PDF_UA-2")):
        compared = list(compare_pdf(pdf_files(corpus / part), of_verapdf(profile)))
        tell(f"veraPDF {verapdf.version()}, {profile}", compared)
        failing = [each for each in compared if each.kind == "fail"]
        others = [each for each in failing if not names_the_rule(each)]
        print(f"  by the very rule: {len(failing) - len(others)} of {len(failing)}; others:")
        for each in others:
            print(f"    {each.name}: {each.said}")
    paths = pdf_files(corpus / "PDF_UA-1")
    tell("page-validation, PDF/UA-1", list(compare_pdf(paths, of_page_validation)))
    tell(f"EPUBCheck {epubcheck.version()}, whole books", list(compare_epub(resources)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
