"""Documents of odd shapes are indexed like any other, and one that cannot be stops no answer."""

from datetime import date

import pytest

from bot.answers import Library, PlanEntry, answer
from bot.documents.section import Section
from bot.language import abbreviations
from bot.plans import read
from bot.plans.model import Reading

TODAY = date(2026, 3, 1)
PLAN = (
    "KẾ HOẠCH\nPhát động thi đua năm 2026\nI. HỒ SƠ\n1. Hồ sơ gồm tờ trình và biên bản họp xét.\n"
    "II. KINH PHÍ\nTheo quy định."
)


def answered(*others: Reading) -> Library:
    readings = [read(PLAN.encode(), "a.txt", TODAY), *others]
    entries = [PlanEntry(id=str(n), file_name=f"{n}.txt", reading=one) for n, one in enumerate(readings)]
    library = Library.build(entries, abbreviations.load())
    assert "tờ trình" in str(answer(library, "hồ sơ gồm những gì?", TODAY, "vi"))
    return library


@pytest.mark.parametrize(
    "text",
    [
        "| STT | Nội dung | Thời hạn |\n| 1 | Họp khối | 05/5/2026 |",
        "| STT | Nội dung | Thời hạn |",
        "Các phòng nộp báo cáo trước ngày 05/5/2026.",
        "KẾ HOẠCH",
        "Nơi nhận:\n- Như trên.",
        "Phần I",
    ],
)
def test_a_document_of_any_shape_has_a_section_and_is_indexed(text: str) -> None:
    odd = read(text.encode(), "b.md", TODAY)
    assert odd.sections
    assert answered(odd).left_out == ()


def test_one_that_cannot_be_indexed_is_left_out_and_named() -> None:
    broken = Reading(file_name="hỏng.docx", sections=(Section(("I. HỒ SƠ",), None),))  # type: ignore[arg-type]
    assert [entry.reading.file_name for entry in answered(broken).left_out] == ["hỏng.docx"]
