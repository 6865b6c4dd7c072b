"""An announcement before it goes out: exactly as it will look, to how many, when; and its sending."""

from datetime import datetime

from sqlmodel import Session

from bot.access import Action
from bot.announcements import Audience, Recipient
from handlers import announced, spreading
from handlers.announcements import board, choosing, drafting, people_of
from handlers.keyboards import Rows, button, kept
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import announcements, campaigns, drafts, outbox, people, subjects
from storage.tables import Announcement, Draft, Group

NAMES_SHOWN = 5


def chosen(session: Session, turn: Turn) -> None:
    """Everybody, or the heads, at one press."""
    show(session, turn, choosing.choose(session, turn))


def view(session: Session, turn: Turn) -> None:
    """All of those marked."""
    show(session, turn, drafting.mine(session, turn, turn.number(0)))


def show(session: Session, turn: Turn, draft: Draft) -> None:
    """The messages as people get them, and below what becomes of them."""
    turn.require(Action.ANNOUNCE)
    made = drafting.announcement(turn, draft)
    if not made.content:
        raise Sorry("announce-empty")
    draft.step, draft.updated_at = drafting.CONTENT, turn.now
    session.add(draft)
    clock = turn.services.clock
    _take_buttons(session, turn, draft)
    if turn.action:
        turn.edit(turn.t("announce-as-it-looks"))
    else:
        turn.say(turn.t("announce-as-it-looks"))
    found = announced.layout(made, turn.language, clock)
    for place, message in enumerate(found, 1):
        said = announced.shown(made, turn.language, clock, message, last=place == len(found))
        if "buttons" in said:
            said["buttons"] = kept(announced.ack_rows(turn.language, 0, "annsample"))
        turn.put(outbox.SAY, said)
    text, rows = _card(session, turn, draft, made)
    turn.say(text, rows, subject=f"draft:{draft.id}")


def again(session: Session, turn: Turn, draft: Draft) -> None:
    """The card anew, after one of its choices changed."""
    text, rows = _card(session, turn, draft, drafting.announcement(turn, draft))
    if turn.action:
        turn.edit(text, rows)
    else:
        _take_buttons(session, turn, draft)
        turn.say(text, rows, subject=f"draft:{draft.id}")


def _take_buttons(session: Session, turn: Turn, draft: Draft) -> None:
    """Those of the card before go: what they say is no longer so."""
    before = subjects.message_of(session, f"draft:{draft.id}")
    if before is not None and not (turn.action and before == turn.message_id):
        turn.take_buttons(before)


def _card(session: Session, turn: Turn, draft: Draft, made: Announcement) -> tuple[Markup, Rows]:
    found, groups, already = _recipients(session, turn, draft, made)
    away = sum(1 for one in found if not one.reachable)
    text = turn.t(
        "announce-card",
        reach=turn.t("announce-reach", count=len(found), away=away),
        groups=turn.t("announce-reach-groups", names=", ".join(one.title for one in groups))
        if groups
        else "",
        already=turn.t("announce-already-some", count=already) if already else "",
        audience=words_of(session, turn, drafting.audience(draft)),
        at=turn.moment(made.send_at) if made.send_at else turn.label("announce-now"),
        ack=_ack(turn, made),
    )
    rows: Rows = [
        [
            button(turn.label("announce-send-later"), "annsend", draft.id)
            if made.send_at
            else button(turn.label("form-confirm-send"), "annsend", draft.id)
        ],
        [
            button(
                turn.label("announce-no-time" if made.send_at else "announce-set-time"),
                "annopt",
                draft.id,
                "at",
            ),
            button(turn.label("announce-other-audience"), "annback", draft.id),
        ],
        [
            button(
                turn.label("announce-no-ack" if made.acknowledge else "announce-with-ack"),
                "annopt",
                draft.id,
                "ack",
            )
        ],
    ]
    if made.acknowledge:
        repeats = "announce-no-repeat" if made.repeats else "announce-repeat"
        rows.append(
            [
                button(
                    turn.label("announce-no-until" if made.until else "announce-until"),
                    "annopt",
                    draft.id,
                    "until",
                ),
                button(turn.label(repeats), "annopt", draft.id, "repeats"),
            ]
        )
    rows.append([drafting.leave(turn, draft)])
    return text, rows


def _ack(turn: Turn, made: Announcement) -> str:
    if not made.acknowledge:
        return turn.label("announce-ack-none")
    words = turn.label("announce-ack-asked")
    if made.until is not None:
        words += turn.label("announce-ack-until", time=turn.moment(made.until))
    return words + turn.label("announce-ack-repeats") if made.repeats else words


def words_of(session: Session, turn: Turn, audience: Audience) -> str:
    """Who was chosen, in words."""
    if audience.everybody:
        return turn.label("audience-all")
    units = {one.id: one.name for one in people.departments(session)}
    names = [turn.label(f"role-{one}") for one in audience.roles]
    names += [units[one] for one in audience.departments if one in units]
    for one in audience.campaigns:
        campaign = campaigns.get(session, one)
        if campaign is not None:
            names.append(turn.label("audience-missing-in", title=campaign.title))
    if audience.people:
        named = [one.name for one in people_of.everybody(session) if one.person_id in audience.people]
        names.append(", ".join(named[:NAMES_SHOWN]) + (" …" if len(named) > NAMES_SHOWN else ""))
    if audience.groups:
        names.append(turn.label("audience-groups", count=len(audience.groups)))
    return "; ".join(names) or "–"


def _recipients(
    session: Session, turn: Turn, draft: Draft, made: Announcement
) -> tuple[list[Recipient], list[Group], int]:
    """Who gets it, and how many are left out because they got these very words today."""
    audience = drafting.audience(draft)
    found = people_of.chosen(session, audience, turn.my_id)
    groups = [one for one in people_of.groups(session) if one.id in audience.groups]
    there = announcements.same(session, made.digest, turn.now)
    had = {number for one in there for number in one.planned}
    had_groups = {number for one in there for number in one.chats}
    new = [one for one in found if one.person_id not in had]
    return new, [one for one in groups if one.id not in had_groups], len(found) - len(new)


def send(session: Session, turn: Turn) -> None:
    """Now, or at the hour that was set."""
    turn.require(Action.ANNOUNCE)
    draft = drafting.mine(session, turn, turn.number(0))
    made = drafting.announcement(turn, draft)
    found, groups, already = _recipients(session, turn, draft, made)
    if not found and not groups:
        raise _nobody(session, turn, made, already)
    if made.send_at is not None and made.send_at <= turn.now:
        raise Sorry("announce-time-past")
    made.planned = [one.person_id for one in found]
    made.chats = [one.id or 0 for one in groups]
    made.board_chat, made.board_message = turn.chat_id, turn.message_id if turn.action else None
    made.state = "scheduled" if made.send_at else "sending"
    session.add(made)
    session.flush()
    if made.state == "sending":
        start(session, turn, made)
    turn.note(session, "announced", f"announcement:{made.id}", count=len(found), at=_iso(made.send_at))
    drafts.drop(session, draft.person_id, draft.form, draft.subject)
    session.flush()
    turn.edit(*board.screen(session, made, turn.language, turn.services.clock))


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def start(session: Session, turn: Turn, made: Announcement) -> None:
    """Write to the first of them; the others follow."""
    turn.outgoing += spreading.begin(session, made, turn.services.clock)
    turn.spreads()


def _nobody(session: Session, turn: Turn, made: Announcement, already: int) -> Sorry:
    if not already:
        return Sorry("announce-nobody")
    earlier = announcements.same(session, made.digest, turn.now)[-1]
    writer = people.get(session, earlier.created_by)
    return Sorry("announce-already", name=writer.name if writer else "", time=turn.moment(earlier.created_at))


def sample(_: Session, turn: Turn) -> None:
    """The button of the preview."""
    turn.toast = (turn.label("announce-sample"), False)
