"""Bots to measure against: the bare echo of two libraries, and a durable one as it is usually made."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

TOKEN = "700000000:local-playground"


def bare(base_url: str) -> None:
    """python-telegram-bot as its examples have it."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, MessageHandler, filters

    async def echo(update: Update, _: object) -> None:
        message = update.message
        if message is not None:
            await message.reply_text(message.text or "")

    application = ApplicationBuilder().token(TOKEN).base_url(base_url).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


def aiogram(base_url: str) -> None:
    """The same with aiogram."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    server = TelegramAPIServer.from_base(base_url.removesuffix("/bot"))
    bot = Bot(TOKEN, session=AiohttpSession(api=server))
    asyncio.run(dispatcher.start_polling(bot, handle_signals=False))


def usual(base_url: str) -> None:
    """What is kept before it is confirmed, by an AsyncSession over aiosqlite; one commit more a handler."""
    from sqlalchemy import event
    from sqlalchemy.ext.asyncio import create_async_engine
    from sqlmodel import Field, SQLModel
    from sqlmodel.ext.asyncio.session import AsyncSession
    from telegram import Update
    from telegram.ext import Application, ApplicationBuilder, MessageHandler, filters

    class Arrived(SQLModel, table=True):
        number: int = Field(primary_key=True)
        raw: str
        done_at: datetime | None = None

    class Said(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        chat: int
        words: str

    engine = create_async_engine(f"sqlite+aiosqlite:///{Path(mkdtemp())}/bot.db")

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection, _):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    class Kept(asyncio.Queue[object]):
        async def put(self, item: object) -> None:
            if isinstance(item, Update):
                async with AsyncSession(engine) as session:
                    session.add(Arrived(number=item.update_id, raw=item.to_json()))
                    await session.commit()
            await super().put(item)

    async def prepared(_: object) -> None:
        async with engine.begin() as connection:
            await connection.run_sync(SQLModel.metadata.create_all)

    async def echo(update: Update, _: object) -> None:
        message = update.message
        if message is None:
            return
        async with AsyncSession(engine) as session:
            arrived = await session.get_one(Arrived, update.update_id)
            session.add(Said(chat=message.chat_id, words=message.text or ""))
            arrived.done_at = datetime.now(UTC)
            await session.commit()
        await message.reply_text(message.text or "")

    application: Application = (  # type: ignore[type-arg]
        ApplicationBuilder().token(TOKEN).base_url(base_url).update_queue(Kept()).post_init(prepared).build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()
