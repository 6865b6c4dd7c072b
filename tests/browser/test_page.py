"""The page around the talk: its looks, languages, clock, and what Telegram saw."""

import pytest
from playwright.async_api import Page, expect

from bot.playground import Playground
from tests.browser.conftest import PATIENCE, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
expect.set_options(timeout=PATIENCE)

LONG = "Nghiêncứuviênchínhcaocấp" * 12
PHONE = {"width": 360, "height": 740}


async def brightness(page: Page) -> float:
    """Of the ground behind everything: 0 black, 255 white."""
    colour = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) / 3


async def overhang(page: Page) -> int:
    """Pixels by which something reaches out of the page's right side."""
    return await page.evaluate(
        """() => Math.max(...[...document.querySelectorAll(".app, .app *")]
            .filter(element => !element.closest(".unseen") && element.checkVisibility())
            .map(element => Math.ceil(element.getBoundingClientRect().right - innerWidth)))"""
    )


async def test_it_is_dark_where_the_system_is_and_a_switch_is_remembered(open_page: OpenPage) -> None:
    page = await open_page(color_scheme="dark")
    assert await brightness(page) < 60
    await page.get_by_role("button", name="Chuyển sang nền sáng").click()
    assert await brightness(page) > 200
    await page.reload()
    await expect(page.get_by_role("button", name="Chuyển sang nền tối")).to_be_visible()
    assert await brightness(page) > 200


async def test_it_speaks_the_browsers_language_and_can_be_switched(
    open_page: OpenPage, playground: Playground
) -> None:
    person = playground.add_user("Lê Quốc Bảo")
    page = await open_page(person.id, person.id, locale="en-GB")
    await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await page.get_by_role("button", name="Tiếng Việt").click()
    await expect(page.get_by_role("button", name="Bắt đầu", exact=True)).to_be_visible()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "vi")


async def test_a_browser_of_another_language_gets_vietnamese(open_page: OpenPage) -> None:
    page = await open_page(locale="fr-FR")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Bạn muốn vào vai ai?")


async def test_both_languages_have_every_wording(open_page: OpenPage) -> None:
    page = await open_page()
    missing = await page.evaluate(
        """async () => {
            const {vi} = await import("/page/js/texts/vi.js");
            const {en} = await import("/page/js/texts/en.js");
            const gaps = text => (text.match(/\\{\\w+\\}/g) ?? []).sort().join();
            return [...new Set([...Object.keys(vi), ...Object.keys(en)])]
                .filter(key => !(key in vi && key in en) || gaps(vi[key]) !== gaps(en[key]));
        }"""
    )
    assert missing == []


async def test_on_a_narrow_phone_nothing_reaches_out_of_the_screen(
    open_page: OpenPage, playground: Playground
) -> None:
    person = playground.add_user("Nguyễn Thị Hồng Hạnh", about=LONG)
    page = await open_page(viewport=PHONE)
    assert await overhang(page) <= 0
    await page.get_by_role("link", name="Nguyễn Thị Hồng Hạnh").click()
    await expect(page.locator(".conversation")).to_be_hidden()
    assert await overhang(page) <= 0
    await page.locator(".chat-entry").click()
    await page.get_by_role("button", name="Bắt đầu", exact=True).click()
    await expect(page.locator(".chats-pane")).to_be_hidden()
    await page.get_by_label("Viết tin nhắn").fill(LONG)
    await page.get_by_role("button", name="Gửi", exact=True).click()
    await expect(page.get_by_role("button", name="Đổi lời")).to_be_visible()
    assert await overhang(page) <= 0
    await page.get_by_role("button", name="Đồng hồ mô phỏng").click()
    assert await overhang(page) <= 0
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Telegram đã thấy gì").click()
    await expect(page.locator(".call").first).to_be_visible()
    assert await overhang(page) <= 0
    await page.get_by_role("button", name="Đóng").click()
    await page.get_by_role("button", name="Quay lại danh sách").click()
    await expect(page.locator(".chats-pane")).to_be_visible()
    assert page.url.endswith(f"#as={person.id}")


async def test_the_clock_moves_forward_and_only_forward(open_page: OpenPage, playground: Playground) -> None:
    person = playground.add_user("Lê Quốc Bảo")
    page = await open_page(person.id)
    clock = page.get_by_role("button", name="Đồng hồ mô phỏng")
    await expect(clock).to_contain_text("08:00")
    await expect(clock).to_contain_text("Thứ Hai, 23/11/2026")
    await clock.click()
    await page.get_by_role("button", name="+1 giờ").click()
    await expect(clock).to_contain_text("09:00")
    await page.get_by_role("button", name="+1 ngày").click()
    await expect(clock).to_contain_text("24/11/2026")
    await page.get_by_role("button", name="8 giờ sáng tới").click()
    await expect(clock).to_contain_text("08:00Thứ Tư, 25/11/2026")
    await page.get_by_role("button", name="+1 tuần").click()
    await expect(clock).to_contain_text("02/12/2026")
    await page.get_by_label("Đến ngày").fill("2026-12-31")
    await page.get_by_label("Lúc", exact=True).fill("16:30")
    await page.get_by_role("button", name="Tua đến").click()
    await expect(clock).to_contain_text("16:30Thứ Năm, 31/12/2026")
    assert playground.world.now().isoformat() == "2026-12-31T09:30:00+00:00"
    await page.get_by_label("Lúc", exact=True).fill("08:00")
    await page.get_by_role("button", name="Tua đến").click()
    await expect(page.locator(".toast.error")).to_contain_text("Đồng hồ chỉ đi tới")
    assert playground.world.now().isoformat() == "2026-12-31T09:30:00+00:00"


async def test_messages_of_another_day_stand_under_their_date(
    open_page: OpenPage, playground: Playground
) -> None:
    person = playground.add_user("Lê Quốc Bảo")
    page = await open_page(person.id, person.id)
    await page.get_by_role("button", name="Bắt đầu", exact=True).click()
    await expect(page.locator(".day")).to_have_text("Hôm nay")
    await page.get_by_role("button", name="Đồng hồ mô phỏng").click()
    await page.get_by_role("button", name="+1 tuần").click()
    await expect(page.locator(".day")).to_have_text("Thứ Hai, 23/11/2026")


async def test_the_log_shows_each_call_and_marks_the_fault_that_was_ordered(
    open_page: OpenPage, playground: Playground
) -> None:
    person = playground.add_user("Lê Quốc Bảo")
    page = await open_page(person.id, person.id)
    await page.get_by_role("button", name="Telegram đã thấy gì").click()
    await page.get_by_text("Sự cố theo ý muốn").click()
    await page.get_by_role("combobox", name="Sự cố", exact=True).select_option("502")
    await page.get_by_role("combobox", name="Phương thức").select_option("sendMessage")
    await page.get_by_role("button", name="Đặt sự cố").click()
    await expect(page.locator(".waiting")).to_contain_text("còn 1 lần")
    await page.get_by_role("button", name="Bắt đầu", exact=True).click()
    failed = page.locator(".call.failed")
    await expect(failed).to_contain_text("sendMessage")
    await expect(failed).to_contain_text("502")
    await failed.locator("summary").click()
    await expect(failed.locator("pre").first).to_contain_text("Kính chào")
    await expect(page.locator(".waiting")).to_contain_text("Không có sự cố nào đang chờ.")


async def test_the_page_says_so_when_the_server_is_gone(open_page: OpenPage, playground: Playground) -> None:
    person = playground.add_user("Lê Quốc Bảo")
    page = await open_page(person.id)
    await expect(page.get_by_role("alert")).to_have_count(0)
    await page.context.set_offline(True)
    await page.evaluate("dispatchEvent(new Event('offline'))")
    await playground.stop()
    await expect(page.get_by_role("alert")).to_contain_text("Mất kết nối với máy chủ thử")


async def test_it_can_be_used_by_keyboard_alone(open_page: OpenPage, playground: Playground) -> None:
    playground.add_user("Lê Quốc Bảo")
    page = await open_page()
    await page.locator(".person").focus()
    await page.keyboard.press("Enter")
    await page.locator(".chat-entry").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Bắt đầu", exact=True).focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Viết tin nhắn")).to_be_focused()
    await page.keyboard.type("Xin chào")
    await page.keyboard.press("Enter")
    await expect(page.locator("#announcer")).to_contain_text("Trợ lý thi đua: 🙂 Đã nghe: Xin chào")
    unnamed = await page.locator("button, a, input, textarea, select").evaluate_all(
        """all => all.filter(one =>
            !(one.ariaLabel || one.title || one.textContent.trim() || one.labels?.length))
            .map(one => one.outerHTML)"""
    )
    assert unnamed == []
