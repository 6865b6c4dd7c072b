"""Plans, names and titles as long as they can be: the answer still comes."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import Markup
from handlers.texts.fitting import fitting
from tests.dialogs.papers import pdf
from tests.security.conftest import Office

HEAD = "THANH TRA TỈNH MẪU SƠN\nSố: 99/KH-TTr\nMẫu Sơn, ngày 20 tháng 7 năm 2026\n\nKẾ HOẠCH\n"


class Seen(HTMLParser):
    """What a reader sees of HTML, and which tags stay open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(
    st.lists(st.sampled_from(["<b>a", "</b>", "&amp;", "&lt;", "chữ dài ", "😀", "\n"]), max_size=80),
    st.integers(5, 60),
)
def test_html_cut_to_a_length_is_whole_html_of_that_length(pieces: list[str], limit: int) -> None:
    depth, whole = 0, ""
    for piece in pieces:
        depth += piece.startswith("<b") - (piece == "</b>")
        depth, whole = (0, whole) if depth < 0 else (depth, whole + piece)
    whole += "</b>" * depth
    cut = Seen(fitting(Markup(whole), limit))
    seen = Seen(whole).words
    assert not cut.open
    assert len(cut.words.encode("utf-16-le")) <= 2 * limit
    assert cut.words == seen or (cut.words.endswith("…") and seen.startswith(cut.words[:-1]))


async def test_a_plan_with_an_endless_title_is_still_shown(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    body = "\nI. THỜI GIAN\nCác phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 14/8/2026.\n"
    await vp.sends_file("dai.txt", (HEAD + "Phong trào <b>&amp; " * 2000 + body).encode())
    await vp.sees("Thông tin chung")
    await vp.press("Phát động")
    await vp.press("Báo tin và phát động")
    await vp.sees("Đã phát động")
    await vp.say("/chiendich")
    await vp.press("Văn bản 1")
    await vp.sees_file()


async def test_a_plan_that_asks_for_a_hundred_papers_still_takes_a_dossier(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    papers = "".join(f"- Tờ trình số {n} <i> & {'về việc khen thưởng ' * 20};\n" for n in range(100))
    plan = f"{HEAD}Phong trào thi đua năm 2026\nI. HỒ SƠ\n1. Hồ sơ đề nghị khen thưởng (01 bộ) gồm:\n{papers}"
    plan += "2. Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 14/8/2026.\n"
    await office.live(vp, plan)
    await head.sees("Kế hoạch mới")
    await head.say("/nophoso")
    await head.press("1")
    await head.sees("HS-")
    await head.sends_file("khong ro.pdf", pdf())
    await head.sees("HS-")
