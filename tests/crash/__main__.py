"""`python -m tests.crash --kills 300`: the whole run, with what it gave on the screen."""

import argparse
import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.crash.harness import Run


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    with TemporaryDirectory(prefix="crash-") as folder:
        run = Run(Path(folder), chosen.seed, asking=14, registering=18, handing=7)
        outcome = asyncio.run(run.whole(chosen.kills))
    sys.stdout.write("\n".join([outcome.told(), *run.deeds.screens[:3], ""]))
    sys.exit(bool(outcome.faults))


if __name__ == "__main__":
    main()
