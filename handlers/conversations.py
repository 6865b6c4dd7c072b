"""What people say and press in guided conversations, handed to the one it belongs to."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from bot import forms
from bot.forms import SUMMARY, Problem, Step
from bot.intents import Place
from handlers import days
from handlers.guided import (
    CHOICES_SHOWN,
    Guide,
    ask,
    asking,
    days_meant,
    example,
    moves,
    own_draft,
    picks,
    put,
    put_aside,
    question,
    throw_away,
)
from handlers.keyboards import Button, Rows, button
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import drafts, subjects
from storage.tables import Draft

# Under this the words are kept that may be a question or an answer.
_SAID = "*said"

# What a button is called, its action, and whether it is of the open question.
_BUTTONS = (
    ("skip", "form-skip-{way}", "fs", True),
    ("back", "form-back", "fb", True),
    ("later", "form-later", "fl", False),
    ("cancel", "form-cancel", "fc", False),
)


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
        draft = own_draft(session, turn, draft_id)
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
        labels = tuple(one.label for one in step.choices(draft.answers))
        return Place("form", turn.me.role, step.kind, labels, step.of_name)

    def move(self, session: Session, turn: Turn, draft_id: int, name: str) -> None:
        """The words say what a button says: cancel, later, back, skip, send, or what is still asked."""
        draft = own_draft(session, turn, draft_id)
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        step = form.step(draft.step)
        if name == "cancel":
            throw_away(session, turn, draft)
        elif name == "later":
            put_aside(session, turn, guide, draft)
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
        draft = own_draft(session, turn, draft_id)
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
        draft = own_draft(session, turn, draft_id)
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
        words = str(draft.answers.get(_SAID) or "")
        again = draft.message_id or subjects.message_of(session, f"draft:{draft.id}")
        if again is not None and again > (turn.message_id or 0):
            # The question stands once more below: the next one comes below that, and both lose their buttons.
            turn.take_buttons(turn.message_id or 0)
            turn.action = ""
        self._take(session, turn, guide, draft, step, words)

    def _take(self, session: Session, turn: Turn, guide: Guide, draft: Draft, step: Step, raw: str) -> None:
        form = guide.form(session, turn, draft)
        value = forms.accept(step, raw, draft.answers, turn.services.clock.today())
        if isinstance(value, Problem) and step.kind in forms.DAYS:
            told = turn.t(value.key, **value.args, example=example(turn))
            days_ = days_meant(turn, draft, step, value.options) or picks(session, turn, guide, draft, step)
            put(session, turn, draft, told, [*days_, *moves(turn, guide, form, step, draft)], fresh=False)
            return
        if isinstance(value, Problem) and value.key == "form-choose":
            again, rows = asking(session, turn, guide, form, step, draft, 0)
            put(session, turn, draft, Markup(f"{turn.t(value.key)}\n\n{again}"), rows, fresh=False)
            return
        if isinstance(value, Problem):
            raise Sorry(value.key, **value.args, example=example(turn))
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
        text = question(session, turn, guide, form, step, draft)
        turn.edit(text, [*rows, *moves(turn, guide, form, step, draft)])

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
            again, rows = asking(session, turn, guide, guide.form(session, turn, draft), step, draft, 0)
            told = Markup(f"{turn.t('form-required')}\n\n{again}")
            put(session, turn, draft, told, rows, fresh=False)
            return
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
        draft = own_draft(session, turn, turn.number(0))
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        draft.answers = forms.without(form, draft.answers, turn.word(1))
        ask(session, turn, guide, draft)

    def confirm(self, session: Session, turn: Turn) -> None:
        """From the summary: do it."""
        self._confirmed(session, turn, own_draft(session, turn, turn.number(0)))

    def _confirmed(self, session: Session, turn: Turn, draft: Draft) -> None:
        guide = self._guides[draft.form]
        form = guide.form(session, turn, draft)
        if forms.next_step(form, draft.answers) != SUMMARY:
            ask(session, turn, guide, draft)
            return
        guide.finish(session, turn, draft)
        drafts.drop(session, draft.person_id, draft.form, draft.subject)

    def later(self, session: Session, turn: Turn) -> None:
        """Go on another time."""
        draft = own_draft(session, turn, turn.number(0))
        put_aside(session, turn, self._guides[draft.form], draft)

    def resume(self, session: Session, turn: Turn) -> None:
        """Go on with one that was put aside."""
        draft = own_draft(session, turn, turn.number(0))
        drafts.pause_others(session, turn.my_id, draft.id)
        draft.paused = False
        ask(session, turn, self._guides[draft.form], draft, fresh=True)

    def ask_again(self, session: Session, turn: Turn, draft_id: int) -> None:
        """Repeat the open question, after a question of the person's own was answered."""
        draft = own_draft(session, turn, draft_id)
        ask(session, turn, self._guides[draft.form], draft, fresh=True)

    def _open(self, session: Session, turn: Turn) -> tuple[Guide, Draft, Step]:
        draft = own_draft(session, turn, turn.number(0))
        guide = self._guides[draft.form]
        step = guide.form(session, turn, draft).step(draft.step)
        if step is None or step.name != turn.word(1):
            raise Sorry("stale-button")
        return guide, draft, step
