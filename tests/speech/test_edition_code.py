"""The edition code is said figure by figure, whatever its figures are."""

from dataclasses import replace

from publisher.speech.speakable import rules_for, scan
from publisher.speech.speakable.number_words import digits
from tests.specimen import specimen


def test_every_code_is_said_figure_by_figure() -> None:
    rules = rules_for("en-GB", (), {}, "oh")
    codes = [
        replace(specimen(), source_hash=f"{number:064x}").edition_code for number in range(500)
    ]
    assert len(set(codes)) == len(codes)
    for code in codes:
        first, second = code.split()
        assert (len(first), len(second)) == (4, 4)
        spoken = scan(f"Edition code: {code}.", rules)
        said = "".join(each.text for each in spoken.segments)
        assert said == f"Edition code: {digits(first)}, {digits(second)}."
