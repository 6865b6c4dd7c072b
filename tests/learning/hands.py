"""Labelled questions: what somebody asked of a folder of plans, and what a right answer holds."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.answers import Library
from bot.language import canon
from bot.library import of_folder

_PER = re.compile(r"(?<!\d)/|/(?!\d)")  # "đồng/người": only a day's slash joins
DATA = Path(__file__).parent / "data"
OWN = ("h1", "h2", "h3", "h4", "h5")
# Not fitted on: how other people's questions fare. The errors of h6, h7 and h8 were read, those of h9 never.
KEPT_OUT = ("h6", "h7", "h8", "h9")
TODAY = date(2026, 11, 29)


@dataclass(frozen=True)
class Wanted:
    """What a right answer holds: every string of `must`, from the file whose name begins with `doc`."""

    doc: str
    must: tuple[str, ...]
    evidence: str

    def stands_in(self, text: str) -> bool:
        told = plain(text)
        return all(f" {plain(one)} " in f" {told} " for one in self.must)


@dataclass(frozen=True)
class Labelled:
    """A question; no plan answers it without `wanted`. `before` are those it follows, the oldest first."""

    hand: str
    text: str
    before: tuple[str, ...]
    style: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True)
class Hand:
    """One person's questions over a folder of plans."""

    name: str
    plans: Path
    questions: tuple[Labelled, ...]

    @property
    def library(self) -> Library:
        return _library(self.plans)


@lru_cache
def _library(folder: Path) -> Library:
    return of_folder(folder, TODAY)


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """A text as it is compared: one spelling, no punctuation, no leading zeros."""
    kept = "".join(letter if letter.isalnum() or letter in "%/" else " " for letter in canon(text).casefold())
    kept = _PER.sub(" ", kept)
    return " ".join(word.lstrip("0") or "0" for word in kept.replace("/0", "/").split())


def own() -> list[Hand]:
    """The hands of this project."""
    return [_of_data(name) for name in OWN]


def kept_out() -> list[Hand]:
    """The hands nothing was fitted on."""
    return [_of_data(name) for name in KEPT_OUT]


def _of_data(name: str) -> Hand:
    return hand(name, DATA / name / "plans", DATA / name / "questions.jsonl")


def hand(name: str, plans: Path, questions: Path) -> Hand:
    """The questions of a file of JSON lines over the plans of a folder."""
    rows = [json.loads(line) for line in questions.read_text("utf-8").splitlines() if line.strip()]
    return Hand(name, plans, tuple(_labelled(name, row) for row in rows))


def _labelled(name: str, row: dict[str, Any]) -> Labelled:
    chain = row.get("chain") or ([row["before"]] if row.get("before") else [])
    options = [row, *row.get("alt", [])] if row["doc"] else []
    return Labelled(
        name,
        row["question"],
        tuple(chain),
        row["style"],
        tuple(
            Wanted(one["doc"], tuple(one.get("must_contain") or one["must"]), one.get("evidence") or "")
            for one in options
        ),
    )
