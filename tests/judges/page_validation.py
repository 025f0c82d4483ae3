"""page-validation: a second reading of PDF/UA-1, in this process and in milliseconds."""

from pathlib import Path

from tests.judges.finding import Finding


def judge(pdf: Path) -> list[Finding]:
    """Every place in `pdf` that breaks a rule, named as in "PDFUA1-LI-KIDS-001"."""
    import page

    try:
        report = page.validate_pdf(str(pdf), profile="ua1")
    except page.PageError as failure:
        return [Finding("unreadable", str(failure))]
    return [
        Finding(failure.rule_id, failure.message, f"object {failure.object_id}")
        for failure in report.failures
    ]
