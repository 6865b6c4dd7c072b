"""Boards, queue, digest and lists of 300 divisions and 10,000 people, beside those of 30 and 1,000.

Run `python -m tests.benchmarks.bench_boards`. Each page must stay under a second; the ratio shows how it
grows with ten times the office.
"""

# ruff: noqa: T201 - printing is what it is for

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import Session

from bot.access import Role
from bot.clock import Clock
from bot.settings import Settings
from handlers import digest, telling
from handlers.alerts.planning import Look
from handlers.campaigns import launching
from handlers.office import board, exports, help_and_language, journal
from handlers.registrations import mine, registering
from handlers.reviews import queue
from storage import audit, outbox
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, Person, Registration
from tests.benchmarks.bench_registering import NOW, seed
from tests.fakes.turns import turn

LARGE, SMALL = (10_000, 300), (1_000, 30)
LIMIT = 1.0  # seconds a page


def fill(session: Session, people: int, divisions: int) -> None:
    """Everybody but a tenth has registered, a third waits for the heads, a third for the Office."""
    seed(session, people, divisions)
    states = ("sent", "confirmed", "accepted")
    for number in range(1, people + 1):
        if number % 10 == 0:
            continue
        one = Registration(
            code=f"DK-{number}", campaign_id=1, department_id=(number - 1) % divisions + 1, kind="titles",
            title="CSTDCS", subject_key=f"person:{number}", subject_name=f"Nguyễn Văn {number}",
            person_id=number, fields={"initiative": f"Giải pháp {number}"}, state=states[number % 3],
            sent_by=number, sent_at=NOW, changed_at=NOW,
        )  # fmt: skip
        session.add(one)
        session.flush()
        audit.note(session, NOW, "registration_send", person_id=number, subject=f"registration:{one.id}")


def pages(database: Database, people: int) -> dict[str, Callable[[], object]]:
    """What is opened, by its name."""
    clock = Clock(source=lambda: NOW + timedelta(days=14))
    officer, head, staff = (
        database.read_now(lambda session, number=number: session.get(Person, number))  # type: ignore[misc]
        for number in (people, 1, people - 1)
    )
    assert (officer.role, head.role, staff.role) == (Role.OFFICE, Role.HEAD, Role.STAFF)
    look = Look(clock, Settings(_env_file=None), "bot")

    def read(work: Callable[..., object], who: Person, button: str = "") -> Callable[[], object]:
        return lambda: database.read_now(work, turn(clock, who, button))

    return {
        "board, the Office": read(board.show, officer, "board:1"),
        "board, a head": read(board.show, head, "board:1"),
        "board, picture's rows": read(exports.board_of, officer, "boardpic:1"),
        "queue, first page": read(queue.show, officer),
        "queue, a later page": read(queue.again, officer, "revlist:30"),
        "accept many, asked": read(queue.ask_all, officer, f"revall:{people}"),
        "digest of everybody": lambda: database.read_now(digest.due, look),
        "menu with its counts": read(help_and_language.show_menu, officer),
        "who did what": read(journal.show, officer),
        "mine": read(mine.show, staff),
        "register": lambda: database.write_now(registering.choose, turn(clock, staff)),
        "launch to everybody": lambda: database.write_now(_launch, clock, officer),
        "a piece of its news": lambda: database.write_now(telling.go_on),
    }


def _launch(session: Session, clock: Clock, officer: Person) -> None:
    campaign = Campaign(plan_id=1, title="Kế hoạch mới", state="draft", created_by=1, created_at=NOW)
    session.add(campaign)
    session.flush()
    sure = turn(clock, officer, f"cok:{campaign.id}:{launching.AS_IT_IS}:{launching.SURE}")
    launching.confirm(session, sure)
    outbox.add(session, sure.outgoing)


def cost(work: Callable[[], object], times: int = 3) -> tuple[float, float]:
    """Seconds by the clock and of the processor, the least of several: others work on the machine too."""
    taken = []
    for _ in range(times):
        begun, used = time.perf_counter(), time.process_time()
        work()
        taken.append((time.perf_counter() - begun, time.process_time() - used))
    return min(one for one, _ in taken), min(one for _, one in taken)


def main() -> None:
    """Print the figures side by side."""
    with TemporaryDirectory() as folder:
        taken = {}
        for people, divisions in (SMALL, LARGE):
            url = f"sqlite:///{Path(folder) / f'{people}.db'}"
            migrate(url)
            database = open_database(url)
            database.write_now(fill, people, divisions)
            taken[people] = {name: cost(work) for name, work in pages(database, people).items()}
            database.close()
        for name, (large, of_processor) in taken[LARGE[0]].items():
            _, small = taken[SMALL[0]][name]
            note = "" if large < LIMIT else "  OVER A SECOND"
            print(
                f"{name:<24} {large * 1000:7.1f} ms, of the processor {of_processor * 1000:7.1f} ms,"
                f" x{of_processor / small:.1f} of {SMALL[0]} people{note}"
            )


if __name__ == "__main__":
    main()
