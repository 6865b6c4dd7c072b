"""One process that reads files, as the assistant sees it: asked, waited for, ended when it lasts too long."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.sandbox import frames, worker
from bot.sandbox.limits import Limits, Overrun

# Nothing else of the environment: a process that reads what strangers send knows no token.
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SYSTEMROOT", "PYTHONPATH", "VIRTUAL_ENV")


class Child:
    """Started with the first piece of work."""

    def __init__(self, limits: Limits) -> None:
        self.works = 0
        self._limits = limits
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from bot.sandbox.worker import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=os.fspath(_root()),
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            start_new_session=True,
        )
        self._send(limits)

    def call(self, work: Callable[..., Any], arguments: tuple[object, ...]) -> object:
        """The outcome of the work.

        Raises:
            Overrun: it took too much, or brought the process down; then the process is gone.
        """
        self.works += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.end()

        timer = threading.Timer(self._limits.seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            self._send((work, arguments))
            kind, value = self._receive()
        except (EOFError, OSError, pickle.UnpicklingError):
            self.end()
            raise Overrun("time" if late.is_set() or self._ran_out() else "crash") from None
        finally:
            timer.cancel()
        if kind == worker.RAISED and isinstance(value, Exception):
            raise value
        if kind == worker.MEMORY:
            self.end()
            raise Overrun("memory")
        if kind == worker.FAULT:
            raise Overrun(f"fault\n{value}")
        return value

    def end(self) -> None:
        """End it and what it started, whatever it is at."""
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def close(self) -> None:
        """End it and let go of its pipes; nobody may be waiting for it."""
        self.end()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()

    def _send(self, value: object) -> None:
        pipe = self._process.stdin
        if pipe is None:
            raise EOFError
        pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()

    def _receive(self) -> tuple[int, object]:
        pipe = self._process.stdout
        answer = frames.read(pipe) if pipe is not None else None
        if isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], int):
            return answer
        raise EOFError

    def _ran_out(self) -> bool:
        """Whether the system ended it for the time it took."""
        return sys.platform != "win32" and self._process.returncode == -signal.SIGXCPU


def _root() -> Path:
    """Where `bot` is found, whichever folder the assistant was started in."""
    return Path(__file__).resolve().parents[2]
