"""Twice the text is twice the work: counted, not timed.

What a pattern does inside one paragraph is not counted; it is bounded, for no paragraph is long.
"""

import sys
from datetime import date
from itertools import cycle, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.blocks import Block
from bot.documents.paragraphs import MAX_PARAGRAPH, MAX_ROW, paragraphs
from bot.plans import Unreadable, read
from bot.plans.deadlines import MAX_DEADLINES
from bot.plans.quotas import MAX_QUOTAS
from tests.bot.plans.hostile_texts import HOSTILE, LINE

TODAY = date(2026, 3, 1)
LENGTH = 8_000
PIECES = st.sampled_from(["a", "nộp hồ sơ ", ". A", "; ", "**", "1. ", "Phòng "])
NUMBERED = {
    "offices of a table": "| {n} | Phòng Nghiệp vụ {n} | {n} |\n",
    "quotas of offices": "- Sở số {n} đề nghị tối đa {n} tập thể.\n",
    "papers by award": "- 02 bộ đối với chiến sĩ thi đua loại {n};\n",
    "kinds of award": "Đề nghị tặng Giấy khen của Giám đốc {n}.\n",
    "lists told by another": "{n}. Hồ sơ Bằng khen gồm:\n- Ảnh\n- Giấy khen: hồ sơ như mục {n}, 02 bộ.\n",
    "rows that lost their borders": "{n}\nSơ kết\nQuý I\nPhòng {n}\nCác phòng\n",
}


HEAD = "KẾ HOẠCH\nThi đua năm 2026\n\nI. SỐ LƯỢNG\n"


def numbered(name: str, length: int) -> str:
    head = "KẾ HOẠCH\nThi đua năm 2026\n\nI. HỒ SƠ, SỐ LƯỢNG\n| TT | Đơn vị | Tập thể |\n"
    return head + "".join(NUMBERED[name].replace("{n}", str(n)) for n in range(length // len(NUMBERED[name])))


def work(text: str) -> int:
    """How often a function is called or a generator goes on while the text is read."""
    count = 0

    def tick(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        read(text.encode(), "a.txt", TODAY)
    except Unreadable:
        pass
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_twice_a_hostile_text_is_twice_the_work(name: str) -> None:
    work(HOSTILE[name](500))  # what is loaded once is loaded
    once = work(HOSTILE[name](LENGTH))
    assert work(HOSTILE[name](2 * LENGTH)) <= 2.5 * once


@pytest.mark.slow
@pytest.mark.parametrize("name", NUMBERED)
def test_twice_as_many_different_facts_are_twice_the_work(name: str) -> None:
    """From more facts on than are ever compared with each other."""
    work(numbered(name, 500))
    once = work(numbered(name, 3 * LENGTH))
    assert work(numbered(name, 6 * LENGTH)) <= 2.5 * once


def test_facts_are_found_up_to_more_than_any_plan_has() -> None:
    days = "".join(
        f"{n}. Các phòng nộp hồ sơ đợt {n} trước ngày 10/8/2026.\n" for n in range(2 * MAX_DEADLINES)
    )
    numbers = "".join(f"- Xã số {n} chọn không quá 03 cá nhân.\n" for n in range(2 * MAX_QUOTAS))
    assert len(read(f"{HEAD}{days}".encode(), "a.txt", TODAY).deadlines) == MAX_DEADLINES
    assert len(read(f"{HEAD}{numbers}".encode(), "a.txt", TODAY).quotas) == MAX_QUOTAS


@given(
    st.lists(PIECES, min_size=1).map("".join),
    st.booleans(),
    st.integers(1, 3 * MAX_PARAGRAPH),
)
def test_no_paragraph_is_long_and_no_word_is_lost(piece: str, in_cells: bool, length: int) -> None:
    text = "Các " + "".join(islice(cycle(piece), length))
    block = Block(cells=(text, LINE)) if in_cells else Block(text)
    whole = paragraphs([block])
    assert all(len(part.text) <= (MAX_ROW if part.cells else MAX_PARAGRAPH) for part in whole)
    assert all(0 < cut < len(paragraph.text) for paragraph in whole for cut in paragraph.breaks)
    letters = [c for c in (text + LINE if in_cells else text) if c.isalnum()]
    assert [c for paragraph in whole for c in paragraph.text if c.isalnum()] == letters
