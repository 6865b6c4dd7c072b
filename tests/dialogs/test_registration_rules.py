"""Late, over the quota, too few, after a restart, two at once: what the rules of a campaign do to people."""

import asyncio
from io import BytesIO

import pytest
from openpyxl import load_workbook

from storage import campaigns, registrations
from storage.tables import Campaign
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN, CONFERENCE, ROLE_MODELS, TITLES
from tests.dialogs.test_registrations import Cast, cast, title_of_an

__all__ = ["cast"]

ONE_EACH = TITLES.replace(
    "2. Danh hiệu tập thể: Tập thể lao động tiên tiến.",
    "2. Danh hiệu tập thể: Tập thể lao động tiên tiến.\n"
    "3. Chiến sĩ thi đua cơ sở: mỗi phòng đề nghị không quá 01 cá nhân.",
)


async def fills(someone: Someone, *steps: str) -> None:
    """Begin with /dangky; a step in brackets is pressed, any other said."""
    await someone.say("/dangky")
    await someone.press("1")
    for step in steps:
        if step.startswith("["):
            await someone.press(step.strip("[]"))
        else:
            await someone.sees("câu")
            await someone.say(step)


ROLE_MODEL = ("Tiếp công dân", "Đối thoại 40 buổi", "[Bỏ qua]", "[Gửi]")
PLEDGE = ("Số hóa hồ sơ của phòng", "30/9/2026", "[Bỏ qua]", "[Gửi]")
EVENT = ("[Đại biểu]", "[Bỏ qua]", "[Gửi]")
TITLE = ("[Lao động tiên tiến]", "[Bỏ qua]", "[Gửi]")


@pytest.mark.parametrize(
    ("plan", "kind", "steps"),
    [
        (TITLES, "titles", TITLE),
        (ROLE_MODELS, "role_model", ROLE_MODEL),
        (CAMPAIGN, "pledge", PLEDGE),
        (CONFERENCE, "event", EVENT),
    ],
)
async def test_each_kind_goes_from_staff_and_head_to_the_office_and_is_accepted(
    office: Office, cast: Cast, plan: str, kind: str, steps: tuple[str, ...]
) -> None:
    await office.live(cast.vp, plan)
    await fills(cast.an, *steps)
    await cast.an.sees("chờ lãnh đạo phòng xác nhận")
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    await cast.an.sees("chờ Văn phòng duyệt")
    await fills(cast.head, "[Bản thân tôi]", *steps)
    await cast.head.sees("chờ Văn phòng duyệt")
    await fills(cast.vp, *steps)
    await cast.vp.sees("Đã nhận đăng ký")
    await cast.vp.say("/duyet")
    # Not the one of her own: that is left to another of the Office.
    await cast.vp.press("Duyệt tất cả 2 đăng ký")
    await cast.vp.press("Duyệt 2 đăng ký")
    await cast.vp.sees("Đã duyệt 2 đăng ký")
    await cast.an.sees("Văn phòng đã duyệt")
    await cast.vp.press("‹ Danh sách chờ duyệt")
    await cast.vp.sees("của anh/chị, người khác duyệt")
    await cast.vp.press("1")
    await cast.vp.sees("người khác xác nhận, duyệt")
    assert "Duyệt" not in cast.vp.buttons()
    second = await office.enrolled("Đỗ Minh Khoa", "office", 2)
    await second.say("/duyet")
    await second.press("1")
    await second.press("Duyệt")
    await second.sees("Người duyệt: Đỗ Minh Khoa")
    await second.press("Ai đã làm gì")
    told = await second.sees("Ai đã làm gì ·")
    assert "Đỗ Minh Khoa duyệt đăng ký" in told.text
    assert "Lê Thu Hà gửi đăng ký" in told.text
    found = await office.database.read(registrations.of_campaign, 1)
    assert [(one.kind, one.state, one.subject_name) for one in found] == [
        (kind, "accepted", "Nguyễn Văn An"),
        (kind, "accepted", "Trần Quốc Bảo"),
        (kind, "accepted", "Lê Thu Hà"),
    ]


async def test_the_office_reads_and_takes_away_who_did_what(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    await cast.vp.say("/nhatky")
    told = await cast.vp.sees("Ai đã làm gì")
    [first, second, *_] = told.text.split("•")[1:]
    assert "Trần Quốc Bảo xác nhận đăng ký DK-" in first
    assert "Nguyễn Văn An gửi đăng ký DK-" in second
    await cast.vp.press("Tải bảng Excel")
    file, data = await cast.vp.sees_file()
    assert file.body["document"]["file_name"] == "nhat-ky.xlsx"
    cells = [[cell.value for cell in row] for row in load_workbook(BytesIO(data)).active.rows]
    assert ["Lúc", "Ai", "Làm gì", "Về việc"] in cells
    assert any("xác nhận đăng ký" in str(row[2]) for row in cells)
    await cast.head.say("/nhatky")
    await cast.head.sees("Việc này dành cho")


async def test_a_campaign_that_takes_nothing_late_says_so_before_anybody_fills_in_anything(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    await office.database.write(_refuse_late)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.press("Lao động tiên tiến")
    await cast.an.press("Bỏ qua")
    office.later(days=20)
    late = await cast.an.press("Gửi")
    assert "không nhận đăng ký muộn" in late["text"]
    await cast.binh.say("/dangky")
    answer = await cast.binh.press("1")
    assert "không nhận đăng ký muộn" in answer["text"]
    assert await office.database.read(registrations.of_campaign, 1) == []


def _refuse_late(session: object) -> None:
    campaign = campaigns.get(session, 1)  # type: ignore[arg-type]
    assert isinstance(campaign, Campaign)
    campaign.late = "refuse"


async def test_over_the_quota_is_taken_with_its_mark_and_the_plans_own_words(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, ONE_EACH)
    await title_of_an(cast)
    await fills(cast.binh, "[Chiến sĩ thi đua cơ sở]", "[Bỏ qua]", "[Bỏ qua]")
    warning = await cast.binh.sees("Vượt chỉ tiêu, chờ Hội đồng")
    assert "không quá 01 cá nhân" in warning.text
    await cast.binh.press("Gửi")
    await cast.binh.sees("(vượt chỉ tiêu, chờ Hội đồng)")
    found = await office.database.read(registrations.of_campaign, 1)
    assert [(one.subject_name, one.over_quota) for one in found] == [
        ("Nguyễn Văn An", False),
        ("Phạm Thị Bình", True),
    ]


async def test_contestants_over_the_quota_are_marked_too(office: Office, cast: Cast) -> None:
    quota = "Mỗi phòng cử không quá 01 thí sinh tham gia.\nCác phòng gửi danh sách"
    await office.live(cast.vp, CONFERENCE.replace("Các phòng gửi danh sách", quota))
    for someone, marked in ((cast.an, False), (cast.binh, True)):
        await fills(someone, *EVENT)
        receipt = await someone.sees("Đã nhận đăng ký")
        assert ("vượt chỉ tiêu" in receipt.text) == marked


async def test_a_pledge_after_the_campaigns_end_is_late_or_refused_as_the_campaign_has_it(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp)
    office.later(days=120)  # the 1st of December; the campaign ends on the 30th of November
    await fills(cast.an, "Số hóa hồ sơ của phòng", "15/12/2026", "[Bỏ qua]")
    await cast.an.sees("đã hết hạn đăng ký")
    await cast.an.press("Gửi")
    await cast.an.sees("(trễ hạn)")
    await office.database.write(_refuse_late)
    await cast.binh.say("/dangky")
    answer = await cast.binh.press("1")
    assert "không nhận đăng ký muộn" in answer["text"]


async def test_where_nothing_late_is_taken_the_alert_invites_nobody_and_no_list_is_begun(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    office.later(days=17)  # the 20th, the last day
    await cast.head.sees("Chưa gửi đăng ký: Phòng Nghiệp vụ 1")
    await office.database.write(_refuse_late)
    await cast.head.say("/danhsach")
    await cast.head.press("1")
    await cast.head.sees("dán danh sách vào đây")
    office.later(days=1)
    alert = await cast.head.sees("Đã quá hạn 1 ngày")
    assert "không nhận đăng ký muộn" in alert.text
    assert "/dangky" not in alert.text
    answer = await cast.head.press("Dán danh sách")
    assert "không nhận đăng ký muộn" in answer["text"]


async def test_the_board_names_divisions_without_the_role_model_the_plan_wants(
    office: Office, cast: Cast
) -> None:
    await office.department("Phòng Nghiệp vụ 2")
    await office.live(cast.vp, ROLE_MODELS)
    await cast.vp.say("/tiendo")
    await cast.vp.press("1")
    board = await cast.vp.sees("Chưa gửi đăng ký (3): Phòng Nghiệp vụ 1; Văn phòng; Phòng Nghiệp vụ 2")
    assert board.text.count("Phòng Nghiệp vụ 1") == 1  # what is missing is said once
    assert "ít nhất 01" in board.text
    await fills(cast.an, *ROLE_MODEL)
    await cast.an.sees("Đã nhận")
    await cast.vp.press("Cập nhật")
    board = await cast.vp.sees("Phòng Nghiệp vụ 1: chờ duyệt 1")
    assert "Chưa gửi đăng ký (2): Văn phòng; Phòng Nghiệp vụ 2" in board.text
    # A head sees the people, and reminds who is missing.
    await cast.head.say("/tiendo")
    await cast.head.press("1")
    board = await cast.head.sees("3 người: 1 đã đăng ký, 2 chưa")
    assert "Chờ anh/chị: 1" in board.text
    assert "Chưa đăng ký (2): Trần Quốc Bảo; Phạm Thị Bình" in board.text
    await cast.head.press("Nhắc 1 người chưa đăng ký")
    await cast.head.sees("Đã nhắn riêng cho 1 người")
    told = await cast.binh.sees("Trần Quốc Bảo nhắc anh/chị đăng ký")
    assert "Hạn đăng ký: hết ngày 20/8/2026" in told.text
    await cast.binh.press("Đăng ký thi đua")
    await cast.binh.sees("Điển hình trong lĩnh vực nào?")
    await cast.head.press("Nhắc 1 người chưa đăng ký")
    await cast.head.sees("đều đã được nhắc rồi")


async def test_a_form_goes_on_where_it_was_after_the_program_was_restarted(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await fills(cast.an, "Tiếp công dân")
    await cast.an.sees("câu 2")
    await office.restart()
    await cast.an.say("Đối thoại 40 buổi")
    await cast.an.press("Bỏ qua")
    await cast.an.press("Gửi")
    await cast.an.sees("Đã nhận đăng ký")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert (one.fields["field"], one.fields["achievement"]) == ("Tiếp công dân", "Đối thoại 40 buổi")


async def test_two_heads_confirm_at_the_same_moment_and_one_is_told(office: Office, cast: Cast) -> None:
    second = await office.enrolled("Ngô Văn Giang", "head", cast.unit)
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    for head in (cast.head, second):
        await head.press("Xem")
        await head.sees("Tình trạng")
    answers = await asyncio.gather(cast.head.press("Xác nhận"), second.press("Xác nhận"))
    refused = [answer for answer in answers if "vừa được xử lý" in str(answer.get("text"))]
    assert len(refused) == 1
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert (one.state, one.version) == ("confirmed", 1)


async def test_what_the_head_has_confirmed_is_no_longer_withdrawn_on_an_old_screen(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.an.say("/cuatoi")
    await cast.an.press("1")
    await cast.an.sees("Tình trạng")
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    answer = await cast.an.press("Rút đăng ký")
    assert "vừa được xử lý" in answer["text"]
    await cast.an.press("Xem")
    await cast.an.sees("chờ Văn phòng duyệt")
    assert "Rút đăng ký" not in cast.an.buttons()


async def test_withdrawing_asks_first_and_loses_to_a_head_who_was_faster(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.an.say("/cuatoi")
    await cast.an.press("1")
    await cast.an.press("Rút đăng ký")
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    answer = await cast.an.press("Rút")
    assert "vừa được xử lý" in answer["text"]
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert one.state == "confirmed"


async def test_approving_all_names_them_and_asks_again_when_the_list_has_changed(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    for someone in (cast.an, cast.binh):
        await fills(someone, *TITLE)
        await someone.sees("Đã nhận đăng ký")
    await cast.head.say("/duyet")
    await cast.head.press("Xác nhận tất cả 2 đăng ký")
    question = await cast.head.sees("xác nhận cả 2 đăng ký dưới đây?")
    assert "Phạm Thị Bình: Lao động tiên tiến" in question.text
    await cast.head.press("Thôi")
    await cast.head.sees("Chờ anh/chị: 2 đăng ký")
    await cast.head.press("Xác nhận tất cả 2 đăng ký")
    await cast.head.sees("xác nhận cả 2")
    await cast.an.say("/cuatoi")
    await cast.an.press("1")
    await cast.an.press("Rút đăng ký")
    await cast.an.press("Rút")
    await cast.an.sees("Tình trạng: đã rút")
    await cast.head.press("Xác nhận 2 đăng ký")
    await cast.head.sees("Danh sách vừa thay đổi")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert one.state == "sent"
    await cast.head.press("Xác nhận 1 đăng ký")
    await cast.head.sees("Đã xác nhận 1 đăng ký")
    await cast.binh.sees("chờ Văn phòng duyệt")


async def test_an_edit_is_a_new_version_and_the_old_one_stays_readable(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await fills(cast.an, *ROLE_MODEL)
    await cast.an.sees("Đã nhận")
    await cast.an.say("/cuatoi")
    await cast.an.press("1")
    await cast.an.press("Sửa")
    await cast.an.press("Sửa: Thành tích")
    await cast.an.sees("Thành tích")
    await cast.an.say("Đối thoại 55 buổi")
    await cast.an.press("Gửi")
    await cast.an.sees("Đã nhận bản sửa")
    await cast.an.press("Xem")
    await cast.an.sees("Đối thoại 55 buổi")
    for reader, opening in ((cast.head, "Xem"), (cast.an, "")):
        if opening:
            await reader.press(opening)
        await reader.press("Các bản trước")
        old = await reader.sees("bản thứ 1/2")
        assert "Đối thoại 40 buổi" in old.text
        assert "Nguyễn Văn An" in old.text
        await reader.press("Bản thứ 2")
        await reader.sees("Đối thoại 55 buổi")
        await reader.press("Về bản hiện tại")
        await reader.sees("Tình trạng")


async def test_a_returned_initiative_is_asked_for_again_and_only_that(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    await cast.vp.say("/duyet")
    await cast.vp.press("1")
    await cast.vp.press("Trả lại để bổ sung")
    await cast.vp.press("Sáng kiến")
    await cast.vp.press("Xong")
    await cast.vp.say("Cần nêu tên sáng kiến")
    await cast.vp.press("Gửi")
    await cast.an.sees("Cần nêu tên sáng kiến")
    assert "‹ Danh sách chờ duyệt" in cast.vp.buttons()
    await cast.an.press("Bổ sung")
    asked = await cast.an.sees("Tên sáng kiến là gì?")
    assert "Lý do: Cần nêu tên sáng kiến" in asked.text  # why, and the question, in one place
    await cast.an.say("Số hóa hồ sơ thanh tra")
    await cast.an.press("Gửi")
    await cast.an.sees("chờ Văn phòng duyệt")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert (one.fields["initiative"], one.version) == ("Số hóa hồ sơ thanh tra", 2)
    await cast.vp.sees("đã bổ sung xong theo yêu cầu của anh/chị")


async def test_a_head_gives_back_for_completion_and_sees_it_again(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await fills(cast.an, *ROLE_MODEL)
    notice = await cast.head.sees("chờ anh/chị xác nhận")
    assert "Điển hình tiên tiến" in notice.text
    assert "Hạn đăng ký" in notice.text
    await cast.head.press("Xem")
    await cast.head.press("Trả lại để bổ sung")
    asked = await cast.head.sees("Mục nào cần bổ sung")
    assert "Nguyễn Văn An" in asked.text
    await cast.head.say("Bổ sung tên sáng kiến")  # none of the items: they are asked for once more
    await cast.head.sees("Mục nào cần bổ sung")
    await cast.head.press("Thành tích")
    await cast.head.press("Xong")
    await cast.head.say("Bổ sung số liệu")
    await cast.head.press("Gửi")
    told = await cast.an.sees("lãnh đạo phòng trả lại để bổ sung")
    assert "Bổ sung số liệu" in told.text
    await cast.an.press("Bổ sung")
    await cast.an.say("Đối thoại 47 buổi")
    await cast.an.press("Gửi")
    await cast.an.sees("chờ lãnh đạo phòng xác nhận")
    await cast.head.sees("chờ anh/chị xác nhận")
    await cast.head.press("Xem")
    await cast.head.press("Không xác nhận")
    await cast.head.say("Đã có người khác")
    await cast.head.press("Gửi")
    refused = await cast.an.sees("lãnh đạo phòng không xác nhận")
    assert "Đã có người khác" in refused.text
    await cast.an.press("Đăng ký lại")
    await cast.an.sees("Điển hình trong lĩnh vực nào?")


async def test_the_office_refuses_with_a_reason(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    await cast.vp.say("/duyet")
    await cast.vp.press("1")
    await cast.vp.press("Không duyệt")
    await cast.vp.say("Chưa đủ thời gian công tác")
    await cast.vp.press("Gửi")
    await cast.an.sees("Chưa đủ thời gian công tác")
    assert await office.database.read(registrations.of_campaign, 1) == []


async def test_an_hour_and_a_mark_stand_wherever_a_deadline_is_told(office: Office, cast: Cast) -> None:
    plan = TITLES.replace("trước ngày 21/8/2026", "trước 7 giờ 30 phút ngày 21/8/2026")
    await office.live(cast.vp, plan)
    hour = "trước 7 giờ 30 ngày 21/8/2026"
    assert hour in (await cast.an.sees("Kế hoạch mới")).text
    await cast.an.say("/dangky")
    assert "hạn 7 giờ 30 ngày 21/8/2026" in (await cast.an.sees("phong trào nào")).text
    assert cast.an.buttons() == ["1. Danh hiệu thi… 2026 · 21/8"]
    await cast.an.press("1")
    assert hour in (await cast.an.sees("Danh hiệu hoặc hình thức")).text
    for step in TITLE:
        await cast.an.press(step.strip("[]"))
    assert hour in (await cast.head.sees("chờ anh/chị xác nhận")).text
    for who, command in ((cast.an, "/dangky"), (cast.head, "/danhsach")):
        await who.say(command)
        await who.sees("phong trào nào")
        assert [one[-7:] for one in who.buttons()] == ["1/8 · ✓"]
    await cast.head.say("/tiendo")
    await cast.head.sees("tiến độ của phong trào nào")
    await cast.head.press("1")
    assert f"Hạn đăng ký: {hour} (còn" in (await cast.head.sees("Hạn đăng ký")).text
    await cast.an.say("/han")
    assert "7 giờ 30" in (await cast.an.sees("21/8/2026")).text
