"""What is live is mended with a reason: history under the same row, alerts that follow, news told once."""

from sqlmodel import Session, select

from bot.facts import reading_of
from storage import campaigns, facts, people
from storage.tables import Audit, FactChange, Group, Outgoing
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone


async def _group(office: Office, members: Someone, title: str, unit: int) -> Someone:
    """A division's linked group, seen by one of its members."""
    chat = members.person.create_group(title, [])

    def link(session: Session) -> None:
        group = people.group_by_chat(session, chat.id) or Group(chat_id=chat.id)
        group.title, group.department_id = title, unit
        session.add(group)

    here = members.here(chat)
    await here.sees("Gắn nhóm")
    await office.database.write(link)
    return here


async def test_a_live_deadline_is_extended_and_whoever_was_told_the_old_day_is_told_once(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    first = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", first)
    an = await office.enrolled("Nguyễn Văn An", "staff", first, language="en")
    group = await _group(office, head, "Phòng Nghiệp vụ 1", first)
    await office.live(vp)
    office.later(days=4)  # 7/8, a week is left of 14/8
    await group.sees("Còn 6 ngày")
    [before] = await office.database.read(facts.deadlines, 1)

    await vp.say("/chiendich")
    await vp.press("Chi tiết 1")
    await vp.press("Thời hạn")
    await vp.press("Xem 1")
    await vp.press("Gia hạn, đổi ngày")
    question = await vp.sees("Hạn mới đến hết ngày nào?")
    assert "về Văn phòng trước ngày 14/8/2026" in question.text
    await vp.say("20/8/2026")
    await vp.sees("Lý do là gì?")
    await vp.say("Nhiều phòng đi công tác")
    summary = await vp.sees("xem lại trước khi lưu")
    assert "Khi lưu, tôi báo cho 2 người và 1 nhóm" in summary.text, summary.text
    assert "lùi từ 13/8/2026 đến 20/8/2026" in summary.text
    await vp.press("Lưu")
    card = await vp.sees("Đã lưu và báo cho 2 người và 1 nhóm")
    assert "Hạn: 13/8/2026 → 20/8/2026. Lý do: Nhiều phòng đi công tác" in card.text, card.text
    for told in (head, group):
        news = await told.sees("lùi từ 13/8/2026 đến 20/8/2026")
        assert "Lý do: Nhiều phòng đi công tác" in news.text
    await an.sees("is moved from 13 August 2026 to 20 August 2026")
    [after] = await office.database.read(facts.deadlines, 1)
    assert (after.id, str(after.moved_from)) == (before.id, "2026-08-13")

    # Alerts follow the new day, and it is what is answered.
    office.later(days=6)
    await group.sees("Còn 7 ngày, đến hết 20/8/2026")
    await head.say("khi nào nộp hồ sơ khen thưởng chuyển đổi số?")
    await head.sees("20/8/2026")
    sent = await office.database.read(_of_subject, f"deadline:{after.id}")
    assert len({one.key for one in sent}) == len(sent)
    news = [one for one in sent if one.kind != "alert"]  # alerts too say what the day was before
    assert sum("13/8/2026" in str(one.payload) and "20/8/2026" in str(one.payload) for one in news) == 2

    # A paper more for the heads; the other screens lead there too.
    await vp.press("‹ Danh sách")
    await vp.press("Hồ sơ")
    await vp.press("Xem 1")
    await vp.press("Thêm giấy tờ")
    await vp.say("Phụ lục số liệu")
    await vp.say("Theo yêu cầu của Hội đồng")
    await vp.press("Lưu")
    await vp.sees("Phụ lục số liệu")
    news = await head.sees("+ thêm Phụ lục số liệu")
    assert "Theo yêu cầu của Hội đồng" in news.text
    assert not an.shows("Phụ lục số liệu")
    # Taken out and put back again, each with its reason.
    await vp.press("Bỏ mục này")
    await vp.say("Nhập nhầm")
    await vp.press("Lưu")
    await vp.sees("(đã bỏ)")
    await vp.press("Hoàn tác 1")
    await vp.say("Vẫn cần")
    await vp.press("Lưu")
    await vp.sees("Phụ lục số liệu")

    changes = await office.database.read(_changes)
    assert [one.reason for one in changes] == [
        "Nhiều phòng đi công tác", "Theo yêu cầu của Hội đồng", "Nhập nhầm", "Vẫn cần",
    ]  # fmt: skip
    noted = await office.database.read(_noted, "campaign_mended")
    assert noted == [one.id for one in changes]
    [campaign] = await office.database.read(campaigns.live)
    reading = await office.database.read(reading_of, campaign)
    assert reading.dossiers[0].components[-1] == "Phụ lục số liệu"


def _changes(session: Session) -> list[FactChange]:
    return list(session.exec(select(FactChange).order_by(FactChange.id)))  # type: ignore[arg-type]


def _noted(session: Session, action: str) -> list[object]:
    return [one.detail["change"] for one in session.exec(select(Audit).where(Audit.action == action))]


def _of_subject(session: Session, subject: str) -> list[Outgoing]:
    return list(session.exec(select(Outgoing).where(Outgoing.subject == subject)))
