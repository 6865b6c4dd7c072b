"""Typed settings from the environment or a .env file; a wrong one is a plain sentence."""

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    proxy: str | None = Field(default=None, description="HTTP proxy for every call to Telegram.")
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
    office: str = Field(default="Thanh tra tỉnh", description="Name of the office, as documents print it.")
    superior: str = Field(default="UBND tỉnh", description="The body above it, as documents print it.")
    place: str = Field(default="", description="Place name before the date in documents.")
    time_zone: str = Field(default="Asia/Ho_Chi_Minh", description="Time zone shown to people.")
    alert_hour: int = Field(default=8, ge=0, le=23, description="Hour of the day at which alerts go out.")
    playground_port: int = Field(default=8085, ge=0, le=65535, description="Port of the playground's page.")
    largest_file_mb: int = Field(default=20, ge=1, le=20, description="Largest file taken, in MB.")

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("is no time zone; an example is Asia/Ho_Chi_Minh") from None
        return value

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None or not value.get_secret_value():
            return None
        number, colon, secret = value.get_secret_value().partition(":")
        if not (number.isdigit() and colon and len(secret) >= 10):
            raise ValueError("does not look like a bot token; copy it whole from @BotFather")
        return value

    @model_validator(mode="after")
    def _webhook_has_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("TDKT_WEBHOOK_SECRET is needed together with TDKT_WEBHOOK_URL")
        return self

    @property
    def database(self) -> str:
        """The address of the database that is used."""
        return self.database_url or f"sqlite:///{(self.data / 'assistant.db').absolute()}"

    @property
    def files(self) -> str:
        """The folder or bucket that is used for files."""
        return self.files_url or str((self.data / "files").absolute())


def load(**changes: object) -> Settings:
    """The settings of this start.

    Raises:
        SettingsError: one plain sentence naming the setting that is wrong; never its value, it may be a secret.
    """
    try:
        return Settings(**changes)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        shown = name if name.isupper() else f"TDKT_{name.upper()}" if name else ""
        raise SettingsError(f"{shown} {first['msg'].removeprefix('Value error, ')}.".strip()) from None
