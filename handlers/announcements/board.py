"""How far an announcement has come: live while it goes out, then who has acknowledged it, and what next."""

from collections.abc import Mapping, Sequence
from html import escape

from sqlmodel import Session

from bot.access import Action
from bot.announcements import Poll, Recipient, Tally, tally, told_apart
from bot.clock import Clock
from bot.delivery.pacing import KEPT_FREE, PER_SECOND
from bot.delivery.policy import Priority
from handlers import announced, texts
from handlers.announcements import people_of
from handlers.keyboards import Rows, button, in_rows, kept
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import announcements, letters, outbox, people, polls, subjects
from storage.announcements import FIRST_ROUND
from storage.tables import Announcement, Outgoing

NAMES_SHOWN, NAMES_IN_LINE = 8, 3  # of more, how many there are in each division
ACTIONS = {
    "send-now": "annnow",
    "unschedule": "annstop",
    "refresh": "annboard",
    "pause": "annpause",
    "resume": "annresume",
    "stop": "annstop",
    "end-polls": "annend",
    "remind": "annrest",
    "retry": "annretry",
    "names": "annwho",
    "sheet": "annsheet",
    "correct": "anncorrect",
    "withdraw": "anntake",
}


def screen(session: Session, made: Announcement, language: str, clock: Clock) -> tuple[Markup, Rows]:
    """The board's words and buttons."""
    counts = subjects.by_chat(session, announcements.subject(made.id))
    state = standing(session, made)
    results = polls.results(session, made.id or 0)
    total = max(state.total, len(made.planned))
    moment = announced.at(clock, language, made.send_at or made.created_at)
    out = made.state != "scheduled" and not _taken_back(made, counts)
    text = texts.t(
        language,
        "announcement-board",
        state=texts.t(
            language, f"announcement-is-{'unsent' if _taken_back(made, counts) else made.state}", time=moment
        ),
        text=clipped(made.text, 300) or "…",
        progress=_progress(made, counts, language) if out else "",
        mailed=_mailed(session, made, language),
        votes=_votes(made, results, language),
        acknowledged=_acknowledged(session, made, state, total, language, clock) if out else "",
        away=_names(session, state.unreachable, language, "announcement-away"),
        changed=_changed(made, language, clock),
    )
    open_polls = sum(one.open for one in results.values()) if announcements.ENDED not in made.rounds else 0
    return text, _rows(made, language, state, counts, open_polls, bool(results))


def _taken_back(made: Announcement, counts: Mapping[str, int]) -> bool:
    """Whether it was stopped before it reached anybody."""
    return made.state == "stopped" and not counts.get("sent") and not counts.get("unknown")


def questions(made: Announcement) -> list[Poll]:
    """The polls of an announcement, in order."""
    return [one.poll for one in announced.parts(made) if one.poll is not None]


def _votes(made: Announcement, results: Mapping[int, polls.Result], language: str) -> Markup:
    """What was chosen how often, summed over all chats."""
    shown = []
    for place, poll in enumerate(questions(made)):
        if (result := results.get(place)) is None:
            continue
        lines = [
            texts.t(language, "announcement-poll-line", option=option, count=count)
            for option, count in result.each(poll.options)
        ]
        ended = "" if result.open else texts.label(language, "announcement-poll-ended")
        shown.append(
            texts.t(
                language,
                "announcement-poll",
                question=clipped(poll.question, 200),
                voters=result.voters,
                ended=ended,
                lines=Markup("\n".join(lines)),
            )
        )
    return Markup("\n".join(shown))


def _progress(made: Announcement, counts: dict[str, int], language: str) -> Markup:
    waiting = sum(counts.get(one, 0) for one in ("queued", "sending", "held"))
    unwritten = len(made.planned) - made.rounds[FIRST_ROUND] if FIRST_ROUND in made.rounds else 0
    remaining = waiting + unwritten
    seconds = round(remaining / (PER_SECOND - KEPT_FREE))
    left = (
        texts.t(language, "announcement-left", minutes=seconds // 60, seconds=seconds % 60) if seconds else ""
    )
    bad = [
        texts.t(language, f"announcement-{name}", count=counts[name])
        for name in ("failed", "unreachable", "unknown")
        if counts.get(name)
    ]
    return texts.t(
        language,
        "announcement-progress",
        sent=counts.get("sent", 0),
        bad=Markup("\n".join(bad)),
        remaining=texts.t(language, "announcement-remaining", count=remaining) if remaining else "",
        left=left if remaining and made.state == "sending" else "",
    )


def _mailed(session: Session, made: Announcement, language: str) -> Markup:
    """What went by the other leg."""
    count = letters.sent(session, announcements.subject(made.id))
    return texts.t(language, "announcement-mailed", count=count) if count else Markup("")


def standing(session: Session, made: Announcement) -> Tally:
    """Who has acknowledged and who has not."""
    return tally(
        [
            people_of.recipient(one, acknowledged=one[-1] is not None)
            for one in announcements.recipients(session, made.id or 0)
        ]
    )


def _acknowledged(
    session: Session, made: Announcement, state: Tally, total: int, language: str, clock: Clock
) -> Markup:
    if not made.acknowledge:
        return Markup("")
    until = made.until
    return texts.t(
        language,
        "announcement-acks",
        acknowledged=state.acknowledged,
        total=total,
        until=texts.t(language, "announcement-acks-until", time=announced.at(clock, language, until))
        if until
        else "",
        missing=_names(session, state.missing, language, "announcement-missing"),
    )


def _names(session: Session, found: tuple[Recipient, ...], language: str, key: str) -> Markup:
    """Each with the division; of several, division by division; of many, how many there are in each."""
    if not found:
        return Markup("")
    units = _units(session)
    if len(found) <= NAMES_IN_LINE:
        return texts.t(language, key, count=len(found), names=", ".join(told_apart(found, units)))
    if len(found) <= NAMES_SHOWN:
        lines = _by_division(found, units, language)
        return texts.t(language, key, count=len(found), names="\n" + "\n".join(lines))
    counted = [f"{units.get(unit, '–')}: {len(persons)}" for unit, persons in _parted(found)]
    return texts.t(language, key, count=len(found), names=clipped("; ".join(counted), 1000))


def _units(session: Session) -> dict[int, str]:
    return {one.id or 0: one.short or one.name for one in people.departments(session)}


def _parted(found: Sequence[Recipient]) -> list[tuple[int, list[Recipient]]]:
    """Division by division."""
    by_unit: dict[int, list[Recipient]] = {}
    for one in found:
        by_unit.setdefault(one.department_id or 0, []).append(one)
    return sorted(by_unit.items())


def _by_division(found: Sequence[Recipient], units: Mapping[int, str], language: str) -> list[str]:
    return [
        texts.label(
            language,
            "announcement-of-division",
            division=units.get(unit, "–"),
            names=", ".join(told_apart(persons, {})),
        )
        for unit, persons in _parted(found)
    ]


def names(session: Session, made: Announcement, language: str) -> Markup:
    """Everybody the board only counts, by name; what no message holds is cut when it is said."""
    state, units = standing(session, made), _units(session)
    told: list[str] = []
    for key, found in (
        ("announcement-missing", state.missing if made.acknowledge else ()),
        ("announcement-away", state.unreachable),
    ):
        if found:
            told.append(texts.t(language, key, count=len(found), names=""))
            told += [escape(line, quote=False) for line in _by_division(found, units, language)]
    return Markup("\n".join(told))


def _changed(made: Announcement, language: str, clock: Clock) -> Markup:
    if made.corrected_at is None:
        return Markup("")
    return texts.t(language, "announcement-corrected", time=announced.at(clock, language, made.corrected_at))


def _rows(
    made: Announcement, language: str, state: Tally, counts: dict[str, int], open_polls: int, polled: bool
) -> Rows:
    """What can be done, by the state it is in."""
    offered = {
        "scheduled": ("send-now", "unschedule"),
        "sending": ("refresh", "pause", "stop", "end-polls", "remind", "retry", "names", "sheet"),
        "paused": ("refresh", "resume", "stop", "end-polls", "remind", "retry", "names", "sheet"),
        "withdrawn": (),
    }.get(
        made.state,
        ()
        if _taken_back(made, counts)
        else ("refresh", "end-polls", "remind", "retry", "names", "sheet", "correct", "withdraw"),
    )
    numbers = {
        "remind": len(state.missing) if made.acknowledge and FIRST_ROUND not in made.rounds else 0,
        "retry": counts.get("unknown", 0),
        "names": int(
            max(len(state.missing) if made.acknowledge else 0, len(state.unreachable)) > NAMES_SHOWN
        ),
        "sheet": int(made.acknowledge or polled),
        "end-polls": open_polls,
    }
    return in_rows(
        [
            button(
                texts.label(language, f"announcement-{name}", count=numbers.get(name, 0)),
                ACTIONS[name],
                made.id,
            )
            for name in offered
            if numbers.get(name, 1)
        ]
    )


def live(session: Session, made: Announcement, clock: Clock) -> Outgoing | None:
    """The board where the Office last saw it, as it stands now; it makes no sound."""
    writer = people.get(session, made.created_by)
    if made.board_chat is None or made.board_message is None or writer is None:
        return None
    text, rows = screen(session, made, writer.language, clock)
    return Outgoing(
        kind="notice",
        priority=Priority.NOTICE,
        chat_id=made.board_chat,
        method=outbox.EDIT,
        payload={"text": str(text), "buttons": kept(rows)},
        due_at=clock.now(),
        created_at=clock.now(),
        message_id=made.board_message,
    )


def of_button(session: Session, turn: Turn) -> Announcement:
    """The announcement of a button, for who may send them."""
    turn.require(Action.ANNOUNCE)
    made = announcements.get(session, turn.number(0))
    if made is None:
        raise Sorry("stale-button")
    return made


def redraw(session: Session, turn: Turn, made: Announcement) -> None:
    """The board in the place of what was pressed."""
    session.flush()
    made.board_chat, made.board_message, made.board_late = turn.chat_id, turn.message_id, False
    session.add(made)
    turn.edit(*screen(session, made, turn.language, turn.services.clock))
