"""The example sentences: what people say, by what they want, where they are and who they are."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from zlib import crc32

from bot.intents.model import Place

_ROLES = ("staff", "head", "office", "admin")


@dataclass(frozen=True)
class Example:
    """`names` are all that may be meant: several where even a colleague would ask back."""

    text: str
    place: Place
    names: frozenset[str]


def load() -> Iterator[Example]:
    """Every example: a file for each place, in it a table for each intent, a text for each role."""
    for file in sorted(resources.files(__package__).iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".toml"):
            continue
        kind = file.name.removesuffix(".toml")
        for names, by_role in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for role, lines in by_role.items():
                for line in filter(None, map(str.strip, lines.splitlines())):
                    yield Example(line, Place(kind, _role(role, line)), frozenset(names.split()))


def _role(role: str, line: str) -> str:
    """Of a line that everybody may say, one of the roles, always the same."""
    return _ROLES[crc32(line.encode()) % len(_ROLES)] if role == "any" else role
