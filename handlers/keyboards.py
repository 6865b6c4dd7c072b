"""Buttons under a message, as plain rows: the outbox keeps them, the sender makes a keyboard of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from math import ceil

from handlers import callback_data
from handlers.texts import Markup

LONGEST_NAME = 32  # characters a phone shows of a button as wide as the chat
MOST_IN_ROW = 5


@dataclass(frozen=True)
class Button:
    """`label` is what people read; `data` from callback_data.encode, or `url`, or words to `copy`.

    `style` colours it where the person's Telegram can: "success" to accept, "danger" to refuse or delete.
    """

    label: str
    data: str = ""
    url: str = ""
    copy: str = ""
    style: str = ""


def button(label: str, action: str, *args: object, style: str = "") -> Button:
    """A button that carries an action and its arguments."""
    return Button(label, callback_data.encode(action, *args), style=style)


Rows = list[list[Button]]


def kept(rows: Rows) -> list[list[dict[str, str]]]:
    """These rows as the outbox keeps them; empty ones are dropped."""
    return [[_as_dict(one) for one in row] for row in rows if row]


def without_doubles(rows: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """Rows as the outbox keeps them, each way once."""
    seen: set[tuple[str, str]] = set()
    found = []
    for row in rows:
        fresh = [one for one in row if (one.get("data", ""), one.get("url", "")) not in seen]
        seen |= {(one.get("data", ""), one.get("url", "")) for one in fresh}
        found += [fresh] if fresh else []
    return found


def in_rows(buttons: list[Button], width: int = 2) -> Rows:
    """The buttons, `width` to a row; a long label gets a row of its own."""
    rows: Rows = []
    for one in buttons:
        fits = rows and len(rows[-1]) < width and all(len(b.label) <= 16 for b in (*rows[-1], one))
        if fits:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def asked(question: Markup, options: Sequence[Button]) -> tuple[Markup, Rows]:
    """A question with its choices on the buttons; names a phone would cut are numbered in the text."""
    if all(len(one.label) <= LONGEST_NAME for one in options):
        return question, [[one] for one in options]
    return numbered(question, [Markup(escape(one.label, quote=False)) for one in options], options)


def numbered(
    question: Markup, lines: Sequence[Markup], options: Sequence[Button], first: int = 1
) -> tuple[Markup, Rows]:
    """The lines numbered under the question, on from `first`, and a button with the number of each."""
    told = [f"{number}. {line}" for number, line in enumerate(lines, first)]
    buttons = [replace(one, label=str(number)) for number, one in enumerate(options, first)]
    width = ceil(len(buttons) / ceil(len(buttons) / MOST_IN_ROW)) if buttons else 1
    return Markup("\n".join([question, "", *told])), in_rows(buttons, width)


def numbered_from(
    head: Markup, lines: Sequence[tuple[Markup, Markup]], options: Sequence[Button]
) -> tuple[Markup, Rows]:
    """Like `numbered`, with a heading (or none) over each line."""
    told = [
        f"\n{heading}\n{number}. {line}" if heading else f"{number}. {line}"
        for number, (heading, line) in enumerate(lines, 1)
    ]
    _, rows = numbered(head, [line for _, line in lines], options)
    return Markup("\n".join([head, *told])), rows


def _as_dict(one: Button) -> dict[str, str]:
    # A label begins with a capital, also behind the mark of what is chosen.
    start = 2 if one.label.startswith("✓ ") else 0
    label = one.label[:start] + one.label[start : start + 1].upper() + one.label[start + 1 :]
    label = label if len(label) <= 60 else label[:59] + "…"
    style = {"style": one.style} if one.style else {}
    if one.url:
        return {"text": label, "url": one.url, **style}
    if one.copy:
        return {"text": label, "copy": one.copy, **style}
    return {"text": label, "data": one.data, **style}
