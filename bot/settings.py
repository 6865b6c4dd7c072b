"""Typed settings from the environment or a .env file; a wrong one is a plain sentence."""

import codecs
import os
import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_POSTGRES = {"postgresql", "postgres", "postgresql+psycopg"}
_PROXIES = {"http", "https", "socks4", "socks5", "socks5h"}
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


ENV_FILE = Path(".env")


class SettingsError(Exception):
    """One sentence for the person who starts the program."""


class Settings(BaseSettings):
    """Every setting of the program; `describe()` of the command line prints these lines."""

    model_config = SettingsConfigDict(
        env_file=".env", env_prefix="TDKT_", extra="ignore", populate_by_name=True
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None,
        validation_alias="TELEGRAM_BOT_TOKEN",
        description="The bot's token from @BotFather; without it the playground starts.",
    )
    telegram_base_url: str = Field(
        default="https://api.telegram.org/bot", description="Address of the Bot API, up to and with /bot."
    )
    telegram_file_url: str = Field(
        default="https://api.telegram.org/file/bot", description="Address files are fetched from."
    )
    proxy: str | None = Field(
        default=None,
        description="http:// or socks5:// proxy for every call to Telegram; without it HTTPS_PROXY is used.",
    )
    webhook_url: str | None = Field(
        default=None, description="Public HTTPS address Telegram calls; without it the bot polls."
    )
    webhook_listen: str = Field(default="127.0.0.1:8443", description="host:port the webhook listens on.")
    webhook_secret: SecretStr | None = Field(
        default=None, description="Secret Telegram repeats in each webhook call; needed with webhook_url."
    )
    data: Path = Field(default=Path("data"), description="Folder for the database and the files.")
    database_url: str | None = Field(
        default=None, description="PostgreSQL address; without it SQLite inside the data folder."
    )
    files_url: str | None = Field(
        default=None, description="s3://bucket/prefix for the files; without it a folder inside data."
    )
    s3_endpoint: str | None = Field(default=None, description="Address of an S3 server other than Amazon's.")
    backup_folder: Path | None = Field(
        default=None, description="Folder for a backup each day, old ones thinned out; without it none."
    )
    at_once: int = Field(default=64, ge=1, le=1000, description="Updates of different chats handled at once.")
    health_listen: str | None = Field(
        default=None, description="host:port of /healthz, /readyz and /metrics; without it none."
    )
    office: str = Field(default="Thanh tra tỉnh", description="Name of the office, as documents print it.")
    superior: str = Field(default="UBND tỉnh", description="The body above it, as documents print it.")
    signer: str = Field(default="CHÁNH THANH TRA", description="Who signs its documents.")
    symbol: str = Field(default="DS-TTr", description="Symbol after the blank number of its lists.")
    place: str = Field(default="", description="Place name before the date in documents.")
    time_zone: str = Field(default="Asia/Ho_Chi_Minh", description="Time zone shown to people.")
    alert_hour: int = Field(default=8, ge=0, le=23, description="Hour of the day at which alerts go out.")
    days_off: Annotated[tuple[date, ...], NoDecode] = Field(
        default=(), description="Working days made free by decision, as 2026-12-31 or 31/12/2026, by commas."
    )
    days_worked: Annotated[tuple[date, ...], NoDecode] = Field(
        default=(), description="Saturdays, Sundays or holidays worked in exchange, written like days_off."
    )
    rephrase_url: str | None = Field(
        default=None,
        description="Address of an OpenAI-compatible server of the office, as http://10.0.0.5:11434/v1; "
        "questions the plans do not surely answer are put in official words there. Without it, none is sent.",
    )
    rephrase_model: str = Field(default="", description="Name of the model on that server.")
    playground_port: int = Field(default=8085, ge=0, le=65535, description="Port of the playground's page.")
    smtp_url: SecretStr | None = Field(
        default=None,
        description="smtp://user:password@host:587 (or smtps://) for letters where Telegram does not reach.",
    )
    mail_from: str = Field(
        default="", description="The address letters come from; needed with TDKT_SMTP_URL."
    )
    mail_after_hours: int = Field(
        default=4, ge=1, le=168, description="Hours without Telegram after which letters go out."
    )
    clamd: str | None = Field(
        default=None, description="host:port or /socket of ClamAV's daemon, which then looks at every file."
    )
    largest_file_mb: int = Field(
        default=20,
        ge=1,
        le=2000,
        description="Largest file taken, in MB; over 20 only with a Bot API server of your own (--local).",
    )

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("is no time zone; an example is Asia/Ho_Chi_Minh") from None
        return value

    @field_validator("days_off", "days_worked", mode="before")
    @classmethod
    def _days(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return tuple(_day(word) for word in value.replace(",", " ").replace(";", " ").split())

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_shape(cls, value: SecretStr | None) -> SecretStr | None:
        token = value.get_secret_value().strip() if value else ""
        if not token:
            return None
        if not _TOKEN.fullmatch(token):
            raise ValueError("does not look like a bot token; copy it whole from @BotFather")
        return SecretStr(token)

    @field_validator("proxy")
    @classmethod
    def _proxy_address(cls, value: str | None) -> str | None:
        if value and not _is_address(value, _PROXIES):
            raise ValueError("must be an address that begins with http://, https:// or socks5://")
        return value or None

    @field_validator("telegram_base_url", "telegram_file_url", "s3_endpoint", "rephrase_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value and not _is_address(value, {"http", "https"}):
            raise ValueError("must be an address that begins with http:// or https://")
        return value or None

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, value: str | None) -> str | None:
        if value and not _is_address(value, {"https"}) and urlsplit(value).hostname not in _LOOPBACK:
            raise ValueError("must be an address that begins with https://, as Telegram demands")
        return value or None

    @field_validator("clamd")
    @classmethod
    def _clamd_address(cls, value: str | None) -> str | None:
        host, _, port = (value or "").rpartition(":")
        if value and not value.startswith("/") and not (host and port.isdecimal()):
            raise ValueError("must be host:port or the path of a socket, for example 127.0.0.1:3310")
        return value or None

    @field_validator("webhook_listen", "health_listen")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        if not value:
            return None
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or not 0 < int(port) <= 65535:
            raise ValueError("must be host:port, for example 127.0.0.1:8443")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("must be 1 to 256 letters, digits, _ or -, as Telegram demands")
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str | None) -> str | None:
        if value and not (value.startswith("sqlite:///") or urlsplit(value).scheme in _POSTGRES):
            raise ValueError("must begin with postgresql:// (or sqlite:///)")
        return value or None

    @field_validator("files_url")
    @classmethod
    def _known_store(cls, value: str | None) -> str | None:
        if value and "://" in value and not _is_address(value, {"s3"}):
            raise ValueError("must be s3://bucket or s3://bucket/prefix, or a folder")
        return value or None

    @field_validator("office", "superior")
    @classmethod
    def _named(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("must not be empty, documents print it")
        return value.strip()

    @field_validator("smtp_url")
    @classmethod
    def _mail_server(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not _is_address(value.get_secret_value(), {"smtp", "smtps"}):
            raise ValueError("must be an address that begins with smtp:// or smtps://")
        return value or None

    @model_validator(mode="after")
    def _letters_have_a_sender(self) -> "Settings":
        if self.smtp_url and "@" not in self.mail_from:
            raise ValueError("TDKT_MAIL_FROM is needed together with TDKT_SMTP_URL")
        return self

    @model_validator(mode="after")
    def _large_files_need_a_server(self) -> "Settings":
        if self.largest_file_mb > 20 and urlsplit(self.telegram_base_url).hostname == "api.telegram.org":
            raise ValueError(
                "TDKT_LARGEST_FILE_MB over 20 needs a Bot API server of your own in TDKT_TELEGRAM_BASE_URL"
            )
        return self

    @model_validator(mode="after")
    def _webhook_has_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("TDKT_WEBHOOK_SECRET is needed together with TDKT_WEBHOOK_URL")
        return self

    @model_validator(mode="after")
    def _backup_of_a_folder(self) -> "Settings":
        if self.backup_folder and (self.database_url or self.files_url):
            raise ValueError("TDKT_BACKUP_FOLDER is for an office with SQLite and a folder; use pg_dump")
        return self

    @property
    def way_out(self) -> str | None:
        """The proxy calls to Telegram go through: the one set, or the machine's."""
        host = urlsplit(self.telegram_base_url).hostname or ""
        if self.proxy or host in _LOOPBACK or proxy_bypass(host):
            return self.proxy
        machine = getproxies()
        return machine.get("https") or machine.get("all") or None

    @property
    def database(self) -> str:
        """The address of the database that is used."""
        return self.database_url or f"sqlite:///{(self.data / 'assistant.db').absolute()}"

    @property
    def files(self) -> str:
        """The folder or bucket that is used for files."""
        return self.files_url or str((self.data / "files").absolute())


_FIELDS = Settings.model_fields


def load(**changes: object) -> Settings:
    """The settings of this start.

    Raises:
        SettingsError: one plain sentence naming the wrong setting, never its value: it may be a secret.
    """
    try:
        return Settings(_env_file_encoding=encoding_of(ENV_FILE), **changes)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None


def encoding_of(file: Path) -> str:
    """How a text file is written: editors of Windows save UTF-16, a mark at the front, or their own page."""
    try:
        data = file.read_bytes()
    except OSError:
        return "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\x00" in data[:4]:
        return "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1258"
    return "utf-8-sig"


def unknown_names() -> list[str]:
    """A sentence for each setting of the environment or .env that looks like ours and is none."""
    known = [str(field.validation_alias or f"TDKT_{name.upper()}") for name, field in _FIELDS.items()]
    found = {name.upper() for name in os.environ if name.upper().startswith(("TDKT_", "TELEGRAM_"))}
    if ENV_FILE.is_file():
        found |= {name.upper() for name in dotenv_values(ENV_FILE, encoding=encoding_of(ENV_FILE))}
    sentences = []
    for name in sorted(found - set(known)):
        near = get_close_matches(name, known, n=1, cutoff=0.6)
        if near or name.startswith("TDKT_"):
            meant = f" Did you mean {near[0]}?" if near else ""
            sentences.append(f"{name} is no setting and is ignored.{meant}")
    return sentences


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    if not first["loc"]:
        return f"{first['msg'].removeprefix('Value error, ')}."
    name = str(first["loc"][0])
    field = Settings.model_fields.get(name.lower())
    shown = name if name.isupper() else f"TDKT_{name.upper()}"
    if field is not None and field.annotation is int:
        bounds = {
            key: getattr(one, key) for one in field.metadata for key in ("ge", "le") if hasattr(one, key)
        }
        return f"{shown} must be a whole number from {bounds['ge']} to {bounds['le']}."
    return f"{shown} {first['msg'].removeprefix('Value error, ')}."


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        pass
    try:
        day, month, year = map(int, word.split("/"))
        return date(year, month, day)
    except ValueError:
        raise ValueError("must be days, for example 2026-12-31 or 31/12/2026, by commas") from None


def _is_address(value: str, schemes: set[str]) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in schemes and bool(parts.hostname)
    except ValueError:
        return False
