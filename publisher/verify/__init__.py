"""Proof: every finished file is judged, and all formats are shown to carry the same words.

`prove` takes the files of some leaflets and gives them back as they may be handed out, each with
its claim only where that was judged, and the proof that goes with them.
"""

from publisher.verify.edition import Edition, Recorded
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.proof import Proof, ProvenFile
from publisher.verify.prove import Proven, prove
from publisher.verify.verdict import Level, Verdict

__all__ = [
    "Edition",
    "Finding",
    "FinishedFile",
    "Level",
    "Proof",
    "Proven",
    "ProvenFile",
    "Recorded",
    "Verdict",
    "prove",
]
