"""Who may do what: one function for every permission, so that it is decided in one place."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What someone is in the office. The council's secretary works in the Office and has its role."""

    STAFF = "staff"
    HEAD = "head"
    OFFICE = "office"
    ADMIN = "admin"


class Action(StrEnum):
    """Everything that needs a permission."""

    ASK = "ask"
    REGISTER = "register"
    REGISTER_OTHERS = "register_others"
    CONFIRM_REGISTRATION = "confirm_registration"
    REVIEW = "review"
    HAND_IN = "hand_in"
    SEE_DOSSIER = "see_dossier"
    SEND_PLAN = "send_plan"
    ANNOUNCE = "announce"
    ANSWER_QUESTIONS = "answer_questions"
    TEACH_WORDS = "teach_words"
    MANAGE_TITLES = "manage_titles"
    MANAGE_LAWS = "manage_laws"
    INVITE = "invite"
    INVITE_ADMIN = "invite_admin"
    LINK_GROUP = "link_group"
    MANAGE_DEPARTMENTS = "manage_departments"
    MANAGE_PEOPLE = "manage_people"
    LET_IN = "let_in"
    MANAGE_SETTINGS = "manage_settings"
    LET_GO = "let_go"
    MARK_TASK = "mark_task"
    SEE_BOARD = "see_board"
    EXPORT = "export"
    KEEP_DOSSIERS = "keep_dossiers"
    SEE_AUDIT = "see_audit"


_STAFF = frozenset({Action.ASK, Action.REGISTER, Action.MARK_TASK})
_HEAD = _STAFF | {
    Action.REGISTER_OTHERS,
    Action.CONFIRM_REGISTRATION,
    Action.HAND_IN,
    Action.SEE_DOSSIER,
    Action.LINK_GROUP,
    Action.LET_IN,
    Action.SEE_BOARD,
    Action.EXPORT,
}
_OFFICE = _STAFF | {
    Action.REVIEW,
    Action.HAND_IN,
    Action.SEE_DOSSIER,
    Action.SEND_PLAN,
    Action.ANNOUNCE,
    Action.ANSWER_QUESTIONS,
    Action.TEACH_WORDS,
    Action.MANAGE_TITLES,
    Action.MANAGE_LAWS,
    Action.INVITE,
    Action.MANAGE_PEOPLE,
    Action.LET_IN,
    Action.MANAGE_SETTINGS,
    Action.LINK_GROUP,
    Action.SEE_BOARD,
    Action.EXPORT,
    Action.KEEP_DOSSIERS,
    Action.SEE_AUDIT,
}
_ALLOWED = {
    Role.STAFF: _STAFF,
    Role.HEAD: _HEAD,
    Role.OFFICE: _OFFICE,
    Role.ADMIN: _OFFICE | {Action.INVITE_ADMIN, Action.MANAGE_DEPARTMENTS, Action.LET_GO},
}
_DEPARTMENT_BOUND = {
    Action.REGISTER_OTHERS,
    Action.CONFIRM_REGISTRATION,
    Action.HAND_IN,
    Action.SEE_DOSSIER,
    Action.LINK_GROUP,
    Action.LET_IN,
    Action.MARK_TASK,
    Action.SEE_BOARD,
    Action.EXPORT,
}
# Deciding on somebody's behalf: never on one's own, whatever the role.
_ON_OTHERS = frozenset({Action.CONFIRM_REGISTRATION, Action.REVIEW})
# Open to whom it is about, whatever the role and the department.
_OF_ONESELF = frozenset({Action.SEE_DOSSIER})


class Denied(Exception):
    """The person may not do this; `needs` are the roles that may."""

    def __init__(self, action: Action, needs: tuple[Role, ...], *, elsewhere: bool = False) -> None:
        super().__init__(action.value)
        self.action = action
        self.needs = needs
        self.elsewhere = elsewhere


@dataclass(frozen=True)
class Actor:
    """The person acting, as far as permissions go."""

    person_id: int
    role: Role
    department_id: int | None


def may(
    actor: Actor, action: Action, department_id: int | None = None, about: Collection[int | None] = ()
) -> bool:
    """Whether the actor may do it; heads and staff only for the own department.

    `about` are the people it is about, or whose own work it is: none of them decides on it.
    """
    if action in _OF_ONESELF and actor.person_id in about:
        return True
    if action not in _ALLOWED[actor.role] or own_cause(actor, action, about):
        return False
    bound = actor.role in {Role.HEAD, Role.STAFF} and action in _DEPARTMENT_BOUND
    return not bound or department_id is None or actor.department_id == department_id


def own_cause(actor: Actor, action: Action, about: Collection[int | None]) -> bool:
    """Whether the actor would decide on what is about themselves."""
    return action in _ON_OTHERS and actor.person_id in about


def require(
    actor: Actor, action: Action, department_id: int | None = None, about: Collection[int | None] = ()
) -> None:
    """Nothing if the actor may do it.

    Raises:
        Denied: otherwise, naming the roles that may.
    """
    if not may(actor, action, department_id, about):
        needs = tuple(role for role in Role if action in _ALLOWED[role])
        raise Denied(action, needs, elsewhere=action in _ALLOWED[actor.role])
