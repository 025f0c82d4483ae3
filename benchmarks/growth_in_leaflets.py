"""How the work grows with the number of leaflets: all formats together, and each by itself."""

from collections.abc import Iterator, Mapping
from time import process_time

from benchmarks.fitted_exponent import fitted_exponent, tail_exponent
from benchmarks.row import Row
from benchmarks.thousand_leaflets import NOTE, thousand_leaflets
from benchmarks.workplace import Workplace

TARGET = 1.05


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes for all formats together; one warm process for each format."""
    library = thousand_leaflets(place)
    points = {size: each.processor for size, each in library.taken.items()}
    yield growth_row("all formats together", "leaflets", points, f"whole processes, {NOTE}")
    for name, each in _by_format(place).items():
        yield growth_row(name, "leaflets", each, f"one process, {NOTE}")


def growth_row(name: str, unit: str, points: Mapping[int, float], note: str) -> Row:
    """A row for how seconds of the processor (values) grow with a size (keys)."""
    seconds = ", ".join(f"{size:,}: {each:.2f} s" for size, each in points.items())
    return Row(
        f"growth in {unit}: {name}",
        "growth in proportion (1)",
        fitted_exponent(points),
        TARGET,
        note=f"{seconds} (processor); from the largest but one {tail_exponent(points):.2f}; {note}",
    )


def _by_format(place: Workplace) -> dict[str, dict[int, float]]:
    """Seconds that each format has taken after so many leaflets, the first one not counted.

    What one leaflet costs beside the formats (reading, checks, proof) is called "the rest".
    """
    from benchmarks.sample_library import write_library
    from publisher.build.leaflet_build import build_leaflet
    from publisher.build.plan import plan_build
    from publisher.build.project import find_project
    from publisher.theme import load_theme

    sizes = place.size(3, 2)
    project = place.folder / "grown"
    leaflets = write_library(project, 10 ** (sizes - 1) + 1, words=300, shared=True)
    plan = plan_build(find_project(project))
    theme = load_theme(plan.project.styles)
    spent: dict[str, float] = {}
    found: dict[str, dict[int, float]] = {}
    running, since = "the rest", process_time()

    def began(_leaflet: str, name: str) -> None:
        nonlocal running, since
        now = process_time()
        spent[running] = spent.get(running, 0.0) + now - since
        running, since = name, now

    for number, leaflet in enumerate(leaflets):
        result = build_leaflet(plan, leaflet, theme, began)
        began(leaflet, "the rest")
        if result.failed:
            raise RuntimeError("\n".join(map(str, result.diagnostics)))
        if not number:
            spent.clear()  # the first leaflet warms the process
        elif number in {10**power for power in range(sizes)}:
            for name, seconds in spent.items():
                found.setdefault(name, {})[number] = seconds
    return found
