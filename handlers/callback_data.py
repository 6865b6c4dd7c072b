"""What a button carries: an action and a few ids, within Telegram's 64 bytes."""

LIMIT_BYTES = 64


def encode(action: str, *args: object) -> str:
    """Join action and arguments with colons; ids and short names only.

    Raises:
        ValueError: if it is over 64 bytes or an argument holds the separator.
    """
    parts = [action, *(str(arg) for arg in args)]
    if any(":" in part for part in parts):
        raise ValueError("callback data may not hold a colon")
    data = ":".join(parts)
    if len(data.encode()) > LIMIT_BYTES:
        raise ValueError("callback data over 64 bytes")
    return data


def decode(data: str) -> tuple[str, tuple[str, ...]]:
    """(action, arguments as text)."""
    action, *args = data.split(":")
    return action, tuple(args)
