"""An office with divisions and heads, and campaigns made from plans as the program makes them."""

from datetime import datetime

from sqlmodel import Session

from bot import plans
from bot.facts import document, keep
from storage.tables import Campaign, Department, Person, Plan, StoredFile

DIVISIONS = ("Văn phòng", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 3")
HEAD = """THANH TRA TỈNH MẪU SƠN
Số: 52/KH-TTr
Mẫu Sơn, ngày 27 tháng 01 năm 2026

KẾ HOẠCH
Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2026

I. THỰC HIỆN
"""


def office(session: Session, now: datetime) -> None:
    """The divisions of the office, each with a head who is reachable."""
    for number, name in enumerate(DIVISIONS, 1):
        session.add(Department(id=number, name=name, kind="office" if number == 1 else "division"))
        session.flush()
        session.add(
            Person(
                id=number, telegram_id=number, name=f"Lãnh đạo {number}", folded="", role="head",
                department_id=number, created_at=now,
            )
        )  # fmt: skip
    session.flush()


def live_campaign(session: Session, now: datetime, *lines: str) -> Campaign:
    """A live campaign of a plan with these lines."""
    text = HEAD + "".join(f"{number}. {line}\n" for number, line in enumerate(lines, 1))
    reading = plans.read(text.encode(), "ke-hoach.txt", now.date())
    session.merge(StoredFile(sha256="0", size=1, media_type="", created_at=now))
    session.flush()
    plan = Plan(file_sha256="0", file_name="", reading=document(reading), sent_by=1, created_at=now)
    session.add(plan)
    session.flush()
    campaign = Campaign(
        plan_id=plan.id or 0, title=reading.title, state="live", kinds=["titles"], created_by=1,
        created_at=now, confirmed_at=now,
    )  # fmt: skip
    session.add(campaign)
    session.flush()
    keep(session, campaign.id or 0, reading)
    return campaign
