"""A date, a time, a phone number and a dose never break (UKAAF G003)."""

import pytest

from publisher.document.keep_words_together import keep_words_together


@pytest.mark.parametrize(
    "words",
    [
        "on ~24 March 2026~.",
        "~1st May~ and ~2 Jun~",
        "~24 Mawrth 2026~",
        "~March 2026~, ~May 1, 2026~",
        "~9 am~ to ~5:30 pm~, ~12 noon~",
        "~500 mg~ or ~0.5 ml~, ~1,000 micrograms~",
        "~2 tablets~ ~3 times~ for ~7 days~",
        "~0808 157 0123~ or ~(020) 7946 0123~",
        "~+44 20 7946 0123~ or ~116 123~",
        "~20 %~ at ~37.5 °C~",
        "SpO₂ ~< 92%~, ~≥ 5 mg~ a day, a ~> 3~",
        "in 2019 people 1 2 3 and 500mg",
        "2 tablespoons, 5 ways, 10 mgs",
        "1, 2 and 3",
        "0 5",
    ],
)
def test_what_belongs_together_is_kept_together(words: str) -> None:
    """Between two ~ no space may break; elsewhere every space does."""
    expected = "".join(
        part.replace(" ", "\N{NO-BREAK SPACE}") if number % 2 else part
        for number, part in enumerate(words.split("~"))
    )
    assert keep_words_together(words.replace("~", "")) == expected
