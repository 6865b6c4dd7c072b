"""The dossier handed in: asked once more where something is wrong."""

from zlib import crc32

from sqlmodel import Session

from bot import dossiers
from bot.dossiers.life import Deed, State, after_sending, who_looks
from handlers import texts
from handlers.albums import Joined, joined_file
from handlers.dossiers.checklist import lacking_of, loose_groups
from handlers.keyboards import Rows, button
from handlers.registry import dossiers as registry
from handlers.registry import terms
from handlers.registry.asked import asked_of
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, people
from storage import dossiers as stored
from storage.tables import Dossier, DossierFile, DossierRound, Person, SentFile

FORM = drafts.FILES
MANY, NAME_OF_MANY = 25, 20  # files of which a receipt cuts the names shorter, so that fifty stand on it


def send(session: Session, turn: Turn) -> None:
    """What is wrong is named, and asked about once; then the question about the nominee."""
    dossier = _to_send(session, turn)
    worries = _worries(session, turn, dossier)
    if not worries:
        _ask_dispute(session, turn, dossier)
        return
    rows: Rows = [
        [button(turn.label("dossier-send-anyway"), "dosyes", dossier.id, dossier.version)],
        [button(turn.label("dossier-back"), "doscard", dossier.id)],
    ]
    lines = Markup("\n".join(worries))
    turn.edit(turn.t("dossier-send-ask", code=dossier.code, lines=lines), rows)


def send_anyway(session: Session, turn: Turn) -> None:
    """The person has read what is wrong."""
    _ask_dispute(session, turn, _to_send(session, turn))


def _to_send(session: Session, turn: Turn) -> Dossier:
    """The dossier, still open with this person and as they saw it: an older card sends nothing."""
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, Deed.SEND, turn.number(1))
    if drafts.find(session, turn.my_id, FORM, str(dossier.id)) is None:
        raise Sorry("dossier-put-down", code=dossier.code)
    if not stored.files(session, dossier.id or 0):
        raise Sorry("dossier-empty")
    return dossier


def _worries(session: Session, turn: Turn, dossier: Dossier) -> list[Markup]:
    asked = asked_of(session, dossier)
    components = asked.components
    found = stored.files(session, dossier.id or 0)
    lacking = lacking_of(dossier, asked, found)
    told = []
    if lacking:
        told.append(turn.t("dossier-worry-lacking", papers=registry.short_list(lacking)))
    loose = [one.name for group in loose_groups(found, components) for one in group] if components else []
    if loose:
        told.append(turn.t("dossier-worry-loose", files=registry.short_list(loose)))
    last = stored.last_round(session, dossier.id or 0)
    if last is not None and dossier.state != State.OPEN:
        before = registry.as_papers(stored.sent(session, last.id or 0))
        now = registry.as_papers(_manifest(found, {}))
        changes = dossiers.compare(before, now)
        at_fault = registry.reasons(dossier) if dossier.state == State.RETURNED else {}
        kept = changes.untouched(filter(None, at_fault))
        if changes and kept:
            told.append(turn.t("dossier-worry-kept", papers=registry.short_list(kept)))
        if not changes:
            told.append(turn.t("dossier-worry-unchanged", number=last.number))
            told.append(registry.reason_lines(turn, registry.reasons(dossier)))
    return [one for one in told if one]


def _ask_dispute(session: Session, turn: Turn, dossier: Dossier) -> None:
    told = (dossier.id, dossier.version, _print_of(stored.files(session, dossier.id or 0)))
    rows: Rows = [
        [
            button(turn.label("dossier-clear"), "dossent", *told, 0),
            button(turn.label("dossier-disputed"), "dossent", *told, 1),
        ],
        [button(turn.label("dossier-back"), "doscard", dossier.id)],
    ]
    turn.edit(turn.t("dossier-ask-disputed", code=dossier.code), rows)


def _print_of(found: list[DossierFile]) -> int:
    """A number that tells these files, as they were asked about, from any others."""
    return crc32(repr([(one.id, one.component) for one in found]).encode())


async def hand_over(turn: Turn) -> None:
    """Photographs become one PDF a paper, then everything is handed in at once."""
    pages = await turn.services.database.read(_pages, turn)
    if pages:
        await turn.typing()
    joined = {component: await joined_file(turn, sha256s) for component, sha256s in pages.items()}
    await turn.transact(_hand_over, joined)


def pages_by_paper(found: list[DossierFile]) -> dict[str, list[str]]:
    """The photographs of each paper, in their order."""
    pages: dict[str, list[str]] = {}
    for one in found:
        if one.component and dossiers.is_page(one.name):
            pages.setdefault(one.component, []).append(one.sha256)
    return pages


def _pages(session: Session, turn: Turn) -> dict[str, list[str]]:
    turn.know(session)
    return pages_by_paper(stored.files(session, _to_send(session, turn).id or 0))


def _manifest(found: list[DossierFile], joined: dict[str, Joined]) -> list[SentFile]:
    """What is handed in: the files, and in the place of photographs the paper they are pages of."""
    pages = pages_by_paper(found)
    sent: list[SentFile] = []
    for one in found:
        of_paper = pages.get(one.component, []) if dossiers.is_page(one.name) else []
        if not of_paper:
            sent.append(
                SentFile(
                    round_id=0,
                    component=one.component,
                    name=one.name,
                    sha256=one.sha256,
                    size=one.size,
                    made_of=[],
                    doubts=one.doubts,
                )
            )
        elif one.sha256 == of_paper[0]:
            whole = joined.get(one.component, Joined(one.sha256, one.size))
            name = dossiers.safe_name(one.component[:80] + ".pdf")
            sent.append(
                SentFile(
                    round_id=0,
                    component=one.component,
                    name=name,
                    sha256=whole.sha256,
                    size=whole.size,
                    made_of=of_paper,
                    doubts=one.doubts,
                )
            )
    return sent


def _hand_over(session: Session, turn: Turn, joined: dict[str, Joined]) -> None:
    """The round, the receipt for the sender, a notice for the Office."""
    dossier = _to_send(session, turn)
    found = stored.files(session, dossier.id or 0)
    if _print_of(found) != turn.number(2) or pages_by_paper(found).keys() != joined.keys():
        send(session, turn)  # a file came or went meanwhile
        return
    for whole in joined.values():
        campaigns.keep_file(session, whole.sha256, whole.size, dossiers.MEDIA_TYPES[".pdf"], turn.now)
    disputed = turn.number(3) == 1
    lacking = dossiers.missing(registry.components(session, dossier), [one.component for one in found])
    dossier.round += 1
    dossier.late = registry.late(session, dossier, turn.local_now)
    dossier.disputed, dossier.sent_at, dossier.looked_at, dossier.returned = disputed, turn.now, None, {}
    registry.do(session, turn, dossier, Deed.SEND, state=after_sending(disputed=disputed))
    round_ = DossierRound(
        dossier_id=dossier.id or 0,
        number=dossier.round,
        sent_by=turn.my_id,
        sent_at=turn.now,
        late=dossier.late,
        disputed=disputed,
        lacking=lacking,
    )
    stored.keep_round(session, round_, _manifest(found, joined))
    drafts.drop(session, turn.my_id, FORM, str(dossier.id))
    _receipt(session, turn, dossier, round_)
    _tell_office(session, turn, dossier, round_)


def _receipt(session: Session, turn: Turn, dossier: Dossier, round_: DossierRound) -> None:
    campaign = campaigns.get(session, dossier.campaign_id)
    sent = stored.sent(session, round_.id or 0)
    due = terms.of_round(session, turn, dossier, round_)
    shown = registry.NAME_SHOWN if len(sent) <= MANY else NAME_OF_MANY
    names = [f"• {clipped(one.name, shown)} ({one.sha256[:8]})" for one in sent]
    turn.edit(
        turn.t(
            "dossier-receipt",
            code=dossier.code,
            round=turn.label("dossier-round", number=round_.number) if round_.number > 1 else "",
            title=campaign.title if campaign else "",
            department=registry.department_of(session, dossier),
            nominee=registry.for_whom(turn, dossier),
            count=len(sent),
            files="\n".join(names),
            time=turn.moment(turn.now),
            note=turn.t("dossier-receipt-lacking", papers=registry.short_list(round_.lacking))
            if round_.lacking
            else turn.t("dossier-receipt-full"),
            changed=registry.change_lines(turn, registry.changes_of(session, round_))
            if round_.number > 1
            else "",
            terms=terms.lines(session, dossier, due, turn.language),
            held=turn.t("dossier-receipt-held") if round_.disputed else "",
            late=turn.t("late-mark") if dossier.late else "",
        ),
        [[button(turn.label("dossier-see"), "dosround", round_.id)]],
    )


def _tell_office(session: Session, turn: Turn, dossier: Dossier, round_: DossierRound) -> None:
    campaign = campaigns.get(session, dossier.campaign_id)
    changes = registry.changes_of(session, round_)
    known = {
        "department": registry.department_of(session, dossier),
        "title": campaign.title if campaign else "",
        "code": dossier.code,
        "count": len(stored.sent(session, round_.id or 0)),
        "number": round_.number,
        "changed": "; ".join([*changes.added, *changes.replaced, *changes.removed])[: registry.WORDS_SHOWN],
    }
    again = "dossier-news-again" if known["changed"] else "dossier-news-same"
    again = again if round_.number > 1 else "dossier-news"
    key = "dossier-news-disputed" if round_.disputed else again
    turn.tell_people(
        _who_looks(session, dossier),
        key,
        lambda language: [[button(texts.label(language, "review-open"), "rev", "d", dossier.id)]],
        **known,
    )


def _who_looks(session: Session, dossier: Dossier) -> list[Person]:
    office = people.with_roles(session, ("office",))
    returned = [
        one.decided_by for one in stored.rounds(session, dossier.id or 0) if one.outcome == "returned"
    ]
    reached = {one.id or 0: one.unreachable_at is None for one in office}
    asked_for = who_looks(reached, returned[-1] if returned else None)
    return [one for one in office if one.id in asked_for]
