"""`publisher build` and `publisher check`."""

import argparse
import os

from publisher.backends import find_backends
from publisher.build import (
    BuildPlan,
    LeafletResult,
    check_leaflets,
    find_project,
    plan_build,
    press_leaflets,
)
from publisher.cli.console import Progress, print_diagnostics, print_json, print_results
from publisher.cli.format_flags import format_options
from publisher.diagnostics import Problems, error


def build(given: argparse.Namespace) -> int:
    """Build what the user named; 1 where a leaflet failed, 0 otherwise."""
    plan = make_plan(given)
    results: list[LeafletResult] = []
    with Progress(plan) as progress:
        for result in press_leaflets(plan, progress.show):
            results.append(result)
            progress.done(result)
    results.sort(key=lambda each: each.leaflet)
    return _report(results, as_json=given.json, built=True)


def check(given: argparse.Namespace) -> int:
    """Check what the user named; 1 where a leaflet has errors, 0 otherwise."""
    results = list(check_leaflets(make_plan(given)))
    return _report(results, as_json=given.json, built=False)


def make_plan(given: argparse.Namespace) -> BuildPlan:
    """What the user asked for. Raises `Problems` where there is nothing to work on."""
    project = find_project(given.project)
    forms = getattr(given, "forms", ())
    formats = getattr(given, "to", ()) or (("pdf",) if forms else ())
    if forms and "pdf" not in formats:
        raise Problems(
            [
                error(
                    "BUILD-006",
                    "--form says how the PDF is printed, but --to names other formats only",
                    f"add pdf to --to: --to {','.join(('pdf', *formats))} --form {','.join(forms)}",
                )
            ]
        )
    plan = plan_build(
        project,
        tuple(given.leaflets),
        formats,
        getattr(given, "out", None),
        format_options(find_backends(), given),
        getattr(given, "jobs", 0) or os.cpu_count() or 1,
        _created(),
        verify=getattr(given, "verify", True),
        forms=forms,
        theme=getattr(given, "theme", ""),
    )
    if not plan.leaflets:
        raise Problems(
            [
                error(
                    "BUILD-004",
                    f"there is no leaflet in '{project.source}'",
                    "start one with: publisher new my-first-leaflet",
                )
            ]
        )
    return plan


def _created() -> int | None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds since 1970."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    if not text.isdecimal():
        raise Problems(
            [
                error(
                    "BUILD-005",
                    f"SOURCE_DATE_EPOCH is '{text}', which is no number of seconds",
                    "unset it, or set it to seconds since 1970",
                )
            ]
        )
    return int(text)


def _report(results: list[LeafletResult], *, as_json: bool, built: bool) -> int:
    found = [each for result in results for each in result.diagnostics]
    if as_json:
        print_json(results)
    else:
        print_diagnostics(found)
        print_results(results, built=built)
    return 1 if any(each.failed for each in results) else 0
