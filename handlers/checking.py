"""The administrator's look at everything the assistant needs: one line a matter, good or bad."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, func, select, text
from telegram import Bot, ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted
from telegram.error import Forbidden, TelegramError

from bot.settings import Settings
from handlers.request import AiohttpRequest
from storage import groups
from storage.database import Database, open_database
from storage.files import FileStore, FileStoreError, open_files
from storage.tables import Group, Outgoing, StoredFile

LEAST_FREE = 500 << 20  # bytes
CLOCK_MAY_DIFFER = timedelta(seconds=60)
OLDEST_WAITING = timedelta(hours=1)


@dataclass(frozen=True)
class Finding:
    good: bool
    said: str


async def check(settings: Settings) -> list[Finding]:
    """Every finding; nothing is changed."""
    kept, linked = list[Finding](), list[Group]()
    database = open_database(settings.database)
    try:
        kept += [await database.read(_integrity), await database.read(_outbox)]
        kept += [await _files(database, open_files(settings.files, endpoint=settings.s3_endpoint))]
        linked = await database.read(groups.linked)
    except (DBAPIError, ValueError):
        kept.append(Finding(good=False, said="Database: it cannot be read; start the assistant to see why."))
    finally:
        database.close()
    return [_disk(settings), _recognition(), *await _telegram(settings, linked), *kept]


def _disk(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.data).free
    return Finding(free >= LEAST_FREE, f"Disk: {free >> 20} MB free in {settings.data.absolute()}")


def _recognition() -> Finding:
    there = shutil.which("tesseract") is not None
    return Finding(
        there, f"Text recognition: tesseract {'is there' if there else 'is missing, scans stay unread'}"
    )


async def _telegram(settings: Settings, linked: Sequence[Group]) -> list[Finding]:
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    if not token:
        return [Finding(good=False, said="Token: TELEGRAM_BOT_TOKEN is not set")]
    request = AiohttpRequest(proxy=settings.way_out)
    bot = Bot(token, base_url=settings.telegram_base_url, request=request, get_updates_request=request)
    found = []
    try:
        async with bot:
            found.append(Finding(good=True, said=f"Token: Telegram knows it as @{bot.username}"))
            hook = await bot.get_webhook_info()
            found += await _groups(bot, linked)
        fits = bool(hook.url) == bool(settings.webhook_url)
        way = "webhook" if hook.url else "polling"
        found.append(Finding(fits, f"Way in: {way}, {hook.pending_update_count} messages wait at Telegram"))
        found.append(await _clock(settings))
    except TelegramError as error:
        found.append(Finding(good=False, said=f"Token: Telegram was not reached ({type(error).__name__})"))
    return found


async def _groups(bot: Bot, linked: Sequence[Group]) -> list[Finding]:
    """One line for all groups that are well, and one for each that is not."""
    found, well = list[Finding](), 0
    for one in {group.chat_id: group for group in reversed(linked)}.values():
        if trouble := await _trouble_in(bot, one.chat_id):
            found.append(Finding(good=False, said=f"Group “{one.title}”: {trouble}"))
        else:
            well += 1
    return [Finding(good=True, said=f"Groups: {well} linked ones let the assistant write"), *found]


async def _trouble_in(bot: Bot, chat_id: int) -> str:
    """What keeps the assistant from writing or pinning in a group; nothing where all is well."""
    try:
        me = await bot.get_chat_member(chat_id, bot.id)
        if isinstance(me, ChatMemberOwner):
            return ""
        if isinstance(me, ChatMemberAdministrator):
            return "" if me.can_pin_messages else "the assistant may not pin its board there"
        if me.status not in {me.MEMBER, me.RESTRICTED}:
            return "the assistant is not in it"
        rights = me if isinstance(me, ChatMemberRestricted) else (await bot.get_chat(chat_id)).permissions
    except Forbidden:
        return "the assistant is not in it"
    except TelegramError as error:
        return f"Telegram does not show it ({type(error).__name__})"
    return "" if rights is None or rights.can_send_messages else "the assistant may not write there"


async def _clock(settings: Settings) -> Finding:
    async with (
        aiohttp.ClientSession(trust_env=True) as session,
        session.head(settings.telegram_base_url.removesuffix("/bot")) as answer,
    ):
        theirs = parsedate_to_datetime(answer.headers.get("Date", "")) if "Date" in answer.headers else None
    if theirs is None:
        return Finding(good=True, said="Clock: not compared")
    off = abs(datetime.now(UTC) - theirs)
    return Finding(off <= CLOCK_MAY_DIFFER, f"Clock: {off.total_seconds():.0f} s from Telegram's")


def _integrity(session: Session) -> Finding:
    if session.get_bind().dialect.name != "sqlite":
        return Finding(good=True, said="Database: PostgreSQL answers")
    state = session.connection().execute(text("PRAGMA quick_check(1)")).scalar()
    return Finding(state == "ok", f"Database: {'whole' if state == 'ok' else 'damaged'}")


def _outbox(session: Session) -> Finding:
    waiting, oldest = session.exec(
        select(func.count(), func.min(col(Outgoing.created_at))).where(
            col(Outgoing.state).in_(("queued", "sending"))
        )
    ).one()
    late = oldest is not None and datetime.now(UTC) - oldest > OLDEST_WAITING
    since = f", the oldest since {oldest:%Y-%m-%d %H:%M} UTC" if oldest is not None else ""
    return Finding(not late, f"Outbox: {waiting} messages wait{since}")


async def _files(database: Database, files: FileStore) -> Finding:
    names = await database.read(lambda session: list(session.exec(select(StoredFile.sha256))))
    bad = 0
    for name in names:
        try:
            async for _ in files.stream(name):
                pass
        except FileStoreError:
            bad += 1
    known, loose = set(names), 0
    try:
        async for some in files.names(datetime.now(UTC)):
            loose += len(some.keys() - known)
    except FileStoreError:
        return Finding(good=False, said="Files: the store could not be listed")
    said = f"Files: {len(names)} kept, {bad} missing or damaged"
    return Finding(not bad, f"{said}; {loose} more that no row names, to be swept" if loose else said)
