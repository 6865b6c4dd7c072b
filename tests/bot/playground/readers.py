"""A second reader: what the playground says must be understood by aiogram's models, with nothing invented."""

from aiogram.types import (
    BotCommand,
    ChatFullInfo,
    File,
    Message,
    MessageId,
    Poll,
    ResultChatMemberUnion,
    Update,
    User,
    WebhookInfo,
)
from pydantic import BaseModel, TypeAdapter

RETURNS = {
    "getme": User,
    "getupdates": list[Update],
    "sendmessage": Message,
    "forwardmessage": Message,
    "sendpoll": Message,
    "stoppoll": Poll,
    "senddocument": Message,
    "sendphoto": Message,
    "sendmediagroup": list[Message],
    "editmessagetext": Message,
    "editmessagecaption": Message,
    "editmessagereplymarkup": Message,
    "copymessage": MessageId,
    "getfile": File,
    "getchat": ChatFullInfo,
    "getchatmember": ResultChatMemberUnion,
    "getchatadministrators": list[ResultChatMemberUnion],
    "getchatmembercount": int,
    "getmycommands": list[BotCommand],
    "getwebhookinfo": WebhookInfo,
}


def check(method: str, result: object) -> None:
    """Read one result; AssertionError names fields the Bot API does not have."""
    read = TypeAdapter(RETURNS.get(method.lower(), bool)).validate_python(result)
    unknown = list(_unknown(read, method))
    assert not unknown, unknown


def _unknown(value: object, where: str) -> list[str]:
    found: list[str] = []
    if isinstance(value, BaseModel):
        found += [f"{where}.{name}" for name in value.model_extra or {}]
        for name in type(value).model_fields:
            found += _unknown(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, list):
        for item in value:
            found += _unknown(item, where)
    return found
