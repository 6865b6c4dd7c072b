"""The Office reviews what was handed in: files first, the card below them, and the next one after each."""

from collections.abc import Callable

from sqlmodel import Session

from bot import dates
from bot.access import Action, Role
from bot.dossiers.life import Deed, State, returned, until
from bot.dossiers.terms import Due
from bot.forms import Choice, Form, Step, marks
from handlers import guided, texts
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.registry import dossiers as registry
from handlers.registry import terms
from handlers.registry.asked import asked_of
from handlers.reviews import queue
from handlers.reviews.reading_through import note_lines
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import dossiers, people
from storage.tables import Dossier, DossierRound, Draft, Person

FILES_AT_ONCE = 10
PAPERS_OFFERED = 20
WHOLE = "whole"  # what is at fault is no single paper
_OFFERED = "*offered"


def show(session: Session, turn: Turn, dossier_id: int) -> None:
    """Everything of one: its files, then the card with what may be done."""
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, dossier_id)
    last = _with_office(session, dossier)
    if last is None:
        turn.say(turn.t("dossier-not-with-office", code=dossier.code), _next(session, turn, dossier))
        return
    sent = dossiers.sent(session, last.id or 0)
    if len(sent) <= FILES_AT_ONCE:
        for one in sent:
            caption = turn.t(
                "dossier-file", code=dossier.code, component=one.component or turn.label("dossier-no-paper")
            )
            turn.send_file(one.name, one.sha256, caption)
    turn.note(session, "dossier_looked_at", f"dossier:{dossier.id}", round=last.number)
    if dossier.looked_at is None and turn.my_id not in registry.hands(session, dossier):
        dossier.looked_at = turn.now
        session.add(dossier)
    turn.say(_card(session, turn, dossier, last, len(sent)), _rows(session, turn, dossier, last))


def card_again(session: Session, turn: Turn) -> None:
    """Back from its list of files to the card, in its place: the files themselves came with it."""
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, turn.number(0))
    last = _with_office(session, dossier)
    if last is None:
        turn.edit(turn.t("dossier-not-with-office", code=dossier.code), _next(session, turn, dossier))
        return
    count = len(dossiers.sent(session, last.id or 0))
    turn.edit(_card(session, turn, dossier, last, count), _rows(session, turn, dossier, last))


def _with_office(session: Session, dossier: Dossier) -> DossierRound | None:
    """What was handed in last; None where its division has it back."""
    return None if dossier.state == State.OPEN else dossiers.last_round(session, dossier.id or 0)


def _card(session: Session, turn: Turn, dossier: Dossier, last: DossierRound, count: int) -> Markup:
    sender = people.get(session, last.sent_by)
    own = turn.my_id in registry.hands(session, dossier)
    running = terms.of_round(session, turn, dossier, last) if dossier.state == State.SENT else []
    return turn.t(
        "dossier-card",
        named=registry.named(session, turn, dossier),
        state=registry.state_of(turn, dossier),
        sender=sender.name if sender else "",
        due=turn.t("dossier-due", time=due) if (due := registry.deadline_of(session, turn, dossier)) else "",
        terms=terms.lines(session, dossier, running, turn.language),
        count=count,
        many=turn.t("dossier-many-files", most=FILES_AT_ONCE) if count > FILES_AT_ONCE else "",
        lacking=turn.t("dossier-lacking-line", papers=registry.short_list(last.lacking))
        if last.lacking
        else turn.t("dossier-lacking-none"),
        disputed=turn.t("dossier-card-disputed") if last.disputed else "",
        doubts=_doubted(session, turn, last),
        notes=note_lines(session, turn, dossier.id or 0),
        changed=registry.change_lines(turn, registry.changes_of(session, last)) if last.number > 1 else "",
        earlier=_earlier(session, turn, dossier, last),
        caution=registry.cautions(session, turn, asked_of(session, dossier)),
        own=turn.t("dossier-card-own") if own else "",
    )


def _doubted(session: Session, turn: Turn, last: DossierRound) -> Markup:
    """What was noticed in its files, each under its name."""
    found = [one for one in dossiers.sent(session, last.id or 0) if one.doubts]
    lines = [
        turn.t(
            "dossier-doubted-file",
            name=one.name,
            doubts="; ".join(registry.doubts_told(turn, one.doubts, office=True)),
        )
        for one in found[: registry.NAMES_SHOWN]
    ]
    return Markup("\n".join([turn.t("dossier-doubted"), *lines])) if lines else Markup("")


def _earlier(session: Session, turn: Turn, dossier: Dossier, last: DossierRound) -> Markup:
    """What became of it the times before, with the reasons that were given."""
    lines = []
    for one in dossiers.rounds(session, dossier.id or 0):
        if one.number >= last.number:
            continue
        outcome = (
            turn.label(f"dossier-outcome-{one.outcome}") if one.outcome else turn.label("dossier-outcome")
        )
        lines.append(
            turn.t("dossier-earlier", number=one.number, time=turn.moment(one.sent_at), outcome=outcome)
        )
        if said := registry.reason_lines(turn, registry.reasons(one)):
            lines.append(said)
    return Markup("\n".join(lines))


def _rows(session: Session, turn: Turn, dossier: Dossier, last: DossierRound) -> Rows:
    told = (dossier.id, dossier.version)
    offered = (
        (Deed.ACCEPT, "dossier-accept", "dosok"),
        (Deed.HOLD, "dossier-hold", "doshold"),
        (Deed.RETURN, "review-return", "dosret"),
    )
    rows: Rows = [
        [button(turn.label(label), action, *told)]
        for deed, label, action in offered
        if registry.can(session, turn, dossier, deed)
    ]
    rows.append(
        [
            button(turn.label("dossier-see"), "dosround", last.id),
            button(turn.label("dossier-note"), "dosnote", dossier.id),
        ]
    )
    rows.append([button(turn.label("dossier-as-one"), "doswhole", dossier.id)])
    rows.append([button(turn.label("journal-open"), "journal", "dossier", dossier.id)])
    return rows + _next(session, turn, dossier)


def _next(session: Session, turn: Turn, dossier: Dossier) -> Rows:
    """The one behind it in the list that this person may decide; what is held waits for others."""
    for one in queue.after(session, dossier):
        if one.state == State.SENT and registry.can(session, turn, one, Deed.ACCEPT):
            return [[button(turn.label("dossier-review-next", code=one.code), "rev", "d", one.id)]]
    return []


def accept(session: Session, turn: Turn) -> None:
    """The Office has everything it asked for."""
    _decide(session, turn, Deed.ACCEPT)


def hold(session: Session, turn: Turn) -> None:
    """Something must be cleared first; it is neither accepted nor returned."""
    _decide(session, turn, Deed.HOLD)


def _decide(session: Session, turn: Turn, deed: Deed) -> None:
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, deed, turn.number(1))
    _done(session, turn, dossier, deed, {})
    turn.edit(*_decided(session, turn, dossier))


def _decided(session: Session, turn: Turn, dossier: Dossier) -> tuple[Markup, Rows]:
    left = sum(one.state == State.SENT for one in queue.after(session, dossier))
    text = turn.t(
        "dossier-decided",
        code=dossier.code,
        state=turn.label(f"dossier-{dossier.state}"),
        left=turn.label("dossier-left", count=left) if left else "",
    )
    back = [button(turn.label("review-list"), "revlist")]
    return text, [*registry.round_button(session, turn, dossier), *_next(session, turn, dossier), back]


def begin_return(session: Session, turn: Turn) -> None:
    """Which papers are at fault, and why?"""
    dossier = registry.of_id(session, turn, turn.number(0))
    version = turn.number(1)
    registry.check(session, turn, dossier, Deed.RETURN, version)
    offered = registry.components(session, dossier)[:PAPERS_OFFERED]
    guided.begin(session, turn, RETURN, f"{dossier.id}/{version}", {_OFFERED: offered})


def _offered(draft: Draft) -> list[str]:
    """The papers as they were when the form began: the plan's may be changed meanwhile."""
    found = draft.answers.get(_OFFERED)
    return [str(one) for one in found] if isinstance(found, list) else []


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    components = _offered(draft)
    names = {**{str(place): one for place, one in enumerate(components)}, WHOLE: turn.label("dossier-whole")}
    shown = registry.briefs(list(names.values())) if registry.many(components) else {}
    offered = tuple(Choice(value, shown.get(name, name)) for value, name in names.items())
    ask = Step("papers", kind="choices", choices=lambda _: offered)
    return Form(
        RETURN.name,
        (
            ask,
            *(
                Step(f"reason.{value}", max_length=300, about=name[:100], when=_ticked(value))
                for value, name in names.items()
            ),
            Step("until", kind="date", required=False),
        ),
    )


def _ticked(value: str) -> Callable[[object], bool]:
    def when(answers: object) -> bool:
        return isinstance(answers, dict) and value in marks(answers, "papers")

    return when


def _subject(session: Session, turn: Turn, draft: Draft) -> tuple[Dossier, int]:
    number, _, version = draft.subject.partition("/")
    return registry.of_id(session, turn, int(number)), int(version)


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    dossier, version = _subject(session, turn, draft)
    registry.check(session, turn, dossier, Deed.RETURN, version)
    offered = _offered(draft)
    ticked = map(str, marks(draft.answers, "papers"))
    said = {value: str(draft.answers[f"reason.{value}"]) for value in ticked}
    papers = {offered[int(value)]: why for value, why in said.items() if value != WHOLE}
    until = str(draft.answers.get("until") or "")
    told = returned(papers, said.get(WHOLE, ""), until, registry.components(session, dossier))
    _done(session, turn, dossier, Deed.RETURN, told)
    turn.edit(*_decided(session, turn, dossier))


def _about(session: Session, turn: Turn, draft: Draft) -> str:
    return _subject(session, turn, draft)[0].code


def _done(session: Session, turn: Turn, dossier: Dossier, deed: Deed, told: dict[str, object]) -> None:
    """The decision on the dossier and on its last round; its division is told the way to it."""
    registry.do(session, turn, dossier, deed)
    dossier.returned = told
    session.add(dossier)
    last = dossiers.last_round(session, dossier.id or 0)
    if last is None:
        raise Sorry("stale-button")
    last.outcome, last.returned, last.decided_by, last.decided_at = (
        dossier.state,
        told,
        turn.my_id,
        turn.now,
    )
    session.add(last)
    due = _due(session, turn, dossier, last)
    for person in _concerned(session, dossier, last):
        said = (_plain_reasons(told, person.language), terms.lines(session, dossier, due, person.language))
        turn.tell_people(
            [person],
            f"dossier-news-{dossier.state}",
            _ways(dossier),
            code=dossier.code,
            reasons="\n".join(filter(None, said)),
        )


def _due(session: Session, turn: Turn, dossier: Dossier, last: DossierRound) -> list[Due]:
    """By when the plan has something done now that it is decided; the Office's own day goes first."""
    if dossier.state == State.ACCEPTED:
        return terms.of_accepted(session, turn, dossier, last)
    if dossier.state == State.RETURNED and until(dossier.returned) is None:
        return terms.of_returned(session, turn, dossier)
    return []


def _ways(dossier: Dossier) -> Callable[[str], Rows]:
    label = "dossier-mend" if dossier.state == State.RETURNED else "review-open"
    return lambda language: [[button(texts.label(language, label), "doso", dossier.id)]]


def _plain_reasons(told: dict[str, object], language: str) -> str:
    papers = told.get("papers")
    lines = [f"• {paper}: {why}" for paper, why in papers.items()] if isinstance(papers, dict) else []
    if whole := told.get("reason"):
        lines.append(f"• {texts.label(language, 'dossier-whole')}: {whole}")
    if day := until(told):
        lines.append(texts.label(language, "dossier-until", day=dates.short(day, language)))
    return "\n".join(lines)


def _concerned(session: Session, dossier: Dossier, last: DossierRound) -> list[Person]:
    """The heads of the division, who made it and who sent it."""
    found = {one.id: one for one in people.of_department(session, dossier.department_id, Role.HEAD)}
    for number in (dossier.made_by, last.sent_by):
        person = people.get(session, number)
        if person is not None:
            found[person.id] = person
    return list(found.values())


RETURN = Guide("dosreturn", _form, _finish, guided.plain, about=_about)
