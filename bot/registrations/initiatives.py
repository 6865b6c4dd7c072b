"""Whether two initiatives are the same one in other words: equal when folded, or nearly so."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.registrations.titles import plain

_ALIKE = 90  # rapidfuzz ratio, 0-100
_LEAST_WORDS = 3  # shorter names ("số hoá") are alike by chance: only equal ones count
_RAREST = 3
_CROWD = 200  # a word in more names than this tells nothing


def alike(name: str, known: Sequence[str]) -> tuple[int, ...]:
    """The places in `known` of initiatives that seem the same as `name`, the likeliest first."""
    wanted = plain(name)
    if not wanted:
        return ()
    cutoff = _ALIKE if len(wanted.split()) >= _LEAST_WORDS else 100
    found = process.extract(
        wanted, [plain(one) for one in known], scorer=_score, score_cutoff=cutoff, limit=5
    )
    return tuple(place for _, _, place in found)


def same_initiatives(names: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Groups of places whose names seem the same; only names that share a rare word are compared."""
    texts: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        if text := plain(name):
            texts[text].append(place)
    leader = {text: text for text in texts}
    for text, other in _pairs(list(texts)):
        if fuzz.ratio(text, other, score_cutoff=_ALIKE) or fuzz.token_sort_ratio(
            text, other, score_cutoff=_ALIKE
        ):
            leader[_top(leader, other)] = _top(leader, text)
    groups: dict[str, list[int]] = defaultdict(list)
    for text, places in texts.items():
        groups[_top(leader, text)] += places
    return tuple(tuple(sorted(group)) for group in groups.values() if len(group) > 1)


def _pairs(texts: list[str]) -> set[tuple[str, str]]:
    words = {text: set(text.split()) for text in texts}
    uses = Counter(word for own in words.values() for word in own)
    buckets: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if len(words[text]) >= _LEAST_WORDS:
            for word in sorted(words[text], key=lambda one: (uses[one], one))[:_RAREST]:
                buckets[word].append(text)
    return {
        (text, other)
        for bucket in buckets.values()
        if len(bucket) <= _CROWD
        for place, text in enumerate(bucket)
        for other in bucket[place + 1 :]
    }


def _top(leader: dict[str, str], text: str) -> str:
    while leader[text] != text:
        text = leader[text]
    return text


def _score(one: str, other: str, *, score_cutoff: float | None = None, **_: object) -> float:
    return max(
        fuzz.ratio(one, other, score_cutoff=score_cutoff),
        fuzz.token_sort_ratio(one, other, score_cutoff=score_cutoff),
    )
