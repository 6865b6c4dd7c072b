"""The facts of a plan in words, screen by screen, each with the quote it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from bot import plans
from bot.campaigns import CampaignState, Undue, changed_sentences, may_be_mended, undue
from bot.campaigns.naming import place_beside
from bot.documents.written import as_written
from bot.facts import KINDS, fact_of, reading_of
from bot.language import capital, fold
from bot.language.garbled import unclear_words
from bot.plans.model import (
    Criterion,
    Deadline,
    DossierList,
    Duty,
    Event,
    Quota,
    Reading,
    Recurring,
    Task,
    Term,
)
from handlers.campaigns.rules import in_words, period_label
from handlers.texts import Markup
from handlers.texts.fitting import clipped, shown_path
from handlers.turn import Turn
from storage import campaigns
from storage import facts as stored
from storage.tables import Campaign, Fact, Plan

SCREENS = ("main", *KINDS)
UNDUE = "undue"  # the screen of sentences with a day that became no deadline
PER_PAGE = 6
PAGE_LENGTH = 3000  # characters with markup; Telegram takes 4,096, and the head of the screen counts too
SENTENCES_SHOWN = 4  # of those a plan says otherwise than the one it replaces
CHANGES_SHOWN = 8  # against the plan that is replaced
FACT_SHOWN = 160  # characters of one of them
SENTENCE_SHOWN = 110
WORDS_SHOWN = 4  # of those nobody wrote so
MISSING_SHOWN = 6  # of what the plan announces and the reading does not hold


@dataclass(frozen=True)
class Line:
    """One fact. `quote` stands under the last fact that shares it, `above` over the first of a group.

    `row` is the fact's id, `gone` tells that it was taken out.
    """

    text: Markup
    quote: str = ""
    above: str = ""
    row: int = 0
    gone: bool = False


def numbered_title(session: Session, turn: Turn, campaign: Campaign) -> str:
    """The title with its plan's number: two plans are often called the same."""
    number = str(campaigns.plan_of(session, campaign).reading.get("number") or "")
    return turn.label("campaign-numbered", title=campaign.title, number=number) if number else campaign.title


def is_unread(campaign: Campaign, reading: Reading) -> bool:
    """Whether nothing was read of a draft's document, and nobody has said what it is since.

    What the plan does not say and what was not read of it are two things.
    """
    return (
        campaign.state == CampaignState.DRAFT
        and not reading.title
        and not any(getattr(reading, name) for name in KINDS)
    )


def lines(session: Session, turn: Turn, campaign: Campaign, screen: str) -> list[Line]:
    """The facts of a list's screen, numbered from 1; while they may be mended those taken out too."""
    if screen == UNDUE:
        left = undue_of(turn, reading_of(session, campaign))
        return [Line(_undue(turn, place, one), one.text) for place, one in enumerate(left, 1)]
    open_ = may_be_mended(CampaignState(campaign.state))
    rows = stored.of_campaign(session, KINDS[screen][1], campaign.id or 0, removed=open_)
    doubted = campaign.state == CampaignState.DRAFT and _is_unclear(campaigns.plan_of(session, campaign))
    return [_line(turn, screen, place, row, doubted=doubted) for place, row in enumerate(rows, 1)]


def _is_unclear(plan: Plan) -> bool:
    """Whether the document was read from pictures, or has broken letters."""
    found: Any = plan.reading.get("warnings", [])
    return any(one["code"] == "unreadable" for one in found)


def _line(turn: Turn, screen: str, place: int, row: Fact, *, doubted: bool) -> Line:
    fact = fact_of(screen, row)
    above = period_label(turn, fact.period) if isinstance(fact, Task) else ""
    if row.removed_at is not None:
        gone = turn.t(
            "plan-fact-gone", place=place, fact=capital(clipped(plain(turn, screen, fact), FACT_SHOWN))
        )
        return Line(gone, above=above, row=row.id or 0, gone=True)
    own = getattr(fact, "text", None)
    quote = row.quote if own is None or own != row.quote else ""
    text = _WORDED[screen](turn, place, fact)
    return Line(Markup(f"{text} {_mark(turn, row, doubted=doubted)}".rstrip()), quote, above, row.id or 0)


def _mark(turn: Turn, row: Fact, *, doubted: bool) -> Markup:
    """That the Office added a fact or changed it, or that what was read is doubtful, and in which words."""
    if row.added_by:
        return turn.t("plan-added")
    if row.changed_at:
        return turn.t("plan-corrected")
    words = ", ".join(f"“{word}”" for word in unclear_words(row.quote)[:WORDS_SHOWN])
    return turn.t("plan-doubtful", words=clipped(words, FACT_SHOWN)) if doubted else Markup("")


def line_of(turn: Turn, screen: str, row: Fact) -> Markup:
    """One fact in a line, without its number."""
    return turn.t("plan-fact-plain", fact=capital(clipped(plain(turn, screen, fact_of(screen, row)))))


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


def overview(
    session: Session, turn: Turn, campaign: Campaign, reading: Reading, *, compared: bool = True
) -> Markup:
    """The first screen: what the plan is, what was found in it, what it replaces and what changes with it."""
    silent = turn.label("plan-not-said")
    issuer = turn.office(session).office
    if fold(reading.issuer) != fold(issuer):
        issuer = as_written(reading.issuer) or silent
    asked = [turn.label(f"kind-{kind}") for kind in campaign.kinds]
    found = [
        turn.label(f"plan-count-{name}", count=len(getattr(reading, name)))
        for name in KINDS
        if getattr(reading, name)
    ]
    if is_unread(campaign, reading):
        is_word = campaigns.plan_of(session, campaign).file_name.lower().endswith(".docx")
        return turn.t("plan-unread-form" if is_word else "plan-unread")
    told = [
        turn.t("plan-number", value=reading.number or silent),
        turn.t("plan-issued", value=turn.date(reading.issued_on) if reading.issued_on else silent),
        turn.t("plan-issuer", value=issuer),
        turn.t("plan-period", value=_period(turn, campaign) or silent),
        turn.t("plan-found", value=", ".join(found) or turn.label("plan-nothing-found")),
        turn.t("plan-kinds", value=", ".join(asked) or turn.label("plan-no-kinds")),
        turn.t(f"plan-late-{campaign.late}"),
    ]
    if campaign.state == CampaignState.DRAFT and (left := undue_of(turn, reading)):
        told.append(turn.t("plan-undue-there", count=len(left)))
    if campaign.state == CampaignState.DRAFT and reading.missing:
        told.append(turn.t("plan-missing-there", list=missing_lines(turn, reading)))
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    if replaced is not None:
        told.append(turn.t("plan-replaces", title=numbered_title(session, turn, replaced)))
    if replaced is not None and compared:
        before = reading_of(session, replaced)
        told += _changes(turn, _facts(turn, replaced, before), _facts(turn, campaign, reading))
        told += _changed_words(turn, before, reading)
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
    told = [turn.t("plan-change-words", text=clipped(one, SENTENCE_SHOWN)) for one in found[:SENTENCES_SHOWN]]
    if len(found) > SENTENCES_SHOWN:
        told.append(turn.t("plan-more", count=len(found) - SENTENCES_SHOWN))
    return told


def missing_lines(turn: Turn, reading: Reading) -> Markup:
    """What the document announces and the reading does not hold, each with the words that show it."""
    parts: list[str] = []
    for one in reading.missing[:MISSING_SHOWN]:
        message = plans.warning_text(one, turn.language)
        parts.append(turn.t("plan-missing", message=message))
        if one.quote:
            parts.append(turn.t("plan-quote", quote=clipped(one.quote, FACT_SHOWN)))
    if len(reading.missing) > MISSING_SHOWN:
        parts.append(turn.t("plan-more", count=len(reading.missing) - MISSING_SHOWN))
    return Markup("\n".join(parts))


def _facts(turn: Turn, campaign: Campaign, reading: Reading) -> list[str]:
    """What people act on, in a few words each: time, deadlines, quotas, papers."""
    period = _period(turn, campaign)
    told = [turn.label("plan-told-period", period=period)] if period else []
    for name in ("deadlines", "recurring", "events", "quotas"):
        told += [plain(turn, name, one) for one in getattr(reading, name)]
    for papers in reading.dossiers:
        award = papers.award or turn.label("plan-any-award")
        told += [turn.label("plan-told-paper", award=award, paper=one) for one in papers.components]
        if papers.copies is not None:
            told.append(turn.label("plan-told-copies", award=award, copies=papers.copies))
    return [clipped(one, FACT_SHOWN) for one in dict.fromkeys(told)]


def plain(turn: Turn, screen: str, fact: Any) -> str:  # noqa: ANN401 - one of KINDS
    """A fact in a few plain words."""
    match screen:
        case "deadlines":
            at = turn.hour(fact.at) if fact.at and fact.inclusive else ""
            start, day = turn.date(fact.start), turn.date(fact.end)
            return turn.label(f"plan-told-{_bound(fact)}", start=start, date=day, hour=at, what=fact.what)
        case "recurring":
            return turn.label("plan-told-recurring", rule=in_words(turn, fact.rule), what=fact.what)
        case "events":
            return turn.label("plan-told-event", date=turn.date(fact.day), what=fact.what)
        case "quotas":
            key = "plan-told-quota-least" if fact.least else "plan-told-quota"
            return turn.label(key, subject=fact.subject, limit=fact.limit, unit=fact.unit)
        case "dossiers":
            award = fact.award or turn.label("plan-any-award")
            return turn.label("plan-told-paper", award=award, paper="; ".join(fact.components))
        case "terms":
            return turn.label("plan-told-term", term=_days(turn, fact))
        case _:
            return str(fact.text)


def _period(turn: Turn, campaign: Campaign) -> str:
    if campaign.starts_on is None and campaign.ends_on is None:
        return ""
    if campaign.starts_on == campaign.ends_on and campaign.ends_on is not None:
        return turn.date(campaign.ends_on)
    start = turn.date(campaign.starts_on) if campaign.starts_on else "…"
    end = turn.date(campaign.ends_on) if campaign.ends_on else "…"
    return f"{start} – {end}"


def _deadline(turn: Turn, place: int, one: Deadline) -> Markup:
    return turn.t(
        f"plan-deadline-{_bound(one)}",
        place=place,
        hour=turn.hour(one.at) if one.at else "",
        start=turn.date(one.start),
        date=turn.date(one.end),
        what=clipped(one.what) or turn.label("plan-not-said"),
        who=_who(turn, one),
        act=turn.label(f"deadline-{one.act}"),
    )


def _bound(one: Deadline) -> str:
    """How a deadline binds, for its wording: a stretch, before a day, before an hour, or by a day."""
    if one.start < one.end:
        return "span"
    if not one.inclusive:
        return "before"
    return "hour" if one.at else "by"


def _recurring(turn: Turn, place: int, one: Recurring) -> Markup:
    at = one.at if one.inclusive else None
    return turn.t(
        "plan-line-recurring" if one.inclusive else "plan-line-recurring-before",
        place=place,
        rule=in_words(turn, one.rule),
        hour=turn.label("plan-before-hour", hour=turn.hour(at)) if at else "",
        what=clipped(one.what) or turn.label("plan-not-said"),
        who=_who(turn, one),
        act=turn.label(f"deadline-{one.act}"),
    )


def _who(turn: Turn, one: Deadline | Recurring) -> str:
    who = one.who or ", ".join(one.doers)
    return turn.label("plan-who", who=clipped(who)) if who else ""


def _event(turn: Turn, place: int, one: Event) -> Markup:
    return turn.t(
        "plan-line-event",
        place=place,
        date=turn.date(one.day),
        hour=turn.label("campaign-hour", hour=turn.hour(one.at)) if one.at else "",
        what=clipped(one.what) or turn.label("plan-not-said"),
        where=turn.label("campaign-place", place=clipped(where))
        if (where := place_beside(one.what, one.place))
        else "",
    )


def _undue(turn: Turn, place: int, one: Undue) -> Markup:
    key = "plan-undue-line" if one.section else "plan-undue-line-bare"
    return turn.t(key, place=place, section=clipped(shown_path(one.section)))


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
    subject = one.subject.lower() if one.subject.isupper() else one.subject
    return turn.t(
        "plan-quota-least" if one.least else "plan-quota",
        place=place,
        subject=capital(subject) or turn.label("subject-all"),
        limit=one.limit,
        unit=one.unit,
        scope=turn.label(f"plan-scope-{one.scope}") if one.scope else "",
        what=""
        if one.what.lower() in subject.lower()
        else turn.label("plan-quota-what", what=clipped(one.what)),
    )


def _criterion(turn: Turn, place: int, one: Criterion) -> Markup:
    subject = turn.label(f"subject-{one.subject}")
    return turn.t("plan-criterion", place=place, subject=subject, text=clipped(one.text))


def _task(turn: Turn, place: int, one: Task) -> Markup:
    return turn.t(
        "plan-task",
        place=place,
        text=clipped(one.text),
        due=turn.label("plan-task-due", due=turn.days(one.due)) if one.due else "",
        lead=turn.label("plan-lead", lead=one.lead) if one.lead else "",
        partners=turn.label("plan-partners", partners=one.partners) if one.partners else "",
    )


def _duty(turn: Turn, place: int, one: Duty) -> Markup:
    return turn.t(
        "plan-line-duty", place=place, who=one.who or turn.label("subject-all"), text=clipped(one.text)
    )


def _term(turn: Turn, place: int, one: Term) -> Markup:
    return turn.t(
        "plan-line-term",
        place=place,
        term=_days(turn, one),
        full=turn.label("plan-term-full") if one.full else "",
        back=turn.label("plan-term-back") if one.back else "",
    )


def _days(turn: Turn, one: Term) -> str:
    """How long, and what it runs from: 05 ngày làm việc, từ ngày nhận hồ sơ."""
    key = "plan-term-working" if one.working else "plan-term-days"
    return turn.label(key, days=one.days, since=turn.label(f"plan-since-{one.begins}"))


_WORDED: dict[str, Callable[[Turn, int, Any], Markup]] = {
    "deadlines": _deadline,
    "recurring": _recurring,
    "events": _event,
    "dossiers": _dossier,
    "quotas": _quota,
    "criteria": _criterion,
    "tasks": _task,
    "duties": _duty,
    "terms": _term,
}
