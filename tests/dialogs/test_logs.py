"""A whole dialog with everything going wrong: neither the token nor people's words are in the log."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.playground import TOKEN
from handlers import logs
from handlers.questions import asking
from tests.dialogs.conftest import Office

NAME = "Nguyễn Văn Bí Mật"
WORDS = "hồ sơ của chị Lan có bị kỷ luật không"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    written = io.StringIO()
    logs.set_up((TOKEN, TOKEN.partition(":")[2]), written, logging.DEBUG)
    root.setLevel(logging.DEBUG)
    yield written
    root.handlers[:], root.level = before[0], before[1]
    for name in ("bot", "handlers", "storage", "__main__"):
        logging.getLogger(name).setLevel(logging.NOTSET)


async def test_nothing_that_people_wrote_and_no_token_reaches_the_log(
    lines: io.StringIO, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(answer: object, language: str) -> None:
        raise ValueError(f"{WORDS} {answer} {TOKEN}")

    monkeypatch.setattr(asking, "render", fails)
    an = await office.enrolled(NAME, "staff", await office.department("Phòng 1"))
    await an.say(f"{WORDS}?")
    await an.sees("Có lỗi ở phía tôi")
    await an.sends_file(f"{WORDS}.exe", WORDS.encode())
    await an.sees("Việc nộp tệp dành cho lãnh đạo phòng")
    for fault in ("502", "drop_before", "429"):
        office.playground.faults.add(fault, "sendMessage", chat_id=an.id)
        await an.say(f"/{WORDS.split(maxsplit=1)[0]} {WORDS}")
    office.playground.faults.add("502", "getUpdates", times=2)
    await an.say("/menu")
    office.later(minutes=1)
    await an.sees("chọn việc")
    await office.stop()
    log = lines.getvalue()
    assert "ValueError" in log
    assert "asking.py" in log
    for secret in (TOKEN, TOKEN.partition(":")[2], WORDS, "kỷ luật", "Bí Mật"):
        assert secret not in log
