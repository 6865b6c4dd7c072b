"""The playground as one object: a local Telegram on a loopback address."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from aiohttp import web

from .api import Api
from .call import LARGEST_BODY
from .events import Event
from .guard import guard
from .limits import Limits
from .page_api import PageApi
from .people import Person
from .state import User, World
from .webhook import Webhook

LOOPBACK = "127.0.0.1"
TOKEN = "700000000:local-playground"  # noqa: S105 - opens nothing but this process's own server


def real_now() -> datetime:
    """The real time, aware UTC."""
    return datetime.now(UTC)


class Playground:
    """A local Telegram for one bot; nothing is kept when it stops.

    `now` tells the time messages carry; `advance` moves it when the page asks. `hold` is how many seconds a
    client that polls in circles is slowed down (0 in tests).
    """

    def __init__(
        self,
        token: str = TOKEN,
        now: Callable[[], datetime] = real_now,
        advance: Callable[[timedelta], None] | None = None,
        *,
        bot_name: str = "Playground bot",
        bot_username: str = "playground_bot",
        limits: Limits | None = None,
        insecure_loopback_webhook: bool = False,
        hold: float = 3.0,
    ) -> None:
        self.token = token
        bot = User(int(token.partition(":")[0]), bot_name, username=bot_username, is_bot=True)
        self.world = World(bot, now)
        self.world.updates.hold = hold
        self.advance_clock = advance
        self.webhook = Webhook(self.world, insecure_loopback=insecure_loopback_webhook)
        self.limits = limits or Limits()
        self.api = Api(self.world, token, self.limits, self.webhook)
        self.faults = self.api.faults
        self.log = self.api.log
        self.page = PageApi(self)
        self.people: dict[int, Person] = {}
        self.address = ""
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """For python-telegram-bot's `base_url`."""
        return f"{self.address}/bot"

    @property
    def base_file_url(self) -> str:
        """For python-telegram-bot's `base_file_url`."""
        return f"{self.address}/file/bot"

    async def start(self, port: int = 0) -> str:
        """Listen on 127.0.0.1, on a free port for 0; the address, like http://127.0.0.1:8081."""
        app = web.Application(client_max_size=LARGEST_BODY * 2, middlewares=[guard])
        app.router.add_route("*", "/bot{token}/{method}", self.api.method)
        app.router.add_get("/file/bot{token}/{path:.+}", self.api.file)
        self.page.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, LOOPBACK, port)
        await site.start()
        self.address = f"http://{LOOPBACK}:{self._runner.addresses[0][1]}"
        return self.address

    async def stop(self) -> None:
        """End polls and deliveries, close the port."""
        await self.webhook.stop()
        self.world.updates.hold = 0
        self.world.updates.terminate("terminated by other getUpdates request; the playground stops")
        await self.page.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def add_user(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "vi",
        about: str | None = None,
    ) -> Person:
        """A new person, whom the bot cannot write to before they write to it.

        `about` says to the chat page's reader who they are.
        """
        user = self.world.add_user(first_name, last_name, username, language_code, about)
        person = Person(self.world, user)
        self.people[person.id] = person
        self.world.events.publish(Event("chat"))
        return person

    def advance(self, by: timedelta) -> datetime:
        """Move the clock forward and tell the page; the new time."""
        if self.advance_clock is None:
            raise ValueError("this clock cannot be moved")
        self.advance_clock(by)
        now = self.world.now()
        self.world.events.publish(Event("clock", data={"now": now.isoformat()}))
        return now
