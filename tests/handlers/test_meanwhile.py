"""What takes a while is said at once, and the button that asked for it spins no longer."""

from types import SimpleNamespace
from typing import Any, cast

from bot.clock import Clock
from handlers.errors import _explain
from handlers.turn import Sorry
from storage.tables import Person
from tests.fakes.turns import turn


class Bot:
    """Remembers what it was asked to do."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    async def send_message(self, *_: object, **__: object) -> None:
        self.calls.append("said")

    async def answer_callback_query(self, *_: object, **__: object) -> bool:
        self.calls.append("answered")
        return True


async def test_a_press_is_answered_once_when_it_is_said_that_its_work_takes_a_while() -> None:
    clock = Clock()
    person = Person(id=1, name="Lê Thu Hà", folded="", role="office", created_at=clock.now(), telegram_id=7)
    pressed, bot = turn(clock, person, "pages"), Bot()
    services = cast("Any", pressed.services)
    services.bot = bot
    services.delivery = SimpleNamespace(send_in_order=_nothing)
    assert pressed.update.callback_query is not None
    pressed.update.callback_query.set_bot(cast("Any", bot))
    await pressed.meanwhile("plan-reading")
    assert bot.calls == ["said", "answered"]
    # What goes wrong after that is a message: a toast would be seen by nobody.
    _explain(cast("Any", None), pressed, Sorry("file-secret"))
    assert pressed.toast is None
    assert [row.method for row in pressed.outgoing] == ["say"]
    pressed.outgoing.clear()
    await pressed._done(None)
    assert bot.calls == ["said", "answered"]


async def _nothing(_: object) -> None: ...
