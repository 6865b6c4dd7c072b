"""A Sender that keeps what it was given, and ends each call as it is told to."""

import asyncio
from collections import defaultdict, deque

from bot.delivery.policy import Outcome, Result
from storage.tables import Outgoing


class RecordingSender:
    def __init__(self) -> None:
        self.calls: list[tuple[int, str]] = []
        self.outcomes: defaultdict[int, deque[Outcome]] = defaultdict(deque)
        self.at_once: defaultdict[int, int] = defaultdict(int)
        self.most_at_once: defaultdict[int, int] = defaultdict(int)
        self.gate: asyncio.Event | None = None
        self.changed = asyncio.Event()

    def next(self, chat_id: int, *outcomes: Outcome) -> None:
        """How the next calls to the chat end; after that they succeed."""
        self.outcomes[chat_id].extend(outcomes)

    async def send(self, row: Outgoing) -> Outcome:
        self.at_once[row.chat_id] += 1
        self.most_at_once[row.chat_id] = max(self.most_at_once[row.chat_id], self.at_once[row.chat_id])
        self.calls.append((row.chat_id, str(row.payload["text"])))
        self.changed.set()
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)
        self.at_once[row.chat_id] -= 1
        waiting = self.outcomes[row.chat_id]
        return waiting.popleft() if waiting else Outcome(Result.SENT, message_id=len(self.calls))
