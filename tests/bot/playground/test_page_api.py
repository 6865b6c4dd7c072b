"""The chat page's protocol: what a browser reads, does and is pushed."""

import asyncio
import io
import json

import aiohttp
import pytest
from PIL import Image

from bot.playground import Person, Playground
from tests.bot.playground.conftest import Raw


class Page:
    """A browser as one person."""

    def __init__(self, session: aiohttp.ClientSession, playground: Playground, person: Person) -> None:
        self.session, self.address, self.person = session, playground.address, person

    async def get(self, path: str, **query: object) -> dict:
        given = {"as": self.person.id, **query}
        async with self.session.get(f"{self.address}/play/{path}", params=given) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def post(self, path: str, status: int = 200, **body: object) -> dict:
        address = f"{self.address}/play/{path}"
        async with self.session.post(address, json={"as": self.person.id, **body}) as response:
            assert response.status == status, await response.text()
            return await response.json()


@pytest.fixture
def anna(playground: Playground) -> Person:
    return playground.add_user("Anna", "Trần", about="Văn phòng")


@pytest.fixture
def page(session: aiohttp.ClientSession, playground: Playground, anna: Person) -> Page:
    return Page(session, playground, anna)


def picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (640, 400), "red").save(target, "PNG")
    return target.getvalue()


async def test_state_lists_people_the_bot_and_the_empty_private_chat(page: Page, anna: Person) -> None:
    state = await page.get("state")
    assert state["me"]["id"] == anna.id
    assert state["users"][0]["about"] == "Văn phòng"
    assert state["bot"]["is_bot"]
    (chat,) = state["chats"]
    assert (chat["id"], chat["type"], chat["unread"], chat["last"]) == (anna.id, "private", 0, None)
    assert chat["bot_member"]
    assert not chat["blocked"]


async def test_state_without_a_person_still_lists_everybody(page: Page) -> None:
    page.person = Person(page.person.world, page.person.world.bot)
    state = await page.get("state")
    assert state["me"] is None
    assert len(state["users"]) == 1


async def test_bot_words_are_unread_until_marked_read(page: Page, anna: Person, raw: Raw) -> None:
    sent = await page.post("send", chat=anna.id, text="Xin chào")
    assert sent["message"]["mine"]
    keyboard = {"keyboard": [[{"text": "Một"}]]}
    await raw.result("sendMessage", chat_id=anna.id, text="Chào", reply_markup=keyboard)
    chat = (await page.get("state"))["chats"][0]
    assert (chat["unread"], chat["last"]["text"], chat["keyboard"]) == (1, "Chào", keyboard)
    assert not chat["last"]["mine"]
    await page.post("read", chat=anna.id)
    assert (await page.get("state"))["chats"][0]["unread"] == 0


async def test_history_comes_in_pages_oldest_first(page: Page, anna: Person) -> None:
    for number in range(5):
        await anna.send(None, str(number))
    newest = (await page.get("messages", chat=anna.id, limit=2))["messages"]
    assert [m["text"] for m in newest] == ["3", "4"]
    before = newest[0]["message_id"]
    older = (await page.get("messages", chat=anna.id, limit=2, before=before))["messages"]
    assert [m["text"] for m in older] == ["1", "2"]


async def test_a_press_waits_for_the_bots_answer(page: Page, anna: Person, raw: Raw) -> None:
    await anna.start_bot()
    markup = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}
    message = await raw.result("sendMessage", chat_id=anna.id, text="?", reply_markup=markup)
    pressing = asyncio.create_task(
        page.post("press", chat=anna.id, message_id=message["message_id"], data="y")
    )
    await raw.updates()  # the /start
    (update,) = await raw.updates(timeout=50, allowed_updates=["callback_query"])
    await raw.result(
        "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Rồi", show_alert=True
    )
    assert await pressing == {"text": "Rồi", "show_alert": True}


async def test_several_files_make_an_album_and_can_be_fetched(page: Page, anna: Person) -> None:
    form = aiohttp.FormData(
        {"as": str(anna.id), "chat": str(anna.id), "caption": "Hồ sơ"}, quote_fields=False
    )
    form.add_field("files", b"<script>alert(1)</script>", filename="a.html", content_type="text/html")
    form.add_field("files", b"%PDF-1.7", filename="báo cáo.pdf", content_type="application/pdf")
    async with page.session.post(f"{page.address}/play/files", data=form) as response:
        first, second = (await response.json())["messages"]
    assert first["media_group_id"] == second["media_group_id"]
    assert second["caption"] == "Hồ sơ"
    assert second["document"]["file_name"] == "báo cáo.pdf"
    async with page.session.get(page.address + first["document"]["url"]) as response:
        assert await response.read() == b"<script>alert(1)</script>"
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
        assert "sandbox" in response.headers["Content-Security-Policy"]


async def test_a_photo_is_shown_with_its_sizes(page: Page, anna: Person) -> None:
    form = aiohttp.FormData({"as": str(anna.id), "chat": str(anna.id), "as_photo": "1"})
    form.add_field("files", picture(), filename="anh.png", content_type="image/png")
    async with page.session.post(f"{page.address}/play/files", data=form) as response:
        (message,) = (await response.json())["messages"]
    assert [(size["width"], size["height"]) for size in message["photo"]] == [
        (90, 56),
        (320, 200),
        (640, 400),
    ]
    async with page.session.get(page.address + message["photo"][-1]["url"]) as response:
        assert response.content_type == "image/jpeg"
        Image.open(io.BytesIO(await response.read())).verify()


async def test_a_group_is_made_changed_and_migrated(page: Page, playground: Playground) -> None:
    binh = playground.add_user("Bình")
    chat = (await page.post("groups", title="Phòng 1", members=[binh.id], bot=True))["chat"]
    await page.post("members", chat=chat["id"], user=binh.id, add=False)
    await page.post("members", chat=chat["id"], user=playground.world.bot.id, add=False)
    state = await page.get("state")
    group = next(c for c in state["chats"] if c["id"] == chat["id"])
    assert (group["members"], group["bot_member"]) == ([page.person.id], False)
    new = (await page.post("migrate", chat=chat["id"]))["chat"]
    ids = [c["id"] for c in (await page.get("state"))["chats"]]
    assert new["id"] in ids
    assert chat["id"] not in ids


async def test_blocking_shows_and_stops_writing(page: Page, anna: Person) -> None:
    await page.post("block")
    assert (await page.get("state"))["chats"][0]["blocked"]
    assert await page.post("send", 400, chat=anna.id, text="a") == {"error": "the bot is blocked"}
    await page.post("unblock")
    assert not (await page.get("state"))["chats"][0]["blocked"]


async def test_the_clock_moves_forward_by_seconds_or_to_a_moment(page: Page) -> None:
    assert (await page.post("clock", seconds=90))["now"] == "2026-11-23T01:01:30+00:00"
    moved = await page.post("clock", to="2026-11-24T08:00:00+07:00")
    assert moved["now"] == "2026-11-24T01:00:00+00:00"
    assert (await page.post("clock", 400, seconds=-5))["error"] == "the clock only moves forward"


async def test_faults_are_ordered_listed_and_cleared(page: Page, anna: Person, raw: Raw) -> None:
    await page.post("faults", kind="429", method="sendMessage", times=2, retry_after=7)
    assert (await page.get("faults"))["faults"][0]["times"] == 2
    await anna.start_bot()
    assert "retry after 7" in await raw.refusal("sendMessage", chat_id=anna.id, text="a")
    async with page.session.delete(f"{page.address}/play/faults", json={}) as response:
        assert await response.json() == {"faults": []}
    await raw.result("sendMessage", chat_id=anna.id, text="a")


async def test_the_log_tells_calls_and_refusals(page: Page, raw: Raw) -> None:
    await raw.result("getMe")
    await raw.refusal("sendMessage", chat_id=1, text="a")
    first, second = (await page.get("log", after=0))["calls"]
    assert (first["method"], first["error"]) == ("getMe", None)
    assert second["parameters"] == {"chat_id": "1", "text": "a"}
    assert second["error"]["description"] == "Bad Request: chat not found"
    assert (await page.get("log", after=second["id"]))["calls"] == []


async def test_pushes_reach_only_pages_of_people_in_the_chat(
    page: Page, playground: Playground, anna: Person, raw: Raw
) -> None:
    binh = playground.add_user("Bình")
    address = f"{page.address}/play/events"
    async with (
        page.session.ws_connect(f"{address}?as={anna.id}") as hers,
        page.session.ws_connect(f"{address}?as={binh.id}") as his,
    ):
        await anna.send(None, "Riêng tư")
        pushed = await hers.receive_json(timeout=50)
        assert (pushed["type"], pushed["chat"], pushed["message"]["text"]) == ("message", anna.id, "Riêng tư")
        await raw.result("sendChatAction", chat_id=anna.id, action="typing")
        assert (await hers.receive_json(timeout=50))["type"] == "typing"
        await binh.send(None, "Của Bình")
        seen = json.dumps([await his.receive_json(timeout=50) for _ in range(2)])
        assert "Riêng tư" not in seen


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "[2001:db8::1]"])
async def test_a_foreign_host_name_is_refused(page: Page, host: str) -> None:
    async with page.session.get(f"{page.address}/play/state", headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example", "Content-Type": "application/json"},
        {"Origin": "null", "Content-Type": "application/json"},
        {"Content-Type": "text/plain"},
        {"Sec-Fetch-Site": "cross-site", "Content-Type": "application/json"},
    ],
)
async def test_another_site_cannot_act_for_a_person(
    page: Page, anna: Person, headers: dict[str, str]
) -> None:
    body = json.dumps({"as": anna.id, "chat": anna.id, "text": "giả mạo"})
    async with page.session.post(f"{page.address}/play/send", data=body, headers=headers) as response:
        assert response.status == 403
    assert not anna.private.messages


async def test_another_site_cannot_listen(page: Page, anna: Person) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await page.session.ws_connect(
            f"{page.address}/play/events?as={anna.id}", headers={"Origin": "http://evil.example"}
        )


async def test_a_stranger_to_a_chat_reads_nothing(page: Page, playground: Playground) -> None:
    binh = playground.add_user("Bình")
    await binh.send(None, "riêng")
    query = {"as": page.person.id, "chat": binh.id}
    async with page.session.get(f"{page.address}/play/messages", params=query) as response:
        assert response.status == 400
        assert await response.json() == {"error": "not in this chat"}


async def test_the_page_itself_is_served_under_a_strict_policy(page: Page) -> None:
    async with page.session.get(f"{page.address}/") as response:
        assert response.status == 200
        assert response.content_type == "text/html"
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
