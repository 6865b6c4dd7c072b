"""Keyboards a request brings: checked as Telegram checks them."""

from dataclasses import dataclass

from .call import Call
from .errors import JSON, bad_request

LONGEST_DATA = 64  # bytes
MOST_BUTTONS = 100
ACTIONS = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ]
)


@dataclass(frozen=True)
class Markup:
    """At most one of the two: a keyboard under the message, or one below the chat."""

    inline: JSON | None = None
    reply: JSON | None = None

    def content(self) -> JSON:
        """What the message itself carries: inline keyboards only."""
        return {"reply_markup": self.inline} if self.inline else {}


def read_markup(call: Call) -> Markup:
    """The `reply_markup` of a request."""
    value = call.json("reply_markup", "reply keyboard markup")
    if value is None:
        return Markup()
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        rows = _rows(value, "inline_keyboard", "inline keyboard")
        checked = [[_inline_button(button) for button in row] for row in rows if row]
        return Markup(inline={"inline_keyboard": checked}) if checked else Markup()
    if "keyboard" in value:
        rows = [
            [_text_button(button) for button in row] for row in _rows(value, "keyboard", "keyboard") if row
        ]
        return Markup(reply=value | {"keyboard": rows})
    if value.get("remove_keyboard") or value.get("force_reply"):
        return Markup(reply=value)
    return Markup()


def inline_only(call: Call) -> Markup:
    """The markup of an edit, where only inline keyboards are possible."""
    markup = read_markup(call)
    if markup.reply:
        raise bad_request("inline keyboard expected")
    return markup


def _rows(value: JSON, key: str, what: str) -> list[list[object]]:
    rows = value[key]
    if not isinstance(rows, list):
        raise bad_request(f'field "{key}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        of = " of the InlineKeyboardMarkup" if key == "inline_keyboard" else ""
        raise bad_request(f'field "{key}"{of} must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS and what == "inline keyboard":
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(button: object) -> JSON:
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{problem}InlineKeyboardButton must be an Object")
    _check_text(button, problem)
    if button.get("callback_data") == "" or not ACTIONS.intersection(button):
        raise bad_request(f"{problem}Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and (not isinstance(data, str) or len(data.encode()) > LONGEST_DATA):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and url.startswith(("http://", "https://", "tg://"))):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return button


def _text_button(button: object) -> JSON:
    problem = "can't parse keyboard button: "
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(f"{problem}KeyboardButton must be a String or an Object")
    _check_text(button, problem)
    return button


def _check_text(button: JSON, problem: str) -> None:
    if "text" not in button:
        raise bad_request(f'{problem}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{problem}Field "text" must be of type String')
