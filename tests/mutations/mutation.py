"""What a mutation is, and the register of all of them."""

from collections.abc import Callable
from dataclasses import dataclass

Plant = Callable[[bytes], bytes]
"""Takes the content of a finished file and gives it back with one defect."""


@dataclass(frozen=True, slots=True, order=True)
class Check:
    """One rule of one judge, by the short name of the judge in `jury.py`."""

    judge: str
    rule: str

    def __str__(self) -> str:
        return f"{self.judge}: {self.rule}"


@dataclass(frozen=True, slots=True)
class Mutation:
    """One planted defect in the file of one format.

    `caught_by` names the checks that must catch it. Where nothing does, it is empty, and
    `uncaught` says why not.
    """

    format: str
    defect: str
    caught_by: tuple[Check, ...]
    plant: Plant
    uncaught: str = ""

    def __str__(self) -> str:
        return f"{self.format}: {self.defect}"


_register: list[Mutation] = []


def mutation(
    format: str, defect: str, *caught_by: str, uncaught: str = ""
) -> Callable[[Plant], Plant]:
    """Enter the decorated function in the register; each of `caught_by` is "judge: rule"."""
    checks = tuple(Check(*each.split(": ", 1)) for each in caught_by)
    if bool(checks) == bool(uncaught):
        raise ValueError(f"{format}: {defect}: name the checks, or say why there is none")

    def enter(plant: Plant) -> Plant:
        _register.append(Mutation(format, defect, checks, plant, uncaught))
        return plant

    return enter


def registered() -> tuple[Mutation, ...]:
    """Every mutation of the modules that were imported."""
    return tuple(_register)
