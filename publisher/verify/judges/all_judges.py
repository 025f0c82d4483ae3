"""The judges from outside, in the order in which reports name them."""

from publisher.verify.judges import (
    ace,
    axe,
    epubcheck,
    libreoffice,
    nu,
    openxml_audit,
    page_validation,
    verapdf,
    zxing,
)
from publisher.verify.judges.judge import Judge

JUDGES: tuple[Judge, ...] = (
    page_validation.JUDGE,
    verapdf.UA_1,
    verapdf.UA_2,
    verapdf.TOWARDS_UA_2,
    zxing.JUDGE,
    openxml_audit.JUDGE,
    libreoffice.JUDGE,
    epubcheck.JUDGE,
    ace.JUDGE,
    nu.JUDGE,
    axe.JUDGE,
)
