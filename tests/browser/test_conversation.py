"""Talking on the page: texts, buttons, files, groups."""

import asyncio
import io

import pytest
from PIL import Image
from playwright.async_api import Page, expect

from bot.playground import Playground
from tests.browser.conftest import PATIENCE, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
expect.set_options(timeout=PATIENCE)


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Viết tin nhắn").fill(text)
    await page.keyboard.press("Enter")


async def started(open_page: OpenPage, playground: Playground, name: str = "Lê Quốc Bảo") -> Page:
    """The page of a new person who has pressed Start and was greeted."""
    person = playground.add_user(name)
    page = await open_page(person.id, person.id)
    await page.get_by_role("button", name="Bắt đầu", exact=True).click()
    await expect(page.locator(".theirs .words")).to_have_text(f"Kính chào {name}.")
    return page


async def test_a_stranger_picks_a_person_starts_and_is_greeted(
    open_page: OpenPage, playground: Playground
) -> None:
    playground.add_user("Trần Văn Minh", about="Trưởng phòng Nghiệp vụ 1")
    page = await open_page()
    await page.get_by_role("link", name="Trần Văn Minh Trưởng phòng Nghiệp vụ 1").click()
    await page.locator(".chat-entry").click()
    await page.get_by_role("button", name="Bắt đầu", exact=True).click()
    await expect(page.locator(".theirs strong")).to_have_text("Kính chào Trần Văn Minh.")
    await expect(page.locator(".mine .words")).to_have_text("/start")


async def test_someone_new_is_added_and_enters_the_code_out_of_an_invitation_link(
    open_page: OpenPage,
) -> None:
    page = await open_page()
    await page.get_by_label("Họ và tên").fill("Phạm <b>Anh</b>")
    await page.get_by_role("button", name="Thêm và vào vai").click()
    await page.locator(".chat-entry").click()
    await page.get_by_label("Mã mời").fill("https://t.me/thidua_bot?start=PHONG1-XYZ")
    await page.get_by_role("button", name="Dùng mã").click()
    await expect(page.locator(".theirs .words")).to_have_text("Kính chào Phạm <b>Anh</b>. Mã mời: PHONG1-XYZ")


async def test_an_inline_button_changes_its_message_in_place_and_shows_the_answer(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    await write(page, "Xin chào")
    await expect(page.locator(".theirs u")).to_have_text("Xin chào")
    await page.get_by_role("button", name="Đổi lời").click()
    changed = page.locator(".theirs", has_text="Lời đã đổi.")
    await expect(changed.locator(".edited")).to_have_text("đã sửa")
    await expect(page.locator(".toast")).to_have_text("Xong.")
    await expect(page.locator(".inline-keyboard")).to_have_count(0)
    await expect(page.locator(".unit.theirs")).to_have_count(2)


async def test_an_alert_of_the_assistant_must_be_closed(open_page: OpenPage, playground: Playground) -> None:
    page = await started(open_page, playground)
    await write(page, "Xin chào")
    await page.get_by_role("button", name="Cảnh báo").click()
    await expect(page.get_by_role("alertdialog")).to_contain_text("Hạn đã qua.")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("alertdialog")).to_have_count(0)


async def test_a_reply_keyboard_says_its_label_and_can_be_put_away(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    keys = page.get_by_role("group", name="Trả lời nhanh")
    await keys.get_by_role("button", name="Hồ sơ").click()
    await expect(page.locator(".theirs u")).to_have_text("Hồ sơ")
    await page.get_by_role("button", name="Ẩn bàn phím trả lời").click()
    await expect(keys).to_have_count(0)
    await page.get_by_role("button", name="Hiện bàn phím trả lời").click()
    await expect(keys).to_be_visible()


async def test_commands_are_found_by_the_button_and_while_typing(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    await page.get_by_role("button", name="Các lệnh").click()
    await page.get_by_role("option", name="/help Trợ lý làm được gì").click()
    await expect(page.locator(".theirs").last).to_contain_text("Hãy gửi một tin nhắn.")
    await page.get_by_label("Viết tin nhắn").press_sequentially("/qu")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    quote = page.locator("blockquote.expandable")
    await quote.get_by_role("button", name="Xem thêm").click()
    await expect(quote.get_by_role("button", name="Thu gọn")).to_have_attribute("aria-expanded", "true")
    link = page.get_by_role("link", name="văn bản")
    await expect(link).to_have_attribute("href", "https://example.com/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_what_people_write_is_never_markup(open_page: OpenPage, playground: Playground) -> None:
    page = await started(open_page, playground, "<img src=x onerror=alert(1)>")
    await write(page, "<script>alert(1)</script> <b>đậm</b>")
    await expect(page.locator(".mine .words").last).to_have_text("<script>alert(1)</script> <b>đậm</b>")
    await expect(page.locator(".messages :is(img, script, b)")).to_have_count(0)
    await expect(page.locator(".me .person-name")).to_have_text("<img src=x onerror=alert(1)>")


async def test_one_answers_a_message_and_corrects_ones_own(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    greeting = page.locator(".unit.theirs").first
    await greeting.hover()
    await greeting.get_by_role("button", name="Thao tác với tin nhắn").click()
    await page.get_by_role("menuitem", name="Trả lời").click()
    await expect(page.locator(".in-hand")).to_contain_text("Trả lời Trợ lý thi đua")
    await write(page, "Cảm ơn")
    mine = page.locator(".unit.mine").last
    await expect(mine.locator(".quoted-text")).to_have_text("Kính chào Lê Quốc Bảo.")
    await page.get_by_label("Viết tin nhắn").press("ArrowUp")
    await expect(page.get_by_label("Viết tin nhắn")).to_have_value("Cảm ơn")
    await write(page, "Cảm ơn nhiều")
    await expect(mine.locator(".words")).to_have_text("Cảm ơn nhiều")
    await expect(mine.locator(".edited")).to_be_visible()


async def test_several_files_go_as_one_album_and_come_back_byte_for_byte(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    await page.locator("input[type=file]").set_input_files(
        [
            {
                "name": "Báo cáo thành tích.docx",
                "mimeType": "application/octet-stream",
                "buffer": b"mot" * 999,
            },
            {"name": "Biên bản họp.pdf", "mimeType": "application/pdf", "buffer": b"hai"},
        ]
    )
    await expect(page.get_by_role("list", name="Tệp chờ gửi").get_by_role("listitem")).to_have_count(2)
    await page.get_by_label("Viết tin nhắn").fill("Hồ sơ của phòng")
    await page.get_by_role("button", name="Gửi", exact=True).click()
    album = page.locator(".unit.mine", has_text="Hồ sơ của phòng")
    await expect(album.locator(".document")).to_have_count(2)
    await expect(page.locator(".theirs", has_text="Đã nhận Biên bản họp.pdf.")).to_be_visible()
    async with page.expect_download() as downloading:
        await album.get_by_role("link", name="Báo cáo thành tích.docx").click()
    download = await downloading.value
    assert download.suggested_filename == "Báo cáo thành tích.docx"
    assert await asyncio.to_thread((await download.path()).read_bytes) == b"mot" * 999


async def test_a_pasted_picture_is_shown_and_opens_large(open_page: OpenPage, playground: Playground) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (320, 200), "teal").save(picture, "PNG")
    page = await started(open_page, playground)
    await page.evaluate(
        """bytes => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], "anh.png", {type: "image/png"}));
            document.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
        }""",
        list(picture.getvalue()),
    )
    await expect(page.get_by_label("Gửi dạng ảnh")).to_be_checked()
    await page.get_by_role("button", name="Gửi", exact=True).click()
    await page.get_by_role("button", name="Xem ảnh lớn").click()
    large = page.locator("dialog img")
    assert await large.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    await page.get_by_role("button", name="Đóng").click()
    await expect(page.locator("dialog")).to_have_count(0)


async def test_a_file_dragged_over_the_page_lands_in_the_open_chat(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    data = await page.evaluate_handle(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["a"], "to-trinh.txt", {type: "text/plain"}));
            return data;
        }"""
    )
    await page.dispatch_event(".messages", "dragover", {"dataTransfer": data})
    await expect(page.get_by_text("Thả tệp vào đây để gửi")).to_be_visible()
    await page.dispatch_event(".messages", "drop", {"dataTransfer": data})
    await expect(page.locator(".tray")).to_contain_text("to-trinh.txt")


async def test_two_people_and_the_assistant_talk_in_a_group(
    open_page: OpenPage, playground: Playground
) -> None:
    minh, bao = playground.add_user("Trần Văn Minh"), playground.add_user("Lê Quốc Bảo")
    first, second = await asyncio.gather(open_page(minh.id), open_page(bao.id))
    await first.get_by_role("button", name="Nhóm mới").click()
    await first.get_by_label("Tên nhóm").fill("Phòng Nghiệp vụ 1")
    await first.get_by_label("Lê Quốc Bảo").check()
    await first.get_by_role("button", name="Lập nhóm").click()
    await write(first, "Mai họp lúc 8 giờ")
    entry = second.locator(".chat-entry", has_text="Phòng Nghiệp vụ 1")
    await expect(entry.locator(".chat-last")).to_contain_text("Mai họp lúc 8 giờ")
    await expect(entry.locator(".badge")).to_be_visible()
    await entry.click()
    await expect(second.locator(".theirs .sender").first).to_have_text("Trần Văn Minh")
    await expect(second.locator(".badge")).to_have_count(0)
    await expect(second.locator(".unread-line")).to_have_text("Tin mới")
    await second.get_by_role("button", name="Các lệnh").click()
    await second.get_by_role("option", name="/help").click()
    await expect(first.locator(".theirs", has_text="Hãy gửi một tin nhắn.")).to_contain_text("Trợ lý thi đua")
    await expect(first.locator(".theirs", has_text="/help@thidua_bot").first).to_contain_text("Lê Quốc Bảo")
    # A poll is voted in by its buttons, until it is closed; everybody sees the count.
    [group] = [one for one in playground.world.chats.values() if one.is_group]
    asked = await minh.send_poll(group, "Ai dự họp?", ["Tôi dự", "Tôi vắng"])
    await second.get_by_role("button", name="Tôi vắng").click()
    await expect(first.locator(".poll-option .hint")).to_have_text(["0", "1"])
    await minh.close_poll(asked)
    await expect(second.get_by_role("button", name="Tôi dự")).to_be_disabled()


async def test_a_chat_opens_where_the_unread_begins_and_older_messages_come_by_scrolling(
    open_page: OpenPage, playground: Playground
) -> None:
    minh, bao = playground.add_user("Trần Văn Minh"), playground.add_user("Lê Quốc Bảo")
    page = await open_page(minh.id)
    await page.get_by_role("button", name="Nhóm mới").click()
    await page.get_by_label("Tên nhóm").fill("Văn phòng")
    await page.get_by_label("Lê Quốc Bảo").check()
    await page.get_by_role("button", name="Lập nhóm").click()
    await page.wait_for_url("**&chat=-*")
    group = int(page.url.rpartition("=")[2])
    for number in range(80):
        await minh.send(group, f"Việc thứ {number}.")
    other = await open_page(bao.id, group)
    await expect(other.locator(".unread-line")).to_be_in_viewport()
    await expect(other.locator(".words").get_by_text("Việc thứ 0.")).to_be_in_viewport()
    await expect(other.locator(".words").get_by_text("Việc thứ 79.")).not_to_be_in_viewport()
    await other.get_by_role("button", name="Xuống tin mới nhất").click()
    await expect(other.locator(".words").get_by_text("Việc thứ 79.")).to_be_in_viewport()
    await page.reload()
    await expect(page.locator(".words").get_by_text("Việc thứ 79.")).to_be_in_viewport()
    await expect(page.get_by_text("Việc thứ 0.")).to_have_count(0)
    await page.locator(".scroller").evaluate("box => { box.scrollTop = 0; }")
    await expect(page.get_by_text("Việc thứ 0.")).to_be_attached()


async def test_members_and_the_assistant_leave_a_group_and_it_becomes_a_supergroup(
    open_page: OpenPage, playground: Playground
) -> None:
    minh, bao = playground.add_user("Trần Văn Minh"), playground.add_user("Lê Quốc Bảo")
    page = await open_page(minh.id)
    await page.get_by_role("button", name="Nhóm mới").click()
    await page.get_by_label("Tên nhóm").fill("Văn phòng")
    await page.get_by_role("button", name="Lập nhóm").click()
    await page.locator(".chat-title").click()
    await page.get_by_label("Thêm người").select_option(str(bao.id))
    await page.get_by_role("button", name="Thêm", exact=True).click()
    await page.get_by_role("button", name="Đưa ra: Lê Quốc Bảo").click()
    await page.get_by_role("button", name="Đưa trợ lý ra: Trợ lý thi đua").click()
    await page.get_by_role("button", name="Thêm trợ lý").click()
    before = page.url
    await page.get_by_role("button", name="Nâng cấp thành siêu nhóm").click()
    await page.wait_for_url(lambda address: address != before and "chat=-100" in address)
    await expect(page.locator(".service").first).to_be_visible()
    await page.locator(".chat-title").click()
    await expect(page.locator("dialog")).to_contain_text("Siêu nhóm")


async def test_whoever_blocks_the_assistant_sees_so_and_can_take_it_back(
    open_page: OpenPage, playground: Playground
) -> None:
    page = await started(open_page, playground)
    await page.locator(".chat-title").click()
    await page.get_by_role("button", name="Chặn trợ lý").click()
    await page.get_by_role("button", name="Đóng").click()
    await expect(page.get_by_label("Viết tin nhắn")).to_have_count(0)
    await page.get_by_role("button", name="Bỏ chặn").click()
    await expect(page.get_by_label("Viết tin nhắn")).to_be_visible()
