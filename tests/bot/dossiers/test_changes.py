"""What a dossier handed in again has that it had not: paper by paper."""

from bot.dossiers import Changes, Paper, compare
from bot.dossiers.life import returned, who_looks


def test_what_was_asked_for_and_stayed_as_it_was_is_named() -> None:
    before = [Paper("Tờ trình", "a.pdf", "1"), Paper("Biên bản", "b.pdf", "2"), Paper("", "c.pdf", "3")]
    now = [Paper("Tờ trình", "a.pdf", "1"), Paper("Biên bản", "b ky.pdf", "4"), Paper("", "d.pdf", "5")]
    changes = compare(before, now)
    assert changes == Changes(added=("d.pdf",), replaced=("Biên bản",), removed=("c.pdf",))
    assert changes.untouched(["Biên bản", "Tờ trình"]) == ["Tờ trình"]
    assert not compare(before, list(reversed(before)))


def test_one_handed_in_again_goes_to_who_asked_for_the_change() -> None:
    assert who_looks({1: True, 2: True}, 2) == {2}
    for asked in (None, 2, 3):
        assert who_looks({1: True, 2: False}, asked) == {1, 2}


def test_papers_no_longer_asked_for_open_the_whole_dossier() -> None:
    faults = {"Tờ trình": "Thiếu chữ ký", "Biên bản": "Thiếu dấu"}
    assert returned(faults, "", "", ["Biên bản"]) == {"papers": faults}
    assert returned({"Tờ trình": "Cũ"}, "Sai đợt", "2026-09-30", ["Biên bản"]) == {
        "reason": "Sai đợt; Tờ trình: Cũ",
        "until": "2026-09-30",
    }
