"""From the Office's file to a live campaign, its questions, dossiers and alerts."""

from storage import campaigns
from tests.dialogs.conftest import Office

PLAN = """THANH TRA TỈNH MẪU SƠN
Số: 45/KH-TTr
Mẫu Sơn, ngày 20 tháng 7 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua chuyển đổi số trong công tác thanh tra năm 2026

Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15; Thanh tra tỉnh phát động phong trào thi đua như sau:

I. MỤC ĐÍCH
Nâng cao chất lượng hồ sơ thanh tra trên môi trường số.

II. THỜI GIAN
Từ ngày 01/8/2026 đến hết ngày 30/11/2026.

III. KHEN THƯỞNG
1. Hình thức khen thưởng
- Giấy khen của Chánh Thanh tra.
2. Hồ sơ đề nghị khen thưởng (01 bộ)
a) Tờ trình đề nghị khen thưởng;
b) Biên bản họp xét của phòng;
c) Báo cáo thành tích của tập thể, cá nhân.
3. Thời gian gửi hồ sơ
Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 14/8/2026 để tổng hợp.

IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả./.

Nơi nhận:
- Các phòng;
- Lưu: VT.

CHÁNH THANH TRA
"""


async def test_a_plan_becomes_live_only_when_it_is_confirmed(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    await vp.sends_file("ke-hoach.txt", PLAN.encode())
    await vp.sees("Thông tin chung")
    await vp.press("Thời hạn")
    await vp.sees("14/8/2026")
    await vp.press("Chung")
    await vp.sees("Thông tin chung")
    assert await office.database.read(campaigns.live) == []
    await vp.press("Phát động")
    await vp.sees("Đã phát động")
    await an.sees("Phong trào mới")
    await an.say("bao gio nop ho so chuyen doi so")
    seen = await an.sees("13")
    assert "trước ngày 14/8/2026" in seen.text
    print(vp.screen(), an.screen())
