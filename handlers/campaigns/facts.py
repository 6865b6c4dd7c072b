"""The facts of a plan in words, screen by screen, each with the quote it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from bot.campaigns import CampaignState, Undue, changed_sentences, reading_of, undue
from bot.language.folding import fold
from bot.plans.model import Deadline, DossierList, Quota, Reading, Task
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Turn
from storage import campaigns
from storage.tables import Campaign

SCREENS = ("main", "deadlines", "dossiers", "quotas", "criteria", "tasks")
UNDUE = "undue"  # the screen of sentences with a day that became no deadline
PER_PAGE = 6
PAGE_LENGTH = 3000  # characters with markup; Telegram takes 4,096, and the head of the screen counts too
ROMAN = ("I", "II", "III", "IV")
SENTENCES_SHOWN = 6  # of those a plan says otherwise than the one it replaces
CHANGES_SHOWN = 12  # against the plan that is replaced
FACT_SHOWN = 160  # characters of one of them


@dataclass(frozen=True)
class Line:
    """One fact. `quote` stands under the last fact that shares it, `above` over the first of a group."""

    text: Markup
    quote: str = ""
    above: str = ""


def lines(turn: Turn, reading: Reading, screen: str) -> list[Line]:
    """The facts of a list's screen, numbered from 1."""
    match screen:
        case "deadlines":
            return [Line(_deadline(turn, n, one), one.quote) for n, one in enumerate(reading.deadlines, 1)]
        case "undue":
            return [Line(_undue(turn, n, one), one.text) for n, one in enumerate(undue_of(turn, reading), 1)]
        case "dossiers":
            return [Line(_dossier(turn, n, one), one.quote) for n, one in enumerate(reading.dossiers, 1)]
        case "quotas":
            return [Line(_quota(turn, n, one), one.quote) for n, one in enumerate(reading.quotas, 1)]
        case "criteria":
            return [
                Line(
                    turn.t(
                        "plan-criterion",
                        place=n,
                        subject=turn.label(f"subject-{one.subject}"),
                        text=clipped(one.text),
                    )
                )
                for n, one in enumerate(reading.criteria, 1)
            ]
        case _:
            return [
                Line(_task(turn, n, one), above=period_name(turn, one.period))
                for n, one in enumerate(reading.tasks, 1)
            ]


def undue_of(turn: Turn, reading: Reading) -> tuple[Undue, ...]:
    """The sentences the officer should look at: a day stands in them, and no deadline came of it."""
    return undue(reading, turn.services.clock.today())


def pages(all_lines: Sequence[Line]) -> list[range]:
    """Which facts stand on which page: few enough for a phone, short enough for Telegram."""
    found: list[range] = []
    start, length = 0, 0
    for place, line in enumerate(all_lines):
        size = len(line.text) + len(line.quote) + len(line.above)
        if place > start and (place - start == PER_PAGE or length + size > PAGE_LENGTH):
            found.append(range(start, place))
            start, length = place, 0
        length += size
    return [*found, range(start, len(all_lines))]


def page_text(turn: Turn, all_lines: Sequence[Line], shown: range) -> Markup:
    """The facts of one page; a quote or a heading that several facts share stands there once."""
    parts: list[str] = []
    for place in shown:
        line = all_lines[place]
        if line.above and (place == shown.start or all_lines[place - 1].above != line.above):
            parts.append(turn.t("plan-group", name=line.above))
        parts.append(line.text)
        shared = place + 1 in shown and all_lines[place + 1].quote == line.quote
        if line.quote and not shared:
            parts.append(turn.t("plan-quote", quote=clipped(line.quote)))
    return Markup("\n".join(parts))


def overview(session: Session, turn: Turn, campaign: Campaign, reading: Reading) -> Markup:
    """The first screen: what the plan is, what was found in it, what it replaces."""
    silent = turn.label("plan-not-said")
    issuer = turn.services.settings.office
    if fold(reading.issuer) != fold(issuer):
        issuer = reading.issuer or silent
    asked = [turn.label(f"kind-{kind}") for kind in campaign.kinds]
    found = [
        turn.label(f"plan-count-{name}", count=len(getattr(reading, name)))
        for name in SCREENS[1:]
        if getattr(reading, name)
    ]
    told = [
        turn.t("plan-number", value=reading.number or silent),
        turn.t("plan-issued", value=turn.date(reading.issued_on) if reading.issued_on else silent),
        turn.t("plan-issuer", value=issuer),
        turn.t("plan-period", value=_period(turn, campaign) or silent),
        turn.t("plan-found", value=", ".join(found) or silent),
        turn.t("plan-kinds", value=", ".join(asked) or turn.label("plan-no-kinds")),
        turn.t(f"plan-late-{campaign.late}"),
    ]
    if campaign.state == CampaignState.DRAFT and (left := undue_of(turn, reading)):
        told.append(turn.t("plan-undue-there", count=len(left)))
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    if replaced is not None:
        told.append(turn.t("plan-replaces", title=replaced.title))
        told += _changes(turn, _facts(turn, replaced), _facts(turn, campaign))
        told += _changed_words(turn, reading_of(replaced.facts), reading)
    return Markup("\n".join(told))


def _changes(turn: Turn, before: list[str], after: list[str]) -> list[Markup]:
    """What differs from the plan that is replaced: each fact in words, as it was and as it is."""
    told = [turn.t("plan-change-gone", fact=one) for one in before if one not in after]
    told += [turn.t("plan-change-new", fact=one) for one in after if one not in before]
    if len(told) > CHANGES_SHOWN:
        return [*told[:CHANGES_SHOWN], turn.t("plan-more", count=len(told) - CHANGES_SHOWN)]
    return told


def _changed_words(turn: Turn, before: Reading, after: Reading) -> list[Markup]:
    """The sentences that are new or said otherwise: criteria and dates that are no facts change too."""
    found = changed_sentences(before, after)
    told = [turn.t("plan-change-words", text=clipped(one, FACT_SHOWN)) for one in found[:SENTENCES_SHOWN]]
    if len(found) > SENTENCES_SHOWN:
        told.append(turn.t("plan-more", count=len(found) - SENTENCES_SHOWN))
    return told


def _facts(turn: Turn, campaign: Campaign) -> list[str]:
    """What people act on, in a few words each: time, deadlines, quotas, papers."""
    reading = reading_of(campaign.facts)
    period = _period(turn, campaign)
    told = [turn.label("plan-told-period", period=period)] if period else []
    for due in reading.deadlines:
        key = "span" if due.start < due.end else "by" if due.inclusive else "before"
        start, date = turn.date(due.start), turn.date(due.end)
        told.append(turn.label(f"plan-told-{key}", start=start, date=date, what=due.what))
    for quota in reading.quotas:
        key = "plan-told-quota-least" if quota.least else "plan-told-quota"
        told.append(turn.label(key, subject=quota.subject, limit=quota.limit, unit=quota.unit))
    for papers in reading.dossiers:
        award = papers.award or turn.label("plan-any-award")
        told += [turn.label("plan-told-paper", award=award, paper=one) for one in papers.components]
        if papers.copies is not None:
            told.append(turn.label("plan-told-copies", award=award, copies=papers.copies))
    return [clipped(one, FACT_SHOWN) for one in dict.fromkeys(told)]


def _period(turn: Turn, campaign: Campaign) -> str:
    if campaign.starts_on is None and campaign.ends_on is None:
        return ""
    if campaign.starts_on == campaign.ends_on and campaign.ends_on is not None:
        return turn.date(campaign.ends_on)
    start = turn.date(campaign.starts_on) if campaign.starts_on else "…"
    end = turn.date(campaign.ends_on) if campaign.ends_on else "…"
    return f"{start} – {end}"


def _deadline(turn: Turn, place: int, one: Deadline) -> Markup:
    key = "span" if one.start < one.end else "before" if not one.inclusive else "hour" if one.hour else "by"
    return turn.t(
        f"plan-deadline-{key}",
        place=place,
        hour=one.hour,
        start=turn.date(one.start),
        date=turn.date(one.end),
        what=clipped(one.what) or turn.label("plan-not-said"),
        who=turn.label("plan-who", who=clipped(one.who)) if one.who else "",
        mark=turn.label("plan-corrected") if one.corrected else "",
    )


def _undue(turn: Turn, place: int, one: Undue) -> Markup:
    key = "plan-undue-line" if one.section else "plan-undue-line-bare"
    return turn.t(key, place=place, section=clipped(one.section.replace(" > ", " › ")))


def _dossier(turn: Turn, place: int, one: DossierList) -> Markup:
    papers = [turn.t("plan-paper", paper=clipped(paper)) for paper in one.components]
    return turn.t(
        "plan-dossier",
        place=place,
        award=one.award or turn.label("plan-any-award"),
        copies=one.copies if one.copies is not None else turn.label("plan-not-said"),
        papers=Markup("\n".join(papers)),
    )


def _quota(turn: Turn, place: int, one: Quota) -> Markup:
    return turn.t(
        "plan-quota-least" if one.least else "plan-quota",
        place=place,
        subject=(one.subject.capitalize() if one.subject.isupper() else one.subject)
        or turn.label("subject-all"),
        limit=one.limit,
        unit=one.unit,
    )


def _task(turn: Turn, place: int, one: Task) -> Markup:
    partners = turn.label("plan-partners", partners=one.partners) if one.partners else ""
    return turn.t("plan-task", place=place, text=clipped(one.text), lead=one.lead, partners=partners)


def period_name(turn: Turn, period: str) -> Markup:
    """A task's period as people write it: "2026-Q2", "2026-05" and "2026" by their names."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return turn.t("plan-quarter", number=ROMAN[int(part[1:]) - 1], year=year)
    if part:
        return turn.t("plan-month", number=int(part), year=year)
    return turn.t("plan-year", year=year) if year else turn.t("plan-no-period")
