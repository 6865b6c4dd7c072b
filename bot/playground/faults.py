"""Faults on demand: the next calls of a method meet a refusal, a web page, a lost answer or a delay."""

import itertools
from dataclasses import asdict, dataclass

from .call import Call
from .errors import JSON

KINDS = frozenset({"403", "409", "429", "502", "html", "drop_before", "drop_after", "delay", "half"})


@dataclass
class Fault:
    """`method` "*" means any; `skip` calls pass first, then `times` calls are hit."""

    id: int
    kind: str
    method: str = "*"
    times: int = 1
    skip: int = 0
    retry_after: int = 1  # seconds, told by a 429
    seconds: float = 0.0  # of a delay
    chat_id: int | None = None
    status: int = 200  # of a web page in the place of an answer

    def matches(self, call: Call) -> bool:
        if self.method not in ("*", call.method.lower()):
            return False
        return self.chat_id is None or call.text("chat_id") == str(self.chat_id)


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._ids = itertools.count(1)

    def add(
        self,
        kind: str,
        method: str = "*",
        times: int = 1,
        *,
        skip: int = 0,
        retry_after: int = 1,
        seconds: float = 0.0,
        chat_id: int | None = None,
        status: int = 200,
    ) -> Fault:
        """Ask for a fault: 403, 409, 429, 502, html (a proxy's page), drop_before, drop_after, delay, half.

        Only a delay and drop_after (the effect, but no answer) let the call do its work. A download is the
        method "file"; half of it comes, then its connection is cut.
        """
        if kind not in KINDS:
            raise ValueError(f"no such fault: {kind}")
        fault = Fault(
            next(self._ids), kind, method.lower(), times, skip, retry_after, seconds, chat_id, status
        )
        self._waiting.append(fault)
        return fault

    def take(self, call: Call) -> Fault | None:
        """The fault this call meets, counted off; None when it goes through."""
        for fault in self._waiting:
            if not fault.matches(call):
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self._waiting.remove(fault)
            return fault
        return None

    def clear(self) -> None:
        self._waiting.clear()

    def list(self) -> list[JSON]:
        """Those still waiting."""
        return [asdict(fault) for fault in self._waiting]
