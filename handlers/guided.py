"""Guided conversations on Telegram: one question a message, kept as a draft row after every answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from math import ceil

from sqlmodel import Session

from bot import dates, forms
from bot.forms import Form, Step
from handlers import days
from handlers.keyboards import MOST_IN_ROW, Button, Rows, button, in_rows
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, subjects
from storage.tables import Draft

CHOICES_SHOWN = 16  # of a question, on a page
LONGEST_CHOICE = 36  # characters; longer ones are numbered
# The subject of a conversation that changes something sent before begins so.
CHANGING = "edit/"


@dataclass(frozen=True)
class Guide:
    """One kind of conversation. Its wording stands under `<name>-title` and `<name>-ask-<step>`.

    `form` builds the questions from the tables, `finish` does what was confirmed; `show` words an
    answer for the summary; `warn` adds to the summary; `about` names what the conversation is about;
    `campaign` is the one it belongs to, of which a question in the middle is asked first; one that `saves`
    says so on its buttons, where others send; one that is done `at_once` (looking something up) asks for no
    confirming; `ways` are more buttons under a question.
    """

    name: str
    form: Callable[[Session, Turn, Draft], Form]
    finish: Callable[[Session, Turn, Draft], None]
    show: Callable[[Turn, Step, object, Mapping[str, object]], str]
    warn: Callable[[Session, Turn, Draft], Markup] = lambda _, __, ___: Markup("")
    about: Callable[[Session, Turn, Draft], str] = lambda _, __, ___: ""
    campaign: Callable[[Session, Draft], int | None] = lambda _, __: None
    saves: bool = False
    at_once: bool = False
    ways: Callable[[Session, Turn, Draft, Step], list[Button]] = lambda _, __, ___, ____: []

    @property
    def way(self) -> str:
        """What the last button is called after."""
        return "save" if self.saves else "send"


def plain(turn: Turn, step: Step, value: object, answers: Mapping[str, object]) -> str:
    """The answer in words: the label of a choice, else as it was given."""
    if step.kind == "choice":
        return next((one.label for one in step.choices(answers) if one.value == value), str(value))
    if step.kind == "choices" and isinstance(value, list):
        labels = {one.value: one.label for one in step.choices(answers)}
        return ", ".join(labels.get(str(one), str(one)) for one in value)
    if step.kind in forms.DAYS:
        return dates.in_words(dates.Day(date.fromisoformat(str(value))), turn.language)
    return str(value)


def begin(session: Session, turn: Turn, guide: Guide, subject: str, answers: dict[str, object]) -> None:
    """Start the conversation about a subject, or go on with the one that was put aside."""
    known = drafts.find(session, turn.my_id, guide.name, subject)
    if known is not None:
        drafts.pause_others(session, turn.my_id, known.id)
        known.paused, known.updated_at = False, turn.now
        turn.say(turn.t("form-resumed"))
        ask(session, turn, guide, known, fresh=True)
        return
    draft = drafts.start(session, turn.my_id, guide.name, subject, "", answers, turn.now)
    ask(session, turn, guide, draft)


def ask(
    session: Session, turn: Turn, guide: Guide, draft: Draft, *, fresh: bool = False, page: int = 0
) -> None:
    """Put the next question, or the summary when every question has its answer."""
    form = guide.form(session, turn, draft)
    begun = bool(draft.step)
    draft.step = forms.next_step(form, draft.answers)
    draft.updated_at = turn.now
    session.add(draft)
    step = form.step(draft.step)
    if step is None and guide.at_once:
        if not turn.action:
            _take_buttons(session, turn, draft)
        guide.finish(session, turn, draft)
        drafts.drop(session, draft.person_id, draft.form, draft.subject)
        return
    if step is None:
        put(
            session,
            turn,
            draft,
            _summary(session, turn, guide, form, draft),
            _summary_rows(turn, guide, form, draft),
            fresh,
            begun=begun,
        )
        return
    text, rows = asking(session, turn, guide, form, step, draft, page)
    put(session, turn, draft, text, rows, fresh, begun=begun)


def question(session: Session, turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft) -> Markup:
    number, total = forms.progress(form, draft.answers, step.name)
    return turn.t(
        "form-question",
        title=turn.t(f"{guide.name}-title"),
        about=guide.about(session, turn, draft),
        progress=turn.label("form-progress", number=number, total=total) if total > 1 else "",
        question=turn.t(f"{guide.name}-ask-{step.wording}", about=step.about, example=example(turn)),
    )


def put(
    session: Session, turn: Turn, draft: Draft, text: Markup, rows: Rows, fresh: bool, *, begun: bool = True
) -> None:
    """The question in the place of the one before it; after a typed answer below it, whose buttons go.

    What is not `begun` has no message yet: its number may have been another conversation's before.
    """
    if turn.action and not fresh:
        draft.message_id = turn.message_id
        turn.edit(text, rows)
        return
    if begun:
        _take_buttons(session, turn, draft)
    draft.message_id = None
    turn.say(text, rows, subject=f"draft:{draft.id}")


def _take_buttons(session: Session, turn: Turn, draft: Draft) -> None:
    """Those of the question before go: it has its answer, stands below once more, or is asked no longer."""
    before = draft.message_id or subjects.message_of(session, f"draft:{draft.id}")
    if before is not None:
        turn.take_buttons(before)


def example(turn: Turn) -> str:
    """A day as an example that the question would take today."""
    return turn.date(days.example(turn.services.clock.today()))


def asking(
    session: Session, turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft, page: int
) -> tuple[Markup, Rows]:
    """The question with what can be pressed below it; choices a phone would cut are numbered in the text."""
    text = question(session, turn, guide, form, step, draft)
    marked = forms.marks(draft.answers, step.name)
    offered = step.choices(draft.answers)
    places, page, pages = paged(range(len(offered)), CHOICES_SHOWN, page)
    labels = {place: offered[place].label for place in places}
    choices = len(labels)
    if step.kind != "text" and any(len(label) > LONGEST_CHOICE for label in labels.values()):
        told = [f"{place + 1}. {escape(label, quote=False)}" for place, label in labels.items()]
        text = Markup("\n".join([text, "", *told]))
        labels = {place: str(place + 1) for place in places}
        rows = in_rows(_choices(draft, step, labels, marked), ceil(choices / ceil(choices / MOST_IN_ROW)))
    else:
        rows = in_rows(_choices(draft, step, labels, marked))
    rows.append(turning(turn, page, pages, "fn", draft.id, step.name))
    if marked:
        rows.append([button(turn.label("form-chosen"), "fd", draft.id, step.name)])
    rows += [[one] for one in guide.ways(session, turn, draft, step)]
    rows += picks(session, turn, guide, draft, step)
    return text, [*rows, *moves(turn, guide, form, step, draft)]


def _choices(draft: Draft, step: Step, labels: Mapping[int, str], marked: Sequence[object]) -> list[Button]:
    offered = step.choices(draft.answers)
    return [
        button(f"✓ {label}" if offered[place].value in marked else label, "fa", draft.id, step.name, place)
        for place, label in labels.items()
    ]


def picks(session: Session, turn: Turn, guide: Guide, draft: Draft, step: Step) -> Rows:
    """Days to press, where a day is asked for."""
    if step.kind not in forms.DAYS:
        return []
    campaign = campaigns.get(session, guide.campaign(session, draft) or 0)
    ends_on = campaign.ends_on if campaign else None
    return days.quick_rows(turn, draft.id or 0, step.name, turn.services.clock.today(), ends_on)


def moves(turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft) -> Rows:
    """Back, skip, later, cancel."""
    moves: list[Button] = []
    if forms.previous_step(form, draft.answers, step.name) != step.name:
        moves.append(button(turn.label("form-back"), "fb", draft.id, step.name))
    if not step.required:
        moves.append(button(turn.label(f"form-skip-{guide.way}"), "fs", draft.id, step.name))
    leaving = [
        button(turn.label("form-later"), "fl", draft.id),
        button(turn.label("form-cancel"), "fc", draft.id),
    ]
    return [moves, leaving]


def days_meant(turn: Turn, draft: Draft, step: Step, options: Sequence[date]) -> Rows:
    """The days that what was typed could mean, each in words."""
    return [
        [button(dates.in_words(dates.Day(day), turn.language), "fv", draft.id, step.name, day.isoformat())]
        for day in options
    ]


def _summary(session: Session, turn: Turn, guide: Guide, form: Form, draft: Draft) -> Markup:
    lines = []
    for step in form.asked(draft.answers):
        value = draft.answers.get(step.name)
        shown = turn.label("form-left-out") if value is None else guide.show(turn, step, value, draft.answers)
        lines.append(
            turn.t(
                "form-line", name=turn.t(f"{guide.name}-name-{step.wording}", about=step.about), value=shown
            )
        )
    warning = guide.warn(session, turn, draft)
    return turn.t(
        f"form-summary-{guide.way}",
        title=turn.t(f"{guide.name}-title"),
        about=guide.about(session, turn, draft),
        lines=Markup("\n".join(lines)),
        warning=Markup(f"\n\n{warning}" if warning else ""),
    )


def _summary_rows(turn: Turn, guide: Guide, form: Form, draft: Draft) -> Rows:
    mend = [
        button(
            turn.label("form-mend", name=turn.label(f"{draft.form}-name-{step.wording}", about=step.about)),
            "fe",
            draft.id,
            step.name,
        )
        for step in form.asked(draft.answers)
    ]
    return [
        [button(turn.label(f"form-confirm-{guide.way}"), "fo", draft.id)],
        *in_rows(mend),
        [button(turn.label("form-later"), "fl", draft.id), button(turn.label("form-cancel"), "fc", draft.id)],
    ]


def put_aside(session: Session, turn: Turn, guide: Guide, draft: Draft) -> None:
    """Its answers stay; what it is about is said, for there may be several."""
    draft.paused, draft.updated_at = True, turn.now
    session.add(draft)
    if not turn.action:
        _take_buttons(session, turn, draft)
    told = turn.t(
        "form-put-aside", title=turn.t(f"{guide.name}-title"), about=guide.about(session, turn, draft)
    )
    turn.edit(told, [[button(turn.label("form-resume"), "fr", draft.id)]])


def cancel(session: Session, turn: Turn) -> None:
    """Throw the conversation away."""
    throw_away(session, turn, own_draft(session, turn, turn.number(0)))


def throw_away(session: Session, turn: Turn, draft: Draft) -> None:
    """What was sent before stays as it was; of a new one nothing was sent."""
    if not turn.action:
        _take_buttons(session, turn, draft)
    drafts.drop(session, draft.person_id, draft.form, draft.subject)
    turn.edit(turn.t("form-change-cancelled" if draft.subject.startswith(CHANGING) else "form-cancelled"))


def cancel_current(session: Session, turn: Turn) -> None:
    """The command: throw the open conversation away."""
    draft = drafts.current(session, turn.my_id)
    if draft is None:
        turn.say(turn.t("form-nothing-open"))
        return
    if draft.form == drafts.FILES:
        drafts.drop(session, draft.person_id, draft.form, draft.subject)
        turn.say(turn.t("form-cancelled-files"))
        return
    throw_away(session, turn, draft)


def own_draft(session: Session, turn: Turn, draft_id: int) -> Draft:
    draft = drafts.get(session, draft_id)
    if draft is None:
        raise Sorry("stale-button")
    if draft.person_id != turn.my_id:
        raise Sorry("not-your-button")
    return draft
