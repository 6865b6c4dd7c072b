"""What the Office sees of a plan that was read: whole tables, whole names, plain words, each warning once."""

import shutil

import pytest

from bot.documents.formats.ocr import can_recognise
from tests.bot.documents.printing import Rows, Sheet, by_libreoffice, scanned, word_file
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone

HEAD = (
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nVĂN PHÒNG ĐIỀU PHỐI",
    "Số: 31/KH-VPĐP",
    "Lam Kinh, ngày 09 tháng 12 năm 2025",
    "KẾ HOẠCH",
    "Công tác thi đua, khen thưởng năm 2026",
    "I. NHIỆM VỤ CỤ THỂ",
)
QUARTERS = (
    ("I", "QUÝ I", (
        ("Xây dựng kế hoạch, dự toán kinh phí thi đua", "Văn phòng Sở", "Các phòng, đơn vị trực thuộc"),
        ("Tổ chức ký giao ước thi đua giữa các khối", "Phòng Kế hoạch", "Công đoàn cơ sở; Đoàn Thanh niên"),
    )),
    ("II", "QUÝ II", (
        ("Kiểm tra chéo việc thực hiện phong trào tại các trạm", "Phòng Thanh tra, pháp chế", "Các trạm"),
        ("Bồi dưỡng cán bộ làm công tác thi đua", "Văn phòng Sở", ""),
    )),
    ("III", "QUÝ III", (
        ("Sơ kết phong trào trồng rừng ngập mặn ven biển", "Chi cục Kiểm lâm", "Văn phòng Sở"),
        ("Viết bài về gương điển hình trong vùng lũ", "Trung tâm Khuyến nông", "Các phòng, đơn vị"),
    )),
    ("IV", "QUÝ IV", (
        ("Bình xét, đề nghị danh hiệu của năm", "Hội đồng thi đua khen thưởng Sở", "Văn phòng Sở"),
        ("Tổng kết, trao thưởng, phát động phong trào năm sau", "Văn phòng Sở", "Các phòng, đơn vị"),
    )),
)  # fmt: skip
PAPERS = (
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
    "Số: 33/KH-SNNMT",
    "Lam Kinh, ngày 12 tháng 12 năm 2025",
    "KẾ HOẠCH",
    "Tổng kết phong trào thi đua trồng rừng ngập mặn năm 2026",
    "I. KHEN THƯỞNG",
    (
        "1. Thủ tục, hồ sơ đề nghị khen thưởng (Đối với Giấy khen 01 bộ; "
        "đối với Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh 02 bộ) gồm:"
    ),
    "a) Tờ trình của đơn vị;",
    "b) Biên bản họp bình xét;",
    "c) Báo cáo thành tích có xác nhận.",
    "2. Các đơn vị nộp hồ sơ đề nghị khen thưởng về Văn phòng Sở trước ngày 20/10/2026.",
)
WORDS = """THANH TRA TỈNH LAM KINH
Số: 12/KH-TTr
Lam Kinh, tháng 7 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua cải cách hành chính năm 2026

I. NHIỆM VỤ
| TT | Nội dung | Thời gian | Chủ trì | Phối hợp |
| --- | --- | --- | --- | --- |
| 1 | Rà soát quy chế | Quý III/2026 | Văn phòng Thanh tra tỉnh | Các phòng |
| 2 | Họp xét | Quý IV/2026 | Hội đồng thi đua khen thưởng Thanh tra tỉnh | Văn phòng Thanh tra tỉnh |

II. THỜI HẠN
1. Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 13/9/2026.
2. Các phòng nộp báo cáo sơ kết về Văn phòng trước ngày 26/7/2026.
3. Mỗi phòng giới thiệu 01 cá nhân hoặc 01 tập thể tiêu biểu.
"""


def table() -> Rows:
    rows: Rows = [(("TT", "Nội dung", "Chủ trì", "Phối hợp"), ())]
    number = 0
    for roman, name, tasks in QUARTERS:
        rows.append(((roman, name, "", ""), ()))
        for task in tasks:
            number += 1
            rows.append(((str(number), *task), ()))
    return rows


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("in")
    for name, parts in (("nam", [*HEAD, table()]), ("ho so", list(PAPERS))):
        (folder / f"{name}.docx").write_bytes(word_file(parts, Sheet()))
    by_libreoffice(sorted(folder.glob("*.docx")), folder)
    return {path.stem: path.read_bytes() for path in folder.glob("*.pdf")}


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")


@needs_office
async def test_a_printed_table_is_read_by_its_quarters_and_a_wrapped_heading_keeps_its_papers(
    office: Office, vp: Someone, printed: dict[str, bytes]
) -> None:
    await vp.sends_file("nam.pdf", printed["nam"])
    screen = await vp.sees("Thông tin chung")
    assert "Đọc được: 8 nhiệm vụ" in screen.text
    await vp.press("Nhiệm vụ")
    await _shows_the_tasks(vp, *(roman for roman, _, _ in QUARTERS))
    await vp.sends_file("ho so.pdf", printed["ho so"])
    screen = await vp.sees("Thông tin chung")
    assert "2 danh mục hồ sơ" in screen.text
    await vp.press("Hồ sơ")
    screen = await vp.sees("Tờ trình của đơn vị")
    assert "Báo cáo thành tích có xác nhận" in screen.text


@needs_office
@pytest.mark.slow
@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
async def test_a_scanned_table_gives_its_tasks_and_says_that_it_was_hard_to_read(
    office: Office, vp: Someone, printed: dict[str, bytes]
) -> None:
    scan = scanned(printed["nam"])
    await vp.sends_file("quet.pdf", scan)
    await vp.sees("Một phần văn bản đọc không rõ")
    screen = await vp.sees("Đọc được: 8 nhiệm vụ")
    assert "Cơ quan ban hành: Văn phòng Đ" in screen.text  # and no capitals
    await vp.press("Nhiệm vụ")
    shown = await vp.sees("1. ")
    assert shown.text.count("chưa chắc đọc đúng") == 6  # each fact of the page
    await vp.press("Bản gốc")
    _, original = await vp.sees_file()
    assert original == scan


async def _shows_the_tasks(vp: Someone, *quarters: str) -> None:
    """On two pages, each with its quarter, what is to be done and the whole name of who leads."""
    text = (await vp.sees("1. Xây dựng kế hoạch")).text
    await vp.press("Trang sau ›")
    text += (await vp.sees("7. Bình xét")).text
    for name in quarters:
        assert f"Quý {name}/2026" in text
    for _, _, tasks in QUARTERS:
        for task, lead, _ in tasks:
            assert f"{task} – {lead}" in text


async def test_names_stay_whole_and_each_warning_is_said_once_in_plain_words(
    office: Office, vp: Someone
) -> None:
    await vp.sends_file("ke-hoach.txt", WORDS.encode())
    warned = await vp.sees("Đề nghị xem lại trước khi phát động")
    assert warned.text.count("26/7/2026") == 1
    assert "Hạn này (25/7/2026) đã qua" in warned.text
    assert "(12/9/2026) là thứ Bảy" in warned.text
    await vp.sees("Thông tin chung")
    for tab, *lines in (
        (
            "Nhiệm vụ",
            "Rà soát quy chế – Văn phòng Thanh tra tỉnh; phối hợp: Các phòng",
            "Hội đồng thi đua khen thưởng Thanh tra tỉnh; phối hợp: Văn phòng Thanh tra tỉnh",
        ),
        ("Chỉ tiêu", "không quá 1 cá nhân hoặc tập thể"),
        ("Thời hạn", "Trước ngày 13/9/2026"),
    ):
        await vp.press(tab)
        shown = await vp.sees(lines[0])
        assert all(line in shown.text for line in lines)
        assert "Phát động" in vp.buttons()  # on every tab
