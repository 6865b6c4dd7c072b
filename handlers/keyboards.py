"""Inline keyboards as plain dicts: they are kept in the outbox and sent as they are."""

from dataclasses import dataclass

from handlers import callback_data


@dataclass(frozen=True)
class Button:
    """`label` is what people read; `data` from callback_data.encode, or `url`."""

    label: str
    data: str = ""
    url: str = ""


def button(label: str, action: str, *args: object) -> Button:
    """A button that carries an action and its arguments."""
    return Button(label, callback_data.encode(action, *args))


Rows = list[list[Button]]


def inline(rows: Rows) -> dict[str, object]:
    """The InlineKeyboardMarkup of these rows; empty rows are dropped."""
    return {"inline_keyboard": [[_as_dict(one) for one in row] for row in rows if row]}


def in_rows(buttons: list[Button], width: int = 2) -> Rows:
    """The buttons, `width` to a row; a long label gets a row of its own."""
    rows: Rows = []
    for one in buttons:
        fits = rows and len(rows[-1]) < width and all(len(b.label) <= 18 for b in (*rows[-1], one))
        if fits:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _as_dict(one: Button) -> dict[str, str]:
    label = one.label if len(one.label) <= 60 else one.label[:59] + "…"
    return {"text": label, "url": one.url} if one.url else {"text": label, "callback_data": one.data}
