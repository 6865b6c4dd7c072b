"""Builds the assistant from its parts and runs it until told to stop."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sqlmodel import Session
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ExtBot

from bot import intents
from bot.clock import Clock
from bot.dates import is_day_off
from bot.delivery.leading import Leading
from bot.delivery.pacing import Pacer
from bot.delivery.policy import State
from bot.delivery.worker import Delivery
from bot.sandbox import Sandbox
from bot.settings import Settings, SettingsError
from handlers import (
    alerts,
    arrivals,
    groups,
    housekeeping,
    menus,
    mornings,
    nightly,
    operators,
    polls,
    replaying,
    second_leg,
    sharing,
    spreading,
)
from handlers.alerts import living
from handlers.announcements import board
from handlers.fetching import sweep
from handlers.library import LibraryKeeper
from handlers.pacing import PacedCalls
from handlers.reaching import REFUSED, Trouble, until_reached
from handlers.rephrasing import Rephraser
from handlers.request import AiohttpRequest
from handlers.routes import routes
from handlers.sender import TelegramSender
from handlers.services import Services
from handlers.updates import ALLOWED_UPDATES, InboxRequest, InOrder
from storage.database import Database
from storage.files import FileStore
from storage.tables import Outgoing

log = logging.getLogger(__name__)

DOUBT = 3.0
HOSTED_LIMIT_MB = 20  # of a file that Telegram's own servers give to bots
# Seconds a stop waits for the last fetch and for what is in hand; with the last calls less than ten.
LAST_FETCH, IN_HAND = 2.0, 3.5

App = Application[ExtBot[int], Any, Any, Any, Any, Any]


def build(  # noqa: PLR0913 - the parts, each once
    settings: Settings,
    database: Database,
    files: FileStore,
    clock: Clock,
    token: str,
    *,
    pacer: Pacer | None = None,
    doubt: float = DOUBT,
    sandbox: Sandbox | None = None,
    listens: bool = True,
) -> tuple[App, Services]:
    """The Application with every route, and the services behind it; nothing is started.

    `doubt`: seconds to find out whether another program has the token; 0 where there can be none. One that
    does not listen sends, and no more.
    """
    pacer = pacer or Pacer()
    among_others = listens and database.shared and bool(settings.webhook_url)
    leading = Leading(leads=not among_others)
    bot_id = int(token.partition(":")[0])
    in_order = InOrder(settings.at_once)
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(settings.telegram_base_url)
        .base_file_url(settings.telegram_file_url)
        .local_mode(settings.largest_file_mb > HOSTED_LIMIT_MB)
        .request(AiohttpRequest(proxy=settings.way_out))
        .get_updates_request(
            InboxRequest(database, clock, bot_id, room=in_order.room, proxy=settings.way_out, doubt=doubt)
        )
        .rate_limiter(PacedCalls(pacer))
        .concurrent_updates(in_order)
        .job_queue(None)
        .build()
    )
    delivery = Delivery(
        database,
        TelegramSender(application.bot, files),
        clock,
        pacer,
        moved=groups.rename,
        unreachable=groups.unreachable,
        muted=groups.muted,
        repeated=alerts.repeated,
        alone=not database.shared,
        leading=leading if among_others else None,
        polled=lambda session, row, number: polls.sent(session, row, number, clock),
        troubled=lambda session, row, state: _troubled(session, row, state, clock),
    )
    library = LibraryKeeper(
        database, clock, left_out=lambda session, names: operators.not_indexed(session, names, clock.now())
    )
    room = sandbox or Sandbox()
    model = settings.rephrase_url
    rephraser = Rephraser(model, settings.rephrase_model) if model else None
    services = Services(settings, database, files, clock, application.bot, delivery, library, room, rephraser)
    services.files_behind = in_order.files_behind
    services.leading = leading
    services.worker = delivery.worker if among_others else ""
    application.add_handlers(routes(services))
    return application, services


def _warm_up(today: date) -> None:
    """Load what the first words and the first plan would wait for, while Telegram is being reached."""
    intents.warm_up()
    is_day_off(today)


def _troubled(session: Session, row: Outgoing, state: State, clock: Clock) -> None:
    living.lost(session, row, state)
    operators.not_delivered(session, row, state, clock.now())


@asynccontextmanager
async def running(application: App, services: Services) -> AsyncIterator[None]:
    """The assistant at work: recovered, listening, sending and reminding; stopped cleanly at the end.

    Raises:
        SettingsError: Telegram refuses the token.
    """
    in_order = application.update_processor
    if not isinstance(in_order, InOrder):
        raise TypeError("the application was built with another update processor")
    await services.delivery.recover()
    await asyncio.to_thread(sweep, services.settings.data)
    await services.library.begin()
    lead = services.leading.run
    early: list[asyncio.Task[None]] = [
        asyncio.create_task(asyncio.to_thread(_warm_up, services.clock.today())),
        asyncio.create_task(services.delivery.live()),
    ]
    try:
        # Announcements have their hours, and letters go out, while Telegram is away too.
        early += [
            asyncio.create_task(
                lead(
                    lambda: spreading.run(
                        services.database,
                        services.clock,
                        services.delivery,
                        services.spread,
                        lambda session, made: board.live(session, made, services.clock),
                        services.settings.alert_hour,
                    )
                )
            ),
            asyncio.create_task(
                lead(
                    lambda: second_leg.run(
                        services.database, services.clock, services.files, services.settings
                    )
                )
            ),
        ]
        try:
            await until_reached(application.initialize)
        except InvalidToken:
            raise SettingsError(REFUSED) from None
        replayed = await replaying.replay(application, services.database, services.clock, services.worker)
        if replayed:
            log.info("%s updates of the last run were taken up", replayed)
        await application.start()
        background = [
            asyncio.create_task(services.delivery.run()),
            asyncio.create_task(services.library.run()),
            asyncio.create_task(
                replaying.run(
                    application, services.database, services.clock, services.stalled, services.worker
                )
            ),
            asyncio.create_task(lead(lambda: mornings.run(services))),
            asyncio.create_task(arrivals.make_ready(services.sandbox)),
            asyncio.create_task(
                housekeeping.watch(services.database, services.clock, services.settings.data)
            ),
            asyncio.create_task(
                lead(
                    lambda: housekeeping.run(
                        services.database, services.clock, services.delivery, services.files
                    )
                )
            ),
        ]
        if services.worker:
            background.append(asyncio.create_task(sharing.hear(application, services)))
        if services.settings.backup_folder:
            background.append(
                asyncio.create_task(lead(partial(_nightly, services, services.settings.backup_folder)))
            )
        try:
            await _publish(services)
            async with _watched(services), _listening(application, services):
                try:
                    yield
                finally:
                    in_order.closing = True
        finally:
            await _let_end(application, in_order)
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            await services.delivery.settle()
    finally:
        for task in early:
            task.cancel()
        await asyncio.gather(*early, return_exceptions=True)
        await asyncio.to_thread(services.sandbox.close)
        await application.shutdown()
        for request in application.bot._request:  # a bot that was never reached leaves them open
            await request.shutdown()


@asynccontextmanager
async def delivering(application: App, services: Services) -> AsyncIterator[None]:
    """A second process beside the one that listens: it sends its share of what is in the outbox, no more.

    Raises:
        SettingsError: Telegram refuses the token.
    """
    try:
        await until_reached(application.bot.initialize)
    except InvalidToken:
        raise SettingsError(REFUSED) from None
    await services.delivery.recover()
    work = [asyncio.create_task(one) for one in (services.delivery.run(), services.delivery.live())]
    try:
        yield
    finally:
        for one in work:
            one.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        await services.delivery.settle()
        await asyncio.to_thread(services.sandbox.close)
        await application.bot.shutdown()


@asynccontextmanager
async def _watched(services: Services) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        if services.settings.health_listen:
            # A web server takes a tenth of a second to load.
            from handlers import health

            await stack.enter_async_context(health.answering(services, services.settings.health_listen))
        yield


async def _let_end(application: App, in_order: InOrder) -> None:
    """Finish what is in hand, but not for long: all the rest is in the inbox and the outbox."""
    await _within(IN_HAND, application.stop())
    if in_order.tasks:
        log.warning("%s updates in hand are left to the next start", len(in_order.tasks))
        for task in in_order.tasks:
            task.cancel()
        await asyncio.wait(list(in_order.tasks), timeout=0.5)


async def _within(seconds: float, work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait({task}, timeout=seconds)
    if not done:
        task.cancel()
        await asyncio.wait({task}, timeout=0.5)


async def _nightly(services: Services, folder: Path) -> None:
    await nightly.run(services.database, services.clock, services.settings.data, folder)


async def _publish(services: Services) -> None:
    try:
        await menus.publish(services.bot)
    except TelegramError as error:
        log.warning("commands not published: %s", type(error).__name__)


@asynccontextmanager
async def _listening(application: App, services: Services) -> AsyncIterator[None]:
    if services.settings.webhook_url:
        # A web server takes a tenth of a second to load, and most offices poll.
        from handlers import webhook

        async with webhook.listening(application, services):
            yield
        return
    updater = application.updater
    if updater is None:
        raise RuntimeError("the application was built without an updater")
    tasks: set[asyncio.Task[None]] = set()

    def met() -> None:
        now = services.clock.now()
        telling = services.database.write(lambda session: operators.tell(session, now, "token"))
        task = asyncio.create_task(telling)
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    await updater.start_polling(
        timeout=10,
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=-1,
        error_callback=Trouble(second=services.taken.set, met=met),
    )
    try:
        yield
    finally:
        await _within(LAST_FETCH, updater.stop())
