"""A civil servant registers by guided conversation, changes it and takes it back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from bot import codes
from bot.access import Action as Permission
from bot.forms import Form, Step
from bot.registrations import codes as receipts
from bot.registrations import forms as kinds
from bot.registrations.initiatives import key_of
from bot.registrations.states import OVER, Action, Case, Deed, State
from bot.registrations.wording import say
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Button, Rows, button
from handlers.registry import agenda, cards, notices
from handlers.registry.acts import act, case_of, closed, decided, has_head, of_id, overdue, seen
from handlers.registry.checks import quota_check, warned
from handlers.registry.choice import which_campaign
from handlers.registry.titles import titles_of
from handlers.registry.view import (
    FIXED,
    form_of,
    marks_of,
    reason_of,
    reopened,
    state_words,
    subject_key,
    title_of,
)
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, facts, people, registrations
from storage.tables import Campaign, Draft, Registration


def choose(session: Session, turn: Turn) -> None:
    """/dangky: in which campaign?"""
    turn.require(Permission.REGISTER)
    open_ = running(session)
    if not open_:
        turn.say(turn.t("register-none"))
        return
    own = registrations.of_person(session, turn.my_id)
    done = {one.campaign_id for one in own if one.state not in OVER}
    turn.say(*which_campaign(session, turn, turn.t("register-which"), open_, "reg", "register", done))


def running(session: Session) -> list[Campaign]:
    """Campaigns in which something may be registered."""
    return [one for one in campaigns.live(session) if one.kinds]


def begin(session: Session, turn: Turn) -> None:
    """The campaign was chosen; of several kinds one is asked for."""
    turn.require(Permission.REGISTER)
    campaign = _campaign(session, turn.number(0))
    if turn.me.department_id is None:
        raise Sorry("no-department")
    kind = turn.word(1) if len(turn.args) > 1 else campaign.kinds[0] if len(campaign.kinds) == 1 else ""
    if not kind:
        rows: Rows = [
            [button(say(f"kind.{one}", turn.language), "reg", campaign.id, one)] for one in campaign.kinds
        ]
        turn.say(turn.t("register-kind", title=campaign.title), rows)
        return
    if kind not in campaign.kinds:
        raise Sorry("stale-button")
    if closed(session, campaign, turn.local_now):
        raise Sorry("register-closed", title=campaign.title)
    if kind != "titles" and not turn.may(Permission.REGISTER_OTHERS, turn.me.department_id):
        key = subject_key(turn.my_id, turn.me.department_id)
        known = registrations.live_one(session, campaign.id or 0, kind, "", key)
        if known is not None:  # said before the questions, not after them
            turn.say(*_known(turn, known))
            return
    guided.begin(session, turn, REGISTER, f"{campaign.id}/{kind}", {})


def _known(turn: Turn, known: Registration) -> tuple[Markup, Rows]:
    """There is one already: the way to it."""
    text = turn.t("register-known", code=known.code, subject=known.subject_name)
    return text, [[button(turn.label("register-known-open"), "regmine", known.id)]]


def begin_below(session: Session, turn: Turn) -> None:
    """The same under an answer, which stays to be read."""
    turn.action = ""
    begin(session, turn)


def _campaign(session: Session, campaign_id: int) -> Campaign:
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state != "live" or not campaign.kinds:
        raise Sorry("campaign-closed")
    return campaign


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    first, second, *_ = draft.subject.split("/")
    if first == "edit":
        return _edit_form(session, turn, of_id(session, turn, int(second)))
    others = turn.may(Permission.REGISTER_OTHERS, turn.me.department_id)
    campaign = campaigns.get(session, int(first))
    return form_of(session, turn, second, campaign, may_register_others=others)


def _edit_form(session: Session, turn: Turn, one: Registration) -> Form:
    """Of a returned one only the items given back; of any other everything but whom and what it is for."""
    whole = form_of(session, turn, one.kind, None, may_register_others=False)
    open_ = reopened(one)

    def still_asked(step: Step) -> Step:
        return replace(step, when=lambda answers: step.when({**one.fields, **answers}))

    return Form(
        whole.name,
        tuple(
            still_asked(step)
            for step in whole.steps
            if (step.name in open_ if one.state == State.RETURNED else step.name not in FIXED)
        ),
    )


def campaign_of(session: Session, draft: Draft) -> int | None:
    """The campaign a registration or a list in the making is for."""
    first, *rest = draft.subject.split("/")
    if first != "edit":
        return int(first)
    one = registrations.get(session, int(rest[0]))
    return one.campaign_id if one else None


def about(session: Session, turn: Turn, draft: Draft) -> str:
    """The title of the campaign it is for; of what was given back the reason too."""
    title = _campaign_title(session, campaign_of(session, draft))
    if not draft.subject.startswith(guided.CHANGING):
        return title
    one = registrations.get(session, int(draft.subject.split("/")[1]))
    reason = reason_of(one, turn.language) if one is not None and one.state == State.RETURNED else ""
    return "\n".join(filter(None, (title, reason)))


def _campaign_title(session: Session, campaign_id: int | None) -> str:
    campaign = campaigns.get(session, campaign_id) if campaign_id else None
    return campaign.title if campaign else ""


def _warn(session: Session, turn: Turn, draft: Draft) -> Markup:
    if draft.subject.startswith("edit"):
        return Markup("")
    number, _, kind = draft.subject.partition("/")
    campaign = _campaign(session, int(number))
    lines = []
    due = draft.answers.get("due")
    if due and campaign.ends_on is not None and date.fromisoformat(str(due)) > campaign.ends_on:
        lines.append(turn.t("register-past-end", date=turn.date(campaign.ends_on)))
    if overdue(session, campaign, turn.local_now):
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
            title=title_of(one, titles_of(session), turn.language),
            subject=one.subject_name,
            campaign=_campaign_title(session, one.campaign_id),
            time=turn.moment(one.sent_at),
            state=state_words(one, turn.language),
            marks=marks_of(turn, one),
        ),
        [
            [Button(turn.label("code-copy"), copy=one.code)],
            [button(turn.label("register-mine"), "go", "cuatoi")],
        ],
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
    key = subject_key(person_id, department_id)
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
            has_head=has_head(session, department_id, person_id),
            overdue=overdue(session, campaign, turn.local_now),
            late=campaign.late,
        ),
        Deed(Action.SEND, (State.DRAFT, 1)),
    )
    over = quota_check(session, campaign, kind, kinds.subject_type(answers), department_id)
    one = Registration(
        code=_free_code(session),
        campaign_id=campaign.id or 0,
        department_id=department_id,
        kind=kind,
        title=title,
        subject_type=kinds.subject_type(answers),
        subject_key=key,
        subject_name=name,
        person_id=person_id,
        fields={name: value for name, value in answers.items() if not name.startswith("*")},
        initiative_key=key_of(answers),
        state=decision.state,
        late=decision.late,
        over_quota=over is not None,
        sent_by=turn.my_id,
        sent_at=turn.now,
        confirmed_by=turn.my_id if _stands_for(turn, decision.state, person_id) else None,
        changed_at=turn.now,
    )
    session.add(one)
    session.flush()
    registrations.keep_version(session, one, turn.my_id)
    turn.note(session, "registration_send", f"registration:{one.id}", after=one.state)
    notices.of_deed(session, turn, one, Action.SEND, State.DRAFT)
    return one


def _stands_for(turn: Turn, state: State, subject: int | None) -> bool:
    """What a head sends for others is confirmed by the sending; their own never is."""
    return state == State.CONFIRMED and turn.me.role == "head" and subject != turn.my_id


def _free_code(session: Session) -> str:
    """A receipt's code nobody has: among thousands of so short ones two are soon the same."""
    code = receipts.receipt(codes.new(4))
    while registrations.of_code(session, code) is not None:
        code = receipts.receipt(codes.new(4))
    return code


def ask_withdraw(session: Session, turn: Turn) -> None:
    """Taking it back cannot be undone: asked once more, where it is possible at all."""
    one = of_id(session, turn, turn.number(0))
    at = seen(turn)
    decided(turn, case_of(session, turn, one), Deed(Action.WITHDRAW, at))
    title = title_of(one, titles_of(session), turn.language)
    turn.edit(
        turn.t("register-withdraw-ask", code=one.code, title=title, subject=one.subject_name),
        [
            [
                button(turn.label("register-withdraw-yes"), "regout", one.id, *at),
                button(turn.label("register-withdraw-no"), "regmine", one.id),
            ]
        ],
    )


def withdraw(session: Session, turn: Turn) -> None:
    """The sender takes it back."""
    one = of_id(session, turn, turn.number(0))
    act(session, turn, one, Deed(Action.WITHDRAW, seen(turn)))
    cards.put(session, turn, one)


def edit(session: Session, turn: Turn) -> None:
    """The sender changes it; of a returned one only what the Office reopened."""
    one = of_id(session, turn, turn.number(0))
    state, version = seen(turn)
    returned = one.state == State.RETURNED
    action = Action.RESEND if returned else Action.EDIT
    decided(turn, case_of(session, turn, one), Deed(action, (state, version), fields=reopened(one)))
    kept = {} if returned else {key: value for key, value in one.fields.items() if key not in FIXED}
    subject = f"edit/{one.id}/{state}/{version}"
    drafts.drop(session, turn.my_id, REGISTER.name, subject)
    turn.action = ""  # the question stands below the reason, where it is read
    guided.begin(session, turn, REGISTER, subject, kept)


def _finish_edit(session: Session, turn: Turn, draft: Draft) -> None:
    _, number, state, version = draft.subject.split("/")
    one = of_id(session, turn, int(number))
    form = _edit_form(session, turn, one)
    asked = {step.name for step in form.asked(draft.answers)}
    dropped = {step.name for step in form.steps} - asked
    new = {name: value for name, value in one.fields.items() if name not in dropped}
    new |= {name: draft.answers.get(name) for name in asked}
    changed = frozenset(name for name in asked | dropped if one.fields.get(name) != new.get(name))
    action = Action.RESEND if State(state) == State.RETURNED else Action.EDIT
    act(session, turn, one, Deed(action, (State(state), int(version)), fields=changed), new)
    turn.edit(
        turn.t(
            "register-mended",
            code=one.code,
            version=one.version,
            time=turn.moment(turn.now),
            state=state_words(one, turn.language),
        ),
        [
            [
                button(turn.label("review-open"), "regmine", one.id),
                button(turn.label("register-mine"), "go", "cuatoi"),
            ]
        ],
    )


def _heading(session: Session, turn: Turn, draft: Draft) -> str:
    """What it is about, with its deadline and what is registered already: said before the questions."""
    lines = [about(session, turn, draft)]
    if not draft.subject.startswith(guided.CHANGING):
        number, _, kind = draft.subject.partition("/")
        campaign = _campaign(session, int(number))
        last = facts.last_deadline(session, campaign.id or 0, "register")
        if last is not None:
            key = "register-due-over" if overdue(session, campaign, turn.local_now) else "register-due"
            told = {"date": agenda.due(last, turn.language), "until": agenda.until(last, turn.language)}
            lines.append(turn.label(key, **told))
        lines.append(_own_titles(session, turn, campaign) if kind == "titles" else "")
    return "\n".join(filter(None, lines))


def _own_titles(session: Session, turn: Turn, campaign: Campaign) -> str:
    """The titles the person has registered for in this campaign."""
    live = registrations.of_subject(session, subject_key(turn.my_id, turn.me.department_id or 0))
    own = [one for one in live if one.kind == "titles" and one.campaign_id == campaign.id]
    known = titles_of(session)
    names = ", ".join(f"{title_of(one, known, turn.language)} ({one.code})" for one in own)
    return turn.label("register-taken", titles=names) if names else ""


def _ways(_: Session, turn: Turn, draft: Draft, step: Step) -> list[Button]:
    """Under the question of titles: on what terms each is given."""
    if step.name != "title" or draft.subject.startswith(guided.CHANGING):
        return []
    number = draft.subject.partition("/")[0]
    return [button(turn.label("register-conditions"), "titlesof", number)]


REGISTER = Guide("register", _form, _finish, guided.plain, _warn, _heading, campaign_of, ways=_ways)
