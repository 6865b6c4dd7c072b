"""Heads in the shapes offices, scanners and web pages give them."""

from datetime import date

import pytest

from bot.documents.blocks import Block
from bot.documents.letterhead import Head, read_head
from bot.documents.paragraphs import paragraphs

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "\n\n1. Các phòng gửi bản đăng ký về Văn phòng trước ngày 20/3/2026.\n"


def head(text: str) -> Head:
    return read_head(paragraphs([Block(line) for line in (text + BODY).splitlines()]))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số:\n17/2026/QĐ-UBND", "17/2026/QĐ-UBND"),
        ("Số: 204\n/KH-SYT", "204/KH-SYT"),
        ("Sô: 88/HD-LĐLĐ", "88/HD-LĐLĐ"),
        ("Số 05 - KH/ĐU", "05-KH/ĐU"),
        ("Số : 31 /TB-BQL", "31/TB-BQL"),
    ],
)
def test_a_number_is_read_wherever_it_stands(line: str, number: str) -> None:
    found = head(
        f"UBND TỈNH LAM KINH\n{line}\n{MOTTO}Lam Kinh, ngày 02 tháng 02 năm 2026\n\nKẾ HOẠCH\nThi đua"
    )
    assert (found.number, found.blank_number, found.issuer) == (number, "", "UBND TỈNH LAM KINH")


@pytest.mark.parametrize("number", ["Số:", "Số: …/KH-SNV", "Số:      /KH-SNV"])
def test_a_blank_number_is_said_to_be_blank(number: str) -> None:
    found = head(f"SỞ NỘI VỤ\n{number}\n{MOTTO}Lam Kinh, ngày   tháng 02 năm 2026\nKẾ HOẠCH\nThi đua")
    assert (found.number, found.issued_on, found.year) == ("", None, 2026)
    assert found.blank_number.startswith("Số:")


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("ỦY BAN NHÂN\nDÂN\nXÃ TRƯỜNG SƠN", "ỦY BAN NHÂN DÂN XÃ TRƯỜNG SƠN"),
        ("UBND XÃ TRƯỜNG SƠN", "UBND XÃ TRƯỜNG SƠN"),
        ("UBND TP HẢI PHÒNG", "UBND TP HẢI PHÒNG"),
        ("BỘ QUỐC PHÒNG", "BỘ QUỐC PHÒNG"),
        ("BỘ QUỐC PHÒNG CỤC CHÍNH SÁCH", "CỤC CHÍNH SÁCH"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LAM KINH", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LAM KINH"),
        ("SỞ Y TẾ LAM KINH TRUNG TÂM KIỂM SOÁT BỆNH TẬT", "TRUNG TÂM KIỂM SOÁT BỆNH TẬT"),
        ("VĂN PHÒNG CHÍNH\nPHỦ", "VĂN PHÒNG CHÍNH PHỦ"),
        ("HỘI ĐỒNG XÉT TẶNG\nGIẢI THƯỞNG SÁNG TẠO", "HỘI ĐỒNG XÉT TẶNG GIẢI THƯỞNG SÁNG TẠO"),
        ("UBND THÀNH PHỐ LAM KINH\nTHANH TRA", "THANH TRA THÀNH PHỐ LAM KINH"),
        ("ĐẢNG BỘ TỈNH LAM KINH\nĐẢNG ỦY SỞ TÀI CHÍNH\nBAN THƯỜNG VỤ", "ĐẢNG ỦY SỞ TÀI CHÍNH"),
        ("Công ty Cổ phần Dệt Lam Kinh", "Công ty Cổ phần Dệt Lam Kinh"),
    ],
)
def test_the_issuer_is_the_last_body_of_the_head(lines: str, issuer: str) -> None:
    found = head(
        f"{lines}\nSố: 12/KH-AB\n{MOTTO}Lam Kinh, ngày 02 tháng 02 năm 2026\n\nKẾ HOẠCH\nThi đua năm 2026"
    )
    assert found.issuer == issuer


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("THÔNG TRI", "thông tri"),
        ("PHÂN CÔNG NHIỆM VỤ", "phân công nhiệm vụ"),
        ("BẢNG TỔNG HỢP", "bảng tổng hợp"),
        ("GIẤY MỜI", "giấy mời"),
        ("BIÊN BẢN", "biên bản"),
        ("QUYÉT ĐỊNH", "quyết định"),
        ("KÉ HOẠCH", "kế hoạch"),
        ("TỜ GẤP TUYÊN TRUYỀN", "tờ gấp tuyên truyền"),
    ],
)
def test_no_kind_is_taken_for_the_issuer(line: str, kind: str) -> None:
    found = head(
        f"SỞ XÂY DỰNG\nSố: 12/SXD\n{MOTTO}Lam Kinh, ngày 02 tháng 02 năm 2026\n\n{line}\nHội nghị sơ kết"
    )
    assert (found.kind, found.issuer, found.title) == (kind, "SỞ XÂY DỰNG", "Hội nghị sơ kết")


def test_an_office_above_is_no_application() -> None:
    assert head(f"ĐƠN VỊ CHỦ QUẢN\n{MOTTO}TỜ TRÌNH\nĐề nghị khen thưởng").kind == "tờ trình"


def test_a_motto_that_ran_into_the_issuer_is_taken_out() -> None:
    found = head(
        "SỞ TƯ PHÁP _ CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nTRUNG TÂM TRỢ GIÚP PHÁP LÝ VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Sô: 12/KH-TGPL Lam Kinh, ngay 09 tháng 3 năm 2026\nKẾ HOẠCH\nThi đua"
    )
    assert (found.number, found.issued_on) == ("12/KH-TGPL", date(2026, 3, 9))
    assert found.issuer == "TRUNG TÂM TRỢ GIÚP PHÁP LÝ"


def test_a_title_broken_after_its_first_word_is_whole() -> None:
    found = head(
        f"UBND TỈNH LAM KINH\nSố: 9/QĐ-UBND\n{MOTTO}QUYẾT ĐỊNH\n\nBAN\nHÀNH QUY CHẾ XÉT TẶNG GIẢI THƯỞNG\n\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương;"
    )
    assert found.title == "BAN HÀNH QUY CHẾ XÉT TẶNG GIẢI THƯỞNG"


def test_what_the_document_comes_with_is_no_title() -> None:
    found = head(
        "SỞ TƯ PHÁP\nQUY CHẾ\nThi đua của Sở\n(Ban hành kèm theo Quyết định số 7/QĐ-STP ngày 01/02/2026)"
    )
    assert found.title == "Thi đua của Sở"


@pytest.mark.parametrize(
    "line", ["(Số 11/KH-SCT, ngày 06 tháng 01 năm 2026)", "Số: 11/KH-SCT ngày 06/01/2026"]
)
def test_number_and_day_may_stand_under_the_title(line: str) -> None:
    found = head(f"SỞ CÔNG THƯƠNG\nKẾ HOẠCH\nThi đua năm 2026\n{line}")
    assert (found.title, found.number, found.issued_on) == (
        "Thi đua năm 2026",
        "11/KH-SCT",
        date(2026, 1, 6),
    )


ARTICLES = [
    "Ngày 12/02/2026, Sở Y tế tỉnh Lam Kinh vừa ban hành Kế hoạch số 77/KH-SYT phát động đợt thi đua mới.",
    "Theo đó, UBND tỉnh Lam Kinh đã ký ban hành Kế hoạch 77/KH-SYT ngày 12/02/2026 về thi đua.",
]


@pytest.mark.parametrize("told", ARTICLES)
def test_an_article_tells_of_a_document(told: str) -> None:
    found = head(f"Ngành Y tế phát động thi đua\n\n{told}\n\nMục đích là nâng cao chất lượng phục vụ.")
    assert (found.kind, found.number, found.issued_on) == ("kế hoạch", "77/KH-SYT", date(2026, 2, 12))
    assert found.issuer.endswith("tỉnh Lam Kinh")
    assert found.article in told
    assert found.body == 2  # the sentence that tells of it is head, not work to be done


def test_a_letter_that_cites_a_document_is_no_article() -> None:
    found = head(f"SỞ NỘI VỤ\nSố: 3/SNV\n{MOTTO}V/v nộp báo cáo\nKính gửi: Các phòng\n{ARTICLES[0]}")
    assert (found.kind, found.number, found.article) == ("công văn", "3/SNV", "")


def test_rules_that_come_with_a_decision_have_its_number_and_day() -> None:
    with_it = "(Ban hành kèm theo Quyết định số 318/QĐ-DT7 ngày 06 tháng 5 năm 2026 của Cục trưởng)"
    read = head(f"CỤC DỰ TRỮ\nQUY CHẾ\nChấm điểm thi đua\n{with_it}\n")
    assert (read.number, f"{read.issued_on}") == ("318/QĐ-DT7", "2026-05-06")
