"""All leaflets of a project as earlier builds left them, so that only what changed is read."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from time import sleep
from typing import Any

from publisher.build.findings import findings_data, read_findings
from publisher.build.leaflet_result import LeafletResult
from publisher.build.manifest import read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.program import OWN_CODE
from publisher.build.shared_state import shared_state
from publisher.freshness.content import content_of
from publisher.freshness.fresh import TOUCHED, fresh
from publisher.freshness.index import Index, moment, read_index, write_index
from publisher.freshness.scan import Seen, files, note, paths, scan, unchanged
from publisher.freshness.take_away_left import take_away_left

_MOST_COMMANDS = 20
_TICK, _TICKS = 0.002, 15


@dataclass(frozen=True, slots=True)
class _Source:
    seen: Seen
    content: str


@dataclass(slots=True)
class Library:
    """What is known of a plan's leaflets, and what a build of it finds.

    `known` has what the index says of each leaflet of which nothing is left to make.
    """

    plan: BuildPlan
    known: Mapping[str, Mapping[str, Any]]
    _index: Index
    _moment: int
    _sources: Mapping[str, _Source]
    _results: dict[str, LeafletResult] = field(default_factory=dict)

    @property
    def left(self) -> BuildPlan:
        """The plan without the leaflets of which nothing is left to make."""
        leaflets = tuple(each for each in self.plan.leaflets if each not in self.known)
        return replace(self.plan, leaflets=leaflets)

    def kept(self, *, with_files: bool) -> Iterator[LeafletResult]:
        """The results of the leaflets of which nothing is left to make.

        Their files are read from the manifests only where they are asked for.
        """
        for leaflet, entry in self.known.items():
            done, folder = entry["plans"][plan_digest(self.plan)], self.plan.outputs / leaflet
            entries = read_manifest(folder).entries if with_files else {}
            yield LeafletResult(
                leaflet,
                folder,
                tuple(entries[name] for name in done["formats"] if name in entries),
                read_findings(done["findings"], self.plan.project.root),
                dict.fromkeys(done["formats"], ()),
                entry["about"],
            )

    def note(self, result: LeafletResult) -> None:
        """Take down what became of a leaflet."""
        self._results[result.leaflet] = result

    def save(self, command: str, named: Iterable[str]) -> None:
        """Write the index; `command` is what was typed, and which leaflets it `named`.

        An empty `command` is not remembered. The index is only a shortcut: where it cannot be
        written, the next build takes the long way.
        """
        outputs, project = str(self.plan.outputs), str(self.plan.project.root)
        if not self._moment or not self._is_shared_as_it_was():
            return
        other = read_index(outputs, project) or _empty()
        leaflets = other["leaflets"] | {each: self._index["leaflets"][each] for each in self.known}
        for leaflet, entry in self._noted(other):
            leaflets.pop(leaflet, None)
            if entry is not None:
                leaflets[leaflet] = entry
        there = set(self._index["shared"]["leaflets"])
        commands = dict(other["commands"])
        if command:
            commands.pop(command, None)
            commands[command] = {"plan": plan_digest(self.plan), "leaflets": list(named)}
        index = {
            "shared": self._index["shared"],
            "commands": dict(list(commands.items())[-_MOST_COMMANDS:]),
            "leaflets": {name: entry for name, entry in leaflets.items() if name in there},
        }
        if index != {name: other.get(name) for name in index}:
            write_index(outputs, project, index)

    def _is_shared_as_it_was(self) -> bool:
        """Whether what all leaflets depend on has not changed while they were built."""
        shared = self._index["shared"]
        seen = {**shared["seen"], shared["top"][0]: shared["top"][1]}
        # Our own code was loaded at the start.
        return all(
            unchanged(folder, noted)
            or content_of(folder, paths(noted)) == shared["digests"][folder]
            for folder, noted in seen.items()
            if folder != OWN_CODE
        )

    def _noted(self, other: Index) -> Iterator[tuple[str, dict[str, Any] | None]]:
        """For each leaflet that was looked at what the index is to say; None where nothing is."""
        outputs = str(self.plan.outputs)
        newest = max(
            (told for each in self._results.values() for told in (each.seen or {}).values()),
            default=0,
        )
        now = moment(outputs)
        for _ in range(_TICKS):
            if now > newest:
                break
            sleep(_TICK)
            now = moment(outputs)
        for leaflet, result in self._results.items():
            yield leaflet, self._entry(leaflet, result, now, other["leaflets"].get(leaflet) or {})

    def _entry(
        self, leaflet: str, result: LeafletResult, now: int, earlier: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        source = self._sources[leaflet]
        folder = str(self.plan.project.source / leaflet)
        if scan(folder) != source.seen or content_of(folder, source.seen) != source.content:
            return None  # It was changed while it was built, and nobody knows what was read.
        shared = self._index["shared"]["content"]
        entry = {"source": note(files(source.seen), self._moment), "content": source.content}
        if result.failed:
            return {**entry, "failed": shared, "plans": {}, "about": earlier.get("about", {})}
        outputs = scan(str(result.folder))
        if outputs != result.seen:
            return None  # Somebody else has been there since.
        plans = earlier.get("plans", {}) if earlier.get("content") == source.content else {}
        if result.made:
            plans = {}
        done = {
            "shared": shared,
            "date": self.plan.created,
            "theme": self.plan.theme,
            "formats": [each.format for each in result.entries],
            "findings": findings_data(result.diagnostics, self.plan.project.root),
        }
        plans = {**plans, plan_digest(self.plan): done}
        about = dict(result.about)
        return {**entry, "outputs": note(files(outputs), now), "plans": plans, "about": about}


def find_library(plan: BuildPlan, *, by_content: bool = False) -> Library:
    """What earlier builds left of the leaflets of a plan.

    With `by_content` no date and no size is trusted, and each source is read. Raises `Problems`
    where the house style is wrong.
    """
    with suppress(OSError):  # Who writes there tells it.
        plan.outputs.mkdir(parents=True, exist_ok=True)
    outputs, source = str(plan.outputs), str(plan.project.source)
    take_away_left(outputs)
    now = moment(outputs)
    index = read_index(outputs, str(plan.project.root)) or _empty()
    index["shared"] = shared_state(plan, index, now, by_content=by_content)
    digest = plan_digest(plan)
    looked_at = fresh(index, digest, plan.leaflets, source, outputs, by_content=by_content)
    known = {leaflet: entry for leaflet, entry in looked_at if entry is not None}
    sources = {}
    for leaflet in plan.leaflets:
        if leaflet not in known:
            seen = scan(f"{source}/{leaflet}")
            sources[leaflet] = _Source(seen, content_of(f"{source}/{leaflet}", seen))
    index.pop(TOUCHED, None)
    return Library(plan, known, index, now, sources)


def plan_digest(plan: BuildPlan) -> str:
    """A name for all that a plan asks of a leaflet."""
    asked = (plan.formats, plan.forms, sorted(plan.options.items()), plan.created, plan.verify)
    return sha256(repr((*asked, plan.theme)).encode()).hexdigest()[:16]


def _empty() -> Index:
    return {"shared": {}, "commands": {}, "leaflets": {}}
