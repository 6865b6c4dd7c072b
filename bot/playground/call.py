"""One request to the Bot API: its parameters, however they were sent."""

import json
import re
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web
from aiohttp.multipart import MultipartReader

from .errors import JSON, ApiError, bad_request

LEADING_NUMBER = re.compile(r"\s*[+-]?\d+")
LARGEST_BODY = 50 * 1024 * 1024 + 2 * 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that came in a multipart body."""

    name: str
    content_type: str
    data: bytes


@dataclass(frozen=True)
class Call:
    """Method name as written, text arguments, files by field name."""

    method: str
    arguments: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The argument, or an empty string."""
        return self.arguments.get(name, "")

    def integer(self, name: str, default: int = 0, least: int | None = None, most: int | None = None) -> int:
        """The number at the start of the argument, drawn into the bounds as Telegram does."""
        found = LEADING_NUMBER.match(self.text(name))
        value = int(found.group()) if found else default
        if least is not None:
            value = max(value, least)
        return value if most is None else min(value, most)

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str) -> object:
        """The argument read as JSON, None when absent; `what` names it in the refusal."""
        if not (text := self.text(name)):
            return None
        try:
            return json.loads(text)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def summary(self) -> JSON:
        """The parameters for people to read: JSON unfolded, files as name and size."""
        files = {
            name: {"file": item.name, "size": len(item.data)} for name, item in sorted(self.uploads.items())
        }
        return {name: _unfold(value) for name, value in self.arguments.items()} | files


def _unfold(value: str) -> object:
    if value[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _fold(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


async def read_call(method: str, request: web.Request) -> Call:
    """Gather query, form, JSON or multipart parameters; ApiError 413 when the body is too large."""
    call = Call(method, dict(request.query))
    if request.method != "POST" or not request.body_exists:
        return call
    if (request.content_length or 0) > LARGEST_BODY:
        raise ApiError(413, "Request Entity Too Large")
    kind = request.content_type.lower()
    if kind == "multipart/form-data":
        await _read_multipart(await request.multipart(), call)
    elif kind == "application/json":
        read_json(await request.read(), call)
    else:
        form = await request.post()
        call.arguments.update({name: value for name, value in form.items() if isinstance(value, str)})
    return call


def read_json(body: bytes, call: Call) -> None:
    """Take the arguments from a JSON body."""
    try:
        content = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(content, dict):
        raise bad_request("can't parse JSON object")
    call.arguments.update({k: _fold(value) for k, value in content.items() if value is not None})


async def _read_multipart(reader: MultipartReader, call: Call) -> None:
    left = LARGEST_BODY
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        data = bytes(await part.read(decode=True))
        left -= len(data)
        if left < 0:
            raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            call.arguments[part.name] = data.decode("utf-8", "replace")
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            call.uploads[part.name] = Upload(part.filename, kind, data)
