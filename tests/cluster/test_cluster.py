"""The same build on real workers, with an S3 server between them."""

import signal
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import boto3
import pytest

from tests.cluster.running import LONG, Process, build, cluster, files, finished, s3_server
from tests.projects import BODY, FRONT_MATTER, make_project

LEAFLETS = {
    f"drops-{number}": FRONT_MATTER.replace("eye drops", f"eye drops {number}", 1) + BODY
    for number in range(5)
}
FORMATS = ("--to", "pdf,word,epub,audio,web")


class World:
    """A project, its local build, and a cluster with an S3 store of which all versions stay."""

    def __init__(self, place: Path, address: str, workers: list[Process], aws: Any) -> None:
        self.place = place
        self.project = place / "project"
        self.workers = workers
        self.environment: dict[str, str] = aws
        self.s3 = boto3.client(
            "s3",
            endpoint_url=aws["AWS_ENDPOINT_URL"],
            region_name="eu-west-2",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        self.s3.create_bucket(
            Bucket="leaflets", CreateBucketConfiguration={"LocationConstraint": "eu-west-2"}
        )
        self.s3.put_bucket_versioning(
            Bucket="leaflets", VersioningConfiguration={"Status": "Enabled"}
        )
        self.flags = ("--scheduler", address, "--store", "s3://leaflets/house")
        self.local = self.out("local")
        make_project(self.project, dict(LEAFLETS))
        code, _ = finished(build(self.project, *FORMATS, "--jobs", "1", "--out", str(self.local)))
        assert code == 0

    def out(self, name: str) -> Path:
        return self.place / name

    def far(self, name: str, *words: str) -> Any:
        """A build on the cluster into a folder of that name."""
        words = (*(words or FORMATS), *self.flags, "--out", str(self.out(name)))
        return build(self.project, *words, **self.environment)

    def versions(self) -> Counter[str]:
        """How often each object was written."""
        pages = self.s3.get_paginator("list_object_versions").paginate(Bucket="leaflets")
        return Counter(each["Key"] for page in pages for each in page.get("Versions", []))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    place = tmp_path_factory.mktemp("cluster")
    with s3_server(place) as aws, cluster(place, aws) as (address, workers):
        yield World(place, address, workers, aws)


@pytest.fixture(scope="module")
def killed(world: World) -> World:
    """The world after a build in which a worker was killed with work in its hands."""
    process = world.far("far")
    wait_for_any(world.out("far"), "*/manifest.json")
    assert process.poll() is None, "it was to be killed while leaflets are still made"
    world.workers[0].send_signal(signal.SIGKILL)
    code, found = finished(process)
    assert (code, sorted(found)) == (0, sorted(LEAFLETS))
    return world


def wait_for_any(folder: Path, pattern: str) -> None:
    for _ in range(LONG * 50):
        if any(folder.glob(pattern)):
            return
        time.sleep(0.02)
    raise AssertionError(f"no {pattern} ever came in {folder}")


@pytest.mark.slow
def test_a_worker_killed_in_the_middle_costs_no_byte(killed: World) -> None:
    assert files(killed.out("far")) == files(killed.local)
    assert sum(name.endswith(".mp3") for name in files(killed.local)) == len(LEAFLETS)


@pytest.mark.slow
def test_what_was_made_once_is_not_made_or_written_again(killed: World) -> None:
    before = killed.versions()
    digests = {key for key in before if "/sha256/" in key}
    assert len(digests) > 5 * len(LEAFLETS)
    assert {before[key] for key in digests} == {1}
    code, _ = finished(killed.far("again"))
    assert code == 0
    assert killed.versions() == before, "the second build wrote into the store"
    assert files(killed.out("again")) == files(killed.local)


@pytest.mark.slow
def test_a_damaged_object_is_noticed_and_never_published(killed: World) -> None:
    content = files(killed.local)["drops-3/drops-3.epub"]
    digest = sha256(content).hexdigest()
    key = f"house/sha256/{digest[:2]}/{digest}"
    damaged = bytes([content[0] ^ 1]) + content[1:]
    killed.s3.put_object(Bucket="leaflets", Key=key, Body=damaged)
    try:
        code, found = finished(killed.far("damaged"))
    finally:
        killed.s3.put_object(Bucket="leaflets", Key=key, Body=content)
    assert code == 1
    assert {leaflet for leaflet, codes in found.items() if "CLUSTER-007" in codes} == {"drops-3"}
    wanted = {path: each for path, each in files(killed.local).items() if "drops-3" not in path}
    assert files(killed.out("damaged")) == wanted


@pytest.mark.slow
def test_a_bucket_that_is_not_there_is_one_clear_message(killed: World) -> None:
    flags = (*killed.flags[:3], "s3://nobodys-bucket/house")
    process = build(killed.project, *flags, "--to", "web", **killed.environment)
    _, messages = process.communicate(timeout=LONG)
    assert process.returncode == 1
    assert messages.count("CLUSTER-") == 1
    assert "nobodys-bucket" in messages
    assert "Traceback" not in messages
