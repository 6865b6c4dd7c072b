"""A Bot API that only counts, on a bare protocol: it must not be what limits those it is measured with."""

import asyncio
import json
import re
import sys
import time
from typing import Any

import orjson

CHATS = 200
USER = {"id": 700000000, "is_bot": True, "first_name": "b", "username": "bench_bot"}
QUESTIONS = (
    "bao giờ nộp hồ sơ", "hạn gửi danh sách đăng ký là ngày nào", "ai tổng hợp kết quả", "gửi hồ sơ về đâu",
    "mấy bộ hồ sơ", "bao gio het han dang ky danh hieu", "văn phòng làm gì", "hồ sơ gồm những gì",
)  # fmt: skip
BEFORE = (
    "", "cho hỏi ", "anh ơi ", "chị ơi ", "dạ ", "dạ cho em hỏi ", "em hỏi chút ", "mọi người ơi ", "ad ơi ",
    "cho mình hỏi ", "hỏi nhanh ", "bạn ơi ",
)  # fmt: skip
AFTER = (
    "", " ạ", " nhỉ", " vậy", " thế", " vậy ạ", " thế ạ", " ?", " ??", " hả anh", " hả chị", " nha", " đấy"
)  # fmt: skip
_OFFSET = re.compile(rb'offset"?\D{0,40}?(\d+)')
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Updates:
    """What people send: texts, commands, questions, presses, or the mix of a day; made when it is fetched.

    A question is worded as none of the 1,247 before it, but of "again", which are eight asked over and over.
    """

    def __init__(self, kind: str, many: int) -> None:
        self.kinds = {"mix": ("menu", "question", "press", "press")}.get(kind, (kind,))
        self.many = many

    def after(self, start: int) -> list[dict[str, Any]]:
        """At most a hundred, the first of them the one after so many."""
        numbers = range(start + 1, min(start + 100, self.many) + 1)
        return [_update(self.kinds[number // CHATS % len(self.kinds)], number) for number in numbers]


def _update(kind: str, number: int) -> dict[str, Any]:
    who = {"id": 1000 + number % CHATS, "is_bot": False, "first_name": "An", "language_code": "vi"}
    chat = {"id": who["id"], "type": "private", "first_name": "An"}
    message: dict[str, Any] = {"message_id": number, "date": 1_700_000_000, "from": who, "chat": chat}
    if kind == "press":
        button = {"text": "Đăng ký", "callback_data": "go:dangky"}
        shown = message | {"from": USER, "text": "…", "reply_markup": {"inline_keyboard": [[button]]}}
        query = {"id": str(number), "from": who, "chat_instance": "1", "data": "go:dangky", "message": shown}
        return {"update_id": number, "callback_query": query}
    question = QUESTIONS[number % len(QUESTIONS)]
    turn = number // len(QUESTIONS)
    worded = BEFORE[turn % len(BEFORE)] + question + AFTER[turn // len(BEFORE) % len(AFTER)]
    texts = {"menu": "/menu", "question": worded, "again": question}
    text = texts.get(kind, f"message {number}")
    command = [{"type": "bot_command", "offset": 0, "length": 5}] if kind == "menu" else []
    return {"update_id": number, "message": message | {"text": text, "entities": command}}


class Connection(asyncio.Protocol):
    """One kept-alive connection; `ended` counts messages: each update brings one."""

    queue = Updates("text", 0)
    began = 0.0
    ended = 0
    delay = 0.0  # seconds until a call is answered

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport
        self.data = b""

    def data_received(self, data: bytes) -> None:
        self.data += data
        while (end := self.data.find(b"\r\n\r\n")) >= 0:
            found = _LENGTH.search(self.data, 0, end)
            whole = end + 4 + (int(found[1]) if found else 0)
            if len(self.data) < whole:
                return
            request, self.data = self.data[:whole], self.data[whole:]
            self.answer(request.split(b" ", 2)[1].rpartition(b"/")[2].decode(), request[end:])

    def answer(self, method: str, body: bytes) -> None:
        cls = Connection
        if method == "getUpdates":
            if not cls.began:
                cls.began = time.monotonic()
                print("began", flush=True)  # noqa: T201
            found = _OFFSET.search(body)
            start = max(0, (int(found[1]) if found else 0) - 1)
            part = cls.queue.after(start)
            if not part:
                asyncio.get_running_loop().call_later(0.2, self.reply, [])
                return
            self.reply(part)
            return
        if method == "sendMessage":
            cls.ended += 1
            if cls.ended == cls.queue.many:
                print(json.dumps(time.monotonic() - cls.began), flush=True)  # noqa: T201
        message = {"message_id": cls.ended, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "…"}
        result: object = message if method in {"sendMessage", "editMessageText"} else True
        answer = USER if method == "getMe" else result
        if cls.delay:
            asyncio.get_running_loop().call_later(cls.delay, self.reply, answer)
        else:
            self.reply(answer)

    def reply(self, result: object) -> None:
        body = orjson.dumps({"ok": True, "result": result})
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self.transport.write(head + body)


async def main(kind: str, many: int, delay: float) -> None:
    """Serve; prints the port, when the first fetch came, then the seconds until all had ended."""
    Connection.delay = delay
    Connection.queue = Updates(kind, many)
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
