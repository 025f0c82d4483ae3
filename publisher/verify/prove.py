"""From finished files to proof: judged, compared with the document, and claiming what is proven."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from publisher.theme import Theme
from publisher.verify.checks import (
    check_edition,
    check_file,
    check_print_shop,
    judge_same_pages,
    judge_same_sound,
)
from publisher.verify.claiming import candidate, same_bytes, settled, standard_of
from publisher.verify.claims import claims_of
from publisher.verify.edition import Edition
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import run_judges
from publisher.verify.listening import RECORDING, listen
from publisher.verify.parity import Parity, read_back
from publisher.verify.proof import Proof, ProvenFile
from publisher.verify.verdict import Level, Verdict


@dataclass(frozen=True, slots=True)
class Proven:
    """The files as they may be handed out, and the proof that goes with them.

    `withheld` has by format the standard that a file does not claim because a judge of that claim
    has not passed it.
    """

    files: tuple[FinishedFile, ...]
    proof: Proof
    withheld: Mapping[str, str]


def prove(editions: Sequence[Edition], level: Level, theme: Theme) -> list[Proven]:
    """Verify the files of some leaflets; each judge from outside is started once for all of them.

    The files that come back claim a standard only where the judges of that claim passed them. A
    file is judged by the theme that it was made in, which is `theme` unless the file has its own.
    """
    editions = [_as_judged(each, level) for each in editions]
    said = iter(run_judges([file for each in editions for file in each.files], level))
    return [
        _proven(each, level, theme, {file.format: next(said) for file in each.files})
        for each in editions
    ]


def _as_judged(edition: Edition, level: Level) -> Edition:
    files = (candidate(each, level, edition.recorded.get(each.format)) for each in edition.files)
    return replace(edition, files=tuple(files))


def _proven(
    edition: Edition, level: Level, theme: Theme, said: Mapping[str, tuple[Verdict, ...]]
) -> Proven:
    """The proof of one leaflet; `said` is what the judges from outside say, by format."""
    verdicts: list[Verdict] = []
    parities: list[Parity] = []
    files: list[FinishedFile] = []
    of_editions = (judge_same_sound(edition.files), judge_same_pages(edition.files))
    for file in edition.files:
        theme_of_file = file.theme or theme
        own = check_file(file, theme_of_file)
        of_file = [*([own] if own else []), *said[file.format]]
        of_file += [each for each in (check_print_shop(file), check_edition(file)) if each]
        of_file += [said_of[file.format] for said_of in of_editions if file.format in said_of]
        parity = read_back(file, edition.wording, theme_of_file)
        compared = [parity] if parity else []
        if level is Level.FULL and file.media_type == RECORDING:
            of_sound, heard = listen([file], edition.wording, theme_of_file)
            of_file += of_sound
            compared += heard
        recorded = edition.recorded.get(file.format)
        if level is Level.QUICK and recorded is not None and same_bytes(file, recorded):
            # Nothing has changed since judges from outside saw this very file.
            of_file += [each for each in recorded.verdicts if each.level is Level.FULL]
            roads = {each.by for each in compared}
            compared += [each for each in recorded.parities if each.by not in roads]
        verdicts += of_file
        parities += compared
        files.append(settled(file, of_file, level))
    proof = Proof(
        edition.document,
        edition.wording,
        level,
        tuple(verdicts),
        tuple(parities),
        {each.format: found for each in files if (found := _claims(each))},
        tuple(_proven_file(each) for each in files),
    )
    withheld = {
        after.format: standard_of(after)
        for before, after in zip(edition.files, files, strict=True)
        if after is not before
    }
    return Proven(tuple(files), proof, withheld)


def _claims(file: FinishedFile) -> tuple[str, ...]:
    return claims_of(file.media_type, file.content)


def _proven_file(file: FinishedFile) -> ProvenFile:
    digest = sha256(file.content).hexdigest()
    return ProvenFile(file.format, file.file_name, digest, len(file.content))
