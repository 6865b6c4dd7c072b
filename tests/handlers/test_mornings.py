"""What several parts have to say to one person in one hour is one message."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import Session, select

from bot.clock import Clock
from bot.settings import Settings
from handlers import mornings
from handlers.alerts.planning import Found, Look
from handlers.alerts.writing import Written
from handlers.messages import MESSAGE_LIMIT, outgoing
from handlers.texts import Markup
from storage.database import open_database
from storage.tables import Outgoing
from tests.databases import prepare

NOW = datetime(2026, 8, 3, 1, 0, tzinfo=UTC)
WAY = {"text": "Tiến độ", "data": "open:go:tiendo"}


def alert(chat: int, text: str = "alert", turn: str = "1:3") -> dict[str, object]:
    return {
        "key": f"alert:{chat}:{turn}", "kind": "alert", "priority": 2, "chat_id": chat, "method": "say",
        "payload": {"text": text, "buttons": [[WAY]]}, "due_at": NOW, "created_at": NOW, "subject": "",
    }  # fmt: skip


def other(chat: int, kind: str, text: str) -> Outgoing:
    row = outgoing(chat, Markup(text), None, now=NOW, key=f"{kind}:{chat}", kind=kind)
    row.payload["buttons"] = [[WAY], [{"text": "Duyệt", "data": "open:go:duyet"}]]
    return row


def test_a_digest_heads_its_readers_alert_tasks_come_later_and_what_is_outdated_never(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    database = open_database(url)
    look = Look(Clock(source=lambda: NOW), Settings(_env_file=None), "bot")
    long = "a" * (MESSAGE_LIMIT - 3)
    written = Written([alert(1), alert(2, long)])
    digests = [other(chat, "digest", "digest") for chat in (1, 2, 3)]
    tasks = [other(chat, "tasks", "tasks") for chat in (1, 3, 4)]
    database.write_now(mornings.keep, look, Found(), written, digests, tasks)

    def kept(session: Session) -> dict[str, Outgoing]:
        return {one.key or "": one for one in session.exec(select(Outgoing))}

    rows = database.read_now(kept)
    assert rows["alert:1:1:3"].payload["text"] == "digest\n\nalert"
    assert rows["alert:1:1:3"].payload["buttons"] == [[WAY], [{"text": "Duyệt", "data": "open:go:duyet"}]]
    assert (rows["alert:2:1:3"].payload["text"], rows["digest:2"].payload["text"]) == (long, "digest")
    assert "digest:1" not in rows
    waits = {key: row.due_at - NOW for key, row in rows.items() if row.kind == "tasks"}
    assert waits == {"tasks:1": timedelta(hours=1), "tasks:3": timedelta(hours=1), "tasks:4": timedelta()}

    # Telegram was away: two days later only what is true then is still to go, where there is anything new.
    later = Look(Clock(source=lambda: NOW + timedelta(days=2)), Settings(_env_file=None), "bot")
    database.write_now(mornings.keep, later, Found(), Written([alert(1, "now", "1:1")]), None, [])
    states = {key: row.state for key, row in database.read_now(kept).items() if row.kind == "alert"}
    assert states == {"alert:1:1:3": "dropped", "alert:1:1:1": "queued", "alert:2:1:3": "queued"}
    database.close()
