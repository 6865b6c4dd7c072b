"""`python -m tests.crash --kills 300`: the whole run, with what it gave on the screen.

`--points` kills at each named point in turn and at no other moment, `--few` lets nine people work, not forty,
`--files` kills on the way of a file alone, `--pieces` while an announcement is written to its recipients.
"""

import argparse
import asyncio
import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.crash.harness import Run
from tests.crash.program import OF_FILES, OF_PIECES, POINTS


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--points", action="store_true")
    options.add_argument("--few", action="store_true")
    options.add_argument("--files", action="store_true")
    options.add_argument("--pieces", action="store_true")
    chosen = options.parse_args()
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.WARNING)
    logging.getLogger("tests.crash").setLevel(logging.INFO)
    people = (3, 4, 2) if chosen.few else (14, 18, 7)
    with TemporaryDirectory(prefix="crash-") as folder:
        every = POINTS + OF_PIECES + OF_FILES
        points = OF_FILES if chosen.files else OF_PIECES if chosen.pieces else every
        run = Run(Path(folder), chosen.seed, *people, only_points=chosen.points, points=points)
        outcome = asyncio.run(run.whole(chosen.kills))
    sys.stdout.write("\n".join([outcome.told(), *run.deeds.screens[:3], ""]))
    sys.exit(bool(outcome.faults))


if __name__ == "__main__":
    main()
