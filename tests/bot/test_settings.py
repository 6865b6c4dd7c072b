"""Settings: each wrong value is one plain sentence that names the variable and never the value."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import SettingsError

SECRET = "PX73"  # stands in every wrong value below
TOKEN = "123456789:" + "A" * 35


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of the machine, and no .env of the project."""
    import os

    for name in list(os.environ):
        if name.startswith("TDKT_") or name == "TELEGRAM_BOT_TOKEN":
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


WRONG = {
    "TELEGRAM_BOT_TOKEN": [SECRET, f"{SECRET}:abcdefghijk", f"123:{SECRET}", f"12{SECRET}34"],
    "TDKT_TELEGRAM_BASE_URL": [SECRET, f"ftp://{SECRET}"],
    "TDKT_TELEGRAM_FILE_URL": [SECRET],
    "TDKT_PROXY": [SECRET, f"ftp://{SECRET}:1"],
    "TDKT_WEBHOOK_URL": [SECRET, f"http://{SECRET}.vn/hook"],
    "TDKT_WEBHOOK_LISTEN": [SECRET, f"{SECRET}:", f"127.0.0.1:{SECRET}", f"{SECRET}:70000", f"{SECRET}:-1"],
    "TDKT_WEBHOOK_SECRET": [f"{SECRET} có dấu", f"{SECRET}/", SECRET * 65],
    "TDKT_DATABASE_URL": [SECRET, f"mysql://user:{SECRET}@host/db"],
    "TDKT_FILES_URL": [f"ftp://{SECRET}", f"gs://{SECRET}"],
    "TDKT_S3_ENDPOINT": [SECRET],
    "TDKT_TIME_ZONE": [SECRET, f"Asia/{SECRET}", f"../{SECRET}"],
    "TDKT_ALERT_HOUR": [SECRET, f"8{SECRET}"],
    "TDKT_PLAYGROUND_PORT": [SECRET],
    "TDKT_LARGEST_FILE_MB": [SECRET],
    "TDKT_OFFICE": [" "],
}
NUMBERS = {
    "TDKT_ALERT_HOUR": ["-1", "24", "8.5"],
    "TDKT_PLAYGROUND_PORT": ["-1", "65536"],
    "TDKT_LARGEST_FILE_MB": ["0", "2001"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_wrong_value_is_one_sentence_with_the_name_and_without_the_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "TDKT_WEBHOOK_URL":
        monkeypatch.setenv("TDKT_WEBHOOK_SECRET", "abc")
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        settings.load()
    sentence = str(refused.value)
    assert sentence.startswith(f"{name} ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert SECRET not in sentence


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in NUMBERS.items() for value in values]
)
def test_a_number_out_of_bounds_is_refused_by_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name} must be a whole number from \d+ to \d+\.$"):
        settings.load()


def test_a_webhook_without_its_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_WEBHOOK_URL", "https://example.vn/hook")
    with pytest.raises(SettingsError, match=r"^TDKT_WEBHOOK_SECRET is needed together with"):
        settings.load()


def test_without_settings_it_is_the_playground_on_sqlite(tmp_path: Path) -> None:
    chosen = settings.load()
    assert chosen.telegram_bot_token is None
    assert chosen.database.startswith("sqlite:///")
    assert chosen.database.endswith("data/assistant.db")


def test_an_empty_token_is_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", " ")
    assert settings.load().telegram_bot_token is None


def test_right_values_are_taken_from_the_environment_and_the_env_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nTDKT_OFFICE=Thanh tra tỉnh Mẫu Sơn\n")
    monkeypatch.setenv("TDKT_WEBHOOK_URL", "https://example.vn/hook")
    monkeypatch.setenv("TDKT_WEBHOOK_SECRET", "abc_DEF-123")
    monkeypatch.setenv("TDKT_DATABASE_URL", "postgresql://user:pass@host/db")
    monkeypatch.setenv("TDKT_FILES_URL", "s3://bucket/folder")
    monkeypatch.setenv("TDKT_PROXY", "http://10.0.0.1:3128")
    monkeypatch.setenv("TDKT_WEBHOOK_LISTEN", "0.0.0.0:8443")
    chosen = settings.load()
    assert chosen.telegram_bot_token is not None
    assert chosen.telegram_bot_token.get_secret_value() == TOKEN
    assert chosen.office == "Thanh tra tỉnh Mẫu Sơn"
    assert chosen.files == "s3://bucket/folder"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_the_env_file_is_read_in_whatever_encoding_an_editor_saved_it(encoding: str, tmp_path: Path) -> None:
    office = "Thanh tra tỉnh Mẫu Sơn" if encoding != "cp1258" else "Thanh tra Hà Nam"
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nTDKT_OFFICE={office}\n", encoding=encoding)
    chosen = settings.load()
    assert chosen.telegram_bot_token is not None
    assert chosen.telegram_bot_token.get_secret_value() == TOKEN
    assert chosen.office == office
    assert settings.unknown_names() == []


def test_a_name_that_is_no_setting_is_pointed_out_with_the_one_that_was_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"BOT_TOKEN={SECRET}\nTDKT_COLOUR={SECRET}\nHOME_PAGE={SECRET}\n")
    monkeypatch.setenv("TDKT_ALERT_HOURS", SECRET)
    said = settings.unknown_names()
    assert [one.partition(" ")[0] for one in said] == ["BOT_TOKEN", "TDKT_ALERT_HOURS", "TDKT_COLOUR"]
    assert "TELEGRAM_BOT_TOKEN?" in said[0]
    assert "TDKT_ALERT_HOUR?" in said[1]
    assert SECRET not in "".join(said)


@pytest.mark.parametrize(
    "proxy", ["socks5://127.0.0.1:1080", "socks5h://10.0.0.1:1080", "http://a:b@10.0.0.1:1"]
)
def test_a_proxy_of_any_kind_is_taken(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.9:3128")
    monkeypatch.setenv("TDKT_PROXY", proxy)
    assert settings.load().way_out == proxy


def test_without_one_of_its_own_the_machines_proxy_is_used_but_not_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.9:3128")
    monkeypatch.setenv("https_proxy", "http://10.0.0.9:3128")
    assert settings.load().way_out == "http://10.0.0.9:3128"
    assert settings.load(telegram_base_url="http://127.0.0.1:8081/bot").way_out is None


def test_no_secret_is_shown_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TDKT_WEBHOOK_SECRET", "abc_DEF-123")
    assert TOKEN not in repr(settings.load())
    assert "abc_DEF-123" not in repr(settings.load())


def test_files_over_the_limit_of_telegrams_own_servers_need_another_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TDKT_LARGEST_FILE_MB", "50")
    with pytest.raises(SettingsError, match="TDKT_TELEGRAM_BASE_URL"):
        settings.load()
    monkeypatch.setenv("TDKT_TELEGRAM_BASE_URL", "http://127.0.0.1:8081/bot")
    assert settings.load().largest_file_mb == 50


def test_the_address_of_clamd_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_CLAMD", "3310")
    with pytest.raises(SettingsError, match="host:port"):
        settings.load()
    monkeypatch.setenv("TDKT_CLAMD", "/run/clamd.sock")
    assert settings.load().clamd == "/run/clamd.sock"
