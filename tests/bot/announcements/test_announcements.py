"""What an announcement is made of: nothing of a text is lost, the audience is a union, times are as typed."""

import re
from datetime import date, datetime, time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements import (
    Audience,
    Part,
    Poll,
    Recipient,
    digest,
    joined,
    messages,
    named,
    plain,
    told_apart,
)
from bot.announcements.cutting import pieces
from bot.announcements.layout import LONGEST_TEXT
from bot.announcements.times import END_OF_DAY, moment, repeats_today

words = st.text(st.sampled_from("abcăđê <&>.\n😀"), max_size=60)
marked = st.recursive(
    words.map(lambda text: escape(text, quote=False)),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "u"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@given(st.lists(marked, max_size=8).map("".join), st.integers(8, 80))
def test_a_text_cut_in_pieces_loses_nothing_and_closes_every_tag(html: str, limit: int) -> None:
    cut = pieces(html, limit)
    assert "".join("".join(map(plain, cut)).split()) == "".join(plain(html).split())
    for piece in cut:
        assert len(plain(piece).encode("utf-16-le")) // 2 <= limit
        open_: list[str] = []
        for closes, tag in re.findall(r"<(/?)([a-z]+)>", piece):
            assert not closes or open_.pop() == tag
            open_ += [] if closes else [tag]
        assert not open_


def test_a_text_is_cut_between_paragraphs_where_it_can_be() -> None:
    paragraphs = ["<b>Một</b> " + "hai ba. " * 9, "Bốn " + "năm sáu. " * 9, "Bảy"]
    assert [plain(one).split()[0] for one in pieces("\n\n".join(paragraphs), 100)] == ["Một", "Bốn"]


@given(st.text(st.sampled_from("ab \n."), min_size=1, max_size=7), st.integers(2, 3))
def test_what_a_program_cut_at_its_limit_is_made_whole_again(pattern: str, times: int) -> None:
    text = (pattern * 4096)[: 4096 * times - 100]
    parts: list[Part] = []
    for start in range(0, len(text), 4096):
        parts = joined(parts, Part(text[start : start + 4096]), at_once=True)
    assert [one.html for one in parts] == [text]


def test_short_messages_and_those_of_later_stay_apart_and_an_album_is_one() -> None:
    long_one = Part("a" * 4096)
    assert len(joined([Part("một")], Part("hai"), at_once=True)) == 2
    assert len(joined([long_one], Part("hai"), at_once=False)) == 2
    file = {"file": "1", "name": "a.pdf", "photo": False}
    album = joined([Part(files=(file,), album="7")], Part("lời", (file,), "7"), at_once=True)
    assert album == [Part("lời", (file, file), "7")]
    assert Part.of(album[0].kept()) == album[0]


def test_long_words_are_numbered_and_a_button_always_has_a_message_to_stand_under() -> None:
    def head(number: str) -> str:
        return f"<b>Thông báo {number}</b>\n\n"

    file = {"file": "1", "name": "a.pdf", "photo": False}
    found = messages([Part("chữ " * 3000)], head)
    assert [plain(one.html)[:13] for one in found] == [f"Thông báo {n}/{len(found)}" for n in (1, 2, 3, 4)]
    assert all(len(plain(one.html)) <= LONGEST_TEXT for one in found)
    album = messages([Part("lời", (file, file), "7")], head, ask="Bấm")
    assert [one.bears_buttons for one in album] == [False, True]
    assert [one.html for one in messages([Part("l" * 1000, (file,))], head)][1] == ""
    poll = Poll("Họp <hôm> nào?", ("Thứ hai", "Thứ ba"))
    headed = messages([Part(poll=poll), Part(poll=poll)], head)
    assert [(one.html, one.place) for one in headed] == [
        ("<b>Thông báo </b>", 0),
        ("Họp &lt;hôm&gt; nào?\n• Thứ hai\n• Thứ ba", 0),
        ("Họp &lt;hôm&gt; nào?\n• Thứ hai\n• Thứ ba", 1),
    ]
    assert Part.of(Part(poll=poll).kept()).poll == poll
    # One kept by an older version only named the message that was passed on.
    assert Part.of({"poll": [1, 2]}).poll is None


def test_the_same_announcement_is_known_by_whoever_writes_it() -> None:
    assert digest([Part("<b>Họp</b>  lúc 8 giờ")]) == digest([Part("họp lúc\n8 giờ")])
    assert digest([Part("Họp lúc 8 giờ")]) != digest([Part("Họp lúc 9 giờ")])


def local(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    """A moment by the office's clock."""
    return datetime.combine(date(year, month, day), time(hour, minute))


PEOPLE = [
    Recipient(1, "Nguyễn Văn An", 10, "staff", reachable=True),
    Recipient(2, "Nguyễn Văn An", 20, "head", reachable=True),
    Recipient(3, "Phạm Thị Bình", 10, "staff", reachable=True),
    Recipient(4, "Phạm Thị Bình", 10, "staff", reachable=False),
    Recipient(5, "Lê Hà", None, "office", reachable=True),
]


@pytest.mark.parametrize(
    ("audience", "missing", "meant"),
    [
        (Audience(everybody=True), (), [1, 2, 3, 4, 5]),
        (Audience(roles=("head",), departments=(10,)), (), [1, 2, 3, 4]),
        (Audience(people=(5,), campaigns=(1,)), (20,), [2, 5]),
        (Audience(groups=(7,)), (), []),
    ],
)
def test_an_audience_is_everybody_who_is_in_any_part_of_it(
    audience: Audience, missing: tuple[int, ...], meant: list[int]
) -> None:
    assert [one.person_id for one in audience.chosen(PEOPLE, missing)] == meant
    assert Audience.of(audience.kept()) == audience


def test_namesakes_are_told_apart_and_names_are_found_without_their_marks() -> None:
    assert told_apart(PEOPLE[:4], {10: "Phòng 1", 20: "Phòng 2"}) == [
        "Nguyễn Văn An (Phòng 1)",
        "Nguyễn Văn An (Phòng 2)",
        "Phạm Thị Bình (Phòng 1) [1]",
        "Phạm Thị Bình (Phòng 1) [2]",
    ]
    found, unknown = named("- nguyen van an; Lê Hà\nKhông Ai", PEOPLE)
    assert [one.person_id for one in found] == [1, 2, 5]
    assert unknown == ["Không Ai"]


MONDAY = local(2026, 8, 3, 9, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8 giờ sáng mai", local(2026, 8, 4, 8, 0)),
        ("8h", local(2026, 8, 4, 8, 0)),
        ("14h30", local(2026, 8, 3, 14, 30)),
        ("15/8", local(2026, 8, 15, 8, 0)),
        ("thứ sáu", local(2026, 8, 7, 8, 0)),
        ("không biết", None),
        ("1/8/2026", None),
    ],
)
def test_a_moment_is_the_next_one_as_people_type_it(typed: str, meant: datetime | None) -> None:
    assert moment(typed, MONDAY) == meant


def test_a_day_to_acknowledge_by_lasts_until_its_end() -> None:
    assert moment("hết ngày 10/8", MONDAY, END_OF_DAY) == local(2026, 8, 10, 23, 59)
    assert moment("trước ngày 10/8", MONDAY, END_OF_DAY) == local(2026, 8, 9, 23, 59)


@given(st.integers(0, 60), st.integers(0, 23), st.none() | st.integers(0, 60), st.none() | st.integers(1, 40))
def test_a_reminder_comes_on_working_days_once_and_never_after_the_last_hour(
    day: int, hour: int, reminded: int | None, until: int | None
) -> None:
    def on(number: int) -> date:
        return date.fromordinal(MONDAY.toordinal() + number)

    now = datetime.combine(on(day), time(hour))
    last = datetime.combine(on(until), time(16)) if until is not None else None
    if repeats_today(now, 8, MONDAY.date(), on(reminded) if reminded is not None else None, last):
        assert hour >= 8
        assert now.date() > MONDAY.date()
        assert now.weekday() < 5
        assert reminded is None or on(reminded) < now.date()
        assert last is None or now <= last
