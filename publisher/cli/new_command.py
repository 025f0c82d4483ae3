"""`publisher new`."""

import argparse

from publisher.build.outputs import write_outputs
from publisher.build.project import find_project
from publisher.cli.new_leaflet_id import new_leaflet_id

EXAMPLE = """\
---
title: {title}
language: en-GB
summary: Say in one or two short sentences what this leaflet is about and who it is for.
{publisher}edition: "1"
last-reviewed: 2026-01-31
next-review-due: 2029-01-31
audience: People who have been offered this treatment, and their families
---

## What is it?

Write here in short sentences. Put **important words** in bold.

## What will happen?

1. First, write down what happens first.
2. Then write down what happens next.

## When should I get help?

:::{{urgent}} Phone your care team today if:
- something is worse than you were told to expect
- you are worried and do not know what to do
:::

## What can I do myself?

- Write down your questions.
- Bring somebody with you.
"""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    parser.add_argument("id", metavar="ID", help="the leaflet's folder, as in back-pain")


def run(given: argparse.Namespace) -> int:
    """Write a leaflet that already builds, for the author to change."""
    project = find_project(given.project)
    folder = project.source / new_leaflet_id(given.id, project.source)
    title = given.id.replace("-", " ").capitalize()
    shared = (project.source / "organisation.yaml").is_file()
    publisher = "" if shared else "publisher: The name of your organisation\n"
    text = EXAMPLE.format(title=title, publisher=publisher)
    write_outputs(folder, {"leaflet.md": text.encode()})
    print(f"{folder / 'leaflet.md'} is there. Change it, then: publisher build {given.id}")
    return 0
