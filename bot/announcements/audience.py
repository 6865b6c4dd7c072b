"""Who an announcement is for, and who of them has acknowledged it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.language import fold


@dataclass(frozen=True)
class Recipient:
    """`reachable` is False for someone who has not come in, or has blocked the bot."""

    person_id: int
    name: str
    department_id: int | None
    role: str
    reachable: bool
    acknowledged: bool = False


@dataclass(frozen=True)
class Audience:
    """Everybody who is in any of these; `campaigns` means the divisions that lack something there."""

    everybody: bool = False
    roles: tuple[str, ...] = ()
    departments: tuple[int, ...] = ()
    campaigns: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nobody was chosen yet."""
        return self == Audience()

    def kept(self) -> dict[str, object]:
        """As it is kept."""
        return {name: value for name, value in vars(self).items() if value}

    @classmethod
    def of(cls, kept: object) -> "Audience":
        """From how it is kept."""
        given = kept if isinstance(kept, Mapping) else {}
        names = ("roles", "departments", "campaigns", "people", "groups")
        lists = {name: tuple(given.get(name) or ()) for name in names}
        return cls(everybody=bool(given.get("everybody")), **lists)

    def chosen(self, everybody: Sequence[Recipient], missing: Collection[int] = ()) -> list[Recipient]:
        """Who is meant, each once; `missing` are the divisions that lack something in the campaigns."""
        return [
            one
            for one in everybody
            if self.everybody
            or one.role in self.roles
            or one.person_id in self.people
            or (one.department_id is not None and one.department_id in {*self.departments, *missing})
        ]


@dataclass(frozen=True)
class Tally:
    """Counts of an announcement, and the names still missing."""

    total: int = 0
    acknowledged: int = 0
    missing: tuple[Recipient, ...] = field(default=())
    unreachable: tuple[Recipient, ...] = field(default=())


def tally(recipients: Sequence[Recipient]) -> Tally:
    """Who has acknowledged, who can still be reminded, who cannot be reached."""
    missing = [one for one in recipients if not one.acknowledged]
    return Tally(
        total=len(recipients),
        acknowledged=len(recipients) - len(missing),
        missing=tuple(one for one in missing if one.reachable),
        unreachable=tuple(one for one in missing if not one.reachable),
    )


def told_apart(people: Sequence[Recipient], departments: Mapping[int, str]) -> list[str]:
    """Each with the division; two of one name in one division with a number."""
    shown = []
    for one in people:
        unit = departments.get(one.department_id or 0)
        shown.append(f"{one.name} ({unit})" if unit else one.name)
    often, met = Counter(shown), Counter[str]()
    numbered = []
    for words in shown:
        met[words] += 1
        numbered.append(f"{words} [{met[words]}]" if often[words] > 1 else words)
    return numbered


def named(words: str, everybody: Sequence[Recipient]) -> tuple[list[Recipient], list[str]]:
    """Those named in a list of names, one a line or parted by commas, and the names nobody bears.

    Several of one name are all meant; the caller asks which.
    """
    found: dict[int, Recipient] = {}
    unknown = []
    for name in filter(
        None, (one.strip(" .-•\t") for one in words.replace(";", "\n").replace(",", "\n").split("\n"))
    ):
        of_name = [one for one in everybody if fold(one.name) == fold(name)]
        found |= {one.person_id: one for one in of_name}
        if not of_name:
            unknown.append(name)
    return list(found.values()), unknown
