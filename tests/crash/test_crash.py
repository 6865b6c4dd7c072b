"""A sample of `python -m tests.crash`: a few people, a few kills."""

from pathlib import Path

import pytest

from tests.crash.harness import Run


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_what_people_are_told_is_kept_once_however_often_the_program_dies(tmp_path: Path) -> None:
    run = Run(tmp_path, seed=7, asking=3, registering=4, handing=2)
    outcome = await run.whole(4)
    assert not outcome.faults, "\n".join([outcome.told(), *run.deeds.screens[:2]])
    assert sum(outcome.kills.values()) == 4
    assert all(outcome.figures[name] > 0 for name in ("questions", "registrations", "dossiers", "files"))
