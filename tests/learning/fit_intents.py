"""Learns the weights of bot/intents anew from its examples: uv run -m tests.learning.fit_intents."""

import json
from pathlib import Path

import bot.intents
from bot.intents.examples import load
from bot.intents.fitting import digest, fit

WEIGHTS = Path(bot.intents.__file__).with_name("weights.json")


def main() -> None:
    """Fit and write."""
    examples = list(load())
    learnt = {"examples": digest(examples), "weights": fit(examples)}
    lines = json.dumps(learnt, ensure_ascii=False, separators=(",", ":")).replace("},", "},\n")
    WEIGHTS.write_text(f"{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
