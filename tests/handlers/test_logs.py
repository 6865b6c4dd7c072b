"""The formatter of the log: our own lines whole, of everything else only what holds no data."""

import io
import logging
from collections.abc import Iterator

import pytest

from handlers import logs

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"
WORDS = "tôi xin nghỉ phép"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the log holds, at its most talkative; the machinery of the tests' own log is put back."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    written = io.StringIO()
    logs.set_up((TOKEN, TOKEN.partition(":")[2]), written, logging.DEBUG)
    root.setLevel(logging.DEBUG)
    yield written
    root.handlers[:], root.level = before[0], before[1]
    for name in ("bot", "handlers", "storage", "__main__"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def test_our_own_lines_are_written_whole(lines: io.StringIO) -> None:
    logging.getLogger("handlers.updates").warning("update %s failed", 17)
    assert lines.getvalue().rstrip().endswith("WARNING handlers.updates update 17 failed")


@pytest.mark.parametrize("name", ["telegram.ext.Application", "aiohttp.client", "sqlalchemy.engine"])
def test_of_other_libraries_only_the_template_is_written(name: str, lines: io.StringIO) -> None:
    logging.getLogger(name).error("Calling %s with %r", f"https://api.telegram.org/bot{TOKEN}", WORDS)
    assert "Calling %s with %r" in lines.getvalue()
    assert WORDS not in lines.getvalue()
    assert TOKEN not in lines.getvalue()


def test_a_library_that_formats_by_itself_is_cut_to_its_name_and_level(lines: io.StringIO) -> None:
    logging.getLogger("telegram.Bot").error(f"failed: {WORDS}")  # noqa: G004 - as some libraries do
    assert "ERROR telegram.Bot in test_logs.py:" in lines.getvalue()
    assert WORDS not in lines.getvalue()


@pytest.mark.parametrize("name", ["handlers.errors", "telegram.ext", "asyncio"])
def test_of_an_exception_only_types_and_places_are_written(name: str, lines: io.StringIO) -> None:
    try:
        try:
            {}[WORDS]
        except KeyError as error:
            raise RuntimeError(f"{TOKEN} {WORDS}") from error
    except RuntimeError:
        logging.getLogger(name).exception("it failed")
    assert "RuntimeError" in lines.getvalue()
    assert "KeyError" in lines.getvalue()
    assert "test_logs.py" in lines.getvalue()
    assert WORDS not in lines.getvalue()
    assert TOKEN not in lines.getvalue()


def test_the_token_is_taken_out_of_our_own_lines_too(lines: io.StringIO) -> None:
    logging.getLogger("handlers").info("https://api.telegram.org/bot%s/getMe", TOKEN)
    logging.getLogger("handlers").info("token %s", TOKEN.partition(":")[2])
    assert TOKEN.partition(":")[2] not in lines.getvalue()


def test_a_loop_of_causes_ends(lines: io.StringIO) -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    logging.getLogger("handlers").error("it failed", exc_info=first)
    assert lines.getvalue().count("ValueError") == 2


def test_words_in_a_stack_or_an_unraisable_template_do_no_harm(lines: io.StringIO) -> None:
    logging.getLogger("handlers").error("stack", stack_info=True)
    logging.getLogger("aiohttp").error("100 % sure")
    assert "stack" in lines.getvalue()
    assert "aiohttp" in lines.getvalue()


def test_lines_that_repeat_themselves_are_counted_not_written(lines: io.StringIO) -> None:
    for number in range(500):
        logging.getLogger("handlers.updates").error("update %s failed", number)
    assert lines.getvalue().count("failed") == 1


def test_a_minute_later_the_log_says_how_many_there_were() -> None:
    now = [0.0]
    collapsed = logs.Collapsed(lambda: now[0])

    def line() -> logging.LogRecord:
        return logging.LogRecord("handlers", logging.ERROR, "file.py", 1, "no disk", None, None)

    assert [collapsed.filter(line()) for _ in range(3)] == [True, False, False]
    now[0] = 61
    later = line()
    assert collapsed.filter(later)
    assert later.getMessage() == "no disk (and 2 more like it since the last one)"
