"""A civil servant registers by guided conversation, and sees at any time what they have registered."""

from collections.abc import Mapping

from sqlmodel import Session

from bot import codes
from bot.access import Action as Permission
from bot.forms import Form
from bot.registrations import codes as receipts
from bot.registrations import forms as kinds
from bot.registrations.states import Action, Case, Deed, State
from bot.registrations.wording import say
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.registration_acts import act, case_of, decided, has_head, of_id, overdue, seen, tell
from handlers.registration_checks import quota_check, warned
from handlers.registration_view import described, form_of, marks_of, title_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, people, registrations
from storage import dossiers as stored_dossiers
from storage.tables import Campaign, Draft, Registration

SHOWN = 10


def choose(session: Session, turn: Turn) -> None:
    """/dangky: in which campaign?"""
    turn.require(Permission.REGISTER)
    open_ = running(session)
    if not open_:
        turn.say(turn.t("register-none"))
        return
    turn.say(turn.t("register-which"), [[button(one.title, "reg", one.id)] for one in open_])


def running(session: Session) -> list[Campaign]:
    """Campaigns in which something may be registered."""
    return [one for one in campaigns.live(session) if one.kinds]


def begin(session: Session, turn: Turn) -> None:
    """The campaign was chosen; of several kinds one is asked for."""
    turn.require(Permission.REGISTER)
    campaign = _campaign(session, int(turn.args[0]))
    if turn.me.department_id is None:
        raise Sorry("no-department")
    kind = turn.args[1] if len(turn.args) > 1 else campaign.kinds[0] if len(campaign.kinds) == 1 else ""
    if not kind:
        rows: Rows = [
            [button(say(f"kind.{one}", turn.language), "reg", campaign.id, one)] for one in campaign.kinds
        ]
        turn.say(turn.t("register-kind", title=campaign.title), rows)
        return
    if kind not in campaign.kinds:
        raise Sorry("stale-button")
    guided.begin(session, turn, REGISTER, f"{campaign.id}/{kind}", {})


def _campaign(session: Session, campaign_id: int) -> Campaign:
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state != "live" or not campaign.kinds:
        raise Sorry("campaign-closed")
    return campaign


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    parts = draft.subject.split("/")
    if parts[0] == "edit":
        one = of_id(session, int(parts[1]))
        whole = form_of(session, turn, one.kind, may_register_others=False)
        open_ = _reopened(one)
        fixed = {"title"}
        return Form(
            whole.name,
            tuple(
                step
                for step in whole.steps
                if (step.name in open_ if one.state == State.RETURNED else step.name not in fixed)
            ),
        )
    others = turn.may(Permission.REGISTER_OTHERS, turn.me.department_id)
    return form_of(session, turn, parts[1], may_register_others=others)


def _reopened(one: Registration) -> frozenset[str]:
    names = one.returned.get("fields")
    return frozenset(str(name) for name in names) if isinstance(names, list) else frozenset()


def _warn(session: Session, turn: Turn, draft: Draft) -> Markup:
    if draft.subject.startswith("edit"):
        return Markup("")
    number, _, kind = draft.subject.partition("/")
    campaign = _campaign(session, int(number))
    lines = []
    if overdue(session, campaign, turn.services.clock.today()):
        lines.append(turn.t("register-late" if campaign.late == "mark" else "register-too-late"))
    over = quota_check(session, campaign, kind, kinds.subject_type(draft.answers), turn.me.department_id or 0)
    if over is not None:
        lines.append(warned(turn, [over]))
    return Markup("\n".join(lines))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    if draft.subject.startswith("edit"):
        _finish_edit(session, turn, draft)
        return
    campaign_text, _, kind = draft.subject.partition("/")
    one = register(session, turn, _campaign(session, int(campaign_text)), kind, draft.answers)
    turn.edit(
        turn.t(
            "register-receipt",
            code=one.code,
            title=title_of(one, turn.language),
            subject=one.subject_name,
            time=turn.moment(one.sent_at),
            state=say(f"state.{one.state}", turn.language),
            marks=marks_of(turn, one),
        ),
        [[button(turn.label("register-mine"), "go", "cuatoi")]],
    )


def register(
    session: Session, turn: Turn, campaign: Campaign, kind: str, answers: Mapping[str, object]
) -> Registration:
    """A new registration from the answers of its form."""
    return register_subject(session, turn, campaign, kind, answers, kinds.subject_person(answers, turn.my_id))


def register_subject(
    session: Session,
    turn: Turn,
    campaign: Campaign,
    kind: str,
    answers: Mapping[str, object],
    person_id: int | None,
) -> Registration:
    """A new registration for a person, or for the division, with its first version; all concerned are told.

    Raises:
        Sorry: the rules refuse it, or there is a live one for the same person and title.
    """
    subject = people.get(session, person_id) if person_id is not None else None
    department_id = turn.me.department_id or 0
    if person_id is not None and (subject is None or subject.department_id != department_id):
        raise Sorry("not-your-colleague")
    if person_id != turn.my_id:
        turn.require(Permission.REGISTER_OTHERS, department_id)
    department = people.department(session, department_id)
    key = f"person:{person_id}" if person_id is not None else f"department:{department_id}"
    name = subject.name if subject else department.name if department else ""
    title = str(answers.get("title") or "")
    known = registrations.live_one(session, campaign.id or 0, kind, title, key)
    if known is not None:
        raise Sorry("register-known", code=known.code, subject=name)
    decision = decided(
        turn,
        Case(
            state=State.DRAFT,
            version=1,
            sent_by=turn.my_id,
            subject=person_id,
            department_id=department_id,
            has_head=has_head(session, department_id),
            overdue=overdue(session, campaign, turn.services.clock.today()),
            late=campaign.late,
        ),
        Deed(Action.SEND, (State.DRAFT, 1)),
    )
    over = quota_check(session, campaign, kind, kinds.subject_type(answers), department_id)
    one = Registration(
        code=receipts.receipt(codes.new(4)),
        campaign_id=campaign.id or 0,
        department_id=department_id,
        kind=kind,
        title=title,
        subject_type=kinds.subject_type(answers),
        subject_key=key,
        subject_name=name,
        person_id=person_id,
        fields={name: value for name, value in answers.items() if not name.startswith("*")},
        state=decision.state,
        late=decision.late,
        over_quota=over is not None,
        sent_by=turn.my_id,
        sent_at=turn.now,
        confirmed_by=turn.my_id if decision.state == State.CONFIRMED and turn.me.role == "head" else None,
        changed_at=turn.now,
    )
    session.add(one)
    session.flush()
    registrations.keep_version(session, one, turn.my_id)
    turn.note(session, "registration_send", f"registration:{one.id}", after=one.state)
    tell(session, turn, one)
    return one


def mine(session: Session, turn: Turn) -> None:
    """/cuatoi: everything that is mine, and what I began."""
    turn.require(Permission.REGISTER)
    rows: Rows = []
    lines = []
    for one in registrations.of_person(session, turn.my_id)[:SHOWN]:
        lines.append(
            turn.t(
                "mine-line",
                code=one.code,
                title=title_of(one, turn.language),
                subject=one.subject_name,
                state=say(f"state.{one.state}", turn.language),
            )
        )
        rows.append([button(f"{one.code} · {one.subject_name}", "regmine", one.id)])
    if turn.may(Permission.HAND_IN, turn.me.department_id) and turn.me.department_id is not None:
        lines += [
            turn.t("mine-dossier", code=one.code, state=turn.label(f"dossier-{one.state}"))
            for one in stored_dossiers.of_department(session, turn.me.department_id)[:SHOWN]
        ]
    for draft in drafts.paused(session, turn.my_id):
        lines.append(turn.t("mine-draft", title=turn.t(f"{draft.form}-title")))
        rows.append([button(turn.label("form-resume"), "fr", draft.id)])
    turn.say(Markup("\n".join(lines)) if lines else turn.t("mine-none"), rows)


def show(session: Session, turn: Turn) -> None:
    """One registration, and what its owner may still do."""
    one = _concerned(session, turn)
    now = (one.id, one.state, one.version)
    rows: Rows = []
    if one.sent_by == turn.my_id and one.state in {State.SENT, State.CONFIRMED, State.RETURNED}:
        if one.state == State.RETURNED:
            rows.append([button(turn.label("register-complete"), "regedit", *now)])
        else:
            rows.append(
                [
                    button(turn.label("register-edit"), "regedit", *now),
                    button(turn.label("register-withdraw"), "regback", *now),
                ]
            )
    turn.edit(described(session, turn, one), rows)


def _concerned(session: Session, turn: Turn) -> Registration:
    one = of_id(session, int(turn.args[0]))
    own = turn.my_id in {one.sent_by, one.person_id}
    if not own and not turn.may(Permission.SEE_BOARD, one.department_id):
        raise Sorry("not-your-button")
    return one


def withdraw(session: Session, turn: Turn) -> None:
    """The sender takes it back."""
    one = of_id(session, int(turn.args[0]))
    act(session, turn, one, Deed(Action.WITHDRAW, seen(turn)))
    turn.edit(described(session, turn, one))


def edit(session: Session, turn: Turn) -> None:
    """The sender changes it; of a returned one only what the Office reopened."""
    one = of_id(session, int(turn.args[0]))
    state, version = seen(turn)
    returned = one.state == State.RETURNED
    action = Action.RESEND if returned else Action.EDIT
    decided(turn, case_of(session, turn, one), Deed(action, (state, version), fields=_reopened(one)))
    kept = {} if returned else {key: value for key, value in one.fields.items() if key != "title"}
    subject = f"edit/{one.id}/{state}/{version}"
    drafts.drop(session, turn.my_id, REGISTER.name, subject)
    if returned:
        turn.say(turn.t("register-returned", reason=str(one.returned.get("reason") or "–")))
    guided.begin(session, turn, REGISTER, subject, kept)


def _finish_edit(session: Session, turn: Turn, draft: Draft) -> None:
    _, number, state, version = draft.subject.split("/")
    one = of_id(session, int(number))
    form = _form(session, turn, draft)
    new = {step.name: draft.answers.get(step.name) for step in form.asked(draft.answers)}
    changed = frozenset(name for name, value in new.items() if one.fields.get(name) != value)
    action = Action.RESEND if State(state) == State.RETURNED else Action.EDIT
    deed = Deed(action, (State(state), int(version)), fields=changed)
    act(session, turn, one, deed, {**one.fields, **new})
    turn.edit(described(session, turn, one))


REGISTER = Guide("register", _form, _finish, guided.plain, _warn)
