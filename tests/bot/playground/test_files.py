"""Files both ways: documents, photos, albums, identifiers and sizes."""

import io

import aiohttp
import pytest
from PIL import Image
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.playground import Person, Playground
from tests.bot.playground.conftest import Raw

MIB = 1024 * 1024


def picture(width: int = 1600, height: int = 1200) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(target, "PNG")
    return target.getvalue()


@pytest.fixture
async def anna(playground: Playground, raw: Raw) -> Person:
    person = playground.add_user("Anna")
    await person.start_bot()
    await raw.updates()
    return person


async def test_a_document_keeps_its_vietnamese_name_and_bytes(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(anna.id, b"\x00\xffabc", filename="Báo cáo thành tích.docx", caption="Gửi")
    assert sent.document.file_name == "Báo cáo thành tích.docx"
    assert sent.document.mime_type.endswith("wordprocessingml.document")
    assert sent.document.file_size == 5
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"\x00\xffabc"


async def test_a_file_id_is_stable_and_serves_again(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(anna.id, b"abc", filename="a.txt")
    again = await bot.send_document(anna.id, sent.document.file_id)
    assert again.document == sent.document
    assert again.message_id != sent.message_id


async def test_two_bots_know_a_file_by_different_ids(anna: Person) -> None:
    other = Playground("900000000:other")
    ours = (await anna.upload(None, [("a", b"x")]))[0].body["document"]
    theirs = (await other.add_user("Bình").upload(None, [("a", b"x")]))[0].body["document"]
    assert ours["file_id"] != theirs["file_id"]
    assert ours["file_unique_id"] == theirs["file_unique_id"]


async def test_a_photo_becomes_jpeg_in_several_sizes(bot: Bot, anna: Person) -> None:
    sent = await bot.send_photo(anna.id, picture())
    assert [(size.width, size.height) for size in sent.photo] == [
        (90, 68), (320, 240), (800, 600), (1280, 960)
    ]  # fmt: skip
    file = await bot.get_file(sent.photo[-1].file_id)
    assert file.file_path.endswith(".jpg")
    data = bytes(await file.download_as_bytearray())
    assert Image.open(io.BytesIO(data)).size == (1280, 960)
    assert (await bot.send_photo(anna.id, sent.photo[-1].file_id)).photo == sent.photo


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (
            bytes(10 * MIB + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760",
        ),
    ],
    ids=["unreadable", "too long a strip", "too many bytes"],
)
async def test_a_photo_telegram_cannot_show_is_refused(
    bot: Bot, anna: Person, data: bytes, problem: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.send_photo(anna.id, data)


async def test_wrong_file_identifiers(raw: Raw, anna: Person, bot: Bot) -> None:
    document = (await bot.send_document(anna.id, b"x", filename="a")).document.file_id
    for method, arguments, problem in (
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {"document": "abc"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "attach://x"}, "there is no document in the request"),
        ("sendDocument", {"document": "https://example.vn/a.pdf"}, "failed to get HTTP URL content"),
        ("sendPhoto", {"photo": document}, "can't use file of type Document as Photo"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "abc"}, "invalid file_id"),
    ):
        said = await raw.refusal(method, chat_id=anna.id, **arguments)
        assert said == f"Bad Request: {problem}"


async def test_a_caption_has_its_own_limit(bot: Bot, anna: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(anna.id, b"x", filename="a", caption="đ" * 1025)
    sent = await bot.send_document(anna.id, b"x", filename="a", caption="đ" * 1024)
    assert len(sent.caption) == 1024


async def test_an_empty_file_is_refused(bot: Bot, anna: Person) -> None:
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(anna.id, b"", filename="a")


async def test_twenty_mebibytes_can_be_fetched_and_a_byte_more_cannot(raw: Raw, anna: Person) -> None:
    small, large = await anna.upload(None, [("a", bytes(20 * MIB)), ("b", bytes(20 * MIB + 1))])
    await raw.result("getFile", file_id=small.body["document"]["file_id"])
    said = await raw.refusal("getFile", file_id=large.body["document"]["file_id"])
    assert said == "Bad Request: file is too big"


async def test_uploads_over_fifty_mebibytes_are_refused(
    session: aiohttp.ClientSession, playground: Playground, anna: Person
) -> None:
    address = f"{playground.base_url}{playground.token}/sendDocument"
    for size in (50 * MIB + 1, 53 * MIB):
        form = aiohttp.FormData({"chat_id": str(anna.id)})
        form.add_field("document", io.BytesIO(bytes(size)), filename="a")
        async with session.post(address, data=form) as response:
            assert response.status == 413
            assert (await response.json())["description"] == "Request Entity Too Large"


async def test_a_persons_album_is_one_update_an_item(raw: Raw, anna: Person) -> None:
    await anna.upload(None, [(f"{n}.txt", b"x") for n in range(12)], caption="Hồ sơ")
    messages = [update["message"] for update in await raw.updates()]
    assert [m["document"]["file_name"] for m in messages] == [f"{n}.txt" for n in range(12)]
    assert len({m["media_group_id"] for m in messages[:10]}) == 1
    assert messages[9]["media_group_id"] != messages[10]["media_group_id"]
    assert [m.get("caption") for m in messages] == [None] * 11 + ["Hồ sơ"]


async def test_a_single_file_is_no_album(raw: Raw, anna: Person) -> None:
    await anna.upload(None, [("a.txt", b"x")], caption="/nop một")
    (update,) = await raw.updates()
    assert "media_group_id" not in update["message"]
    assert update["message"]["caption_entities"][0]["type"] == "bot_command"


async def test_a_persons_photos_come_with_the_caption_on_the_first(raw: Raw, anna: Person) -> None:
    await anna.upload_photo(None, [picture(), picture()], "Ảnh")
    first, second = (update["message"] for update in await raw.updates())
    assert (first["caption"], second.get("caption")) == ("Ảnh", None)
    assert first["media_group_id"] == second["media_group_id"]


async def test_the_bot_sends_albums(bot: Bot, anna: Person) -> None:
    sent = await bot.send_media_group(
        anna.id,
        [
            InputMediaDocument(b"1", filename="một.txt", caption="<b>Hai tệp</b>", parse_mode="HTML"),
            InputMediaDocument(b"2", filename="hai.txt"),
        ],
    )
    assert [message.document.file_name for message in sent] == ["một.txt", "hai.txt"]
    assert sent[0].media_group_id == sent[1].media_group_id
    assert sent[0].caption_entities[0].type == "bold"


async def test_albums_telegram_would_refuse(bot: Bot, raw: Raw, anna: Person) -> None:
    with pytest.raises(BadRequest, match="Can't use the media of the specified type in the album"):
        await bot.send_media_group(
            anna.id, [InputMediaDocument(b"1", filename="a"), InputMediaPhoto(picture())]
        )
    document = (await bot.send_document(anna.id, b"x", filename="a")).document.file_id
    item = {"type": "document", "media": document}
    for media, problem in (
        (None, 'parameter "media" is required'),
        ("{", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        ([], "there are no messages to send"),
        ([item] * 11, "too many messages to send as an album"),
        ([{"type": "document"}], "can't parse InputMedia: media not found"),
        ([{"type": "animation", "media": "x"}],
         'can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup'),
        ([{"type": "odd", "media": "x"}], 'can\'t parse InputMedia: type "odd" is unsupported'),
    ):  # fmt: skip
        said = await raw.refusal("sendMediaGroup", chat_id=anna.id, media=media)
        assert said == f"Bad Request: {problem}"
    assert len(anna.private.messages) == 2


async def test_the_file_address_needs_the_token(
    session: aiohttp.ClientSession, playground: Playground, bot: Bot, anna: Person
) -> None:
    sent = await bot.send_document(anna.id, b"x", filename="a")
    path = (await bot.get_file(sent.document.file_id)).file_path.rpartition("/bot")[2].partition("/")[2]
    quoted = playground.token.replace(":", "%3A")
    for token, status in ((playground.token, 200), (quoted, 200), ("700000000:wrong", 401)):
        async with session.get(f"{playground.base_file_url}{token}/{path}") as response:
            assert response.status == status
    async with session.get(f"{playground.base_file_url}{playground.token}/documents/none") as response:
        assert response.status == 404
