"""A pacer that lets everything go at once: the playground of the dialogs has its limits off too."""

from bot.delivery.pacing import Call, Pacer


class NoWait(Pacer):
    async def wait(self, chat_id: int, priority: int) -> Call:
        """Never waits."""
        return Call(chat_id, priority, 0)

    def ended(self, call: Call) -> None:
        """Nothing was counted."""

    def delay(self, chat_id: int, priority: int) -> float:
        return 0.0
