"""`python -m storage.migrations "What changes"` writes a migration from the tables; look it through."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from storage.engines import parse_url, sqlite_engine
from storage.migrations import known_versions, migrate
from storage.migrations.config import config


def main(message: str) -> None:
    known = known_versions()
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder)}/empty.db"
        if known:
            migrate(url)
        engine = sqlite_engine(parse_url(url))
        with engine.begin() as connection:
            number = int(known[-1]) + 1 if known else 1
            command.revision(config(connection), message, autogenerate=True, rev_id=f"{number:04}")
        engine.dispose()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit('usage: python -m storage.migrations "What changes"')
    main(sys.argv[1])
