"""Which judges are installed here, and how to get the others."""

from dataclasses import dataclass

from publisher.verify.judges import JUDGES, Judge
from publisher.verify.listening import RECOGNISER
from publisher.verify.verdict import Level


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What `publisher doctor` says of one judge.

    `where` names its parts that are here, `remedy` says how to get those that are not, or what else
    is to be done; it is empty where nothing is.
    """

    judge: str
    judges: tuple[str, ...]
    level: str
    installed: bool
    version: str
    where: tuple[str, ...]
    missing: tuple[str, ...]
    remedy: str


def diagnose() -> list[Diagnosis]:
    """One row a judge, in the order of the reports, and one for the recogniser."""
    by_name: dict[str, list[Judge]] = {}
    for each in JUDGES:
        by_name.setdefault(each.name, []).append(each)
    return [*(_diagnosis(records) for records in by_name.values()), _recogniser()]


def _recogniser() -> Diagnosis:
    from publisher.verify.parity.sound import recogniser_missing, recogniser_name

    remedy = recogniser_missing()
    return Diagnosis(
        RECOGNISER,
        ("the words that are heard",),
        str(Level.FULL),
        not remedy,
        "" if remedy else recogniser_name()[1],
        (),
        (RECOGNISER,) if remedy else (),
        remedy,
    )


def _diagnosis(records: list[Judge]) -> Diagnosis:
    """One program may judge by several standards; its parts are the same."""
    judge = records[0]
    missing = judge.missing()
    version, trouble = ("", "") if missing else _version(judge)
    return Diagnosis(
        judge.name,
        tuple(dict.fromkeys(each.standard for each in records)),
        str(judge.level),
        not missing and not trouble,
        version,
        tuple(f"{each.name}: {found}" for each in judge.parts if (found := each.find())),
        tuple(each.name for each in missing),
        trouble or " ".join(dict.fromkeys(each.remedy for each in missing)),
    )


def _version(judge: Judge) -> tuple[str, str]:
    """The version of an installed judge, or else what to do about one that does not start."""
    try:
        return judge.version(), ""
    except Exception as failure:  # noqa: BLE001  # whatever goes wrong in another's program
        return "", f"{judge.name} is installed but does not start ({failure}). Install it again."
