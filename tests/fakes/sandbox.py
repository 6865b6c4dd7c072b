"""One sandbox for every office of a test run: its processes have to load what reads files only once."""

import atexit

from bot.sandbox import Sandbox


class Lasting(Sandbox):
    def close(self) -> None:
        """The next office works with it."""


SANDBOX = Lasting()
atexit.register(Sandbox.close, SANDBOX)
