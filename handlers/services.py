"""The parts that everything which talks on Telegram works with."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram.ext import ExtBot

from bot.clock import Clock
from bot.delivery.leading import Leading
from bot.delivery.worker import Delivery
from bot.sandbox import Sandbox
from bot.settings import Settings
from handlers.downloads import ROOM, Aside, Room
from handlers.flooding import Flood
from handlers.library import LibraryKeeper
from handlers.rephrasing import Rephraser
from storage.database import Database
from storage.files import FileStore


@dataclass
class Services:
    """The parts every turn works with, wired together once at start."""

    settings: Settings
    database: Database
    files: FileStore
    clock: Clock
    bot: ExtBot[int]
    delivery: Delivery
    library: LibraryKeeper
    sandbox: Sandbox = field(default_factory=Sandbox)  # where files are read
    rephraser: Rephraser | None = None
    spread: asyncio.Event = field(default_factory=asyncio.Event)  # an announcement has more recipients
    flood: Flood = field(default_factory=Flood)
    taken: asyncio.Event = field(default_factory=asyncio.Event)  # another program has the bot's updates
    worker: str = ""  # this process among those behind one webhook; empty where it is alone
    leading: Leading = field(default_factory=lambda: Leading(leads=True))
    room: Room = field(default_factory=lambda: Room(ROOM))
    aside: Aside = field(default_factory=Aside)  # where files are entered one by one
    # Updates that wait for the file store, and whether their senders know.
    stalled: dict[int, bool] = field(default_factory=dict)
    files_behind: Callable[[int], bool] = lambda _: False  # whether more files of the chat are waiting
