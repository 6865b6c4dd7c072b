"""The bot's own data: commands by scope and language, descriptions, the menu button."""

import pytest
from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.playground import Person, Playground
from tests.bot.playground.conftest import Raw


@pytest.fixture
async def anna(playground: Playground) -> Person:
    person = playground.add_user("Anna")
    await person.start_bot()
    return person


def names(person: Person, chat: object = None) -> list[str]:
    return [command["command"] for command in person.commands(chat)]


async def test_the_narrowest_scope_wins_then_the_language(
    bot: Bot, playground: Playground, anna: Person
) -> None:
    john = playground.add_user("John", language_code="en-GB")
    await john.start_bot()
    group = anna.create_group("Nhóm", [john])
    await bot.set_my_commands([("chung", "Chung")])
    assert names(anna) == names(john) == names(anna, group) == ["chung"]
    await bot.set_my_commands([("rieng", "Riêng")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("private", "Private")], BotCommandScopeAllPrivateChats(), "en")
    await bot.set_my_commands([("nhom", "Nhóm")], BotCommandScopeAllGroupChats())
    assert (names(anna), names(john), names(anna, group)) == (["rieng"], ["private"], ["nhom"])
    await bot.set_my_commands([("truong", "Trưởng phòng")], BotCommandScopeChat(anna.id))
    assert (names(anna), names(john)) == (["truong"], ["private"])
    assert [c.command for c in await bot.get_my_commands(BotCommandScopeChat(anna.id))] == ["truong"]
    assert await bot.get_my_commands(language_code="en") == ()
    await bot.delete_my_commands(BotCommandScopeChat(anna.id))
    assert names(anna) == ["rieng"]


async def test_administrators_of_a_group_may_have_their_own(
    raw: Raw, playground: Playground, anna: Person
) -> None:
    binh = playground.add_user("Bình")
    group = anna.create_group("Nhóm", [binh])
    for scope, name in (
        ({"type": "all_chat_administrators"}, "quan_tri"),
        ({"type": "chat_member", "chat_id": group.id, "user_id": binh.id}, "rieng_binh"),
    ):
        commands = [{"command": name, "description": "x"}]
        await raw.result("setMyCommands", commands=commands, scope=scope)
    assert (names(anna, group), names(binh, group)) == (["quan_tri"], ["rieng_binh"])


@pytest.mark.parametrize(
    ("commands", "problem"),
    [
        ("{", "can't parse commands JSON object"),
        ([{"command": "", "description": "x"}], "command must be non-empty"),
        ([{"command": "a" * 33, "description": "x"}], "command length must not exceed 32"),
        ([{"command": "a", "description": "x" * 257}], "command description length must not exceed 256"),
        ([{"command": "đăng", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": f"a{n}", "description": "x"} for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands_telegram_would_refuse(raw: Raw, commands: object, problem: str) -> None:
    assert await raw.refusal("setMyCommands", commands=commands) == f"Bad Request: {problem}"


async def test_a_scope_needs_a_known_chat(raw: Raw) -> None:
    commands = [{"command": "a", "description": "x"}]
    scope = {"type": "chat", "chat_id": 5}
    said = await raw.refusal("setMyCommands", commands=commands, scope=scope)
    assert said == "Bad Request: chat not found"
    said = await raw.refusal("setMyCommands", commands=commands, language_code="Việt")
    assert said == "Bad Request: invalid language code specified"


async def test_the_bot_knows_itself(bot: Bot, playground: Playground) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (700000000, "playground_bot", True)
    assert me.can_read_all_group_messages is False


async def test_descriptions_and_the_menu_button_are_taken(bot: Bot, anna: Person) -> None:
    await bot.set_my_description("Trợ lý thi đua", "vi")
    await bot.set_my_short_description("Trợ lý")
    await bot.set_chat_menu_button(anna.id)
    await bot.set_chat_menu_button()
    assert anna.world.profile["description:vi"] == "Trợ lý thi đua"
    assert await bot.log_out()
    assert await bot.close()
