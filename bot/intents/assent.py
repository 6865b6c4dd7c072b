"""A yes or a no that stands alone: "vâng ạ", "em đồng ý", "ok", "không đồng ý"."""

from bot.intents.words import answers, said

LONGEST = 6  # words; who says more says something else


def assent(text: str) -> bool | None:
    """True for a yes, False for a no, None for whatever says something else as well."""
    spoken = said(text)
    if spoken.asks or not 0 < len(spoken.words) <= LONGEST:
        return None
    meant = {answer for answer, _ in _parts(spoken.words)}
    if None in meant or not meant - {""}:
        return None
    # Who says "vâng, không đồng ý" does not agree.
    return "no" not in meant


def _parts(words: tuple[str, ...]) -> list[tuple[str | None, int]]:
    """What each phrase in turn says, "" for those that only go with an answer, None for any other word."""
    found: list[tuple[str | None, int]] = []
    at = 0
    while at < len(words):
        part = next(
            (
                (answer, size)
                for size in range(len(words) - at, 0, -1)
                if (answer := answers().get(" ".join(words[at : at + size]))) is not None
            ),
            (None, 1),
        )
        found.append(part)
        at += part[1]
    return found
