"""First pages as offices hand them in: typed, printed, scanned, photographed askew.

Half are to develop on and half to test on, with other words, other offices and other faces.
"""

import io
import random
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import pypdfium2 as pdfium
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

SHAPES = ("docx", "pdf", "scan", "photo")
FONTS = Path("/usr/share/fonts/truetype")
FACES = {
    "dev": (FONTS / "dejavu/DejaVuSerifCondensed.ttf", FONTS / "dejavu/DejaVuSerifCondensed-Bold.ttf"),
    "test": (FONTS / "dejavu/DejaVuSerif.ttf", FONTS / "dejavu/DejaVuSerif-Bold.ttf"),
    "later": (FONTS / "dejavu/DejaVuSansCondensed.ttf", FONTS / "dejavu/DejaVuSansCondensed-Bold.ttf"),
}
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class Stamp:
    """How a mark is stamped: degrees, lines round it, its ink, its place and the size of its letters."""

    turn: float = 0
    lines: int = 1
    ink: tuple[int, int, int] = (200, 25, 40)
    at: tuple[int, int] = (300, 320)
    size: int = 52


@dataclass(frozen=True)
class Paper:
    """`mark` is a stamp below the number: a secrecy mark, one of urgency, or none."""

    half: str
    kind: str
    title: tuple[str, ...]
    body: tuple[str, ...]
    head: tuple[str, str]
    number: str
    day: str
    mark: str = ""
    red: bool = False
    shape: str = "docx"
    seed: int = 0
    stamp: Stamp | None = None

    @property
    def secret(self) -> bool:
        return self.mark in {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Tối mật"}


HEADS = {
    "dev": (
        ("THANH TRA TỈNH HÀ BÌNH", "PHÒNG NGHIỆP VỤ 3"),
        ("SỞ TÀI CHÍNH", "VĂN PHÒNG SỞ"),
        ("UBND HUYỆN LÂM SƠN", "PHÒNG NỘI VỤ"),
        ("THANH TRA TỈNH HÀ BÌNH", "HỘI ĐỒNG TĐ-KT"),
    ),
    "test": (
        ("CỤC THUẾ TỈNH AN ĐÔNG", "CHI CỤC THUẾ KHU VỰC II"),
        ("UBND PHƯỜNG BẾN CÁT", "BAN KINH TẾ"),
        ("SỞ Y TẾ TỈNH AN ĐÔNG", "PHÒNG TỔ CHỨC CÁN BỘ"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC", "BAN PHONG TRÀO"),
    ),
}
# By kind: titles of the two halves, the symbol of the number, what the text goes on about.
TITLES: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {
    "proposal": {
        "dev": (
            ("TỜ TRÌNH", "Về việc đề nghị tặng danh hiệu Lao động tiên tiến"),
            ("TỜ TRÌNH", "V/v khen thưởng thành tích công tác năm"),
        ),
        "test": (
            ("TỜ TRÌNH", "Đề nghị xét tặng Bằng khen đợt 6 tháng đầu năm"),
            ("TỜ TRÌNH", "về việc xét, công nhận các danh hiệu thi đua"),
        ),
    },
    "minutes": {
        "dev": (
            ("BIÊN BẢN", "Họp bình xét thi đua năm của phòng"),
            ("BIÊN BẢN HỌP", "Hội đồng Thi đua - Khen thưởng cơ quan"),
            ("BIÊN BẢN KIỂM PHIẾU",),
        ),
        "test": (
            ("BIÊN BẢN", "Cuộc họp xét khen thưởng chuyên đề"),
            ("TRÍCH BIÊN BẢN", "Họp Hội đồng xét thi đua đợt cuối năm"),
            ("BIÊN BẢN HỌP BÌNH XÉT THI ĐUA",),
        ),
    },
    "report": {
        "dev": (
            ("BÁO CÁO THÀNH TÍCH", "đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở"),
            ("BÁO CÁO TÓM TẮT THÀNH TÍCH", "của tập thể phòng năm công tác"),
        ),
        "test": (
            ("BÁO CÁO", "Thành tích đề nghị tặng Giấy khen"),
            ("BÁO CÁO THÀNH TÍCH CÁ NHÂN", "Đề nghị khen thưởng theo chuyên đề"),
        ),
    },
    "initiative": {
        "dev": (("BÁO CÁO SÁNG KIẾN", "Rút ngắn thời gian phân loại đơn thư"),),
        "test": (
            ("ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN",),
            ("BÁO CÁO", "MÔ TẢ SÁNG KIẾN", "Số hóa sổ theo dõi công văn đi và đến"),
        ),
    },
    "certificate": {
        "dev": (
            ("GIẤY CHỨNG NHẬN", "Sáng kiến cấp cơ sở"),
            ("GIẤY XÁC NHẬN", "phạm vi ảnh hưởng của sáng kiến"),
        ),
        "test": (("GIẤY XÁC NHẬN", "Hiệu quả áp dụng của giải pháp"), ("CHỨNG NHẬN", "SÁNG KIẾN CẤP CƠ SỞ")),
    },
    "decision": {
        "dev": (("QUYẾT ĐỊNH", "Về việc công nhận sáng kiến năm"),),
        "test": (("QUYẾT ĐỊNH", "Về việc tặng danh hiệu Tập thể Lao động xuất sắc"),),
    },
    "list": {
        "dev": (("DANH SÁCH", "Cá nhân đề nghị khen thưởng"),),
        "test": (
            ("DANH SÁCH TRÍCH NGANG", "Các trường hợp đề nghị xét tặng"),
            ("BẢNG TỔNG HỢP", "kết quả bỏ phiếu"),
        ),
    },
    "other": {
        "dev": (("KẾ HOẠCH", "Phát động phong trào thi đua quý"), ("GIẤY MỜI", "Dự họp giao ban tháng")),
        "test": (
            ("THÔNG BÁO", "Lịch tiếp công dân quý tới"),
            ("HỢP ĐỒNG", "Thuê bảo trì máy in và mạng nội bộ"),
        ),
    },
    "letter": {"dev": ((),), "test": ((),)},
}
SYMBOLS = {
    "proposal": "TTr", "minutes": "BB", "report": "BC", "initiative": "", "certificate": "", "decision": "QĐ",
    "list": "", "other": "", "letter": "",
}  # fmt: skip
BODIES = {
    "dev": (
        "Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành hiện hành;",
        "Trong năm, tập thể đã hoàn thành các cuộc thanh tra theo kế hoạch, bảo đảm tiến độ và chất lượng.",
        "Cán bộ, công chức chấp hành nghiêm nội quy, kỷ luật, kỷ cương hành chính; đoàn kết, giúp nhau.",
        "Kèm theo gồm biên bản họp, báo cáo thành tích và danh sách đề nghị.",
        "Kính đề nghị cấp có thẩm quyền xem xét, quyết định.",
    ),
    "test": (
        "Thực hiện hướng dẫn của Hội đồng Thi đua - Khen thưởng về công tác xét duyệt cuối kỳ;",
        "Đơn vị đã tổ chức quán triệt nội dung phong trào đến toàn thể người lao động ngay từ đầu năm.",
        "Kết quả đạt được trên các mặt công tác đều vượt chỉ tiêu được giao, nhiều việc làm mới có hiệu quả.",
        "Tài liệu gửi kèm: tờ trình, biên bản, giấy chứng nhận sáng kiến.",
        "Trân trọng báo cáo và đề nghị xem xét.",
    ),
}


def papers(half: str) -> Iterator[Paper]:
    """Every kind in every shape, some with a stamp: 84 or more of a half."""
    chance = random.Random(half)
    count = 0
    for kind, titles in TITLES.items():
        for shape in SHAPES:
            for title in (titles[half] * 3)[: 3 if len(titles[half]) > 1 else 2]:
                count += 1
                yield _paper(half, kind, title, shape, chance, count)
    for mark in ("MẬT", "TỐI MẬT", "TUYỆT MẬT", "HỎA TỐC", "KHẨN"):
        for shape in SHAPES:
            for red in (True, False) if shape != "docx" else (False,):
                count += 1
                kind = chance.choice(("proposal", "minutes", "report"))
                one = _paper(half, kind, TITLES[kind][half][0], shape, chance, count)
                yield replace(one, mark=mark, red=red)


def _paper(
    half: str, kind: str, title: tuple[str, ...], shape: str, chance: random.Random, count: int
) -> Paper:
    symbol = SYMBOLS[kind]
    body = list(BODIES[half])
    if kind == "letter":
        body.insert(0, "Kính gửi: Văn phòng và các phòng chuyên môn")
    number = (
        f"Số: {chance.randint(1, 90):02}/{symbol}-{chance.choice(('VP', 'NV3', 'TCCB'))}" if symbol else ""
    )
    if kind == "letter":
        number = f"Số: {chance.randint(1, 900)}/TTT-VP"
    day = f"Hà Bình, ngày {chance.randint(1, 28):02} tháng {chance.randint(1, 12)} năm 2026"
    head = chance.choice(HEADS[half])
    return Paper(half, kind, title, tuple(body), head, number, day, shape=shape, seed=count)


def made(paper: Paper, folder: Path) -> tuple[str, bytes]:
    """The file, named as phones and scanners name theirs."""
    if paper.shape == "docx":
        return f"tai lieu {paper.seed}.docx", word(paper)
    if paper.shape == "pdf":
        return f"in {paper.seed}.pdf", printed(paper, folder)
    page = drawn(paper)
    if paper.shape == "scan":
        return f"Scan{paper.seed:04}.pdf", scanned(page, paper.seed)
    return f"IMG_{paper.seed:04}.jpg", photographed(page, paper.seed)


def word(paper: Paper) -> bytes:
    """A Word file with the letterhead in a table without lines."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(3)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "\n".join(paper.head), "\n".join(MOTTO)
    table.cell(1, 0).text, table.cell(1, 1).text = paper.number, paper.day
    if paper.mark:
        table.cell(1, 0).add_paragraph(paper.mark)
    for number, line in enumerate(paper.title):
        paragraph = document.add_paragraph()
        paragraph.add_run(line).bold = number == 0
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in paper.body * 2:
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def printed(paper: Paper, folder: Path) -> bytes:
    """The Word file as a PDF with its text; a stamp in red is put on it as a picture."""
    name = folder / f"{paper.half}-{paper.seed}.pdf"
    data = name.read_bytes()
    return _stamped_pdf(data, paper) if paper.mark and paper.red else data


def print_all(all_: list[Paper], folder: Path) -> None:
    """Every PDF in one go of LibreOffice."""
    files = []
    for paper in all_:
        if paper.shape == "pdf":
            files.append(folder / f"{paper.half}-{paper.seed}.docx")
            files[-1].write_bytes(word(replace(paper, mark="") if paper.red else paper))
    own = f"-env:UserInstallation=file://{folder}/profile"
    where = ["--outdir", str(folder), *map(str, files)]
    command = ["soffice", own, "--headless", "--convert-to", "pdf", *where]
    subprocess.run(command, check=True, capture_output=True, timeout=400)


def _stamped_pdf(data: bytes, paper: Paper) -> bytes:
    document = pdfium.PdfDocument(data)
    stamp = Image.new("RGB", (420, 130), "white")
    _stamp(stamp, paper, (10, 10))
    target = io.BytesIO()
    stamp.save(target, "JPEG", quality=90)
    picture = pdfium.PdfImage.new(document)
    picture.load_jpeg(target, inline=True)
    picture.set_matrix(pdfium.PdfMatrix().scale(150, 46).translate(95, 660))
    page = document[0]
    page.insert_obj(picture)
    page.gen_content()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def drawn(paper: Paper) -> Image.Image:
    """The page as a printer puts it on paper: A4 at 200 dots an inch."""
    page = Image.new("RGB", (1654, 2339), "white")
    draw = ImageDraw.Draw(page)
    plain, bold = (ImageFont.truetype(str(name), 36) for name in FACES[paper.half])
    for row, (left, right) in enumerate(zip(paper.head, MOTTO, strict=True)):
        y = 120 + 52 * row
        draw.text((430, y), left, "black", bold if row else plain, anchor="ma")
        draw.text((1180, y), right, "black", bold, anchor="ma")
    draw.text((430, 250), paper.number, "black", plain, anchor="ma")
    draw.text((1180, 250), paper.day, "black", plain, anchor="ma")
    if paper.mark:
        _stamp(page, paper, (300, 320))
    y = 470
    for number, line in enumerate(paper.title):
        draw.text((827, y), line, "black", bold if number == 0 else plain, anchor="ma")
        y += 56
    y += 40
    for text in paper.body * 2:
        for line in _wrapped(text, plain, 1300):
            draw.text((230, y), line, "black", plain)
            y += 54
    return page


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for word_ in text.split():
        if font.getlength(f"{line} {word_}") > width:
            yield line
            line = word_
        else:
            line = f"{line} {word_}".strip()
    yield line


def _stamp(page: Image.Image, paper: Paper, at: tuple[int, int]) -> None:
    """A mark in its frame, a little turned, in red or black ink, or as the paper has it."""
    usual = Stamp(random.Random(paper.seed).uniform(-4, 4), ink=(200, 25, 40) if paper.red else (30, 30, 30))
    how = paper.stamp or replace(usual, at=at)
    font = ImageFont.truetype(str(FACES[paper.half][1]), how.size)
    width, height = int(font.getlength(paper.mark)) + 50, how.size * 2 - 4
    stamp = Image.new("RGBA", (width, height), (255, 255, 255, 0))
    draw = ImageDraw.Draw(stamp)
    for line in range(how.lines):
        edge = 3 + 9 * line
        draw.rectangle((edge, edge, width - 1 - edge, height - 1 - edge), outline=how.ink, width=5 - 2 * line)
    draw.text((width / 2, height / 2), paper.mark, how.ink, font, anchor="mm")
    turned = stamp.rotate(how.turn, Image.Resampling.BICUBIC, expand=True)
    page.paste(turned, how.at, turned)


def scanned(page: Image.Image, seed: int) -> bytes:
    """A scan: slightly turned, grey or in colour, some dirt, as a PDF without text."""
    chance = random.Random(seed)
    picture = page.rotate(chance.uniform(-1.2, 1.2), Image.Resampling.BICUBIC, fillcolor="white")
    if chance.random() < 0.3 and not _is_red(page):
        picture = picture.convert("L")
    draw = ImageDraw.Draw(picture)
    for _ in range(150):
        x, y = chance.randrange(1654), chance.randrange(2339)
        draw.ellipse((x, y, x + 2, y + 2), fill=80 if picture.mode == "L" else (80, 80, 80))
    target = io.BytesIO()
    picture.save(target, "PDF", resolution=200, quality=chance.choice((60, 75, 85)))
    return target.getvalue()


def _is_red(page: Image.Image) -> bool:
    red, green, _ = page.resize((160, 220)).split()
    return any(r - g > 60 for r, g in zip(red.tobytes(), green.tobytes(), strict=True))


def photographed(page: Image.Image, seed: int) -> bytes:
    """A page on a desk: held askew, seen from the side, unevenly lit, a little blurred."""
    chance = random.Random(seed)
    desk = Image.new("RGB", (2000, 2700), (chance.randint(60, 120), 80, 60))
    desk.paste(page, (170, 180))
    angle = chance.uniform(-6, 6)
    desk = desk.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(90, 80, 60))
    wide, high = desk.size
    lean = [chance.uniform(0, 0.045) for _ in range(8)]
    corners = (
        (lean[0] * wide, lean[1] * high), (lean[2] * wide, high - lean[3] * high),
        (wide - lean[4] * wide, high - lean[5] * high), (wide - lean[6] * wide, lean[7] * high),
    )  # fmt: skip
    flat = tuple(value for corner in corners for value in corner)
    seen = desk.transform(desk.size, Image.Transform.QUAD, flat, Image.Resampling.BICUBIC)
    shade = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(seen.size)
    light = Image.merge("RGB", [shade.point([120 + value // 2 for value in range(256)])] * 3)
    lit = ImageChops.multiply(seen, light).filter(ImageFilter.GaussianBlur(chance.uniform(0.4, 1.1)))
    lit = ImageEnhance.Brightness(lit).enhance(chance.uniform(0.9, 1.15))
    if chance.random() < 0.5:
        lit = lit.resize((960 * 4 // 3, 1280 * high // wide))  # what a phone sends
    target = io.BytesIO()
    lit.save(target, "JPEG", quality=chance.choice((70, 85)))
    return target.getvalue()
