"""The files people hand in, kept in a folder or an S3 bucket under the SHA-256 of their bytes."""

import asyncio
import hashlib
import os
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO
from urllib.parse import urlsplit

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, S3Store

_SHA256 = re.compile(r"[0-9a-f]{64}")
_PIECE = 1 << 20  # bytes a step when a file is read as a stream
_IN_MEMORY = 8 << 20
_LISTED = 1000  # files a step when all are gone through
_OWNER = "office"  # beside the files: whose they are


class FileStoreError(Exception):
    """The store could not be reached or would not do it; trying again later may help."""


class FileMissingError(FileStoreError):
    """No file of that name was ever kept, or someone has removed it."""


class FileDamagedError(FileStoreError):
    """The bytes kept are not those that were given."""


class FileStore:
    """Files named by the SHA-256 of their bytes: the same bytes twice are one file."""

    def __init__(self, store: LocalStore | S3Store, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder  # of a local store
        self._writing = 0
        self._quiet = asyncio.Lock()  # held while a file is taken away: none is written meanwhile

    async def put(self, data: bytes | Path) -> str:
        """Keep the bytes, or those of a file, and return their SHA-256 in hex, once they are safe.

        A file already there is written anew: that mends one damaged meanwhile.
        """
        sha256 = await asyncio.to_thread(_digest, data)
        async with self._quiet:
            self._writing += 1
        try:
            whole = isinstance(data, bytes)
            await obstore.put_async(self._store, _place(sha256), data, use_multipart=not whole)
            if self._folder is not None:
                await asyncio.to_thread(_sync, self._folder, _place(sha256))
        except (BaseError, OSError) as error:
            raise FileStoreError(f"file {sha256[:12]} could not be kept") from error
        finally:
            self._writing -= 1
        return sha256

    async def forget(self, sha256: str, before: datetime) -> bool:
        """Take away bytes last written before this moment; whether they are gone.

        The row of a new file follows its bytes, so what was written lately is left however little names it.
        """
        async with self._quiet:
            if self._writing:
                return False
            try:
                about = await obstore.head_async(self._store, _place(sha256))
                if about["last_modified"] >= before:
                    return False
                await obstore.delete_async(self._store, _place(sha256))
            except FileNotFoundError:
                return True
            except (BaseError, OSError) as error:
                raise FileStoreError(f"file {sha256[:12]} could not be taken away") from error
        return True

    async def get(self, sha256: str) -> bytes:
        """The bytes, compared with their name."""
        return b"".join([piece async for piece in self.stream(sha256)])

    async def spooled(self, sha256: str) -> IO[bytes]:
        """The bytes, compared with their name, as a file to read; a large one waits on the disk."""
        target = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever reads it closes it
        try:
            async for piece in self.stream(sha256):
                target.write(piece)
        except FileStoreError:
            target.close()
            raise
        target.seek(0)
        return target

    async def stream(self, sha256: str) -> AsyncIterator[bytes]:
        """The bytes piece by piece; FileDamagedError comes after the last if they are not the right ones."""
        digest = hashlib.sha256()
        try:
            found = await obstore.get_async(self._store, _place(sha256))
            async for piece in found.stream(min_chunk_size=_PIECE):
                digest.update(piece)
                yield bytes(piece)
        except FileNotFoundError as error:
            raise FileMissingError(f"file {sha256[:12]} is not in the store") from error
        except (BaseError, OSError) as error:
            raise FileStoreError(f"file {sha256[:12]} could not be read") from error
        if digest.hexdigest() != sha256:
            raise FileDamagedError(f"file {sha256[:12]} is damaged")

    async def names(self, before: datetime) -> AsyncIterator[dict[str, int]]:
        """The files last written before this moment with their bytes, some at a time, in no order."""
        try:
            async for some in obstore.list(self._store, chunk_size=_LISTED):
                named = ((one["path"].rpartition("/")[2], one) for one in some)
                yield {
                    name: one["size"]
                    for name, one in named
                    if _SHA256.fullmatch(name)
                    and one["path"] == _place(name)
                    and one["last_modified"] < before
                }
        except (BaseError, OSError) as error:
            raise FileStoreError("the files could not be listed") from error

    async def belongs_to(self, office: str) -> bool:
        """Whether the files are this office's; those of none are from now on.

        What another office's database names must not be taken for what nobody names.
        """
        try:
            try:
                found = await obstore.get_async(self._store, _OWNER)
            except FileNotFoundError:
                await obstore.put_async(self._store, _OWNER, office.encode(), use_multipart=False)
                found = await obstore.get_async(self._store, _OWNER)
            return bytes(await found.bytes_async()) == office.encode()
        except (BaseError, OSError) as error:
            raise FileStoreError("whose the files are could not be looked up") from error

    async def exists(self, sha256: str) -> bool:
        """Whether a file of that name is there; its bytes are not looked at."""
        try:
            await obstore.head_async(self._store, _place(sha256))
        except (FileNotFoundError, FileMissingError):
            return False
        except (BaseError, OSError) as error:
            raise FileStoreError(f"file {sha256[:12]} could not be looked up") from error
        return True


def open_files(
    url: str,
    *,
    endpoint: str | None = None,
    region: str | None = None,
    access_key: str | None = None,
    secret_key: str | None = None,
) -> FileStore:
    """Open a folder ("data/files") or "s3://bucket/prefix"; ValueError says what is wrong with the address.

    What is not given for S3 is taken from the usual AWS_... environment variables.
    """
    parts = urlsplit(url)
    if parts.scheme == "s3":
        return _open_bucket(parts.netloc, parts.path.strip("/"), endpoint, region, access_key, secret_key)
    if "://" in url and parts.scheme != "file":
        raise ValueError(f"files are kept in a folder or in s3://bucket/prefix, not in {parts.scheme}://")
    folder = Path(parts.path if parts.scheme == "file" else url).resolve()
    try:
        return FileStore(LocalStore(folder, mkdir=True), folder)
    except (BaseError, OSError) as error:
        raise ValueError(f"the folder for files cannot be used: {folder}") from error


def _open_bucket(
    bucket: str,
    prefix: str,
    endpoint: str | None,
    region: str | None,
    access_key: str | None,
    secret_key: str | None,
) -> FileStore:
    if not bucket:
        raise ValueError("the address of the bucket is of the form s3://bucket/prefix")
    config = {
        "endpoint": endpoint,
        "region": region,
        "access_key_id": access_key,
        "secret_access_key": secret_key,
    }
    store = S3Store(
        bucket,
        prefix=prefix or None,
        config={key: value for key, value in config.items() if value is not None},  # type: ignore[arg-type]
        client_options={"allow_http": (endpoint or "").startswith("http://")},
        # By default it would try for three minutes while someone waits for an answer.
        retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=20)},
    )
    return FileStore(store)


def _digest(data: bytes | Path) -> str:
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest()
    with data.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _place(sha256: str) -> str:
    if not _SHA256.fullmatch(sha256):
        raise FileMissingError(f"not the name of a file: {sha256[:12]!r}")
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _sync(folder: Path, place: str) -> None:
    """Bring a file and the folders that lead to it onto the disk; obstore renames but does not sync."""
    path = folder / place
    for part in (path, *path.parents[:3]):
        handle = os.open(part, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
