"""What an alert says: how near it is, what has to be done, who still lacks it, and the way straight to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape

from bot import dates, reminders
from bot.campaigns.naming import short_name
from bot.reminders import LAST, OVERDUE
from bot.reminders.aiming import Standing
from handlers import links, texts
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.links import Screen
from handlers.registry import agenda
from handlers.registry.agenda import Item, Supplement
from handlers.texts import Markup
from storage.tables import Deadline, Registration

NAMES_SHOWN = 30
WORDS_SHOWN = 200  # characters of what is due
QUOTE_SHOWN = 400
TITLE_SHOWN = 44  # characters of a campaign's name, where several are told
NEAR = 3  # days
_PRESSING = ("over", "last", "near", "early")  # how something is asked for, the most pressing first
_NOTHING = Markup()
_NAME = "\x01"  # stands for the division's name, for the same words go to many


@dataclass(frozen=True, eq=False)
class Due:
    """Something that is said now: `invited` is what divisions may still do about it."""

    item: Item
    offset: int
    invited: str

    @property
    def key(self) -> str:
        """Under which it has its turn."""
        return f"{self.item.key}:{self.offset}"


class Wording:
    """The words of one look at the tables; what many are told is worded once."""

    def __init__(self, today: date, username: str) -> None:
        self._today = today
        self._username = username
        self._own: Callable[[tuple[tuple[Due, Standing], ...], str], Markup] = cache(self._of_one)
        self._ways: Callable[[tuple[Due, ...], bool, str], Rows] = cache(self._ways_of)
        self._head: Callable[[Due, str], Markup] = cache(self._heading)

    def own(self, said: Sequence[tuple[Due, Standing]], unit: str, language: str) -> Markup:
        """To one division: in its own group, or to who answers for it."""
        return Markup(self._own(tuple(said), language).replace(_NAME, escape(unit, quote=False)))

    def _of_one(self, said: tuple[tuple[Due, Standing], ...], language: str) -> Markup:
        if len(said) == 1:
            [(due, standing)] = said
            return self._alone(due, self._missing(due, standing, language, names=_NAME), language)
        # Whose it is stands above them all; only what was sent back is more than not sent.
        parts = [
            (due, self._missing(due, standing, language, names=_NAME) if told else Markup())
            for due, standing in said
            for told in [standing == "returned" and due.invited != "supplement"]
        ]
        head = texts.t(language, "alert-several", name=_NAME, count=len(said))
        return Markup(f"{head}\n{self._several(parts, language)}")

    def shared(
        self, said: Sequence[tuple[Due, Sequence[tuple[str, Standing]]]], elsewhere: int, language: str
    ) -> Markup:
        """To several divisions: who is still missing, by name of the division, never of a person."""
        parts = []
        for due, lacks in said:
            lines = []
            standings: tuple[Standing, Standing] = ("nothing", "returned")
            for standing in standings:
                names = [name for name, one in lacks if one == standing]
                if names:
                    shown = _shown(names)
                    lines.append(
                        self._missing(due, standing, language, "-many", count=len(names), names=shown)
                    )
            parts.append((due, Markup("\n".join(lines))))
        text = self._joined(parts, language)
        if elsewhere:
            text = Markup(f"{text}\n{texts.t(language, 'alert-elsewhere', count=elsewhere)}")
        return text

    def office(
        self, said: Sequence[tuple[Due, Sequence[str]]], concerned: dict[str, int], language: str
    ) -> Markup:
        """To the Office: what is overdue, and who is missing."""
        parts = []
        for due, names in said:
            everybody = concerned[due.item.key]
            everywhere = len(said) > 1 and len(names) == everybody
            key = "alert-office-all" if everywhere else "alert-office-lack"
            if due.invited == "supplement":
                key = "alert-returned-supplement"
            lack = texts.t(language, key, count=len(names), all=everybody, names=_shown(names))
            if len(said) == 1:
                return Markup(f"{self._head(due, language)}\n{lack}")
            parts.append(self._item(due, "•", language, lack))
        return Markup("\n".join(parts))

    def complete(self, items: Sequence[tuple[Item, int]], language: str) -> Markup:
        """The one closing word, when the last division has sent."""
        return Markup(
            "\n\n".join(
                texts.t(
                    language,
                    f"alert-complete-{_act(item)}",
                    title=item.campaign.title,
                    what=self._what(item, language),
                    count=count,
                    date=agenda.due(item, language),
                )
                for item, count in items
            )
        )

    def returned(self, found: Sequence[Registration], said: Sequence[Due], language: str) -> Markup:
        """To somebody whose registration waits to be mended, and by when."""
        last = sorted(said, key=lambda one: one.item.last_day, reverse=True)
        # Only a day for registering: another one of the campaign says nothing of when to mend.
        nearest = {due.item.campaign.id: due for due in last if due.item.row.act == "register"}
        return Markup(
            "\n".join(
                texts.t(
                    language,
                    "alert-returned-by" if (due := nearest.get(one.campaign_id)) else "alert-returned",
                    code=one.code,
                    name=one.subject_name,
                    reason=str(one.returned.get("reason") or ""),
                    **({"when": self.when(due.item, due.offset, language)} if due else {}),
                )
                for one in found
            )
        )

    def ways(self, said: Sequence[Due], chat_id: int, language: str) -> Rows:
        """A button for each thing, straight to where it is done; numbered as the words are."""
        return list(self._ways(tuple(said), chat_id > 0, language))

    def _ways_of(self, said: tuple[Due, ...], private: bool, language: str) -> Rows:
        chat_id = 1 if private else -1
        found: list[Button] = []
        for place, due in enumerate(said, 1):
            if due.invited not in {"register", "dossier", "supplement", "other"}:
                continue
            number = f" {place}" if len(said) > 1 else ""
            label = f"{texts.label(language, f'alert-to-{due.invited}')}{number}"
            campaign = due.item.campaign.id
            match due.invited:
                case "register":
                    found.append(self._opener(label, Screen.REGISTER, campaign, chat_id))
                case "dossier":
                    found.append(self._opener(label, Screen.HAND_IN, campaign, chat_id))
                case "supplement" if isinstance(due.item.row, Supplement):
                    found.append(self._opener(label, Screen.DOSSIER, due.item.row.dossier, chat_id))
                case "other":
                    found.append(button(label, "adone", due.item.key))
        return in_rows(found)

    def boards(self, said: Sequence[Due], chat_id: int, language: str) -> Rows:
        """A button for each campaign's board."""
        campaigns = {due.item.campaign.id: due.item.campaign for due in said}
        label = texts.label(language, "alert-to-board")
        numbers = [""] if len(campaigns) == 1 else [f" {place}" for place in range(1, len(campaigns) + 1)]
        return in_rows(
            [
                self._opener(f"{label}{number}", Screen.BOARD, one, chat_id)
                for one, number in zip(campaigns, numbers, strict=True)
            ]
        )

    def _opener(self, label: str, screen: Screen, campaign: object, chat_id: int) -> Button:
        return links.opener(label, screen, campaign, username=self._username, chat_id=chat_id)

    def _joined(self, parts: Sequence[tuple[Due, Markup]], language: str) -> Markup:
        if len(parts) > 1:
            return self._several(parts, language)
        return Markup("".join(self._alone(due, lack, language) for due, lack in parts))

    def _alone(self, due: Due, lack: Markup, language: str) -> Markup:
        return texts.t(
            language,
            "alert",
            head=self._head(due, language),
            missing=lack,
            tone=self._asked(due, language),
            quote=due.item.row.quote[:QUOTE_SHOWN],
        )

    def _asked(self, due: Due, language: str) -> Markup:
        """How it is asked for; on the last day by its hour."""
        tone, item = _tone(due), due.item
        if tone == "last" and item.at and item.last_day == self._today:
            return texts.t(language, "alert-tone-last-hour", hour=dates.hour(item.at, language))
        return texts.t(language, f"alert-tone-{tone}") if tone else _NOTHING

    def _several(self, parts: Sequence[tuple[Due, Markup]], language: str) -> Markup:
        """Short enough for a phone: by when, what, whose; asked for once, as the most pressing one asks."""
        tones = [_tone(due) for due, _ in parts]
        shown = [
            self._item(
                due,
                f"{place}.",
                language,
                lack,
                texts.t(language, "alert-tone-closed") if tone == "closed" else Markup(),
            )
            for place, ((due, lack), tone) in enumerate(zip(parts, tones, strict=True), 1)
        ]
        pressing = next((one for one in _PRESSING if one in tones), "")
        told = [*shown, texts.t(language, f"alert-tone-{pressing}")] if pressing else shown
        return Markup("\n".join(told))

    def _item(self, due: Due, mark: str, language: str, missing: Markup, tone: Markup = _NOTHING) -> Markup:
        return texts.t(
            language,
            "alert-of-several",
            mark=mark,
            when=self.when(due.item, due.offset, language),
            what=self._what(due.item, language),
            title=short_name(due.item.campaign.title, TITLE_SHOWN),
            moved=self._moved(due.item, language),
            missing=missing,
            tone=tone,
        )

    def _missing(self, due: Due, standing: Standing, language: str, many: str = "", **args: object) -> Markup:
        if due.invited == "event":
            return Markup()
        key = "returned" if standing == "returned" else "missing"
        return texts.t(language, f"alert-{key}-{_act(due.item)}{many}", **args)

    def _heading(self, due: Due, language: str) -> Markup:
        item = due.item
        before = Markup()
        if not item.row.inclusive:
            before = texts.t(
                language,
                "alert-before",
                named=dates.short(item.named, language),
                date=dates.short(item.last_day, language),
            )
        before = self._moved(item, language) or before  # the quote below is of the day before
        return texts.t(
            language,
            "alert-head",
            when=self.when(item, due.offset, language),
            title=item.campaign.title,
            what=self._what(item, language),
            before=before,
        )

    def _moved(self, item: Item, language: str) -> Markup:
        moved = item.row.moved_from if isinstance(item.row, Deadline) else None
        if moved is None or moved == item.last_day:
            return Markup()
        return texts.t(language, "alert-moved", date=dates.short(moved, language))

    def when(self, item: Item, offset: int, language: str) -> Markup:
        """How near it is, in words."""
        left = reminders.days_left(item.last_day, self._today)
        key = "alert-left" if left > 0 else "alert-today" if left == 0 else "alert-over"
        hour = dates.hour(item.at, language) if item.at else ""
        said = texts.t(
            language,
            f"{key}-hour" if hour else key,
            days=abs(left),
            date=dates.short(item.last_day, language),
            hour=hour,
        )
        if offset == LAST and left > 0:
            return texts.t(language, "alert-last-working-day", when=said)
        return said

    def _what(self, item: Item, language: str) -> str:
        return agenda.what(item, language, WORDS_SHOWN, _act(item))


def _shown(names: Sequence[str]) -> str:
    return "; ".join(names[:NAMES_SHOWN]) + ("; …" if len(names) > NAMES_SHOWN else "")


def _act(item: Item) -> str:
    return item.row.act if item.row.act in {"register", "dossier", "supplement"} else "other"


def _tone(due: Due) -> str:
    if due.invited == "event":
        return ""
    if due.invited == "closed":
        return "closed"
    if due.offset in {LAST, OVERDUE}:
        return "last" if due.offset == LAST else "over"
    return "near" if due.offset <= NEAR else "early"


def person_rows(said: Sequence[Due], language: str) -> Rows:
    """Not now, or no more of this campaign: for private reminders."""
    campaigns = list(dict.fromkeys(due.item.campaign.id for due in said))
    rows = [[button(texts.label(language, "alert-snooze"), "asnooze")]]
    if len(campaigns) == 1:
        rows[0].append(button(texts.label(language, "alert-mute"), "amute", campaigns[0]))
    return rows


def repeated(payload: dict[str, object]) -> dict[str, object]:
    """An alert that may have arrived already and is sent again; it says so, once."""
    note = f"\n\n{texts.t('vi', 'alert-again')}"
    text = str(payload["text"])
    return payload if text.endswith(note) else {**payload, "text": text + note}
