"""/email: the address used where Telegram does not reach; the Office may set those of others."""

import re

from sqlmodel import Session

from bot.access import Action
from bot.announcements import Recipient, named
from handlers.turn import Sorry, Turn
from storage import announcements, people

_ADDRESS = re.compile(r"[^\s@<>,;:\"]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_NONE = frozenset({"xoa", "xóa", "bo", "bỏ", "none", "delete"})


def set_own(session: Session, turn: Turn) -> None:
    """One's own address; several lines of name and address set those of others."""
    said = turn.text.partition(" ")[2].strip() if "\n" not in turn.text else turn.text.partition("\n")[2]
    if not said:
        text = turn.t("email-ask", email=turn.me.email or turn.label("email-none"))
        more = turn.t("email-ask-office") if turn.may(Action.INVITE) else ""
        turn.say(type(text)(f"{text}\n\n{more}".strip()))
    elif ":" in said:
        _set_others(session, turn, said)
    elif said.casefold() in _NONE:
        turn.me.email = ""
        session.add(turn.me)
        turn.say(turn.t("email-dropped"))
    elif _ADDRESS.fullmatch(said) is None:
        raise Sorry("email-wrong", email=said[:80])
    else:
        turn.me.email = said
        session.add(turn.me)
        turn.note(session, "email_set", f"person:{turn.my_id}")
        turn.say(turn.t("email-kept", email=said))


def _set_others(session: Session, turn: Turn, said: str) -> None:
    """Lines of "name: address"; a name that two bear is not guessed."""
    turn.require(Action.INVITE)
    everybody = [
        Recipient(one[0], one[1], one[2], one[3], reachable=True) for one in announcements.everybody(session)
    ]
    unknown, kept = [], 0
    for line in filter(None, (one.strip() for one in said.splitlines())):
        name, _, address = line.rpartition(":")
        found, _ = named(name, everybody)
        if len(found) != 1 or _ADDRESS.fullmatch(address.strip()) is None:
            unknown.append(line[:60])
            continue
        person = people.get(session, found[0].person_id)
        if person is not None:
            person.email = address.strip()
            session.add(person)
            turn.note(session, "email_set", f"person:{person.id}")
            kept += 1
    note = turn.t("email-unknown", names="; ".join(unknown)[:1000]) if unknown else ""
    turn.say(turn.t("email-many", count=kept, unknown=note))
