"""The file store on a real folder and against a real S3 server."""

import asyncio
import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.files import FileDamagedError, FileMissingError, FileStore, FileStoreError, open_files
from storage.opening import sentence

PAPER = "Báo cáo thành tích".encode()
PAPER_SHA256 = hashlib.sha256(PAPER).hexdigest()


def place_in(folder: Path) -> Path:
    return folder / PAPER_SHA256[:2] / PAPER_SHA256[2:4] / PAPER_SHA256


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def open_bucket(endpoint: str, bucket: str) -> FileStore:
    return open_files(
        f"s3://{bucket}/dossiers",
        endpoint=endpoint,
        region="us-east-1",
        access_key="key",
        secret_key="secret",
    )


@pytest.fixture(params=["folder", pytest.param("s3", marks=pytest.mark.s3)])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    if request.param == "folder":
        return open_files(str(tmp_path / "files"))
    return open_bucket(request.getfixturevalue("s3_endpoint"), request.getfixturevalue("bucket"))


async def test_a_file_is_named_by_its_bytes_and_comes_back_whole(files: FileStore) -> None:
    assert not await files.exists(PAPER_SHA256)
    assert await files.put(PAPER) == PAPER_SHA256
    assert await files.exists(PAPER_SHA256)
    assert await files.get(PAPER_SHA256) == PAPER


async def test_an_empty_file_is_a_file(files: FileStore) -> None:
    assert await files.get(await files.put(b"")) == b""


async def test_a_large_file_is_read_in_pieces(files: FileStore) -> None:
    data = bytes(range(256)) * 4096 * 12
    name = await files.put(data)
    pieces = [piece async for piece in files.stream(name)]
    assert len(pieces) > 1
    assert b"".join(pieces) == data


async def test_what_was_never_kept_is_missing(files: FileStore) -> None:
    with pytest.raises(FileMissingError, match=PAPER_SHA256[:12]):
        await files.get(PAPER_SHA256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", PAPER_SHA256.upper(), PAPER_SHA256 + "0"])
async def test_a_name_that_is_no_digest_is_missing(files: FileStore, name: str) -> None:
    assert not await files.exists(name)
    with pytest.raises(FileMissingError):
        await files.get(name)


async def test_the_same_bytes_many_times_at_once_are_one_file(tmp_path: Path) -> None:
    files = open_files(str(tmp_path))
    names = await asyncio.gather(*(files.put(PAPER) for _ in range(20)))
    assert set(names) == {PAPER_SHA256}
    assert files_under(tmp_path) == [place_in(tmp_path)]


async def test_a_name_is_given_only_when_file_and_folders_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []

    def fsync(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", fsync)
    await open_files(str(tmp_path)).put(PAPER)
    path = place_in(tmp_path)
    assert synced == [part.stat().st_ino for part in (path, path.parent, path.parent.parent, tmp_path)]


async def test_a_damaged_file_is_never_handed_out_and_is_mended_when_given_again(tmp_path: Path) -> None:
    files = open_files(str(tmp_path))
    await files.put(PAPER)
    path = place_in(tmp_path)
    for damage in (b"", PAPER[:-1], PAPER[:-1] + b"?"):
        path.write_bytes(damage)
        with pytest.raises(FileDamagedError, match="damaged"):
            await files.get(PAPER_SHA256)
        await files.put(PAPER)
        assert await files.get(PAPER_SHA256) == PAPER


async def test_a_file_half_written_by_a_killed_process_is_not_taken_for_a_file(tmp_path: Path) -> None:
    files = open_files(str(tmp_path))
    path = place_in(tmp_path).with_name(f"{PAPER_SHA256}#1")
    path.parent.mkdir(parents=True)
    path.write_bytes(PAPER[:5])
    assert not await files.exists(PAPER_SHA256)
    await files.put(PAPER)
    assert await files.get(PAPER_SHA256) == PAPER


async def test_a_folder_that_cannot_be_written_is_an_error_of_the_store(tmp_path: Path) -> None:
    files = open_files(str(tmp_path))
    (tmp_path / PAPER_SHA256[:2]).write_text("a file where a folder should be")
    with pytest.raises(FileStoreError, match="could not be kept"):
        await files.put(PAPER)


@pytest.mark.s3
async def test_a_bucket_that_is_not_there_is_an_error_of_the_store(s3_endpoint: str) -> None:
    files = open_bucket(s3_endpoint, "nobody-made-this")
    with pytest.raises(FileStoreError, match="could not be kept"):
        await files.put(PAPER)


@pytest.mark.s3
async def test_two_prefixes_of_a_bucket_are_two_stores(s3_endpoint: str, bucket: str) -> None:
    await open_bucket(s3_endpoint, bucket).put(PAPER)
    other = open_files(
        f"s3://{bucket}", endpoint=s3_endpoint, region="us-east-1", access_key="key", secret_key="secret"
    )
    assert not await other.exists(PAPER_SHA256)


@pytest.mark.parametrize("address", ["s3://", "ftp://example/files"])
def test_a_wrong_address_is_one_plain_sentence(address: str) -> None:
    with pytest.raises(ValueError, match="s3://bucket/prefix"):
        open_files(address)


def test_a_folder_that_is_a_file_is_one_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("")
    with pytest.raises(ValueError, match="cannot be used"):
        open_files(str(tmp_path / "files"))


async def test_only_bytes_written_long_ago_are_taken_away(files: FileStore) -> None:
    await files.put(PAPER)
    now = datetime.now(UTC)
    assert not await files.forget(PAPER_SHA256, now - timedelta(days=30))
    assert await files.get(PAPER_SHA256) == PAPER
    assert await files.forget(PAPER_SHA256, now + timedelta(days=1))
    assert not await files.exists(PAPER_SHA256)
    assert await files.forget(PAPER_SHA256, now)  # gone already, say after a crash
    await files.put(PAPER)
    assert await files.get(PAPER_SHA256) == PAPER


async def test_a_file_given_again_while_it_is_taken_away_is_there_afterwards(tmp_path: Path) -> None:
    files = open_files(str(tmp_path))
    await files.put(PAPER)
    for _ in range(20):
        old = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
        os.utime(place_in(tmp_path), (old, old))
        before = datetime.now(UTC) - timedelta(days=30)
        await asyncio.gather(files.forget(PAPER_SHA256, before), files.put(PAPER))
        assert await files.get(PAPER_SHA256) == PAPER


def test_what_took_too_long_is_no_trouble_of_the_folder(tmp_path: Path) -> None:
    assert "took too long" in sentence(TimeoutError(), tmp_path, "sqlite:///a.db")
    assert "cannot be used" in sentence(PermissionError(13, "Permission denied"), tmp_path, "sqlite:///a.db")


async def test_what_is_kept_is_listed_with_its_bytes_and_nothing_else(files: FileStore) -> None:
    kept = {await files.put(bytes([one]) * one): one for one in range(1, 4)}
    assert await files.belongs_to("an office")
    later, earlier = datetime.now(UTC) + timedelta(hours=1), datetime.now(UTC) - timedelta(hours=1)
    listed = [some async for some in files.names(later)]
    assert {name: size for some in listed for name, size in some.items()} == kept
    assert not any([some async for some in files.names(earlier)])


async def test_files_belong_to_the_first_office_that_asks(files: FileStore) -> None:
    assert await files.belongs_to("Thanh tra tỉnh")
    assert await files.belongs_to("Thanh tra tỉnh")
    assert not await files.belongs_to("Sở Nội vụ")


async def test_a_folder_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    files = open_files(str(tmp_path / "files"))
    (tmp_path / "files").rmdir()
    (tmp_path / "files").write_text("a file in its place")
    with pytest.raises(FileStoreError):
        await files.belongs_to("Thanh tra tỉnh")
