"""What the user typed as a plan."""

import argparse
import os
from pathlib import Path

from publisher.backends import find_backends
from publisher.build.plan import BuildPlan, plan_build
from publisher.build.project import Project, find_project
from publisher.build.workers.default_jobs import default_jobs
from publisher.cli.format_flags import format_options
from publisher.diagnostics import Problems, error


def make_plan(given: argparse.Namespace) -> BuildPlan:
    """What the user asked for. Raises `Problems` where there is nothing to work on."""
    project = find_project(given.project)
    outputs = getattr(given, "out", None)
    _keep_apart(project, outputs)
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
        outputs,
        format_options(find_backends(), given),
        getattr(given, "jobs", 0) or default_jobs(),
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


def _keep_apart(project: Project, outputs: Path | None) -> None:
    """Raises `Problems` where files would be put among those that the user writes."""
    for folder in (project.source, project.styles):
        if outputs and outputs.resolve().is_relative_to(folder.resolve()):
            raise Problems(
                [
                    error(
                        "BUILD-008",
                        f"finished files cannot go into '{outputs}': '{folder}' holds what you "
                        "write",
                        "choose another folder with --out",
                    )
                ]
            )


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
