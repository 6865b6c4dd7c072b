"""How Alembic is told where things are; there is no ini file."""

from alembic.config import Config
from sqlalchemy import Connection

from storage.migrations import FOLDER


def config(connection: Connection) -> Config:
    """Alembic's settings for work on an open connection, in the transaction it is in."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made
