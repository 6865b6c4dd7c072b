"""Links that open a screen: what may stand in them, and what tells them from an invitation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import codes
from handlers import links
from handlers.callback_data import decode
from handlers.links import Screen

arguments = st.lists(
    st.one_of(st.integers(0, 10**12).map(str), st.sampled_from(["titles", "r", "d"])), max_size=3
)


@given(st.sampled_from(Screen), arguments)
def test_a_link_and_a_button_open_the_same(screen: Screen, args: list[str]) -> None:
    private = links.opener("Mở", screen, *args, username="tro_ly_bot", chat_id=7)
    group = links.opener("Mở", screen, *args, username="tro_ly_bot", chat_id=-7)
    address, _, payload = group.url.partition("?start=")
    assert address == "https://t.me/tro_ly_bot"
    assert len(payload) <= links.LONGEST
    assert decode(private.data) == (links.OPEN, tuple(payload.split("_")))
    assert links.is_link(payload) == bool(args)


def test_the_code_of_an_invitation_is_no_link() -> None:
    assert not any(links.is_link(codes.new()) for _ in range(50))
    assert not links.is_link("AB12-CD34")


@pytest.mark.parametrize("argument", ["a b", "é", "a:b", "x" * 80, ""])
def test_what_telegram_would_not_carry_is_refused(argument: str) -> None:
    with pytest.raises(ValueError, match="carried"):
        links.link("tro_ly_bot", Screen.COMMAND, argument)
