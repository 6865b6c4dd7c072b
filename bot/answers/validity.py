"""Which texts of law hold on the day asked about, what amends them, and how far our knowledge reaches."""

import math
import re
from collections.abc import Iterator
from datetime import date

from bot.answers import data
from bot.answers.model import Answer, Source
from bot.answers.question import Question
from bot.dates import short
from bot.language import canon, capital, fold
from bot.language.regex import regex
from bot.lexicon.laws import Laws, Text, checked_on, rewards, wage_on

_ASKS = regex(
    r"hieu luc|con (?:dung|ap dung|su dung|gia tri|duoc|dc|khong)|thay|bai bo|sua doi|hien hanh|quy dinh gi"
)
# Which texts hold now: one word of each.
_HOLDING = (
    ("hien hanh", "hieu luc", "dang ap dung", "moi nhat"),
    ("luat", "nghi dinh", "thong tu"),
    ("thi dua", "khen thuong"),
)
_OF_A_PLAN = regex(r"\d+/20\d\d|ke hoach")
_LAW_OF_YEAR = regex(r"\bluat (?:thi dua,? (?:va )?khen thuong )?(?:nam )?(?P<year>20\d\d)\b")
_DAY = regex(r"\bngay (\d{1,2})/(\d{1,2})/(20\d\d)\b")
_SHORT = {"Nghị định": "nghi dinh", "Thông tư": "thong tu"}
DEAD_BY = "152/2025/NĐ-CP"
ROUNDED_TO = 10_000


def in_force(question: Question, today: date, lang: str, known: Laws) -> Answer | None:
    """The answer to whether a text is in force, or which are; None for any other question."""
    asked, words = question.written, data.texts(lang)
    day = _day_asked(question, today)
    texts = [text for text in known.texts if _is_named(text, asked)]
    if texts and _ASKS.search(asked):
        lines = [_status(text, day, today, lang, known) for text in texts]
        sources = dict.fromkeys(text.source for text in texts if text.source)
        return _told(" ".join(lines), "; ".join(sources), [*texts], day, lang, known)
    unknown = _LAW_OF_YEAR.search(asked)
    if unknown and int(unknown["year"]) not in known.years and int(unknown["year"]) <= checked_on().year:
        law = known.the_law(today)
        line = words["law_none"].format(year=unknown["year"], text=_dated(law))
        return _told(line, law.title, [law], day, lang, known)
    if all(any(word in asked for word in words) for words in _HOLDING) and not _OF_A_PLAN.search(asked):
        base = [text for text in known.texts if (text.base or text.own) and text.holds_on(day)]
        if base:
            line = words["law_base"].format(day=short(day, lang), texts="; ".join(map(_dated, base)))
            return _told(line, base[0].title, base, day, lang, known)
    return None


def notes(cited: str, today: date, lang: str, known: Laws) -> list[str]:
    """What is said beside whatever rests on a text: what amends it, and how far our knowledge reaches."""
    texts = [text for text in known.texts if text.cited.search(cited)]
    return [*_amended(texts, today, lang, known), _reach(lang)] if texts else []


def reward(question: Question, today: date, lang: str) -> list[str]:
    """The money that goes with the title asked about, with its source, as notes; none for others."""
    wage = wage_on(_day_asked(question, today))
    asked = question.written
    for row in rewards():
        named = next((title for title in row.titles if canon(fold(title)) in asked), None)
        factor, whom = (row.person, "person") if row.person else (row.collective, "collective")
        if named is None or wage is None or factor is None:
            continue
        words = data.texts(lang)
        amount = math.ceil(round(factor * wage.amount, 2) / ROUNDED_TO) * ROUNDED_TO
        line = words["reward"].format(
            source=f"Nghị định số {DEAD_BY}",
            title=f"“{capital(named)}”",
            factor=f"{factor:g}".replace(".", "," if lang == "vi" else "."),
            whom=words[f"reward_{whom}"],
            wage=_money(wage.amount),
            wage_source=wage.source,
            since=short(wage.since, lang),
            amount=_money(amount),
        )
        return [line, _reach(lang)]
    return []


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _day_asked(question: Question, today: date) -> date:
    """The day the question names, the end of a year gone by, else today."""
    named = _DAY.search(question.written)
    if named:
        day, month, year = map(int, named.groups())
        try:
            return date(year, month, day)
        except ValueError:
            return today
    years = {int(found) for found in re.findall(r"\b(?:vao|trong) nam (20\d\d)\b", question.written)}
    year = min(years, default=today.year)
    return today if year >= today.year else date(year, 12, 31)


def _is_named(text: Text, asked: str) -> bool:
    """Whether a folded question names a text: by its number, or a law of the subject by its year."""
    number, year, *_ = fold(text.number).split("/")
    if re.search(rf"(?<!\d)0*{number.lstrip('0')}/{year}\b", asked):
        return True
    kind = _SHORT.get(text.name)
    if kind and re.search(rf"\b{kind} (?:so )?0*{number.lstrip('0')}\b(?!/)", asked):
        return True
    named = _LAW_OF_YEAR.search(asked) if text.is_the_law and text.signed else None
    return named is not None and text.signed is not None and int(named["year"]) == text.signed.year


def _status(text: Text, day: date, today: date, lang: str, known: Laws) -> str:
    words = data.texts(lang)
    by = known.of(text.replaced_by)
    instead = by.title if by else text.replaced_by
    ended = words["law_ended"].format(
        text=text.title, until=short(text.until, lang) if text.until else "", by=instead
    )
    if text.until and text.until <= day:
        return ended
    if text.since and day < text.since:
        return words["law_not_yet"].format(
            text=text.title, since=short(text.since, lang), day=short(day, lang)
        )
    if day != today or text.since is None:
        held = words["law_held"].format(text=text.title, day=short(day, lang))
        return f"{held} {ended}" if text.until and text.until <= today else held
    return words["law_holds"].format(text=text.title, since=short(text.since, lang))


def _dated(text: Text) -> str:
    return f"{text.title} (từ {short(text.since)})" if text.since else text.title


def _told(line: str, source: str, texts: list[Text], day: date, lang: str, known: Laws) -> Answer:
    changed = [old for text in texts for number in text.amends if (old := known.of(number))]
    beside = (*_amended([*texts, *changed], day, lang, known), _reach(lang))
    return Answer("law", line, source=Source("", "", source, ""), notes=beside)


def _amended(texts: list[Text], day: date, lang: str, known: Laws) -> Iterator[str]:
    for text in texts:
        for by in known.amendments(text.number, day):
            if by.since:
                since = short(by.since, lang)
                yield data.texts(lang)["law_amended"].format(text=text.title, by=by.title, day=since)


def _reach(lang: str) -> str:
    return data.texts(lang)["law_reach"].format(day=short(checked_on(), lang))
