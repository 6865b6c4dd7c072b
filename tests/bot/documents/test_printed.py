"""A plan is the same whether it comes as Word, as a PDF of LibreOffice or a browser, or as a scan."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.documents.blocks import plain
from bot.documents.formats.ocr import can_recognise
from bot.documents.opening import open_album
from bot.language import fold
from bot.plans import as_json, read
from bot.plans.model import Reading
from tests.bot.documents.printing import (
    Sheet,
    by_browser,
    by_libreoffice,
    parts_of,
    photographs,
    scanned,
    web_page,
    word_file,
)

TODAY = date(2026, 3, 2)
SAMPLES = Path(__file__).parents[1] / "plans" / "samples"
TABLES = ("yearly_table.md", "yearly_grouped.md", "yearly_wrapped.txt", "union_tabs.txt", "schedule.txt")
SHEETS = (
    Sheet(),
    Sheet(landscape=True),
    Sheet(10, tight=True),
    Sheet(14, tight=True),
    Sheet(14, landscape=True, tight=True),
)
# Where a section begins and what was said in opening the file may differ.
NOT_COMPARED = {"sections", "warnings"}
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
needs_tesseract = pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")


def facts(data: bytes, name: str) -> dict[str, Any]:
    return told_by(read(data, name, TODAY))


def told_by(plan: Reading) -> dict[str, Any]:
    told = as_json(plan)
    found = {key: _plain(value) for key, value in told.items() if key not in NOT_COMPARED}
    return found | {
        "warnings": [
            [one["code"], _plain(one["quote"])] for one in told["warnings"] if one["code"] != "unreadable"
        ]
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@cache
def as_word(sample: str) -> dict[str, Any]:
    return facts(word_file(parts_of(SAMPLES / sample), Sheet()), "a.docx")


@needs_libreoffice
@pytest.mark.parametrize(
    "sheet", [SHEETS[0], *(pytest.param(s, marks=pytest.mark.slow) for s in SHEETS[1:])], ids=str
)
def test_what_libreoffice_prints_holds_the_same_facts(sheet: Sheet, tmp_path: Path) -> None:
    files = [tmp_path / f"{Path(sample).stem}.docx" for sample in TABLES]
    for sample, file in zip(TABLES, files, strict=True):
        file.write_bytes(word_file(parts_of(SAMPLES / sample), sheet))
    by_libreoffice(files, tmp_path)
    for sample, file in zip(TABLES, files, strict=True):
        assert facts(file.with_suffix(".pdf").read_bytes(), "a.pdf") == as_word(sample), sample


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium to print a PDF")
@pytest.mark.parametrize(
    "sample", [TABLES[1], *(pytest.param(s, marks=pytest.mark.slow) for s in TABLES[2:])]
)
@pytest.mark.parametrize(
    "sheet", [SHEETS[2], *(pytest.param(s, marks=pytest.mark.slow) for s in SHEETS[:2])], ids=str
)
def test_what_a_browser_prints_holds_the_same_facts(sample: str, sheet: Sheet, tmp_path: Path) -> None:
    printed = by_browser(web_page(parts_of(SAMPLES / sample), sheet), tmp_path / "a.pdf")
    assert facts(printed, "a.pdf") == as_word(sample)


def _loose(told: dict[str, Any]) -> list[str]:
    """The facts one by one, without quotes, in letters without marks: what recognition slips in.

    Rows are no facts but the words they are read from.
    """
    found = []
    for key, value in told.items():
        if key == "rows":
            continue
        for fact in value if isinstance(value, list) else [value]:
            bare = (
                {k: v for k, v in fact.items() if k not in {"quote", "section"}}
                if isinstance(fact, dict)
                else fact[:1]  # of a warning what it is of, not its quote
                if key == "warnings"
                else fact
            )
            found.append(f"{key} {fold(str(bare))}")
    return found


@needs_tesseract
@needs_libreoffice
def test_nine_facts_of_ten_are_read_from_a_scan_and_the_rest_said_to_be_doubtful(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word_file(parts_of(SAMPLES / "yearly_table.md"), Sheet()))
    by_libreoffice([file], tmp_path)
    printed = file.with_suffix(".pdf").read_bytes()
    plan = read(scanned(printed), "a.pdf", TODAY)
    assert "unreadable" in [notice.code for notice in plan.warnings]
    wanted, got = _loose(as_word("yearly_table.md")), _loose(told_by(plan))
    assert sum(fact in got for fact in wanted) >= 0.9 * len(wanted)
    album = open_album(photographs(printed))
    assert "cong tac thi dua, khen thuong nam 2026" in fold(plain(album.blocks))
