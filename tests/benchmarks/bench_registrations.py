"""10,000 registrations in 300 divisions: reading lists, checks, board and files.

Run `python -m tests.benchmarks.bench_registrations`; each figure is the median of five runs, in
milliseconds of the processor's time, so that a busy machine does not blur it.
"""

# ruff: noqa: T201 - printing is what it is for

import io
import statistics
import time
from collections.abc import Callable
from itertools import product

from openpyxl import load_workbook

from bot.access import Actor, Role
from bot.registrations.checks import Entry, initiatives, two_places
from bot.registrations.paste import parse
from bot.registrations.roster import Person, index, match
from bot.registrations.sheet import read
from bot.registrations.states import Action, Case, Deed, State, decide
from bot.registrations.template import template
from bot.registrations.titles import load
from bot.reports.documents import consolidated_list
from bot.reports.pictures import board
from bot.reports.rows import BoardRow, Heading, Letterhead, ReportRow
from bot.reports.tables import consolidated

DIVISIONS = 300
PEOPLE = 10_000
_FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
)
_MIDDLE = ("Văn", "Thị", "Quang", "Minh", "Ngọc", "Đức", "Thanh", "Xuân", "Hữu", "Kim", "Thuỳ", "Bảo", "Gia")
_GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Giang",
    "Hà",
    "Hoà",
    "Huy",
    "Khánh",
    "Lan",
    "Linh",
    "Long",
    "Mai",
    "Nam",
)
_LAST = (
    "Anh",
    "Phương",
    "Sơn",
    "Tâm",
    "Thảo",
    "Tuấn",
    "Uyên",
    "Vinh",
    "Yến",
    "Đạt",
    "Phúc",
    "Quân",
    "Trang",
    "Việt",
)
HEADING = Heading("Đăng ký danh hiệu thi đua năm 2026", "Hạn cuối 30/3/2026", "21/3/2026")
HEAD = Letterhead("UBND tỉnh", "Thanh tra tỉnh", "Ninh Hà", "DS-TTr", "Chánh Thanh tra", "", ("Lưu: VT",))


def people() -> list[Person]:
    """Names in every combination, so that many are near one another and some are equal."""
    names = [" ".join(parts) for parts in product(_FAMILY, _MIDDLE, _GIVEN, _LAST)][:PEOPLE]
    return [
        Person(place, name, place % DIVISIONS, f"Phòng {place % DIVISIONS}")
        for place, name in enumerate(names)
    ]


def milliseconds(work: Callable[[], object], each: int = 1) -> float:
    """The median of five runs, divided by how many things one run did."""
    times = []
    for _ in range(5):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1000 / each


def main() -> None:
    """Print the figures."""
    everyone, titles = people(), load()
    roster = index(everyone)
    own = [one for one in everyone if one.department_id == 0]
    pasted = "\n".join(f"{one.name} - CSTĐCS - sáng kiến số {one.id}" for one in own)
    slips = [one.name[:-1] + "z" for one in own]
    entries = [
        Entry(
            str(one.id), "CSTDCS", f"person:{one.id}", one.name, "individual",
            one.department_id or 0, one.department,
            f"Giải pháp số {one.id} nâng cao chất lượng nhiệm vụ {one.name} {one.id * 7919 % 10007}",
        )
        for one in everyone
    ]  # fmt: skip
    rows = [
        ReportRow(
            one.department,
            one.name,
            titles[place % 2].vi,
            f"Giải pháp số {one.id}",
            "",
            "đã duyệt",
            str(one.id),
        )
        for place, one in enumerate(everyone)
    ]
    divisions = [BoardRow(f"Phòng Nghiệp vụ {place}", "waiting", 20, 10, 3, 2) for place in range(DIVISIONS)]
    book = load_workbook(io.BytesIO(template(titles, tuple(one.name for one in own), "2026", 1)))
    for number, one in enumerate(own, start=2):
        book.worksheets[0].cell(number, 1).value = one.name
        book.worksheets[0].cell(number, 2).value = "CSTĐCS"
    filled = io.BytesIO()
    book.save(filled)
    case = Case(State.CONFIRMED, 1, 1, 1, 1)
    deed, office = Deed(Action.ACCEPT, (State.CONFIRMED, 1)), Actor(2, Role.OFFICE, 1)

    figures = {
        "a decision": milliseconds(lambda: [decide(case, deed, office) for _ in range(10_000)], 10_000),
        "a name matched": milliseconds(lambda: [match(one.name, roster, 0) for one in everyone], PEOPLE),
        "a name with a slip": milliseconds(lambda: [match(name, roster, 0) for name in slips], len(slips)),
        f"a pasted list of {len(own)}": milliseconds(lambda: parse(pasted, titles, roster, 0)),
        f"a filled sheet of {len(own)}": milliseconds(lambda: read(filled.getvalue(), titles, roster, 0)),
        "the roster made": milliseconds(lambda: index(everyone)),
        "initiatives of all compared": milliseconds(lambda: initiatives(entries)),
        "two places, all": milliseconds(lambda: two_places(entries)),
        "the board as pictures": milliseconds(lambda: board(HEADING, divisions)),
        "the .xlsx": milliseconds(lambda: consolidated(HEADING, rows, 2026, [row.title for row in rows])),
        "the .docx": milliseconds(lambda: consolidated_list(HEAD, HEADING, rows, 2026)),
    }
    print(f"{PEOPLE} registrations in {DIVISIONS} divisions, milliseconds")
    for name, figure in figures.items():
        print(f"{name:<34}{figure:>10.3f}")


if __name__ == "__main__":
    main()
