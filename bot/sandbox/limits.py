"""What a process that reads files may take, and how it is held to that."""

import sys
from dataclasses import dataclass

MEGABYTE = 1 << 20


class Overrun(Exception):
    """The work took more memory or time than it may, or brought its process down; `why` says which."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Limits:
    """`cpu` is a piece of work's own share, `seconds` how long it may last on a busy machine."""

    memory_mb: int
    cpu: int
    seconds: float


if sys.platform == "win32":

    def hold_memory(_: Limits) -> None:
        """Windows has no such limits: time alone is held."""

    def hold_cpu(_: Limits) -> None:
        """As above."""

else:
    import os
    import resource

    def hold_memory(limits: Limits) -> None:
        """For this process and those it starts; for the CPU they stand behind everything else."""
        most = limits.memory_mb * MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(15)

    def hold_cpu(limits: Limits) -> None:
        """From now on so many seconds more; one that takes more is ended by the system."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        until = int(used.ru_utime + used.ru_stime) + 1 + limits.cpu
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
