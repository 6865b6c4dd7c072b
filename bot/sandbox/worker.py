"""The process that reads files: takes one piece of work after another until its pipe closes."""

import os
import pickle
import sys
import traceback
from typing import BinaryIO

from bot.sandbox import frames
from bot.sandbox.limits import Limits, hold_cpu, hold_memory

DONE, RAISED, MEMORY, FAULT = range(4)


def serve(source: BinaryIO, target: BinaryIO) -> None:
    """The first thing that comes are the limits; then each piece of work is a function and what it takes."""
    limits = pickle.load(source)  # noqa: S301 - it comes from the assistant itself
    if not isinstance(limits, Limits):
        raise TypeError("limits first")
    hold_memory(limits)
    while True:
        try:
            work, arguments = pickle.load(source)  # noqa: S301 - as above
        except EOFError:
            return
        hold_cpu(limits)
        answer: tuple[int, object]
        try:
            answer = DONE, work(*arguments)
        except MemoryError:
            answer = MEMORY, ""
        except Exception as error:  # the process reports and goes on; what it was is for the log
            ours = type(error).__module__.startswith(frames.OURS)
            answer = (RAISED, error) if ours else (FAULT, traceback.format_exc(limit=-4))
        frames.write(target, answer)


def main() -> None:
    """What a library prints must not come between the answers."""
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        serve(sys.stdin.buffer, target)
    except BrokenPipeError:  # the assistant ended while this was read: nobody waits for the answer
        os._exit(0)  # for an ordinary end would try to write it once more
