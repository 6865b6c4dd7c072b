"""Whether two initiatives are the same one in other words: equal when folded, or nearly so."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from bot.registrations.titles import plain

_ALIKE = 90  # rapidfuzz ratio, 0-100
_LEAST_WORDS = 3  # shorter names ("số hoá") are alike by chance: only equal ones count
_RAREST = 3
_CROWD = 200  # a word in more names than this tells nothing
_MOST = 5
_LONGEST = 500  # letters of a key: what a database's index can hold, and as many as a form takes


def key_of(fields: Mapping[str, object]) -> str:
    """The initiative among the fields of a registration as it is kept to be compared; "" without one."""
    return plain(str(fields.get("initiative") or ""))[:_LONGEST].strip()


def alike(name: str, known: Sequence[str]) -> tuple[int, ...]:
    """The places in `known` of initiatives that seem the same as `name`, the likeliest first."""
    return nearest(plain(name), [plain(one) for one in known])


def nearest(key: str, keys: Sequence[str]) -> tuple[int, ...]:
    """`alike` of keys, one of thousands in a moment: the loop is rapidfuzz's own."""
    if not key:
        return ()
    cutoff = _ALIKE if len(key.split()) >= _LEAST_WORDS else 100
    best: dict[int, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for _, score, place in process.extract(key, keys, scorer=scorer, score_cutoff=cutoff, limit=_MOST):
            best[place] = max(score, best.get(place, 0))
    return tuple(sorted(best, key=lambda place: (-best[place], place))[:_MOST])


def lengths(key: str) -> tuple[int, int]:
    """How short and how long a key may be to come near this one."""
    return len(key) * _ALIKE // (200 - _ALIKE), -(-len(key) * (200 - _ALIKE) // _ALIKE)


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
