"""The time of an answer with few plans and with many: `python -m tests.benchmarks.bench_answers`."""

import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle, islice

from bot.answers import Library, PlanEntry, answer
from bot.language import load
from tests.bot.answers.library_of_samples import TODAY, entry

SIZES = (5, 200, 2000)
QUESTIONS = (
    "han nop ho so khen thuong chuyen doi so la khi nao",
    "mỗi phòng đăng ký mấy gương người tốt việc tốt",
    "hội nghị biểu dương thanh tra giỏi tổ chức ở đâu",
    "q2/2025 VP có n.vụ gì",
    "ai chủ trì nghiệm thu sáng kiến năm 2025",
    "số điện thoại văn phòng",
    "tieu chuan tap the duoc khen thuong",
)


def office(size: int) -> Iterator[PlanEntry]:
    """So many plans: the five samples, then older ones of the same shape under other names."""
    samples = [entry(f"10{i}") for i in range(1, 6)]
    yield from samples
    for number, sample in enumerate(islice(cycle(samples), size - len(samples))):
        reading = replace(
            sample.reading, title=f"{sample.reading.title} - cụm {number}", issued_on=date(2020, 1, 1)
        )
        yield PlanEntry(f"{number}", f"{number}.txt", reading, state="over")


def measure(library: Library) -> float:
    """The median time of an answer in milliseconds."""
    times = []
    for _ in range(5):
        for question in QUESTIONS:
            started = time.perf_counter()
            answer(library, question, TODAY)
            times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def main() -> None:
    first = 0.0
    print(f"{'plans':>6} {'lines':>9} {'build s':>8} {'add ms':>7} {'answer ms':>10} {'ratio':>6}")  # noqa: T201
    for size in SIZES:
        started = time.perf_counter()
        library = Library.build(office(size), load())
        built = time.perf_counter() - started
        started = time.perf_counter()
        Library.build(
            [*(plan.entry for plan in library.plans), replace(entry("101"), id="new")], load(), before=library
        )
        added = (time.perf_counter() - started) * 1000
        answer(library, QUESTIONS[0], TODAY)
        median = measure(library)
        first = first or median
        sizes = f"{size:>6} {len(library.lines):>9}"
        print(f"{sizes} {built:>8.2f} {added:>7.1f} {median:>10.2f} {median / first:>6.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
