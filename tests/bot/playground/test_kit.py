"""The test kit itself: what it waits for, what it prints when a dialog goes wrong."""

import asyncio

import pytest
from telegram import Bot

from bot.playground import Playground
from tests.bot.playground.conftest import Raw
from tests.dialogs.kit import Someone


@pytest.fixture
async def anna(playground: Playground) -> Someone:
    anna = Someone(playground, playground.add_user("Anna", "Trần"))
    await anna.starts()
    return anna


async def test_what_was_seen_is_behind_and_a_change_brings_it_back(raw: Raw, anna: Someone) -> None:
    sent = await raw.result("sendMessage", chat_id=anna.id, text="Một")
    await raw.result("sendMessage", chat_id=anna.id, text="Hai")
    await anna.sees("Một")
    await anna.sees("Hai")
    with pytest.raises(AssertionError, match="'Một' did not come"):
        await anna.sees("Một", timeout=0.02)
    await raw.result("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="Một rưỡi")
    assert (await anna.sees("Một")).text == "Một rưỡi"


async def test_a_message_is_waited_for(raw: Raw, anna: Someone) -> None:
    waiting = asyncio.create_task(anna.sees("muộn"))
    await raw.result("sendMessage", chat_id=anna.id, text="đến muộn")
    assert (await waiting).text == "đến muộn"


async def test_the_screen_shows_words_files_and_buttons(raw: Raw, anna: Someone) -> None:
    await anna.sends_file("hồ sơ.pdf", b"%PDF", "Của tôi")
    markup = {
        "inline_keyboard": [[{"text": "Nhận", "callback_data": "a"}, {"text": "Bỏ", "callback_data": "b"}]]
    }
    await raw.result("sendMessage", chat_id=anna.id, text="Nhận không?", reply_markup=markup)
    await raw.result("sendMessage", chat_id=anna.id, text="Hoặc", reply_markup={"keyboard": [["Thôi"]]})
    assert anna.screen() == (
        "--- Anna Trần in the chat with the bot ---\n"
        "Anna Trần: /start\n"
        "Anna Trần: [hồ sơ.pdf]\n"
        "    Của tôi\n"
        "Playground bot: Nhận không?\n"
        "       [Nhận] [Bỏ]\n"
        "Playground bot: Hoặc\n"
        "keyboard: [Thôi]\n"
        "---"
    )
    assert (anna.buttons(), anna.keyboard()) == (["Nhận", "Bỏ"], ["Thôi"])


async def test_pressing_the_reply_keyboard_says_its_words(raw: Raw, anna: Someone) -> None:
    await raw.result("sendMessage", chat_id=anna.id, text="Chọn", reply_markup={"keyboard": [["Thôi"]]})
    await anna.press("Thôi")
    assert anna.last().text == "Thôi"


async def test_a_button_without_an_answer_fails_with_the_screen(raw: Raw, anna: Someone) -> None:
    markup = {"inline_keyboard": [[{"text": "Nhận", "callback_data": "a"}]]}
    await raw.result("sendMessage", chat_id=anna.id, text="?", reply_markup=markup)
    with pytest.raises(AssertionError, match="was not answered\n--- Anna"):
        await anna.press("Nhận", timeout=0.02)
    with pytest.raises(AssertionError, match="no button 'Khác'"):
        await anna.press("Khác", timeout=0.02)


async def test_a_group_is_followed_when_it_becomes_a_supergroup(
    playground: Playground, raw: Raw, anna: Someone
) -> None:
    group = anna.person.create_group("Phòng 1", [playground.add_user("Bình")])
    there = anna.here(group)
    new = anna.person.migrate_group(group)
    await raw.result("sendMessage", chat_id=new.id, text="Đã chuyển")
    await there.sees("Đã chuyển")
    await there.say("/start@playground_bot")
    assert there.last().chat is new


async def test_a_file_from_the_bot_comes_with_its_bytes(bot: Bot, anna: Someone) -> None:
    await bot.send_document(anna.id, b"abc", filename="a.txt")
    message, data = await anna.sees_file()
    assert (message.body["document"]["file_name"], data) == ("a.txt", b"abc")
