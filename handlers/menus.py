"""What each role is offered: the commands Telegram lists, and the buttons of the menu."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.access import Role
from handlers.keyboards import Rows, button, in_rows
from handlers.texts import LANGUAGES, label

_EVERYBODY = ("menu", "hoi", "dangky", "cuatoi", "han", "chiendich", "lich", "danhhieu")
_BY_ROLE: dict[Role, tuple[str, ...]] = {
    Role.STAFF: (),
    Role.HEAD: ("danhsach", "duyet", "nophoso", "tiendo", "nguoi", "lienket"),
    Role.OFFICE: (
        "kehoach",
        "duyet",
        "nophoso",
        "tiendo",
        "thongbao",
        "lichsuthongbao",
        "banin",
        "cauhoi",
        "viettat",
        "vanban",
        "mau",
        "lichsu",
        "nhatky",
        "nguoi",
        "moi",
    ),
    Role.ADMIN: (
        *("kehoach", "duyet", "nophoso", "tiendo", "thongbao", "lichsuthongbao", "banin", "cauhoi"),
        *("viettat", "vanban", "mau", "lichsu", "nhatky", "nguoi", "moi", "phong", "xoa"),
    ),
}
_LAST = ("email", "ngonngu", "huy", "trogiup")
_GROUP = ("hoi", "lienket")
# On other screens: the groups where the people are, the year under the campaigns, and so on.
_ELSEWHERE = ("lienket", "lichsuthongbao", "banin", "email", "lich")
# What the Office sets up now and then; in its menu these stand behind one button.
_SETTINGS = (
    *("danhhieu", "viettat", "vanban", "mau", "lichsu", "nhatky", "nguoi", "moi", "phong", "xoa"),
    "ngonngu",
)


def commands_of(role: Role) -> tuple[str, ...]:
    """The commands a role is offered, in the order of the list."""
    return _EVERYBODY + _BY_ROLE[role] + _LAST


def menu_rows(role: Role, language: str, counts: Mapping[str, int] | None = None) -> Rows:
    """The menu's buttons: the same things as the commands, to be pressed; with what waits behind them."""
    hidden = {"menu", "huy", "hoi", *_ELSEWHERE}
    names = [name for name in commands_of(role) if name not in hidden]
    if settings_of(role):
        names = [name for name in names if name not in _SETTINGS]
        names.insert(-1, "caidat")
    return _buttons(names, language, counts or {})


def settings_of(role: Role) -> tuple[str, ...]:
    """What a role sets up; empty for those who set up nothing."""
    offered = commands_of(role)
    return tuple(name for name in _SETTINGS if name in offered) if "moi" in offered else ()


def settings_rows(role: Role, language: str) -> Rows:
    """The buttons behind the menu's "settings"."""
    return _buttons(settings_of(role), language)


def _buttons(names: Sequence[str], language: str, counts: Mapping[str, int] = {}) -> Rows:
    def named(name: str) -> str:
        count = counts.get(name, 0)
        return f"{label(language, f'menu-{name}')} ({count})" if count else label(language, f"menu-{name}")

    return in_rows([button(named(name), "go", name) for name in names])


def _list(names: tuple[str, ...], language: str) -> list[BotCommand]:
    return [BotCommand(name, label(language, f"command-{name}")) for name in names]


async def publish(bot: ExtBot[int]) -> None:
    """Tell Telegram the commands of people it does not know yet, and of groups."""
    for language in LANGUAGES:
        code = None if language == LANGUAGES[0] else language
        await bot.set_my_commands(_list(("start", "trogiup"), language), BotCommandScopeDefault(), code)
        await bot.set_my_commands(_list(_GROUP, language), BotCommandScopeAllGroupChats(), code)


async def publish_for(bot: ExtBot[int], chat_id: int, role: Role, language: str) -> None:
    """Tell Telegram the commands of one person's role, in the language they chose."""
    scope = BotCommandScopeChat(chat_id)
    try:
        await bot.set_my_commands(_list(commands_of(role), language), scope)
    except TelegramError:
        # A list of commands is a comfort; the menu offers the same.
        return


def publish_soon(
    bot: ExtBot[int], chat_id: int, role: Role, language: str, after: list[Callable[[], None]]
) -> None:
    """Publish the person's commands once the transaction is committed; nothing waits for it."""

    def publish() -> None:
        task = asyncio.create_task(publish_for(bot, chat_id, role, language))
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)

    after.append(publish)


_tasks: set[asyncio.Task[None]] = set()
