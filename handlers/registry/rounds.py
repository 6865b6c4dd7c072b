"""What was handed in one time: its files, each to be opened, and their prints."""

from sqlmodel import Session

from bot.access import Action
from bot.dossiers import MEDIA_TYPES
from handlers.keyboards import Button, button, numbered
from handlers.paging import paged, turning
from handlers.registry import dossiers as registry
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, keeping
from storage.tables import Dossier, DossierRound

FILES_SHOWN = 20


def show(session: Session, turn: Turn) -> None:
    """What was handed in one time: its files, each to be opened, and what the Office said."""
    round_, dossier = _of_button(session, turn)
    wanted = turn.number(1) if len(turn.args) > 1 else 0
    found, page, pages = paged(dossiers.sent(session, round_.id or 0), FILES_SHOWN, wanted)
    text, rows = numbered(
        turn.t(
            "dossier-round-card",
            code=dossier.code,
            number=round_.number,
            time=turn.moment(round_.sent_at),
            late=turn.t("late-mark") if round_.late else "",
            lacking=turn.t("dossier-lacking-line", papers=registry.short_list(round_.lacking))
            if round_.lacking
            else "",
            changed=registry.change_lines(turn, registry.changes_of(session, round_))
            if round_.number > 1 and found
            else "",
            said=registry.reason_lines(turn, registry.reasons(round_)),
            destroyed="" if found else _destroyed(session, turn, dossier),
        ),
        [
            turn.t(
                "dossier-round-file",
                name=clipped(one.name, registry.NAME_SHOWN),
                paper=registry.brief(one.component) or turn.label("dossier-no-paper"),
                hash=one.sha256[:8],
            )
            for one in found
        ],
        [button(one.name, "dosgets", one.id) for one in found],
        page * FILES_SHOWN + 1,
    )
    rows.append(turning(turn, page, pages, "dosround", round_.id))
    others = [one for one in dossiers.rounds(session, dossier.id or 0) if one.id != round_.id]
    rows += [
        [button(turn.label("dossier-round-open", number=one.number), "dosround", one.id)]
        for one in others[-3:]
    ]
    if found:
        rows.append([button(turn.label("dossier-prints"), "dosprints", round_.id)])
    rows.append([_back(session, turn, dossier)])
    turn.note(session, "dossier_files_listed", f"dossier:{dossier.id}", round=round_.number)
    turn.edit(text, rows)


def _destroyed(session: Session, turn: Turn, dossier: Dossier) -> Markup:
    """By whose order its files went, if they did."""
    one = next(reversed(keeping.done(session, dossier.campaign_id)), None)
    if one is None or one.done_at is None:
        return Markup("")
    return turn.t("dossier-round-destroyed", time=turn.moment(one.done_at), ordered=one.ordered)


def _back(session: Session, turn: Turn, dossier: Dossier) -> Button:
    """To the card it was opened from: a reviewer's has the decisions, the division's what it may do."""
    reviews = turn.may(Action.REVIEW) and turn.my_id not in registry.hands(session, dossier)
    return button(turn.label("dossier-back"), "doscase" if reviews else "doso", dossier.id)


def show_file(session: Session, turn: Turn) -> None:
    """A file that was handed in, in the chat; who opened it is in the audit."""
    one = dossiers.sent_file(session, turn.number(0))
    round_ = dossiers.round_(session, one.round_id) if one else None
    if one is None or round_ is None:
        raise Sorry("stale-button")
    dossier = registry.seen_by(session, turn, round_.dossier_id)
    turn.note(session, "dossier_file_opened", f"dossier:{dossier.id}", file=one.sha256[:12])
    caption = turn.t(
        "dossier-file", code=dossier.code, component=one.component or turn.label("dossier-no-paper")
    )
    turn.send_file(one.name, one.sha256, caption)


async def send_prints(turn: Turn) -> None:
    """The whole SHA-256 of every file, a line each, as `sha256sum --check` takes them."""
    data = (await turn.services.database.read(_prints, turn)).encode()
    await turn.transact(_send_prints, await turn.services.files.put(data), len(data))


def _of_button(session: Session, turn: Turn) -> tuple[DossierRound, Dossier]:
    round_ = dossiers.round_(session, turn.number(0))
    if round_ is None:
        raise Sorry("stale-button")
    return round_, registry.seen_by(session, turn, round_.dossier_id)


def _prints(session: Session, turn: Turn) -> str:
    turn.know(session)
    round_, _ = _of_button(session, turn)
    return "".join(f"{one.sha256}  {one.name}\n" for one in dossiers.sent(session, round_.id or 0))


def _send_prints(session: Session, turn: Turn, sha256: str, size: int) -> None:
    round_, dossier = _of_button(session, turn)
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".txt"], turn.now)
    name = f"{dossier.code}-{round_.number}-SHA256.txt"
    turn.send_file(name, sha256, turn.t("dossier-prints-sent", code=dossier.code, number=round_.number))
