"""sendDocument, sendPhoto, sendMediaGroup, getFile."""

from bot.playground import files
from bot.playground.call import Call, Upload
from bot.playground.errors import JSON, ApiError, bad_request
from bot.playground.formatting import caption_content, caption_of
from bot.playground.markup import Markup, read_markup
from bot.playground.state import StoredFile, World

from .common import reply_content, say, thread_content, writable_chat

MOST_IN_ALBUM = 10
ATTACHED = "attach://"
KINDS = frozenset({"photo", "document"})  # what the playground can keep; Telegram has more


def _stored(world: World, call: Call, kind: str, value: str, upload: Upload | None) -> StoredFile:
    if value.startswith(ATTACHED):
        upload = call.uploads.get(value.removeprefix(ATTACHED))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
    if upload:
        if len(upload.data) > files.LARGEST_UPLOAD:
            raise ApiError(413, "Request Entity Too Large")
        if kind == "photo":
            return files.keep_photo(world, upload.data)
        return files.keep_document(world, upload.name, upload.data, upload.content_type)
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    known = world.files.get(value)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def _send(world: World, call: Call, kind: str) -> JSON:
    caption = caption_content(call)
    markup = read_markup(call)
    chat = writable_chat(world, call, kind)
    reply = thread_content(call, chat, world.bot) | reply_content(world, call, chat)
    stored = _stored(world, call, kind, call.text(kind), call.uploads.get(kind))
    return say(world, chat, call, reply | files.content(stored) | caption, markup).body


def send_document(world: World, call: Call) -> JSON:
    """A file of any type, at most 50 MB."""
    return _send(world, call, "document")


def send_photo(world: World, call: Call) -> JSON:
    """A picture, at most 10 MB, shown in the chat."""
    return _send(world, call, "photo")


def _album_items(call: Call) -> list[JSON]:
    """The `media` of an album, checked for kind and number."""
    if not call.text("media"):
        raise bad_request('parameter "media" is required')
    items = call.json("media", "media")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    for item in items:
        _check_item(call, item)
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MOST_IN_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len({item["type"] for item in items}) > 1:
        raise bad_request("can't use the media of the specified type in the album")
    return items


def _check_item(call: Call, item: object) -> None:
    problem = "can't parse InputMedia: "
    if not isinstance(item, dict):
        raise bad_request(f"{problem}expected an Object")
    media = str(item.get("media", ""))
    if not media or (media.startswith(ATTACHED) and media.removeprefix(ATTACHED) not in call.uploads):
        raise bad_request(f"{problem}media not found")
    if item.get("type") == "animation":
        raise bad_request(f'{problem}type "animation" can\'t be used in sendMediaGroup')
    if item.get("type") not in KINDS:
        raise bad_request(f'{problem}type "{item.get("type", "")}" is unsupported')


def send_media_group(world: World, call: Call) -> list[JSON]:
    """Several files as one album: photos, or documents, never both."""
    items = _album_items(call)
    chat = writable_chat(world, call, items[0]["type"])
    reply = thread_content(call, chat, world.bot) | reply_content(world, call, chat)
    contents = []
    for item in items:
        stored = _stored(world, call, item["type"], str(item.get("media", "")), None)
        caption = caption_of(
            str(item.get("caption", "")), str(item.get("parse_mode", "")), item.get("caption_entities")
        )
        contents.append(reply | files.content(stored) | caption)
    group = {"media_group_id": album_id(world)} if len(items) > 1 else {}
    return [say(world, chat, call, group | content, Markup()).body for content in contents]


def album_id(world: World) -> str:
    """A new album's id."""
    return str(13_000_000_000_000_000 + world.next_number())


def get_file(world: World, call: Call) -> JSON:
    """Where a file can be fetched; up to 20 MiB only."""
    file_id = call.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = world.files.get(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > files.LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
