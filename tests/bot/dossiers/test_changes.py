"""What a dossier handed in again has that it had not: paper by paper."""

from bot.dossiers import Changes, Paper, compare


def test_what_was_asked_for_and_stayed_as_it_was_is_named() -> None:
    before = [Paper("Tờ trình", "a.pdf", "1"), Paper("Biên bản", "b.pdf", "2"), Paper("", "c.pdf", "3")]
    now = [Paper("Tờ trình", "a.pdf", "1"), Paper("Biên bản", "b ky.pdf", "4"), Paper("", "d.pdf", "5")]
    changes = compare(before, now)
    assert changes == Changes(added=("d.pdf",), replaced=("Biên bản",), removed=("c.pdf",))
    assert changes.untouched(["Biên bản", "Tờ trình"]) == ["Tờ trình"]
    assert not compare(before, list(reversed(before)))
