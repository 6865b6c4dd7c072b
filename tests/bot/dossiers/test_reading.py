"""What a paper says of itself: its kind, a secrecy mark, and what does not fit the dossier it is put into."""

from datetime import date

import pytest

from bot import dossiers
from bot.dossiers.secrecy import marked_in_picture

TODAY = date(2026, 9, 1)
ASKED = (
    "Tờ trình của phòng",
    "Biên bản họp của Hội đồng Thi đua - Khen thưởng",
    "Báo cáo thành tích theo mẫu số 07",
    "Giấy chứng nhận hoặc xác nhận sáng kiến",
)
HEAD = ("PHÒNG THANH TRA 2", "Số: 14/{}-TT2", "Nam Giang, ngày 12 tháng 8 năm 2026")


def page(*title: str, symbol: str = "BC", rest: tuple[str, ...] = ()) -> tuple[str, ...]:
    return (*(line.format(symbol) for line in HEAD), *title, "Căn cứ quy chế làm việc;", *rest)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (page("TỜ TRÌNH", "Về việc khen thưởng", symbol="TTr"), "proposal"),
        (page("T0 TRINH", "về việc khen thưởng", symbol=""), "proposal"),
        (page("Biên bản họp bình xét thi đua"), "minutes"),
        (page("BÁO CÁO", "Mô tả sáng kiến cải tiến mẫu biểu"), "initiative"),
        (page("BÁO CÁO", "Thành tích của tập thể phòng"), "report"),
        (page("QUYẾT ĐỊNH", "Về việc công nhận sáng kiến", symbol="QĐ"), "decision"),
        (page("THÔNG BÁO", "Lịch họp", symbol="TB"), "other"),
        (page("mo nhoe", symbol="BB"), "minutes"),
        (("Kính gửi: Văn phòng", "Phòng xin gửi kèm theo tờ trình và biên bản họp."), "letter"),
        (("Phòng xin gửi.", "1. Tờ trình của phòng;", "2. Biên bản họp."), ""),
    ],
)
def test_a_paper_is_what_its_heading_says_and_not_what_it_names(lines: tuple[str, ...], kind: str) -> None:
    assert dossiers.kind_of(lines).kind == kind


def test_the_paper_a_plan_asks_for_is_found_by_the_first_page() -> None:
    def meant(*title: str) -> str:
        return dossiers.meant_by(dossiers.kind_of(page(*title, symbol="")), ASKED)

    assert meant("TRÍCH BIÊN BẢN", "Họp Hội đồng") == ASKED[1]
    assert meant("QUYẾT ĐỊNH", "Công nhận sáng kiến cấp cơ sở") == ASKED[3]
    assert meant("QUYẾT ĐỊNH", "Bổ nhiệm cán bộ") == ""
    assert meant("KẾ HOẠCH", "Công tác quý") == ""
    both = ("Biên bản họp của phòng", "Biên bản họp Hội đồng sáng kiến")
    assert dossiers.meant_by(dossiers.Seen("minutes", "BIÊN BẢN họp Hội đồng sáng kiến"), both) == both[1]
    assert dossiers.meant_by(dossiers.Seen("minutes", "BIÊN BẢN"), both) == ""


def test_a_file_called_by_a_papers_whole_name_is_that_paper() -> None:
    asked = (
        "Báo cáo thành tích",
        "Tóm tắt thành tích",
        "Xác nhận thuế",
        "Giấy chứng nhận (nếu có)",
        "Biên bản (1)",
    )
    for said in ("Tóm tắt thành tích", "Giấy chứng nhận", "Biên bản"):
        assert dossiers.guess("IMG 1.pdf", said, asked).startswith(said)
    assert dossiers.guess("bien ban.pdf", "", (*asked, "Biên bản (2)")) == ""
    of_decisions = ("Quyết định công nhận sáng kiến", "Bản sao quyết định danh hiệu thi đua năm trước")
    assert dossiers.guess("ban sao quyet dinh danh hieu.pdf", "", of_decisions) == of_decisions[1]


def test_what_does_not_fit_is_named() -> None:
    circle = dossiers.Circle(
        division="Phòng Thanh tra 2",
        others=("Phòng Thanh tra 1", "Văn phòng"),
        nominee="Đinh Thị Lụa",
        people=("Vũ Hải Yến",),
        start=date(2026, 1, 1),
        end=date(2026, 12, 31),
    )

    def doubts(lines: tuple[str, ...], component: str) -> list[str]:
        return [one["why"] for one in dossiers.doubts(lines, component, circle, TODAY)]

    good = page("BÁO CÁO THÀNH TÍCH", "Mẫu số 07", rest=("Họ và tên: Đinh Thị Lụa",))
    assert doubts(good, ASKED[2]) == []
    assert doubts(page("BÁO CÁO THÀNH TÍCH", rest=("Họ và tên: Vũ Hải Yến",)), ASKED[2]) == ["person"]
    assert doubts(page("TỜ TRÌNH"), ASKED[1]) == ["kind"]
    assert doubts(page("BIÊN BẢN", "Họp phòng"), ASKED[1]) == ["council"]
    assert doubts(page("BIÊN BẢN", "Họp Hội đồng"), ASKED[1]) == []
    assert doubts(page("BÁO CÁO THÀNH TÍCH", "Mẫu số 05"), ASKED[2]) == ["form"]
    foreign = ("PHÒNG THANH TRA 1", "Nam Giang, ngày 03 tháng 11 năm 2025", "TỜ TRÌNH")
    assert doubts(foreign, ASKED[0]) == ["division", "day"]
    named = page("TỜ TRÌNH", rest=("Thực hiện hướng dẫn của Văn phòng và Phòng Thanh tra 1.",))
    assert doubts(("", "", *named), ASKED[0]) == []


def test_the_board_counts_papers_by_division() -> None:
    asked = ("Tờ trình", "Biên bản", "Tờ trình")
    first, second = dossiers.by_paper(asked, (1, 2, 3), [(1, "Tờ trình"), (2, "Tờ trình"), (1, "Khác")])
    assert (first.paper, first.there, first.lacking) == ("Tờ trình", {1, 2}, {3})
    assert (second.there, second.lacking) == (frozenset(), {1, 2, 3})


def test_a_stamp_is_a_mark_however_recognition_spells_it() -> None:
    head = ("THANH TRA TỈNH", "Số: 01/BC")
    for line in ("MẬT", "[MẶT]", "| MAT |", "TÓI MẬT", "TUYỆT MÂT", "M Ậ T"):
        assert marked_in_picture((*head, line)) == "secret", line
    assert marked_in_picture(head, framed=[("TỐI MẬT",)]) == "secret"
    assert marked_in_picture(head, beside=("TUYẸT MẠT",)) == "secret"
    for lines in (("Số: 01/BC MẬT Hà Nội",), ("TOI NAI",), ("MAI",)):
        assert marked_in_picture((*lines, *head)) == "unsure", lines
    assert marked_in_picture(head, beside=("'TUYỆT Mi. v,",)) == "unsure"
    assert marked_in_picture(head, doubted=("THẬTnTRA",)) == "unsure"
    assert marked_in_picture(("ỦY BAN MẶT TRẬN TỔ QUỐC", "TỜ TRÌNH", *head)) == ""


def test_what_stands_in_a_frame_and_cannot_be_read_is_asked_about() -> None:
    for words in ((), ("~", "|"), ("TUYT",)):
        assert marked_in_picture((), framed=[("HỎA TỐC",), words]) == "unsure", words
    for words in (("HỎA TỐC",), ("ĐẾN Số: 12", "Chuyển: Văn phòng"), ("Mẫu số 03",)):
        assert marked_in_picture((), framed=[words]) == "", words


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        (("ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ AN PHÚ Độc lập - Tự do - Hạnh phúc"), ""),
        (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "XÃ AN PHÚ VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), ""),
        (("CỌNG HOA XÀ HỘl CHU NGHIA VIET NAM", "Độc lâp - Tư do - Hanh phúc"), ""),
        (("ĐẢNG BỘ TỈNH", "ĐẢNG CỘNG SẢN VIỆT NAM"), ""),
        (("XÃ AN PHÚ CỘNG HÒA XÃ HỘI CHỦ VIỆT NAM",), "unsure"),
        (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ AN PHÚ é# lập - Tự do - Hạnh phúc"), "unsure"),
        (("PHÒNG TÀI VỤ MẬI", "BÁO CÁO"), "unsure"),
        (("NGƯỜI LẬP: HOÀNG VĂN MẬU", "BÁO CÁO"), ""),
    ],
)
def test_what_lies_over_the_countrys_motto_is_asked_about(lines: tuple[str, ...], mark: str) -> None:
    assert marked_in_picture(lines) == mark
