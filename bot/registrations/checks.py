"""Checks that warn, name the rule and never decide: the people who decide see what the rule says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.registrations.initiatives import alike, same_initiatives
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL, Title, by_code, plain
from bot.registrations.wording import say


@dataclass(frozen=True)
class Entry:
    """A live registration as the checks see it; `key` tells it from the others (its code or id)."""

    key: str
    title: str
    subject_key: str
    subject_name: str
    subject_type: str
    department_id: int
    department: str
    initiative: str = ""
    campaign: str = ""


@dataclass(frozen=True)
class PastTitle:
    subject_key: str
    year: int
    title: str


@dataclass(frozen=True)
class Check:
    """A warning. `severity` is "warn" or "info"; `rule` is in Vietnamese, `article` where it stands."""

    code: str
    severity: str
    vi: str
    en: str
    rule: str = ""
    article: str = ""
    entries: tuple[str, ...] = ()

    def message(self, lang: str = "vi") -> str:
        return self.en if lang == "en" else self.vi


def over_quota(present: int, limit: int, subject_type: str, quote: str, section: str = "") -> Check | None:
    """The check for one more beside `present` where at most `limit` are allowed; it is taken all the same."""
    if present < limit:
        return None
    return _check("over_quota", "warn", quote, section, (), limit=limit, _subject=subject_type)


def under_quota(present: int, least: int, department: str, quote: str, section: str = "") -> Check | None:
    """The check for a division that has sent fewer than it is asked for."""
    if present >= least:
        return None
    code = "nothing_sent" if present == 0 else "too_few"
    return _check(code, "warn", quote, section, (), department=department, number=present, limit=least)


def two_places(entries: Sequence[Entry]) -> tuple[Check, ...]:
    """People put forward by two divisions, or for one title in two campaigns."""
    of_person: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.subject_type == INDIVIDUAL:
            of_person[entry.subject_key].append(entry)
    found = []
    for own in of_person.values():
        for group in _in_places(own):
            where = dict.fromkeys(", ".join(filter(None, (one.department, one.campaign))) for one in group)
            keys = tuple(one.key for one in group)
            found.append(_law("two_places", "warn", keys, name=own[0].subject_name, places="; ".join(where)))
    return tuple(found)


def _in_places(own: list[Entry]) -> list[list[Entry]]:
    if len({one.department_id for one in own}) > 1:
        return [own]
    by_title: dict[str, list[Entry]] = defaultdict(list)
    for one in own:
        by_title[one.title].append(one)
    return [group for group in by_title.values() if len({one.campaign for one in group}) > 1]


def collective(
    entry: Entry, entries: Iterable[Entry], members: int, titles: tuple[Title, ...]
) -> tuple[Check, ...]:
    """A collective's title against its own list: the share and the holder it needs, of `members` people."""
    title = by_code(titles, entry.title)
    if title is None or entry.subject_type != COLLECTIVE:
        return ()
    reached: dict[str, set[str]] = defaultdict(set)
    for one in entries:
        if one.department_id == entry.department_id and one.subject_type == INDIVIDUAL:
            held = by_code(titles, one.title)
            for code in (one.title, *(held.counts_as if held else ())):
                reached[code].add(one.subject_key)
    found = []
    if title.share:
        number = len(reached[title.share.title])
        if members <= 0 or number * 100 < title.share.percent * members:
            percent = number * 100 // members if members > 0 else 0
            needs = by_code(titles, title.share.title)
            found.append(
                _of_title(
                    "share_too_small",
                    title,
                    entry,
                    number=number,
                    members=members,
                    percent=percent,
                    least=title.share.percent,
                    _needs=needs,
                )
            )
    if title.needs_one and not reached[title.needs_one]:
        found.append(_of_title("holder_missing", title, entry, _needs=by_code(titles, title.needs_one)))
    return tuple(found)


def earlier_years(
    entry: Entry,
    history: Iterable[PastTitle],
    year: int,
    titles: tuple[Title, ...],
    also: Iterable[Entry] = (),
) -> tuple[Check, ...]:
    """A title that rests on earlier awards, against the history; `also` are this year's registrations."""
    title = by_code(titles, entry.title)
    years: dict[str, set[int]] = defaultdict(set)
    for past in history:
        if past.subject_key == entry.subject_key:
            years[past.title].add(past.year)
    for one in also:
        if one.subject_key == entry.subject_key:
            years[one.title].add(year)
    found = []
    for need in title.earlier if title else ():
        held = {one for one in years[need.title] if one <= year}
        enough = len(held) >= need.times if not need.in_a_row else _run(held, year) >= need.times
        if need.subject == entry.subject_type and not enough and title:
            found.append(
                _of_title(
                    "earlier_missing" if need.only_route else "earlier_missing_one_route",
                    title,
                    entry,
                    times=need.times,
                    years=", ".join(str(one) for one in sorted(held)) or "-",
                    _needs=by_code(titles, need.title),
                    _row=need.in_a_row,
                )
            )
    return tuple(found)


def initiatives(entries: Sequence[Entry], earlier: Iterable[tuple[str, str]] = ()) -> tuple[Check, ...]:
    """Initiatives named by two people or used before; `earlier` are (name, where it was used)."""
    named = [entry for entry in entries if plain(entry.initiative)]
    found = []
    for group in same_initiatives([entry.initiative for entry in named]):
        same = [named[place] for place in group]
        # One person may name one initiative for two titles: a choice still to be made, not a slip.
        severity = "warn" if len({one.subject_key for one in same}) > 1 else "info"
        people = "; ".join(f"{one.subject_name} ({one.department})" for one in same)
        keys = tuple(one.key for one in same)
        found.append(_law("initiative_twice", severity, keys, initiative=same[0].initiative, people=people))
    used = list(earlier)
    for entry in named if used else ():
        for place in alike(entry.initiative, [name for name, _ in used])[:1]:
            where = used[place][1]
            found.append(
                _law("initiative_used", "warn", (entry.key,), initiative=entry.initiative, where=where)
            )
    return tuple(found)


def _run(years: set[int], year: int) -> int:
    """The longest run of years that ends this year or the last: this year's title may not be decided yet."""
    longest = 0
    for last in (year, year - 1):
        length = 0
        while last - length in years:
            length += 1
        longest = max(longest, length)
    return longest


def _of_title(code: str, title: Title, entry: Entry, *, _needs: Title | None, **known: object) -> Check:
    rule = f"{title.vi}: {title.condition_vi}"
    article = f"{title.article} {title.law}".strip()
    return _check(
        code,
        "warn",
        rule,
        article,
        (entry.key,),
        _title=title,
        _needs=_needs,
        name=entry.subject_name,
        **known,
    )


def _law(code: str, severity: str, keys: tuple[str, ...], **known: object) -> Check:
    return _check(code, severity, say(f"rule.{code}"), say(f"article.{code}"), keys, **known)


def _check(
    code: str, severity: str, rule: str, article: str, keys: tuple[str, ...], **known: object
) -> Check:
    vi, en = (say(f"check.{code}", lang, **_words(known, lang)) for lang in ("vi", "en"))
    return Check(code, severity, vi, en, rule, article, keys)


def _words(known: Mapping[str, object], lang: str) -> dict[str, object]:
    """Arguments whose words depend on the language start with a line; here they get them."""
    words: dict[str, object] = {}
    for key, value in known.items():
        name = key.removeprefix("_")
        if isinstance(value, Title):
            words[name] = value.name(lang)
        elif key == "_subject":
            words[name] = say(f"subject.{value}", lang)
        elif key == "_row":
            words[name] = say("subject.in_a_row", lang) if value else ""
        else:
            words[name] = value
    return words
