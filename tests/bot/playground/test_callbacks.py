"""Buttons: the query the bot gets, and answers that come too late or twice."""

import asyncio
from datetime import timedelta

import pytest

from bot.playground import Message, Person, PersonError, Playground
from tests.bot.playground.conftest import Raw, SetClock

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTONS = {
    "inline_keyboard": [
        [{"text": "Có", "callback_data": "y"}, {"text": "Trang", "url": "https://example.vn"}]
    ]
}


@pytest.fixture
async def anna(playground: Playground, raw: Raw) -> Person:
    person = playground.add_user("Anna")
    await person.start_bot()
    await raw.updates()
    return person


@pytest.fixture
async def question(raw: Raw, anna: Person) -> Message:
    sent = await raw.result("sendMessage", chat_id=anna.id, text="?", reply_markup=BUTTONS)
    return anna.private.messages[sent["message_id"]]


async def query_id(raw: Raw) -> str:
    (update,) = await raw.updates()
    return update["callback_query"]["id"]


async def test_a_press_reaches_the_bot_with_the_whole_message(
    raw: Raw, anna: Person, question: Message
) -> None:
    anna.press_only(question, "Có")
    (update,) = await raw.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("y", anna.id)
    assert query["message"]["text"] == "?"
    assert query["message"]["reply_markup"] == BUTTONS


async def test_the_person_sees_the_answer(raw: Raw, anna: Person, question: Message) -> None:
    pressing = asyncio.create_task(anna.press(question, "y"))
    await asyncio.sleep(0)
    await raw.result("answerCallbackQuery", callback_query_id=await query_id(raw), text="Rồi")
    assert await pressing == {"text": "Rồi", "show_alert": False}


async def test_an_answer_comes_once(raw: Raw, anna: Person, question: Message) -> None:
    anna.press_only(question, "Có")
    answered = await query_id(raw)
    await raw.result("answerCallbackQuery", callback_query_id=answered)
    assert await raw.refusal("answerCallbackQuery", callback_query_id=answered) == TOO_OLD
    assert await raw.refusal("answerCallbackQuery", callback_query_id="7") == TOO_OLD


async def test_an_answer_comes_soon(raw: Raw, anna: Person, question: Message, clock: SetClock) -> None:
    anna.press_only(question, "Có")
    old = await query_id(raw)
    clock.advance(timedelta(minutes=2))
    assert await raw.refusal("answerCallbackQuery", callback_query_id=old) == TOO_OLD


async def test_an_answer_is_short(raw: Raw, anna: Person, question: Message) -> None:
    anna.press_only(question, "Có")
    said = await raw.refusal("answerCallbackQuery", callback_query_id=await query_id(raw), text="đ" * 201)
    assert said == "Bad Request: MESSAGE_TOO_LONG"


async def test_an_unanswered_press_ends_in_a_timeout(anna: Person, question: Message) -> None:
    with pytest.raises(TimeoutError):
        await anna.press(question, "Có", timeout=0.02)


@pytest.mark.parametrize("button", ["Không", "Trang", "https://example.vn"])
async def test_only_a_shown_callback_button_can_be_pressed(
    anna: Person, question: Message, button: str
) -> None:
    with pytest.raises(PersonError, match="no such button"):
        anna.press_only(question, button)


async def test_a_strangers_hands_do_not_reach_into_a_chat(playground: Playground, question: Message) -> None:
    with pytest.raises(PersonError, match="not in this chat"):
        playground.add_user("Bình").press_only(question, "Có")
