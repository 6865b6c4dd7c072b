"""A head hands in a dossier, file by file."""

import hashlib
import os
from datetime import UTC, datetime

from handlers import housekeeping
from storage import dossiers
from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN, TITLES

PDF = b"%PDF-1.4\n%%EOF\n"


async def test_a_dossier_is_handed_in_file_by_file_and_gets_a_receipt(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await head.sees("Kế hoạch mới")
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    await head.sends_file("to trinh (1).pdf", PDF)
    await head.sees("đã có trong hồ sơ")
    await head.sends_files(("bien-ban.pdf", PDF + b"2"), ("bao cao thanh tich.pdf", PDF + b"3"))
    checklist = await head.sees("Đã đủ giấy tờ")
    assert "✓ Biên bản" in checklist.text
    await head.press("Nộp hồ sơ")
    receipt = await head.sees("Giấy tiếp nhận hồ sơ HS-")
    assert "Số tệp: 3" in receipt.text
    await vp.sees("Phòng Nghiệp vụ 1 nộp hồ sơ")
    [dossier] = await office.database.read(dossiers.of_campaign, 1)
    assert (dossier.state, dossier.department_id, dossier.late) == ("sent", unit, False)
    assert len(await office.database.read(dossiers.files, dossier.id)) == 3


async def test_a_file_of_no_allowed_type_is_refused_and_nothing_is_lost(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    await head.sends_file("anh.exe", b"MZ")
    await head.sees("không nhận loại tệp này")
    await head.sends_file("bao cao.pdf", b"khong phai pdf")
    await head.sees("không nhận loại tệp này")
    await head.sends_file("bao cao.txt", "MẬT\nnội dung".encode())
    await head.sees("Tài liệu mật không được gửi")
    [dossier] = await office.database.read(dossiers.of_campaign, 1)
    assert len(await office.database.read(dossiers.files, dossier.id)) == 1


async def test_a_dossier_left_for_another_conversation_waits_in_the_list_of_ones_own(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await office.live(vp, TITLES, "dang-ky.txt")
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("☐ Tờ trình")
    await head.say("/danhsach")
    await head.sees("Gửi danh sách")
    await head.press("1")
    await head.press("Dán danh sách")
    await head.say("/cuatoi")
    own = await head.sees("Hồ sơ HS-")
    assert "đang chuẩn bị" in own.text


async def test_staff_cannot_hand_in_a_dossier_and_the_try_is_in_the_audit(office: Office) -> None:
    from sqlmodel import select

    from storage.tables import Audit

    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/nophoso")
    await an.sees("lãnh đạo phòng")
    tries = await office.database.read(lambda session: session.exec(select(Audit)).all())
    assert [(one.action, one.allowed) for one in tries] == [("hand_in", False)]


async def test_a_file_taken_out_is_kept_for_thirty_days_and_what_is_in_the_dossier_for_good(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await head.say("/nophoso")
    await head.press("1")
    for name, data in (("to trinh.pdf", PDF), ("bien ban.pdf", PDF + b"2")):
        await head.sends_file(name, data)
        await head.sees("✓")
    await head.press("Bỏ tệp 1")
    await head.sees("☐ Tờ trình")
    out, kept, plan = (hashlib.sha256(data).hexdigest() for data in (PDF, PDF + b"2", CAMPAIGN.encode()))
    old = datetime(2026, 8, 3, tzinfo=UTC).timestamp()
    for sha256 in (out, kept, plan):  # as if this machine's clock had gone with the office's
        os.utime(office.folder / "files" / sha256[:2] / sha256[2:4] / sha256, (old, old))
    for days, there in ((29, True), (2, False)):
        office.later(days=days)
        await housekeeping.sweep(office.database, office.files, office.clock)
        assert await office.files.exists(out) == there
    assert await office.files.get(kept) == PDF + b"2"
    assert await office.files.get(plan) == CAMPAIGN.encode()
    await head.sends_file("to trinh.pdf", PDF)
    await head.sees("✓ Tờ trình")
    assert await office.files.get(out) == PDF
