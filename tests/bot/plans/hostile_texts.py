"""Texts made to be slow to read: one thing over and over, at any length."""

from collections.abc import Callable

LINE = "Các phòng gửi hồ sơ về Văn phòng trước ngày 10/8/2026.\n"
REPEATED = {
    "a line": LINE,
    "a letter": "a",
    "brackets": "(",
    "closed brackets": "()",
    "numbers of points": "1.",
    "the word day": "ngày ",
    "bounded days": "trước ngày 10/8 ",
    "days": "10/8/2026 ",
    "digits": "7",
    "table borders": "|---",
    "table rows": "| 1 | Nội dung | Văn phòng | Quý I |\n",
    "blanks": " ",
    "no-break blanks": "\u00a0",
    "marks": "e\u0301\u0323",
    "unseen letters": "\u200b",
    "forms": "Mẫu số 07 ",
    "quarters": "Quý I ",
    "articles": "Điều 1 ",
    "headed lists": "Điều 1. Hồ sơ gồm:\n",
    "points": "a) Tờ trình;\n",
    "quotas": "không quá 03 tập thể và 15 cá nhân ",
    "quotation marks": "“",
    "laws": "Nghị định số 98/2023/NĐ-CP ",
    "units": "Văn phòng phối hợp với các phòng ",
    "awards": "Bằng khen 02 bộ; Giấy khen 01 bộ; ",
    "chapters": "I. NỘI DUNG\n",
    "kinds of plans": "KẾ HOẠCH\n",
    "headers of tables": "TT Nội dung Thời gian Chủ trì Phối hợp\n",
    "quarters on lines": "QUÝ I\n",
    "bold words": "**nộp trước ngày 10/8** ",
    "full stops": ".",
    "smiles": "😀",
    "lines of a letter": "a\n",
    "rows of letters": "|a|b|\n",
    "many columns": "|" + "a|" * 50 + "\n",
    "headings": "# A:\n- b\n",
    "parts": "Phần I\n",
    "parts with titles": "PHẦN I\nA\n",
    "numbers of documents": "Số: 1/KH\n",
    "lists of papers": "Hồ sơ gồm:\n- Ảnh\n",
    "lists told by another": "1. Hồ sơ Bằng khen gồm:\n- Ảnh\n2. Giấy khen: hồ sơ như mục 1, 02 bộ.\n",
    "beginnings of tables": "tt\n",
    "rows that lost their borders": "1\nSơ kết\nQuý I\nSở\n",
    "words in capitals": "NỘP HỒ SƠ ",
    "marks apart from letters": "Tri\u0300nh ",
    "lines parted by a rare sign": "\u2028",
    "papers by day": "- Nộp 1/8/2026\n",
    "days in sentences": "Nộp trước 1/8. ",
    "months to come": "trước tháng 6 ",
    "quarters gone": "hết quý I. ",
    "duties by quarter": "gửi trong quý I ",
    "duties in clauses": "gửi vào quý I; ",
    "praise": "khen 1 hộ ",
    "praise by office": "mỗi phòng chọn 01 cá nhân; ",
    "days of themes": "Phong trào a: từ 1/1/2026 đến 2/1/2026. ",
}


def hostile(piece: str) -> Callable[[int], str]:
    """The piece again and again, behind the head of a plan, up to so many characters."""
    return lambda length: ("KẾ HOẠCH\nPhong trào thi đua\n\n" + piece * (length // len(piece) + 1))[:length]


HOSTILE = {name: hostile(piece) for name, piece in REPEATED.items()}
