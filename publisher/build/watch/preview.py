"""The leaflets that are watched, each drawn when somebody wants to see it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from threading import Condition

from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan
from publisher.build.watch.draft_page import DraftPage, draft_page
from publisher.build.watch.shown_leaflet import ShownLeaflet

Told = Callable[[LeafletResult], None]
"""Told of every draft and of every build of a leaflet."""


class Preview:
    """What is shown of each leaflet; safe to use from several threads.

    A leaflet is in hand once it was named, opened or changed. Only those are drawn and built, so
    that a library of thousands costs no more than what the author works on. `named` are the
    leaflets that the user named, empty where all are watched.
    """

    def __init__(self, plan: BuildPlan, named: Collection[str], told: Told) -> None:
        self.plan = plan
        self._named = tuple(named)
        self._told = told
        self._shown: dict[str, ShownLeaflet] = {}
        self._outdated = dict.fromkeys(self._named)
        self._changes = 0
        self._condition = Condition()

    def leaflets(self) -> tuple[str, ...]:
        """The ids of all leaflets that are watched and are there now."""
        there = self.plan.project.leaflets()
        return tuple(each for each in there if not self._named or each in self._named)

    def in_hand(self) -> dict[str, ShownLeaflet]:
        """What was shown so far, by id; it may be older than the files."""
        with self._condition:
            return dict(self._shown)

    def show(self, leaflet: str) -> ShownLeaflet:
        """The leaflet as its files are now; it is in hand from now on."""
        with self._condition:
            before = self._shown.get(leaflet)
            if before and leaflet not in self._outdated:
                return before
            self._outdated.pop(leaflet, None)
            draft = draft_page(self.plan, leaflet)
            before = self._shown.pop(leaflet, None) or ShownLeaflet(DraftPage())
            self._shown[leaflet] = shown = ShownLeaflet(
                draft,
                draft.html or before.html,
                draft.title or before.title,
                # Until the files are judged anew, what was found in them is the best that is known.
                proof=() if draft.failed else before.proof,
            )
            self._notify()
            folder = self.plan.outputs / leaflet
            self._told(LeafletResult(leaflet, folder, (), draft.diagnostics))
        return shown

    def changed(self, leaflets: Collection[str]) -> None:
        """Note that files of these leaflets have changed."""
        with self._condition:
            watched = {*self.leaflets(), *self._shown}
            for leaflet in leaflets:
                if leaflet in watched:
                    self._outdated[leaflet] = None
            self._notify()

    def changed_for_all(self) -> None:
        """Note that something has changed that all leaflets share."""
        with self._condition:
            # A leaflet that was taken away stays so, whatever it shared.
            there = set(self.leaflets())
            self._outdated |= {each: None for each in self._shown if each in there}
            self._notify()

    def next_to_build(self) -> tuple[str, ShownLeaflet] | None:
        """The leaflet that was changed last among those whose files are to be made."""
        while leaflet := self._newest_change():
            shown = self.show(leaflet)
            if shown.is_to_build:
                return leaflet, shown
        with self._condition:
            waiting = (each for each in reversed(self._shown.items()) if each[1].is_to_build)
            return next(waiting, None)

    def built(self, was: ShownLeaflet, result: LeafletResult) -> None:
        """Note what building a leaflet found, unless the leaflet `was` another by then."""
        with self._condition:
            shown = self._shown[result.leaflet]
            if shown.draft is not was.draft or result.leaflet in self._outdated:
                return
            files = tuple(str(result.folder / each.path) for each in result.entries)
            self._shown[result.leaflet] = replace(shown, files=files, proof=result.diagnostics)
            self._notify()
            self._told(result)

    def wait(self, seen: int, seconds: float) -> int:
        """Wait for a change after the one numbered `seen`; the number of the last one."""
        with self._condition:
            self._condition.wait_for(lambda: self._changes != seen, seconds)
            return self._changes

    def _newest_change(self) -> str | None:
        with self._condition:
            return next(reversed(self._outdated), None)

    def _notify(self) -> None:
        self._changes += 1
        self._condition.notify_all()
