"""A third set of first pages, written after the reader: other offices, other wordings, stranger stamps."""

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.bot.dossiers.made_papers import SHAPES, Paper, Stamp

HEADS = (
    ("UBND TỈNH THANH LÂM", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ("BHXH TỈNH THANH LÂM", "PHÒNG KẾ HOẠCH - TÀI CHÍNH"),
    ("ĐẢNG ỦY XÃ PHÚ HẢI", "CHI BỘ CƠ QUAN"),
    ("TRƯỜNG THPT LÊ LỢI", "TỔ TOÁN - TIN"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "CÔNG ĐOÀN CƠ SỞ VĂN PHÒNG"),
)
BODY = (
    "Căn cứ kết quả thực hiện nhiệm vụ được giao trong sáu tháng cuối năm và ý kiến tập thể lãnh đạo;",
    "Đơn vị có 14 người, trong đó nữ 8 người; 100 % hoàn thành tốt nhiệm vụ trở lên.",
    "Các cuộc kiểm tra theo kế hoạch đều kết thúc đúng hạn, không có ý kiến trái chiều.",
    "Hồ sơ gửi kèm gồm tờ trình, biên bản họp xét và báo cáo thành tích của từng trường hợp.",
    "Rất mong Hội đồng xem xét, cho ý kiến.",
)
# The kind, the title as such papers have it, and the number with its symbol.
TITLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "proposal",
        ("TỜ TRÌNH", "V/v đề nghị xét tặng Bằng khen của Chủ tịch UBND tỉnh", "cho tập thể, cá nhân"),
        "Số: 118/TTr-SNNMT",
    ),
    ("proposal", ("TỜ TRÌNH", "đề nghị công nhận sáng kiến cấp cơ sở năm 2026"), "Số:        /TTr-KHTC"),
    ("proposal", ("Mẫu số 01", "TỜ TRÌNH", "Về việc đề nghị tặng danh hiệu thi đua"), "Số: 07/TTr-THPT"),
    (
        "minutes",
        ("BIÊN BẢN", "V/v họp xét đề nghị khen thưởng phong trào thi đua chuyên đề"),
        "Số: 02/BB-KHTC",
    ),
    (
        "minutes",
        ("BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "Xét danh hiệu thi đua năm học 2025 - 2026"),
        "",
    ),
    (
        "minutes",
        ("BIÊN BẢN SINH HOẠT CHI BỘ", "Nhận xét cá nhân đề nghị tặng danh hiệu Chiến sĩ thi đua"),
        "",
    ),
    ("minutes", ("TRÍCH BIÊN BẢN HỌP", "Tập thể lãnh đạo Sở mở rộng"), "Số: 15/BB-SNNMT"),
    ("minutes", ("BIÊN BẢN", "kiểm phiếu bầu danh hiệu Chiến sĩ thi đua cơ sở"), ""),
    ("report", ("Mẫu số 05", "BÁO CÁO THÀNH TÍCH", "ĐỀ NGHỊ TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ"), ""),
    (
        "report",
        ("BÁO CÁO", "Kết quả thực hiện phong trào thi đua “Chuyển đổi số” và đề nghị khen thưởng"),
        "Số: 231/BC-SNNMT",
    ),
    ("report", ("BÁO CÁO TÓM TẮT THÀNH TÍCH CỦA TẬP THỂ TỔ TOÁN - TIN",), ""),
    ("report", ("BẢN TÓM TẮT THÀNH TÍCH", "Đề nghị tặng Giấy khen đột xuất"), ""),
    ("report", ("BẢN BÁO CÁO THÀNH TÍCH CÁ NHÂN",), ""),
    ("initiative", ("BÁO CÁO TÓM TẮT SÁNG KIẾN", "Cải tiến sổ theo dõi hồ sơ một cửa"), ""),
    ("initiative", ("ĐƠN ĐỀ NGHỊ CÔNG NHẬN SÁNG KIẾN", "năm học 2025 - 2026"), ""),
    ("initiative", ("BẢN MÔ TẢ GIẢI PHÁP", "Bảng kiểm trực tuyến trong thẩm định thanh toán"), ""),
    ("initiative", ("THUYẾT MINH SÁNG KIẾN", "Dùng mã QR dán trên hồ sơ lưu trữ"), ""),
    ("certificate", ("GIẤY CHỨNG NHẬN SÁNG KIẾN",), "Số: 44/GCN-HĐSK"),
    (
        "certificate",
        ("GIẤY XÁC NHẬN", "Về phạm vi ảnh hưởng và hiệu quả áp dụng sáng kiến"),
        "Số: 12/GXN-SKHCN",
    ),
    ("certificate", ("BẢN XÁC NHẬN", "kết quả áp dụng giải pháp tại đơn vị"), ""),
    (
        "decision",
        ("QUYẾT ĐỊNH", "Về việc công nhận sáng kiến và phạm vi ảnh hưởng cấp cơ sở"),
        "Số: 905/QĐ-SNNMT",
    ),
    ("decision", ("QUYẾT ĐỊNH", "Tặng Giấy khen cho tập thể và cá nhân"), "Số: 36/QĐ-THPT"),
    (
        "list",
        ("DANH SÁCH TẬP THỂ, CÁ NHÂN", "Đề nghị tặng Bằng khen", "(Kèm theo Tờ trình số 118/TTr-SNNMT)"),
        "",
    ),
    ("list", ("BẢNG TỔNG HỢP KẾT QUẢ BÌNH XÉT THI ĐUA",), ""),
    ("list", ("TRÍCH NGANG", "Thành tích các cá nhân được đề nghị"), ""),
    ("other", ("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC", "Năm 2026"), ""),
    ("other", ("BẢN CAM KẾT", "Thực hiện nếp sống văn minh"), ""),
    ("other", ("KẾ HOẠCH", "Tổ chức hội nghị điển hình tiên tiến"), "Số: 61/KH-SNNMT"),
    ("other", ("THÔNG BÁO", "Kết luận của Giám đốc tại cuộc họp giao ban"), "Số: 77/TB-SNNMT"),
    ("letter", ("V/v báo cáo kết quả phong trào thi đua và gửi hồ sơ khen thưởng",), "Số: 1024/SNNMT-VP"),
    ("letter", ("V/v lấy ý kiến hiệp y khen thưởng",), "Số: 88/BHXH-TCHC"),
)

MARKS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
# How a stamp may stand: upright or askew, with one line round it, two or none, in red, blue, violet or black.
STAMPS = (
    Stamp(turn=12, ink=(190, 30, 45)), Stamp(turn=-17, ink=(215, 60, 70)), Stamp(turn=9, ink=(35, 35, 40)),
    Stamp(turn=-14, ink=(50, 50, 55)), Stamp(lines=2, ink=(25, 25, 30)),
    Stamp(lines=0, ink=(30, 30, 30), turn=3), Stamp(lines=2, ink=(40, 50, 150), turn=6),
    Stamp(ink=(110, 50, 140), turn=-8),
    Stamp(ink=(120, 120, 120), turn=2), Stamp(ink=(225, 120, 125), turn=4),
    Stamp(ink=(190, 30, 45), at=(520, 232)), Stamp(ink=(40, 40, 40), at=(1120, 20), size=38),
)  # fmt: skip


def later_papers() -> Iterator[Paper]:
    """Each title in a shape of its own, and each stamp on a scan and on a photograph."""
    chance = random.Random("later")
    for count, (kind, title, number) in enumerate(TITLES, 1):
        shape = SHAPES[count % len(SHAPES)]
        yield _paper(kind, title, number, shape, chance, 600 + count)
    for count, stamp in enumerate(STAMPS):
        for shape in ("scan", "photo"):
            kind, title, number = TITLES[(3 * count) % len(TITLES)]
            one = _paper(kind, title, number, shape, chance, 700 + 2 * count + (shape == "photo"))
            yield replace(one, mark=MARKS[count % 3], stamp=stamp)
    for count, mark in enumerate((*MARKS, "Độ mật: Tối mật")):
        kind, title, number = TITLES[5 * count]
        yield replace(_paper(kind, title, number, "docx", chance, 800 + count), mark=mark)


def _paper(
    kind: str, title: tuple[str, ...], number: str, shape: str, chance: random.Random, seed: int
) -> Paper:
    day = f"Thanh Lâm, ngày {chance.randint(1, 28)} tháng {chance.randint(1, 12):02} năm 2026"
    body = ("Kính gửi: Văn phòng Sở và các đơn vị trực thuộc", *BODY) if kind == "letter" else BODY
    return Paper("later", kind, title, body, chance.choice(HEADS), number, day, shape=shape, seed=seed)
