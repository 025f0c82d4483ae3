"""Fonts that another process cuts: the same bytes, and nothing is left behind."""

import os
import sys
from pathlib import Path

import pytest

from publisher.theme import load_theme
from publisher.theme import subset_font as module
from publisher.theme.fonts_cut_ahead import fonts_cut_ahead
from publisher.theme.subset_font import forget_subsets, subset_font
from tests.specimen import STYLES

ENGLISH = frozenset(range(0x20, 0x7F))
TWO_PROCESSORS = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@pytest.mark.skipif(not TWO_PROCESSORS, reason="nothing is cut ahead on this machine")
def test_what_was_cut_ahead_is_found_and_no_process_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme, cache = load_theme(STYLES), tmp_path / "cache"
    body = next(each.path for each in theme.fonts if each.family == theme.tokens.fonts.body)
    forget_subsets()
    made = subset_font(body, ENGLISH)
    forget_subsets()
    fork, children = os.fork, []

    def noted_fork() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted_fork)
    with fonts_cut_ahead(theme, cache):
        assert not module._made, "it is cut in another process"
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], os.WNOHANG)
    monkeypatch.setattr(module, "_cut", lambda *_: b"cut again")
    assert subset_font(body, ENGLISH, cache) == made
    forget_subsets()


def test_nothing_is_cut_where_something_is_kept(tmp_path: Path) -> None:
    with fonts_cut_ahead(load_theme(STYLES), tmp_path):
        pass
    assert not list(tmp_path.iterdir())
