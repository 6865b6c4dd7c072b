"""The reader of papers on pages in the shapes real ones have; the whole of them when slow tests run."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.documents.formats.ocr import can_recognise
from bot.dossiers.first_page import first_page
from bot.dossiers.kinds import kind_of
from tests.bot.dossiers.later_papers import later_papers
from tests.bot.dossiers.made_papers import drawn, papers, photographed
from tests.bot.dossiers.measure_papers import measure


def test_typed_papers_are_read_rightly_and_no_mark_is_passed_over(tmp_path: Path) -> None:
    typed = [paper for half in ("dev", "test") for paper in papers(half) if paper.shape == "docx"]
    found = measure(typed, tmp_path)
    assert len(typed) > 50
    assert found.share >= 0.95, found.wrong
    assert (found.silent, found.alarms) == ([], [])


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_a_scanned_and_a_photographed_paper_are_read(tmp_path: Path) -> None:
    all_ = list(papers("test"))
    plain = next(paper for paper in all_ if paper.shape == "photo" and paper.kind == "minutes")
    secret = next(paper for paper in all_ if paper.shape == "scan" and paper.secret and paper.red)
    askew = next(
        paper
        for paper in later_papers()
        if paper.shape == "scan" and paper.stamp and abs(paper.stamp.turn) > 10 and paper.stamp.ink[0] < 60
    )
    found = measure([plain, secret, askew], tmp_path)
    assert (found.wrong, found.silent) == ([], [])


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
@pytest.mark.parametrize(
    "turn",
    [Image.Transpose.ROTATE_90, pytest.param(Image.Transpose.ROTATE_180, marks=pytest.mark.slow)],
)
def test_a_mark_is_seen_on_a_page_photographed_sideways_or_upside_down(turn: Image.Transpose) -> None:
    paper = next(one for one in papers("dev") if one.shape == "photo" and one.secret and not one.red)
    target = io.BytesIO()
    with Image.open(io.BytesIO(photographed(drawn(paper), paper.seed))) as photo:
        photo.transpose(turn).save(target, "JPEG", quality=80)
    page = first_page(target.getvalue(), ".jpg")
    assert page.mark == "secret"
    assert kind_of(page.lines).kind == paper.kind


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
@pytest.mark.parametrize("half", ["dev", "test"])
def test_the_whole_measure(half: str, tmp_path: Path) -> None:
    found = measure(list(papers(half)), tmp_path)
    assert found.share >= 0.95, found.wrong
    assert found.silent == []
