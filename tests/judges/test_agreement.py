"""What the measure of agreement reads from the collections that it compares with."""

import zipfile
from pathlib import Path

from tests.judges.agreement import compare_pdf, names_the_rule, pdf_files
from tests.judges.epubcheck_fixtures import packed, scenarios

FEATURE = """
Feature: Books
  Background:
    Given EPUB test files located at '/books/files/'
    And EPUBCheck with default settings

  Scenario: A good book
    When checking EPUB 'good'
    Then no errors or warnings are reported

  Scenario: A book with two faults
    When checking EPUB 'bad.epub'
    Then error RSC-005 is reported 2 times
    And the message contains 'x'
    And warning OPF-003 is reported (twice)
    And no other errors or warnings are reported

  Scenario: A list of faults
    When checking file 'bad.epub'
    Then the following errors are reported
      | RSC-007 | missing |
      | RSC-008 | gone |

  Scenario: A single document
    When checking document 'page.xhtml'
    Then error RSC-005 is reported

  Scenario: Another profile
    Given EPUBCheck configured with the 'edupub' profile
    When checking EPUB 'good'
    Then error OPF-001 is reported
"""


def test_scenarios_say_what_is_expected_of_a_book(tmp_path: Path) -> None:
    (tmp_path / "books/files/good/META-INF").mkdir(parents=True)
    (tmp_path / "books/books.feature").write_text(FEATURE, encoding="utf-8")
    good, faulty, listed = scenarios(tmp_path)
    assert (good.name, good.book) == ("A good book", tmp_path / "books/files/good")
    two = frozenset({("ERROR", "RSC-005"), ("WARNING", "OPF-003")})
    assert faulty.expected == two
    assert good.agrees(frozenset())
    assert not good.agrees(two)
    assert faulty.agrees(two)
    assert not faulty.agrees(two | {("ERROR", "PKG-001")})
    assert listed.expected == {("ERROR", "RSC-007"), ("ERROR", "RSC-008")}
    assert listed.agrees(listed.expected | two)
    assert not listed.agrees(two)


def test_a_folder_is_packed_as_a_book(tmp_path: Path) -> None:
    book = tmp_path / "book"
    for name in ("META-INF/container.xml", "EPUB/a.xhtml", "mimetype"):
        (book / name).parent.mkdir(parents=True, exist_ok=True)
        (book / name).write_text(name, encoding="utf-8")
    with zipfile.ZipFile(packed(book, tmp_path / "a.epub")) as made:
        first, *others = made.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {each.filename for each in others} == {"EPUB/a.xhtml", "META-INF/container.xml"}


def test_the_name_of_a_pdf_says_what_is_expected(tmp_path: Path) -> None:
    for name in ("7.1-t02-fail-a.pdf", "7.1-t03-pass-a.pdf", "readme.pdf"):
        (tmp_path / name).touch()
    paths = pdf_files(tmp_path)
    bad, good = compare_pdf(paths, lambda _: [frozenset({"7.1-2", "5-1"}), frozenset()])
    assert bad.agrees
    assert good.agrees
    assert names_the_rule(bad)
    bad, good = compare_pdf(paths, lambda _: [frozenset({"7.1-20"}), frozenset({"7.1-3"})])
    assert not names_the_rule(bad)
    assert not good.agrees
