"""Texts, edits, deletions, keyboards: limits and refusals in Telegram's own words."""

from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest

from bot.playground import Person, PersonError, Playground
from tests.bot.playground.conftest import Raw, SetClock

INLINE = "can't parse inline keyboard button: "
UNALLOWED = f"{INLINE}Text buttons are unallowed in the inline keyboard"
YES = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)


@pytest.fixture
async def anna(playground: Playground, raw: Raw) -> Person:
    person = playground.add_user("Anna")
    await person.start_bot()
    await raw.updates()
    return person


@pytest.mark.parametrize(
    ("text", "more", "problem"),
    [
        ("", {}, "message text is empty"),
        (" \n ", {}, "text must be non-empty"),
        ("<b> </b>", {"parse_mode": "HTML"}, "text must be non-empty"),
        ("đ" * 4097, {}, "message is too long"),
        ("a" * 32769, {}, "text is too long"),
        ("a", {"parse_mode": "RTF"}, "unsupported parse_mode"),
        ("a", {"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ("a", {"reply_to_message_id": 999}, "message to be replied not found"),
        ("a", {"message_thread_id": 1}, "message thread not found"),
    ],
)
async def test_a_text_that_cannot_be_sent(
    raw: Raw, anna: Person, text: str, more: dict[str, object], problem: str
) -> None:
    assert await raw.refusal("sendMessage", chat_id=anna.id, text=text, **more) == f"Bad Request: {problem}"


async def test_the_length_counts_after_parsing(raw: Raw, anna: Person) -> None:
    text = "<b>" + "đ" * 4096 + "</b>"
    sent = await raw.result("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_a_reply_to_a_lost_message_may_go_out_alone(bot: Bot, anna: Person) -> None:
    lost = ReplyParameters(999, allow_sending_without_reply=True)
    sent = await bot.send_message(anna.id, "x", reply_parameters=lost)
    assert sent.reply_to_message is None
    answer = await bot.send_message(anna.id, "y", reply_parameters=ReplyParameters(sent.message_id))
    assert answer.reply_to_message.text == "x"


async def test_mentions_by_id_name_known_people_only(raw: Raw, anna: Person) -> None:
    text = f'<a href="tg://user?id={anna.id}">An</a> <a href="tg://user?id=5">ai</a>'
    sent = await raw.result("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    (entity,) = sent["entities"]
    assert (entity["type"], entity["user"]["id"]) == ("text_mention", anna.id)


async def test_an_edit_changes_the_text_and_takes_the_keyboard_away(raw: Raw, anna: Person) -> None:
    sent = await raw.result("sendMessage", chat_id=anna.id, text="Một", reply_markup=YES)
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    edited = await raw.result("editMessageText", text="Hai", **where)
    assert edited["text"] == "Hai"
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert await raw.refusal("editMessageText", text="Hai", **where) == NOT_MODIFIED
    assert await raw.refusal("editMessageReplyMarkup", **where) == NOT_MODIFIED
    shown = await raw.result("editMessageReplyMarkup", reply_markup=YES, **where)
    assert shown["reply_markup"] == YES
    assert await raw.refusal("editMessageText", text=" Hai ", reply_markup=YES, **where) == NOT_MODIFIED


async def test_only_own_plain_messages_can_be_edited(raw: Raw, anna: Person) -> None:
    hers = await anna.send(None, "của tôi")
    keyboard = {"keyboard": [["A"]]}
    with_keyboard = await raw.result("sendMessage", chat_id=anna.id, text="x", reply_markup=keyboard)
    forwarded = await raw.result("forwardMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=hers.id)
    for message_id in (hers.id, with_keyboard["message_id"], forwarded["message_id"]):
        said = await raw.refusal("editMessageText", chat_id=anna.id, message_id=message_id, text="y")
        assert said == "Bad Request: message can't be edited"
    said = await raw.refusal("editMessageText", chat_id=anna.id, message_id=999, text="y")
    assert said == "Bad Request: message to edit not found"
    said = await raw.refusal("editMessageText", text="y")
    assert said == "Bad Request: message identifier is not specified"


async def test_a_file_has_no_text_to_edit_and_a_text_no_caption(bot: Bot, raw: Raw, anna: Person) -> None:
    file = await bot.send_document(anna.id, b"x", filename="a.txt", caption="Một")
    text = await bot.send_message(anna.id, "chữ")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("y", anna.id, file.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(anna.id, text.message_id, caption="y")
    edited = await bot.edit_message_caption(anna.id, file.message_id, caption="<b>Hai</b>", parse_mode="HTML")
    assert edited.caption == "Hai"
    assert edited.caption_entities[0].type == "bold"


@pytest.mark.parametrize("verb", ["delete", "forward", "copy", "pin", "unpin", "react"])
async def test_a_missing_message_is_named_by_what_was_wanted(raw: Raw, anna: Person, verb: str) -> None:
    method = {
        "delete": "deleteMessage",
        "forward": "forwardMessage",
        "copy": "copyMessage",
        "pin": "pinChatMessage",
        "unpin": "unpinChatMessage",
        "react": "setMessageReaction",
    }[verb]
    said = await raw.refusal(method, chat_id=anna.id, from_chat_id=anna.id, message_id=999)
    assert said == f"Bad Request: message to {verb} not found"


async def test_deleting_ends_after_two_days(raw: Raw, anna: Person, clock: SetClock) -> None:
    old = await raw.result("sendMessage", chat_id=anna.id, text="cũ")
    clock.advance(timedelta(hours=49))
    new = await raw.result("sendMessage", chat_id=anna.id, text="mới")
    said = await raw.refusal("deleteMessage", chat_id=anna.id, message_id=old["message_id"])
    assert said == "Bad Request: message can't be deleted for everyone"
    await raw.result("deleteMessage", chat_id=anna.id, message_id=new["message_id"])
    assert new["message_id"] not in anna.private.messages


async def test_many_are_deleted_at_once_and_missing_ones_passed_over(raw: Raw, anna: Person) -> None:
    ids = [(await raw.result("sendMessage", chat_id=anna.id, text=str(n)))["message_id"] for n in range(3)]
    await raw.result("deleteMessages", chat_id=anna.id, message_ids=[*ids, 999])
    assert not set(ids) & set(anna.private.messages)
    for given, problem in (
        ([], "message identifiers are not specified"),
        ([0], "invalid message identifier specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
    ):
        said = await raw.refusal("deleteMessages", chat_id=anna.id, message_ids=given)
        assert said == f"Bad Request: {problem}"


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ({"inline_keyboard": [[{"text": "a"}]]}, UNALLOWED),
        ({"inline_keyboard": [[{"text": "a", "callback_data": ""}]]}, UNALLOWED),
        ({"inline_keyboard": [[{"callback_data": "a"}]]}, INLINE + 'Can\'t find field "text"'),
        ({"inline_keyboard": [["a"]]}, INLINE + "InlineKeyboardButton must be an Object"),
        ({"inline_keyboard": [{"text": "a"}]},
         'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "đ" * 33}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101}, "reply markup is too long"),
        ({"keyboard": ["a"]}, 'field "keyboard" must be an Array of Arrays'),
        ({"keyboard": [[1]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
    ],
)  # fmt: skip
async def test_a_keyboard_telegram_would_refuse(raw: Raw, anna: Person, markup: object, problem: str) -> None:
    said = await raw.refusal("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    assert said == f"Bad Request: {problem}"


async def test_callback_data_may_have_sixty_four_bytes(bot: Bot, anna: Person) -> None:
    button = InlineKeyboardButton("Dài", callback_data="đ" * 32)
    sent = await bot.send_message(anna.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))
    assert sent.reply_markup.inline_keyboard[0][0].callback_data == "đ" * 32


async def test_a_reply_keyboard_is_shown_to_people_and_never_in_the_message(raw: Raw, anna: Person) -> None:
    keyboard = {"keyboard": [[{"text": "A"}]], "one_time_keyboard": True}
    sent = await raw.result("sendMessage", chat_id=anna.id, text="x", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert anna.private.keyboards[anna.id] == keyboard
    await anna.send(None, "A")
    assert anna.id not in anna.private.keyboards
    await raw.result("sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [["A"]]})
    await raw.result("sendMessage", chat_id=anna.id, text="x", reply_markup={"remove_keyboard": True})
    assert anna.id not in anna.private.keyboards


async def test_a_copy_names_no_author_and_a_forward_does(raw: Raw, anna: Person) -> None:
    hers = await anna.send(None, "nguyên văn")
    where = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": hers.id}
    copied = await raw.result("copyMessage", **where)
    assert list(copied) == ["message_id"]
    assert anna.private.messages[copied["message_id"]].text == "nguyên văn"
    forwarded = await raw.result("forwardMessage", **where)
    assert forwarded["forward_origin"]["sender_user"]["id"] == anna.id


async def test_a_person_passes_an_album_on_and_sees_the_sign_the_bot_puts_at_it(
    raw: Raw, bot: Bot, anna: Person
) -> None:
    sent = await anna.upload(None, [("a.pdf", b"a"), ("b.pdf", b"b")], "hai trang")
    first, last = await anna.forward(sent)
    assert first.body["media_group_id"] == last.body["media_group_id"] != sent[0].body["media_group_id"]
    assert first.body["forward_origin"]["sender_user"]["id"] == anna.id
    assert last.body["caption"] == "hai trang"
    await bot.set_message_reaction(anna.id, first.id, "👍")
    assert (first.reaction, last.reaction) == ("👍", "")
    await bot.set_message_reaction(anna.id, first.id)
    assert first.reaction == ""
    refused = await raw(
        "setMessageReaction", chat_id=anna.id, message_id=first.id, reaction=[{"type": "emoji"}]
    )
    assert "REACTION_INVALID" in refused["description"]


async def test_long_words_of_a_person_arrive_in_pieces(raw: Raw, anna: Person) -> None:
    await anna.send(None, "đ" * 5000)
    first, second = await raw.updates()
    assert [len(update["message"]["text"]) for update in (first, second)] == [4096, 904]


async def test_a_persons_edit_is_an_edited_message(raw: Raw, anna: Person) -> None:
    message = await anna.send(None, "sai")
    await anna.edit(message, "đúng")
    _, update = await raw.updates()
    assert update["edited_message"]["text"] == "đúng"
    assert update["edited_message"]["message_id"] == message.id
    assert "edit_date" in update["edited_message"]


async def test_the_bot_gets_no_update_for_its_own_words_but_one_for_its_pin(raw: Raw, anna: Person) -> None:
    sent = await raw.result("sendMessage", chat_id=anna.id, text="x")
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    await raw.result("editMessageText", text="y", **where)
    assert await raw.updates() == []
    await raw.result("pinChatMessage", **where)
    (update,) = await raw.updates()
    assert update["message"]["pinned_message"]["message_id"] == sent["message_id"]
    await raw.result("unpinChatMessage", chat_id=anna.id)
    assert not anna.private.pinned


async def test_a_wrong_chat_action_is_refused(raw: Raw, anna: Person) -> None:
    said = await raw.refusal("sendChatAction", chat_id=anna.id, action="singing")
    assert said == "Bad Request: wrong parameter action in request"


async def test_a_poll_is_counted_over_all_that_show_it_and_told_to_the_bot(raw: Raw, anna: Person) -> None:
    await raw.updates(allowed_updates=["message", "poll", "poll_answer"])
    mine = await anna.send_poll(None, "Hôm nào?", ["Hai", "Ba"])
    shown = await raw.result("forwardMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=mine.id)
    await anna.vote(mine, "Ba")
    assert anna.private.messages[shown["message_id"]].body["poll"]["options"][1]["voter_count"] == 1
    assert (
        await raw.refusal("stopPoll", chat_id=anna.id, message_id=shown["message_id"])
        == "Bad Request: poll can't be stopped"
    )
    asked = {"chat_id": anna.id, "question": "Ai dự?", "options": [{"text": "Tôi"}, {"text": "Vắng"}]}
    sent = await raw.result("sendPoll", **asked, is_anonymous=False)
    message = anna.private.messages[sent["message_id"]]
    await anna.vote(message, "Vắng")
    await anna.vote(message)
    with pytest.raises(PersonError, match="no such choice"):
        await anna.vote(message, "Tôi", "Vắng")
    ended = await raw.result("stopPoll", chat_id=anna.id, message_id=sent["message_id"])
    assert (ended["is_closed"], ended["total_voter_count"]) == (True, 0)
    assert (
        await raw.refusal("stopPoll", chat_id=anna.id, message_id=sent["message_id"])
        == "Bad Request: poll has already been closed"
    )
    assert (
        await raw.refusal("stopPoll", chat_id=anna.id, message_id=999)
        == "Bad Request: message with poll to stop not found"
    )
    with pytest.raises(PersonError, match="closed"):
        await anna.vote(message, "Tôi")
    told = [one for one in await raw.updates() if "message" not in one]
    # Of the poll that Anna made the bot is told nothing.
    assert [one.get("poll", {}).get("total_voter_count") for one in told] == [1, None, 0, None, 0]
    assert told[1]["poll_answer"]["option_ids"] == [1]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"question": ""}, "poll question must be non-empty"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["a" * 101]}, "poll options length must not exceed 100"),
    ],
)
async def test_a_poll_that_telegram_refuses(
    raw: Raw, anna: Person, given: dict[str, object], refusal: str
) -> None:
    asked = {"chat_id": anna.id, "question": "Ai dự?", "options": ["Tôi", "Vắng"], **given}
    assert await raw.refusal("sendPoll", **asked) == f"Bad Request: {refusal}"
