"""The folder that holds sources, styles and outputs."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from publisher.diagnostics import Problems, WrongUse, error


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder, as the user named it, so that messages show short paths."""

    root: Path

    @property
    def source(self) -> Path:
        """The folder with one folder a leaflet."""
        return self.root / "source"

    @property
    def styles(self) -> Path:
        """The folder of the house style."""
        return self.root / "styles"

    @property
    def outputs(self) -> Path:
        """Where finished files go unless the user says otherwise."""
        return self.root / "outputs"

    @property
    def cache(self) -> Path:
        """What was spoken before; may be removed at any time."""
        return self.root / ".cache"

    def leaflets(self) -> tuple[str, ...]:
        """The ids of all leaflets: the folders of source/ that hold a leaflet.md, sorted."""
        return tuple(sorted(file.parent.name for file in self.source.glob("*/leaflet.md")))

    def choose(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The leaflets that the user named, as ids or as paths; all where none is named.

        Raises `UnknownLeaflet` with every name that is no leaflet.
        """
        known = self.leaflets()
        if not names:
            return known
        chosen: list[str] = []
        unknown: list[str] = []
        for name in names:
            path = Path(name)
            leaflet = path.parent.name if path.name == "leaflet.md" else path.name
            (chosen if leaflet in known else unknown).append(leaflet)
        if unknown:
            raise UnknownLeaflet(unknown, known)
        return tuple(dict.fromkeys(chosen))


class UnknownLeaflet(WrongUse):
    """The user named leaflets that are not there."""

    def __init__(self, unknown: list[str], known: tuple[str, ...]) -> None:
        lines = []
        for name in unknown:
            near = get_close_matches(name, known, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(known)}"
            lines.append(f"there is no leaflet '{name}' in source/ ({hint})")
        super().__init__("; ".join(lines))


def find_project(folder: Path) -> Project:
    """The project in `folder`. Raises `Problems` where there is none."""
    project = Project(folder)
    if not project.source.is_dir() or not project.styles.is_dir():
        raise Problems(
            [
                error(
                    "BUILD-001",
                    f"there is no project in '{folder}': it has no source/ and styles/",
                    "go to the project's folder first, or name it with --project FOLDER",
                )
            ]
        )
    return project
