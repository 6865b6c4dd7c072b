"""Learns the weights of bot/intents anew from its examples: uv run -m tests.learning.fit_intents [--words].

With `--words` only what the examples' words mean is written anew, in seconds.
"""

import json
import sys
from pathlib import Path

import bot.intents
from bot.intents.examples import load
from bot.intents.fitting import digest, fit, words

WEIGHTS = Path(bot.intents.__file__).with_name("weights.json")


def main() -> None:
    """Fit and write."""
    examples = list(load())
    if "--words" in sys.argv:
        learnt = {**json.loads(WEIGHTS.read_text(encoding="utf-8")), **words(examples)}
    else:
        learnt = {"examples": digest(examples), "weights": fit(examples), **words(examples)}
    lines = json.dumps(learnt, ensure_ascii=False, separators=(",", ":")).replace("},", "},\n")
    lines = lines.replace('","', '",\n"')
    WEIGHTS.write_text(f"{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
