"""A file store that refuses as often as it is told to, as a full disk does."""

from pathlib import Path

from obstore.store import LocalStore

from storage.files import FileStore, FileStoreError


class Refusing(FileStore):
    """A folder; each refusal is counted off."""

    def __init__(self, folder: Path) -> None:
        super().__init__(LocalStore(folder, mkdir=True), folder)
        self.refusals = 0

    async def put(self, data: bytes | Path) -> str:
        if self.refusals:
            self.refusals -= 1
            raise FileStoreError("no space left on device")
        return await super().put(data)
