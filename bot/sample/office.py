"""Who works in the sample office, read from office.toml."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Department:
    """A unit of the office. `kind` is "office", "division" or "council"."""

    key: str
    name: str
    short: str
    kind: str


@dataclass(frozen=True)
class Person:
    """Someone of the office. `department` is a department's key; `role` staff, head, office or admin."""

    telegram_id: int
    name: str
    department: str
    role: str
    about: str
    language: str = "vi"
    enrolled: bool = True


@dataclass(frozen=True)
class Group:
    """A Telegram group. `members` are Telegram ids, its maker first; `department` is "" where not linked."""

    title: str
    members: tuple[int, ...]
    department: str = ""


@dataclass(frozen=True)
class Office:
    """The whole office; `place` stands before the date of its documents, `chief` under them."""

    name: str
    place: str
    chief: str
    departments: tuple[Department, ...]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]


def office() -> Office:
    """The sample office."""
    data = tomllib.loads(files(__package__).joinpath("office.toml").read_text("utf-8"))
    return Office(
        name=data["name"],
        place=data["place"],
        chief=data["chief"],
        departments=tuple(Department(**row) for row in data["departments"]),
        people=tuple(Person(**row) for row in data["people"]),
        groups=tuple(Group(**{**row, "members": tuple(row["members"])}) for row in data["groups"]),
    )
