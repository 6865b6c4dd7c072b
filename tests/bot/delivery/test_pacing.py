"""Pacing: the published limits hold whatever is wanted when, and replies go first."""

import asyncio
from collections import defaultdict
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.pacing import BURST, GROUP_PER_MINUTE, MARGIN, PER_SECOND, Pacer
from bot.delivery.policy import Priority
from bot.delivery.worker import AT_ONCE
from tests.fakes.virtual_time import run

Wish = tuple[float, int, Priority]
Call = tuple[float, int, Priority]
LONG = 1e-6  # rounding of moments that were added up

wishes = st.lists(
    st.tuples(
        st.floats(0, 20).map(lambda moment: round(moment, 3)),
        st.sampled_from([1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2]),
        st.sampled_from(list(Priority)),
    ),
    max_size=150,
)


# What a call takes there and back; somewhere among them is one that nothing delays.
delays = st.lists(st.tuples(st.floats(0, 0.6), st.floats(0, 0.6)), min_size=1, max_size=12).map(
    lambda found: [(0.0, 0.0), *found]
)


def played(wanted: list[Wish], slow: list[tuple[float, float]] | None = None) -> list[Call]:
    """What arrived when; everybody asks at their moment, and each call takes its time."""

    async def play() -> list[Call]:
        clock = asyncio.get_running_loop().time
        pacer = Pacer(clock)
        gone: list[Call] = []

        async def call(moment: float, chat_id: int, priority: Priority, there: float, back: float) -> None:
            await asyncio.sleep(moment)
            going = await pacer.wait(chat_id, priority)
            await asyncio.sleep(there)
            gone.append((clock(), chat_id, priority))
            await asyncio.sleep(back)
            pacer.ended(going)

        takes = cycle(slow or [(0.0, 0.0)])
        await asyncio.gather(*(call(*wish, *next(takes)) for wish in wanted))
        return gone

    return run(play())


def most_within(moments: list[float], seconds: float) -> int:
    """The most that fell into any span of this length."""
    return max(
        (sum(1 for other in moments if start <= other < start + seconds - LONG) for start in moments),
        default=0,
    )


@given(wishes, delays)
def test_the_limits_of_telegram_are_never_passed_and_everything_goes(
    wanted: list[Wish], slow: list[tuple[float, float]]
) -> None:
    """However long some calls are on their way and others not."""
    gone = played(wanted, slow)
    assert len(gone) == len(wanted)
    assert most_within([moment for moment, _, _ in gone], 1) <= PER_SECOND
    of_chat: defaultdict[int, list[float]] = defaultdict(list)
    for moment, chat_id, _ in gone:
        of_chat[chat_id].append(moment)
    for chat_id, moments in of_chat.items():
        for seconds in (1, 5, 30):
            assert most_within(moments, seconds) <= seconds + BURST - 1
        if chat_id < 0:
            assert most_within(moments, 60) <= GROUP_PER_MINUTE


@settings(max_examples=settings().max_examples // 8)
@given(
    st.lists(st.tuples(st.floats(0, 12), st.integers(1000, 2000)), max_size=20, unique_by=lambda one: one[1])
)
def test_a_reply_never_waits_behind_an_announcement_to_three_hundred(
    replies: list[tuple[float, int]],
) -> None:
    announced: list[Wish] = [(0, chat_id, Priority.ANNOUNCEMENT) for chat_id in range(1, 301)]
    answers: list[Wish] = [(moment, chat_id, Priority.REPLY) for moment, chat_id in replies]
    gone = {chat_id: moment for moment, chat_id, _ in played(announced + answers)}
    crowded = most_within([moment for moment, _ in replies], 1.1) > 2
    for moment, chat_id in replies:
        assert gone[chat_id] - moment < (1.2 if crowded else LONG)


@pytest.mark.parametrize("far", [0, 0.15])
def test_an_announcement_takes_what_the_replies_leave_of_the_limit_and_no_more(far: float) -> None:
    """However far away Telegram is; each reply gets the next place that comes free."""

    async def play() -> tuple[list[Call], list[float]]:
        clock = asyncio.get_running_loop().time
        pacer, places = Pacer(clock), asyncio.Semaphore(AT_ONCE)
        gone: list[Call] = []
        waits: list[float] = []

        async def announce(chat_id: int) -> None:
            async with places:
                await go(chat_id, Priority.ANNOUNCEMENT)

        async def answer(number: int) -> None:
            await asyncio.sleep(number / 2)
            await go(10_000 + number, Priority.REPLY)

        async def go(chat_id: int, priority: Priority) -> None:
            wished = clock()
            call = await pacer.wait(chat_id, priority)
            if priority == Priority.REPLY:
                waits.append(clock() - wished)
            await asyncio.sleep(far / 2)
            gone.append((clock(), chat_id, priority))
            await asyncio.sleep(far / 2)
            pacer.ended(call)

        await asyncio.gather(*map(announce, range(1, 901)), *map(answer, range(64)))
        return gone, waits

    gone, waits = run(play())
    assert max(waits) < 0.2
    announced = [moment for moment, _, priority in gone if priority == Priority.ANNOUNCEMENT]
    assert max(announced) < 900 / (PER_SECOND - 2) * 1.03
    assert most_within([moment for moment, _, _ in gone], 1) <= PER_SECOND


def test_what_is_more_urgent_goes_first_and_equals_go_in_the_order_they_came() -> None:
    later: list[Wish] = [
        (0.01, 100, Priority.ANNOUNCEMENT),
        (0.02, 101, Priority.ALERT),
        (0.03, 102, Priority.NOTICE),
        (0.04, 103, Priority.NOTICE),
        (0.05, 104, Priority.REPLY),
    ]
    crowd: list[Wish] = [(0, chat_id, Priority.REPLY) for chat_id in range(1, PER_SECOND + 1)]
    order = [chat_id for _, chat_id, _ in played(crowd + later) if chat_id >= 100]
    assert order == [104, 102, 103, 101, 100]


def test_a_person_may_get_a_short_burst_and_then_one_a_second() -> None:
    moments = [moment for moment, _, _ in played([(0, 1, Priority.REPLY)] * 5)]
    assert moments[1] == 0
    assert [round(moment, 1) for moment in moments[2:]] == [0, 1, 2]


def test_one_groups_refusal_stops_that_group_only() -> None:
    async def play() -> list[tuple[int, float]]:
        clock = asyncio.get_running_loop().time
        pacer = Pacer(clock)
        pacer.refused(-1, 30)
        gone: list[tuple[int, float]] = []

        async def call(chat_id: int, priority: Priority) -> None:
            pacer.ended(await pacer.wait(chat_id, priority))
            gone.append((chat_id, clock()))

        assert pacer.delay(-1, Priority.REPLY) == 30
        assert pacer.delay(-2, Priority.REPLY) == 0
        calls = [(-1, Priority.REPLY), (-2, Priority.ALERT), (5, Priority.REPLY), (6, Priority.ANNOUNCEMENT)]
        await asyncio.gather(*(call(*one) for one in calls))
        return gone

    gone = dict(run(play()))
    assert gone[-1] == 30
    assert all(gone[chat_id] < 0.1 for chat_id in (-2, 5, 6))


def test_a_second_chat_refused_meanwhile_stops_everything_but_replies() -> None:
    async def play() -> tuple[float, float]:
        pacer = Pacer(asyncio.get_running_loop().time)
        pacer.refused(-1, 30)
        pacer.refused(-2, 10)
        return pacer.delay(7, Priority.NOTICE), pacer.delay(7, Priority.REPLY)

    assert run(play()) == (10, 0)


def test_a_caller_who_gives_up_holds_nobody_up() -> None:
    async def play() -> float:
        clock = asyncio.get_running_loop().time
        pacer = Pacer(clock)
        pacer.refused(1, 5)
        waiting = [asyncio.create_task(pacer.wait(1, Priority.REPLY)) for _ in range(2)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await waiting[1]
        return clock()

    assert run(play()) == 5


def test_a_call_under_way_keeps_its_place_and_one_given_up_when_let_through_gives_it_back() -> None:
    async def play() -> float:
        loop = asyncio.get_running_loop()
        pacer = Pacer(loop.time)
        under_way = [await pacer.wait(chat_id, Priority.REPLY) for chat_id in range(1, PER_SECOND + 1)]
        await asyncio.sleep(10)
        pacer.ended(under_way.pop())
        waiting = asyncio.create_task(pacer.wait(101, Priority.REPLY))
        await asyncio.sleep(0)
        loop.call_at(loop.time() + 1 + MARGIN, waiting.cancel)
        await asyncio.wait([waiting])
        assert waiting.cancelled()
        await pacer.wait(102, Priority.REPLY)
        return loop.time()

    assert 12 < run(play()) < 12.1


@settings(max_examples=settings().max_examples // 2)
@given(wishes, st.integers(2, 3), st.integers(0, 20))
def test_workers_who_share_a_token_pass_no_limit_together(
    wanted: list[Wish], workers: int, joined: int
) -> None:
    async def play() -> list[Call]:
        clock = asyncio.get_running_loop().time
        pacers = [Pacer(clock) for _ in range(workers)]
        gone: list[Call] = []

        async def call(place: int, moment: float, chat_id: int, priority: Priority) -> None:
            await asyncio.sleep(moment)
            # Before the others have joined the first one has everything to do.
            pacer = pacers[place % workers if moment >= joined else 0]
            pacer.ended(await pacer.wait(chat_id, priority))
            gone.append((clock(), chat_id, priority))

        async def join() -> None:
            await asyncio.sleep(joined)
            for pacer in pacers[1:]:
                pacer.share(workers, after=11, groups_after=60)
            await asyncio.sleep(5)
            pacers[0].share(workers)

        await asyncio.gather(join(), *(call(place, *wish) for place, wish in enumerate(wanted)))
        return gone

    gone = run(play())
    assert len(gone) == len(wanted)
    assert most_within([moment for moment, _, _ in gone], 1) <= PER_SECOND
    for chat_id in {chat_id for _, chat_id, _ in gone if chat_id < 0}:
        moments = [moment for moment, chat, _ in gone if chat == chat_id]
        assert most_within(moments, 60) <= GROUP_PER_MINUTE


@settings(max_examples=settings().max_examples // 8)
@given(st.integers(1, 20), st.integers(1, 6))
def test_a_steady_stream_of_replies_starves_no_announcement(replies_a_second: int, alerts: int) -> None:
    """What the replies leave of the limit is used, and what waits longest of a priority goes first."""
    wanted: list[Wish] = [(0, chat_id, Priority.ANNOUNCEMENT) for chat_id in range(1, 61)]
    wanted += [(0, -chat_id, Priority.ALERT) for chat_id in range(1, alerts + 1)]
    wanted += [
        (number / replies_a_second, 1000 + number, Priority.REPLY) for number in range(15 * replies_a_second)
    ]
    gone = played(wanted)
    announced = [moment for moment, _, priority in gone if priority == Priority.ANNOUNCEMENT]
    left = PER_SECOND - replies_a_second - 3
    assert max(announced) < (60 + alerts) / left + 2
