"""A pacer that lets everything go at once: the playground of the dialogs has its limits off too."""

from bot.delivery.pacing import Pacer


class NoWait(Pacer):
    async def wait(self, chat_id: int, priority: int) -> None:
        """Never waits."""

    def delay(self, chat_id: int, priority: int) -> float:
        return 0.0
