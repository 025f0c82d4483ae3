"""What many leaflets share is read once, and anew as soon as it says something else."""

from pathlib import Path

import pytest

from publisher import typed_yaml
from publisher.diagnostics import Problems
from publisher.readers import ORGANISATION, read_organisation
from publisher.theme import read_wording
from tests.specimen import STYLES


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were parsed."""
    paths: list[str] = []
    parse = typed_yaml.parse_typed_yaml

    def noted(text: str, path: str, *rest: object, **named: object) -> object:
        paths.append(Path(path).name)
        return parse(text, path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(typed_yaml, "parse_typed_yaml", noted)
    return paths


def test_the_organisation_is_parsed_once_for_each_text(tmp_path: Path, parsed: list[str]) -> None:
    file = tmp_path / ORGANISATION
    for publisher in ("Harbour Eye Clinic", "Hill Eye Clinic"):
        file.write_text(f"publisher: {publisher}\n")
        found = [read_organisation(file)[1] for _ in range(3)]
        assert {each.publisher for each in found} == {publisher}
    assert parsed == [ORGANISATION, ORGANISATION]
    file.write_text("publishre: Hill Eye Clinic\n")
    for _ in range(2):
        with pytest.raises(Problems, match="publishre"):
            read_organisation(file)


def test_phrases_are_parsed_once_for_each_text(tmp_path: Path, parsed: list[str]) -> None:
    text = (STYLES / "wording" / "en.yaml").read_text(encoding="utf-8")
    (tmp_path / "wording").mkdir()
    for page in ("Page", "Side"):
        changed = text.replace('page_of: "Page', f'page_of: "{page}')
        (tmp_path / "wording" / "en.yaml").write_text(changed, encoding="utf-8")
        for _ in range(2):
            assert read_wording(tmp_path, "en-GB").page_of.startswith(page)
    assert parsed == ["en.yaml", "en.yaml"]
