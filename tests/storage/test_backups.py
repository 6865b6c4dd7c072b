"""The backup of each day, and which are thinned out."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from storage import backup, backups
from tests.databases import prepare

TODAY = date(2026, 8, 3)


def test_the_newest_days_and_the_first_of_weeks_and_months_stay() -> None:
    kept: list[date] = []
    for passed in range(500):
        kept.append(TODAY + timedelta(days=passed))
        gone = backups.superfluous(kept)
        assert not gone & set(kept[-backups.DAYS :])
        kept = [day for day in kept if day not in gone]
    newest = kept[-1]
    assert backups.DAYS + backups.MONTHS <= len(kept) <= backups.DAYS + backups.WEEKS + backups.MONTHS
    assert newest - timedelta(days=370) < kept[0] < newest - timedelta(days=300)
    assert any(timedelta(days=25) < newest - day < timedelta(days=36) for day in kept)


def test_a_day_gets_one_backup_that_can_be_read_back(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", tmp_path / "nightly"
    data.mkdir()
    prepare(f"sqlite:///{data / backup.DATABASE}")
    made = backups.make_for(TODAY, data, folder)
    assert made is not None
    assert backup.verify(made).files == 0
    assert backups.make_for(TODAY, data, folder) is None
    (folder / "office-notes.zip").write_bytes(b"not ours")
    assert backups.days_of(folder) == [TODAY]


def test_no_backup_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(backup.BackupError, match="no database"):
        backups.make_for(TODAY, tmp_path, tmp_path / "nightly")
