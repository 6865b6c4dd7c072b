"""Chats: who may be written to, groups, privacy, membership, and a group that becomes a supergroup."""

import pytest
from telegram import Bot
from telegram.error import ChatMigrated, Forbidden

from bot.playground import Person, Playground
from bot.playground.groups import add_member, delete_group, rename, restrict
from tests.bot.playground.conftest import Raw


@pytest.fixture
async def anna(playground: Playground, raw: Raw) -> Person:
    person = playground.add_user("Anna", username="anna")
    await person.start_bot()
    await raw.updates()
    return person


@pytest.fixture
def binh(playground: Playground) -> Person:
    return playground.add_user("Bình")


async def write(raw: Raw, chat_id: object) -> str:
    return await raw.refusal("sendMessage", chat_id=chat_id, text="x")


async def test_unknown_chats_are_not_found(raw: Raw, anna: Person, binh: Person) -> None:
    assert await write(raw, "") == "Bad Request: chat_id is empty"
    for chat_id in (12345, -12345, "@anna", "abc", binh.id):
        assert await write(raw, chat_id) == "Bad Request: chat not found"


async def test_someone_met_only_in_a_group_cannot_be_written_to_first(
    raw: Raw, anna: Person, binh: Person
) -> None:
    anna.create_group("Phòng", [binh])
    assert await write(raw, binh.id) == "Forbidden: bot can't initiate conversation with a user"
    assert (await raw.result("getChat", chat_id=binh.id))["first_name"] == "Bình"
    await binh.start_bot()
    await raw.result("sendMessage", chat_id=binh.id, text="x")


async def test_the_page_opening_an_empty_chat_does_not_let_the_bot_in(raw: Raw, binh: Person) -> None:
    assert not binh.private.messages
    assert await write(raw, binh.id) == "Bad Request: chat not found"


async def test_the_bot_cannot_write_to_itself(raw: Raw, playground: Playground) -> None:
    said = await write(raw, playground.world.bot.id)
    assert said == "Forbidden: the bot can't send messages to the bot"


async def test_blocking_is_told_once_and_refuses_messages_and_edits(raw: Raw, anna: Person) -> None:
    sent = await raw.result("sendMessage", chat_id=anna.id, text="x")
    await anna.block()
    await anna.block()
    (update,) = await raw.updates()
    change = update["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    assert change["chat"]["id"] == anna.id
    assert await write(raw, anna.id) == "Forbidden: bot was blocked by the user"
    said = await raw.refusal("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="y")
    assert said == "Forbidden: bot was blocked by the user"
    await anna.start_bot()
    back, _ = await raw.updates()
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
    await raw.result("sendMessage", chat_id=anna.id, text="x")


async def test_a_deleted_account_is_deactivated(raw: Raw, anna: Person) -> None:
    anna.user.deactivated = True
    assert await write(raw, anna.id) == "Forbidden: user is deactivated"


async def test_making_a_group_tells_the_bot_it_joined(raw: Raw, anna: Person, binh: Person) -> None:
    group = anna.create_group("Phòng 1", [binh])
    joined, created = await raw.updates()
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert created["message"]["group_chat_created"]
    assert created["message"]["chat"] == {"id": group.id, "type": "group", "title": "Phòng 1"}
    assert group.id < 0
    assert await raw.result("getChatMemberCount", chat_id=group.id) == 3


async def test_adding_the_bot_later_brings_both_updates(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [], bot=False)
    assert await raw.updates() == []
    assert await write(raw, group.id) == "Bad Request: chat not found"
    anna.add(group, anna.world.bot)
    joined, message = await raw.updates()
    assert joined["my_chat_member"]["from"]["id"] == anna.id
    assert message["message"]["new_chat_members"][0]["is_bot"]


async def test_being_removed_from_a_basic_group(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [])
    await raw.updates()
    anna.remove(group, anna.world.bot)
    message, change = await raw.updates()
    assert message["message"]["left_chat_member"]["is_bot"]
    assert change["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert await write(raw, group.id) == "Forbidden: bot was kicked from the group chat"
    await anna.send(group, "/start@playground_bot")
    assert await raw.updates() == []


async def test_being_banned_from_a_supergroup(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [], supergroup=True)
    assert str(group.id).startswith("-100")
    await raw.updates()
    anna.remove(group, anna.world.bot)
    (change,) = await raw.updates()
    assert change["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await write(raw, group.id) == "Forbidden: bot was kicked from the supergroup chat"


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_leaving_by_itself(raw: Raw, anna: Person, kind: str) -> None:
    group = anna.create_group("Phòng 1", [], supergroup=kind == "supergroup")
    await raw.result("leaveChat", chat_id=group.id)
    assert await write(raw, group.id) == f"Forbidden: bot is not a member of the {kind} chat"


async def test_a_deleted_group(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [])
    delete_group(anna.world, group)
    assert await write(raw, group.id) == "Forbidden: the group chat was deleted"


async def test_a_group_that_became_a_supergroup(bot: Bot, raw: Raw, anna: Person, binh: Person) -> None:
    group = anna.create_group("Phòng 1", [binh])
    await raw.updates()
    new = anna.migrate_group(group)
    out, into = (update["message"] for update in await raw.updates())
    assert (out["chat"]["id"], out["migrate_to_chat_id"]) == (group.id, new.id)
    assert (into["chat"]["id"], into["migrate_from_chat_id"]) == (new.id, group.id)
    assert into["message_id"] == 1
    assert into["sender_chat"]["id"] == new.id
    answer = await raw("sendMessage", chat_id=group.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "x")
    assert moved.value.new_chat_id == new.id
    sent = await bot.send_message(new.id, "x")
    assert sent.message_id == 2
    assert sent.chat.type == "supergroup"


async def test_message_ids_are_counted_together_except_in_supergroups(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Nhóm", [])
    large = anna.create_group("Nhóm lớn", [], supergroup=True)
    ids = [
        (await raw.result("sendMessage", chat_id=chat_id, text="x"))["message_id"]
        for chat_id in (anna.id, group.id, large.id, anna.id)
    ]
    assert ids[1] == ids[0] + 1
    assert ids[3] == ids[1] + 1
    assert ids[2] == 2


@pytest.mark.parametrize(
    ("content", "right", "method", "named"),
    [
        ("text", "can_send_messages", "sendMessage", "text messages"),
        ("document", "can_send_documents", "sendDocument", "documents"),
        ("photo", "can_send_photos", "sendPhoto", "photos"),
    ],
)
async def test_a_group_may_forbid_kinds_of_messages(
    raw: Raw, anna: Person, content: str, right: str, method: str, named: str
) -> None:
    group = anna.create_group("Phòng 1", [])
    restrict(anna.world, group, **{right: False})
    said = await raw.refusal(method, chat_id=group.id, **{content: "x"})
    assert said == f"Bad Request: not enough rights to send {named} to the chat"
    assert (await raw.result("getChat", chat_id=group.id))["permissions"][right] is False


async def test_privacy_mode_shows_only_what_is_meant_for_the_bot(
    raw: Raw, anna: Person, binh: Person
) -> None:
    group = anna.create_group("Phòng 1", [binh])
    await raw.updates()
    for text in (
        "chào cả nhà",
        "/start",
        "/start@another_bot",
        "@playground_bot ơi",
        "xem /start@playground_bot",
    ):
        await binh.send(group, text)
    assert await raw.updates() == []
    await binh.send(group, "/start@playground_bot")
    (update,) = await raw.updates()
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 21}]
    sent = await raw.result("sendMessage", chat_id=group.id, text="Mời hỏi")
    await binh.send(group, "/start")
    await binh.send(group, "trả lời", sent["message_id"])
    await binh.send(group, "chuyện riêng")
    bare, reply = await raw.updates()
    assert bare["message"]["text"] == "/start"
    assert reply["message"]["reply_to_message"]["text"] == "Mời hỏi"
    rename(anna.world, group, anna.user, "Phòng 2")
    (service,) = await raw.updates()
    assert service["message"]["new_chat_title"] == "Phòng 2"


async def test_an_administrator_bot_and_one_without_privacy_see_everything(
    raw: Raw, anna: Person, binh: Person
) -> None:
    group = anna.create_group("Phòng 1", [binh])
    anna.promote(group, anna.world.bot)
    await raw.updates()
    await binh.send(group, "chuyện riêng")
    assert len(await raw.updates()) == 1
    anna.promote(group, anna.world.bot, admin=False)
    anna.world.privacy_mode = False
    await raw.updates()
    await binh.send(group, "chuyện riêng")
    assert len(await raw.updates()) == 1
    assert (await raw.result("getMe"))["can_read_all_group_messages"]


async def test_other_members_changes_come_only_when_asked_for_and_to_an_administrator(
    raw: Raw, anna: Person, binh: Person
) -> None:
    group = anna.create_group("Phòng 1", [])
    await raw.updates(allowed_updates=["chat_member"])
    anna.add(group, binh)
    assert await raw.updates() == []
    anna.promote(group, anna.world.bot)
    anna.remove(group, binh)
    (update,) = await raw.updates()
    assert update["chat_member"]["new_chat_member"]["user"]["id"] == binh.id
    await raw.updates(allowed_updates=[])
    add_member(anna.world, group, anna.user, binh.user)
    assert ["message" in update for update in await raw.updates()] == [True]


async def test_administrators_and_members_are_told(bot: Bot, anna: Person, binh: Person) -> None:
    group = anna.create_group("Phòng 1", [binh])
    assert [member.status for member in await bot.get_chat_administrators(group.id)] == ["creator"]
    assert (await bot.get_chat_member(group.id, binh.id)).status == "member"
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    anna.promote(group, anna.world.bot)
    assert (await bot.get_chat_member(group.id, bot.id)).can_pin_messages
    anna.remove(group, binh)
    assert (await bot.get_chat_member(group.id, binh.id)).status == "left"
    with pytest.raises(Exception, match=r"(?i)there are no administrators in the private chat"):
        await bot.get_chat_administrators(anna.id)


async def test_pinning_and_deleting_others_words_needs_an_administrator(raw: Raw, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [])
    hers = await anna.send(group, "của tôi")
    where = {"chat_id": group.id, "message_id": hers.id}
    said = await raw.refusal("pinChatMessage", **where)
    assert said == "Bad Request: not enough rights to manage pinned messages in the chat"
    assert await raw.refusal("deleteMessage", **where) == "Bad Request: message can't be deleted"
    anna.promote(group, anna.world.bot)
    await raw.result("pinChatMessage", **where)
    assert (await raw.result("getChat", chat_id=group.id))["pinned_message"]["text"] == "của tôi"
    await raw.result("deleteMessage", **where)


async def test_the_real_client_reads_a_kick_as_forbidden(bot: Bot, anna: Person) -> None:
    group = anna.create_group("Phòng 1", [])
    anna.remove(group, anna.world.bot)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "x")
