"""The place words are said in, and what they were taken to mean."""

from dataclasses import dataclass

QUESTION, ANSWER, ASK = "question", "answer", "ask"

_LEAVING = frozenset({"cancel", "back", "skip", "send", "later", "what_is_missing"})
ONLY_IN = {
    # With nothing open there is nothing to leave: that is said.
    "idle": frozenset({"cancel"}),
    "group": frozenset({"cancel"}),
    "form": _LEAVING | {"choose", ANSWER},
    "dossier": _LEAVING | {"replace_file", "remove_file"},
}
_BOUND = frozenset().union(*ONLY_IN.values())


@dataclass(frozen=True)
class Place:
    """Where the words were said, and by whom.

    `kind`: "idle", "form", "dossier" or "group". `step`: the kind of the open question of a form as in
    `bot.forms` ("summary" once all are answered, "" if not known); `options`: the labels offered there;
    `of_name`: whether it asks for a name.
    """

    kind: str = "idle"
    role: str = "staff"
    step: str = ""
    options: tuple[str, ...] = ()
    of_name: bool = False

    def allows(self, name: str) -> bool:
        """Whether an intent makes sense here: "back" only with something open, no choice among words."""
        if name == "choose" and self.step == "text":
            return False
        return name not in _BOUND or name in ONLY_IN.get(self.kind, ())


@dataclass(frozen=True)
class Intent:
    """`name` is "question" for whatever the plans may answer, "answer" for what a form asked for, and "ask"
    where `options` come equally close. `campaign` is what was named, as typed; `value` a code, a title, a
    choice or the number of a file.
    """

    name: str
    campaign: str = ""
    value: str = ""
    options: tuple[str, ...] = ()
