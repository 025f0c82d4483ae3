"""Abbreviations that British leaflets use, with what they usually stand for."""

from publisher.document.nodes import Spoken

_LETTERS = """
AIDS=acquired immune deficiency syndrome
BMI=body mass index
BNF=British National Formulary
COPD=chronic obstructive pulmonary disease
CT=computed tomography
DNA=deoxyribonucleic acid
DVT=deep vein thrombosis
ECG=electrocardiogram
EEG=electroencephalogram
ENT=ear, nose and throat
GP=general practitioner
HIV=human immunodeficiency virus
HRT=hormone replacement therapy
IBS=irritable bowel syndrome
ICU=intensive care unit
MHRA=Medicines and Healthcare products Regulatory Agency
MRI=magnetic resonance imaging
NHS=National Health Service
NICE=National Institute for Health and Care Excellence
NSAID=non-steroidal anti-inflammatory drug
PALS=Patient Advice and Liaison Service
PE=pulmonary embolism
PET=positron emission tomography
PSA=prostate-specific antigen
RNA=ribonucleic acid
SIGN=Scottish Intercollegiate Guidelines Network
TB=tuberculosis
TIA=transient ischaemic attack
UTI=urinary tract infection
WHO=World Health Organization
"""
_SAID_AS_WORDS = frozenset({"AIDS", "NICE", "PALS", "PET", "SIGN"})
ALSO_WORDS = _SAID_AS_WORDS | {"WHO"}
"""Those that are also ordinary words, so that in a line of capitals they may be just these."""

KNOWN: dict[str, tuple[str, Spoken]] = {
    short: (full, Spoken.WORD if short in _SAID_AS_WORDS else Spoken.LETTERS)
    for short, _, full in (line.partition("=") for line in _LETTERS.split("\n") if line)
}
KNOWN["A&E"] = ("accident and emergency", Spoken.FULL)
"""What each stands for, and whether it is said letter by letter or as a word."""
