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
}


def hostile(piece: str) -> Callable[[int], str]:
    """The piece again and again, behind the head of a plan, up to so many characters."""
    return lambda length: ("KẾ HOẠCH\nPhong trào thi đua\n\n" + piece * (length // len(piece) + 1))[:length]


HOSTILE = {name: hostile(piece) for name, piece in REPEATED.items()}
