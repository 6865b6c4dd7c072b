"""Guided conversations on Telegram: one question a message, kept as a draft row after every answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot import dates, forms
from bot.forms import SUMMARY, Form, Problem, Step
from bot.intents import Place
from handlers import days
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, outbox
from storage.tables import Draft

CHOICES_SHOWN = 16  # of a question, on a page
# Under this the words are kept that may be a question or an answer.
_SAID = "*said"
# The subject of a conversation that changes something sent before begins so.
CHANGING = "edit/"


# What a button is called, its action, and whether it is of the open question.
_BUTTONS = (
    ("skip", "form-skip-{way}", "fs", True),
    ("back", "form-back", "fb", True),
    ("later", "form-later", "fl", False),
    ("cancel", "form-cancel", "fc", False),
)


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
        _put(
            session,
            turn,
            draft,
            _summary(session, turn, guide, form, draft),
            _summary_rows(turn, guide, form, draft),
            fresh,
            begun=begun,
        )
        return
    text = _question(session, turn, guide, form, step, draft)
    rows = _question_rows(session, turn, guide, form, step, draft, page)
    _put(session, turn, draft, text, rows, fresh, begun=begun)


def _question(session: Session, turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft) -> Markup:
    number, total = forms.progress(form, draft.answers, step.name)
    return turn.t(
        "form-question",
        title=turn.t(f"{guide.name}-title"),
        about=guide.about(session, turn, draft),
        progress=turn.label("form-progress", number=number, total=total) if total > 1 else "",
        question=turn.t(f"{guide.name}-ask-{step.wording}", about=step.about, example=_example(turn)),
    )


def _put(
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
    before = draft.message_id or outbox.message_of(session, f"draft:{draft.id}")
    if before is not None:
        turn.take_buttons(before)


def _example(turn: Turn) -> str:
    """A day as an example that the question would take today."""
    return turn.date(days.example(turn.services.clock.today()))


def _question_rows(
    session: Session, turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft, page: int
) -> Rows:
    marked = forms.marks(draft.answers, step.name)
    choices = [
        button(f"✓ {one.label}" if one.value in marked else one.label, "fa", draft.id, step.name, place)
        for place, one in enumerate(step.choices(draft.answers))
    ]
    shown, page, pages = paged(choices, CHOICES_SHOWN, page)
    rows = [*in_rows(list(shown)), turning(turn, page, pages, "fn", draft.id, step.name)]
    if marked:
        rows.append([button(turn.label("form-chosen"), "fd", draft.id, step.name)])
    rows += [[one] for one in guide.ways(session, turn, draft, step)]
    rows += _picks(session, turn, guide, draft, step)
    return [*rows, *_moves(turn, guide, form, step, draft)]


def _picks(session: Session, turn: Turn, guide: Guide, draft: Draft, step: Step) -> Rows:
    """Days to press, where a day is asked for."""
    if step.kind not in forms.DAYS:
        return []
    campaign = campaigns.get(session, guide.campaign(session, draft) or 0)
    ends_on = campaign.ends_on if campaign else None
    return days.quick_rows(turn, draft.id or 0, step.name, turn.services.clock.today(), ends_on)


def _moves(turn: Turn, guide: Guide, form: Form, step: Step, draft: Draft) -> Rows:
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


def _days(turn: Turn, draft: Draft, step: Step, options: Sequence[date]) -> Rows:
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


class Conversations:
    """Every guide by name; routes hands words and presses to it."""

    def __init__(self, guides: Mapping[str, Guide]) -> None:
        self._guides = guides

    def knows(self, form: str) -> bool:
        """Whether a draft of this form takes words at all."""
        return form in self._guides

    def campaign_of(self, session: Session, draft: Draft) -> int | None:
        """The campaign a conversation belongs to."""
        guide = self._guides.get(draft.form)
        return guide.campaign(session, draft) if guide else None

    def take_words(self, session: Session, turn: Turn, draft_id: int) -> None:
        """The person's words as the answer to the question that is open."""
        draft = _mine(session, turn, draft_id)
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        step = form.step(draft.step)
        if step is None:
            turn.say(turn.t(f"form-press-{guide.way}"))
            ask(session, turn, guide, draft, fresh=True)
            return
        self._take(session, turn, guide, draft, step, turn.text)

    def place_of(self, session: Session, turn: Turn, draft: Draft) -> Place:
        """Where the person's next words are said: the open question, with its choices."""
        form = self._guides[draft.form].form(session, turn, draft)
        step = form.step(draft.step)
        if step is None:
            return Place("form", turn.me.role, SUMMARY)
        return Place("form", turn.me.role, step.kind, tuple(one.label for one in step.choices(draft.answers)))

    def move(self, session: Session, turn: Turn, draft_id: int, name: str) -> None:
        """The words say what a button says: cancel, later, back, skip, send, or what is still asked."""
        draft = _mine(session, turn, draft_id)
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        step = form.step(draft.step)
        if name == "cancel":
            _throw_away(session, turn, draft)
        elif name == "later":
            _put_aside(session, turn, draft)
        elif name == "back":
            before = forms.previous_step(form, draft.answers, step.name if step else SUMMARY)
            draft.answers = forms.without(form, draft.answers, before)
            ask(session, turn, guide, draft)
        elif name == "skip" and step is not None:
            self._leave_out(session, turn, guide, draft, step)
        elif name == "send" and step is None:
            self._confirmed(session, turn, draft)
        else:
            left = [one.name for one in form.asked(draft.answers) if one.name not in draft.answers]
            names = ", ".join(turn.label(f"{guide.name}-name-{one}") for one in left)
            still = turn.t("form-still-asked", count=len(left), names=names)
            turn.say(still if left else turn.t(f"form-press-{guide.way}"))
            ask(session, turn, guide, draft, fresh=True)

    def question_or_answer(
        self,
        session: Session,
        turn: Turn,
        draft_id: int,
        other: Button,
        asked: str = "form-question-or-answer",
    ) -> None:
        """Words that look like a question no plan answers: the person says whether they are the answer."""
        draft = _mine(session, turn, draft_id)
        step = self._guides[draft.form].form(session, turn, draft).step(draft.step)
        if step is None or step.kind != "text":
            self.take_words(session, turn, draft_id)
            return
        draft.answers = {**draft.answers, _SAID: turn.text}
        session.add(draft)
        mine = button(turn.label("form-is-answer"), "fq", draft.id, step.name)
        turn.say(turn.t(asked), [[mine], [other]])

    def move_or_answer(self, session: Session, turn: Turn, draft_id: int, moves: Sequence[str]) -> None:
        """Words that may be the answer or may be what a button says: the person says which."""
        draft = _mine(session, turn, draft_id)
        guide = self._guides[draft.form]
        step = guide.form(session, turn, draft).step(draft.step)
        if step is None:
            self.take_words(session, turn, draft_id)
            return
        rows: Rows = [
            [
                button(
                    turn.label(key.format(way=guide.way)),
                    action,
                    draft.id,
                    *((step.name,) if of_step else ()),
                )
            ]
            for name, key, action, of_step in _BUTTONS
            if name in moves and (name != "skip" or not step.required)
        ]
        if not rows:
            self.take_words(session, turn, draft_id)
            return
        if step.kind == "text":
            draft.answers = {**draft.answers, _SAID: turn.text}
            session.add(draft)
            rows.append([button(turn.label("form-is-answer"), "fq", draft.id, step.name)])
        turn.say(turn.t("form-move-or-answer"), rows)

    def said(self, session: Session, turn: Turn) -> None:
        """What looked like a question is the answer."""
        guide, draft, step = self._open(session, turn)
        self._take(session, turn, guide, draft, step, str(draft.answers.get(_SAID) or ""))

    def _take(self, session: Session, turn: Turn, guide: Guide, draft: Draft, step: Step, raw: str) -> None:
        form = guide.form(session, turn, draft)
        value = forms.accept(step, raw, draft.answers, turn.services.clock.today())
        if isinstance(value, Problem) and step.kind in forms.DAYS:
            told = turn.t(value.key, **value.args, example=_example(turn))
            days_ = _days(turn, draft, step, value.options) or _picks(session, turn, guide, draft, step)
            _put(session, turn, draft, told, [*days_, *_moves(turn, guide, form, step, draft)], fresh=False)
            return
        if isinstance(value, Problem) and value.key == "form-choose":
            again = _question(session, turn, guide, form, step, draft)
            rows = _question_rows(session, turn, guide, form, step, draft, 0)
            _put(session, turn, draft, Markup(f"{turn.t(value.key)}\n\n{again}"), rows, fresh=False)
            return
        if isinstance(value, Problem):
            raise Sorry(value.key, **value.args, example=_example(turn))
        draft.answers = {
            **forms.without(form, draft.answers, step.name),
            step.name: value,
        }
        ask(session, turn, guide, draft)

    def answer(self, session: Session, turn: Turn) -> None:
        """A choice was pressed."""
        guide, draft, step = self._open(session, turn)
        choices = step.choices(draft.answers)
        place = turn.number(2)
        if place >= len(choices):
            raise Sorry("stale-button")
        if choices[place].value.startswith("*"):
            draft.answers = {**draft.answers, choices[place].value: True}  # shows more choices
            ask(session, turn, guide, draft)
            return
        if step.kind == "choices":
            draft.answers = forms.toggled(draft.answers, step.name, choices[place].value)
            ask(session, turn, guide, draft, page=place // CHOICES_SHOWN)
            return
        self._take(session, turn, guide, draft, step, choices[place].value)

    def page(self, session: Session, turn: Turn) -> None:
        """More of the choices."""
        guide, draft, _ = self._open(session, turn)
        ask(session, turn, guide, draft, page=turn.number(2))

    def month(self, session: Session, turn: Turn) -> None:
        """A month to choose a day from."""
        guide, draft, step = self._open(session, turn)
        today, past = turn.services.clock.today(), step.kind == "day"
        first = days.month_of(turn.word(2), today, past=past)
        if first is None or step.kind not in forms.DAYS:
            raise Sorry("stale-button")
        form = guide.form(session, turn, draft)
        rows = days.month_rows(turn, draft.id or 0, step.name, first, today, past=past)
        text = _question(session, turn, guide, form, step, draft)
        turn.edit(text, [*rows, *_moves(turn, guide, form, step, draft)])

    def day(self, session: Session, turn: Turn) -> None:
        """One of the days was meant that what was typed could mean."""
        guide, draft, step = self._open(session, turn)
        self._take(session, turn, guide, draft, step, turn.word(2))

    def chosen(self, session: Session, turn: Turn) -> None:
        """Of several choices, those marked are the answer."""
        guide, draft, step = self._open(session, turn)
        marked = forms.marks(draft.answers, step.name)
        self._take(session, turn, guide, draft, step, ",".join(str(one) for one in marked))

    def skip(self, session: Session, turn: Turn) -> None:
        """Leave a question that may be left."""
        guide, draft, step = self._open(session, turn)
        self._leave_out(session, turn, guide, draft, step)

    def _leave_out(self, session: Session, turn: Turn, guide: Guide, draft: Draft, step: Step) -> None:
        if step.required:
            raise Sorry("form-required")
        draft.answers = {**draft.answers, step.name: None}
        ask(session, turn, guide, draft)

    def back(self, session: Session, turn: Turn) -> None:
        """Take the previous answer back and ask it again."""
        guide, draft, step = self._open(session, turn)
        form = guide.form(session, turn, draft)
        before = forms.previous_step(form, draft.answers, step.name)
        draft.answers = forms.without(form, draft.answers, before)
        ask(session, turn, guide, draft)

    def mend(self, session: Session, turn: Turn) -> None:
        """From the summary: ask one question again."""
        draft = _mine(session, turn, turn.number(0))
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        draft.answers = forms.without(form, draft.answers, turn.word(1))
        ask(session, turn, guide, draft)

    def confirm(self, session: Session, turn: Turn) -> None:
        """From the summary: do it."""
        self._confirmed(session, turn, _mine(session, turn, turn.number(0)))

    def _confirmed(self, session: Session, turn: Turn, draft: Draft) -> None:
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        if forms.next_step(form, draft.answers) != SUMMARY:
            ask(session, turn, guide, draft)
            return
        guide.finish(session, turn, draft)
        drafts.drop(session, draft.person_id, draft.form, draft.subject)

    def resume(self, session: Session, turn: Turn) -> None:
        """Go on with one that was put aside."""
        draft = _mine(session, turn, turn.number(0))
        drafts.pause_others(session, turn.my_id, draft.id)
        draft.paused = False
        ask(session, turn, self._guides[draft.form], draft, fresh=True)

    def ask_again(self, session: Session, turn: Turn, draft_id: int) -> None:
        """Repeat the open question, after a question of the person's own was answered."""
        draft = _mine(session, turn, draft_id)
        ask(session, turn, self._guides[draft.form], draft, fresh=True)

    def _open(self, session: Session, turn: Turn) -> tuple[Guide, Draft, Step]:
        draft = _mine(session, turn, turn.number(0))
        guide = self._guides[draft.form]
        step = guide.form(session, turn, draft).step(draft.step)
        if step is None or step.name != turn.word(1):
            raise Sorry("stale-button")
        return guide, draft, step


def later(session: Session, turn: Turn) -> None:
    """Put the conversation aside; its answers stay."""
    _put_aside(session, turn, _mine(session, turn, turn.number(0)))


def _put_aside(session: Session, turn: Turn, draft: Draft) -> None:
    draft.paused, draft.updated_at = True, turn.now
    session.add(draft)
    if not turn.action:
        _take_buttons(session, turn, draft)
    turn.edit(turn.t("form-put-aside"), [[button(turn.label("form-resume"), "fr", draft.id)]])


def cancel(session: Session, turn: Turn) -> None:
    """Throw the conversation away."""
    _throw_away(session, turn, _mine(session, turn, turn.number(0)))


def _throw_away(session: Session, turn: Turn, draft: Draft) -> None:
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
    _throw_away(session, turn, draft)


def _mine(session: Session, turn: Turn, draft_id: int) -> Draft:
    draft = drafts.get(session, draft_id)
    if draft is None:
        raise Sorry("stale-button")
    if draft.person_id != turn.my_id:
        raise Sorry("not-your-button")
    return draft
