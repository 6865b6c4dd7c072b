"""The checks of bot.registrations over the rows: what to warn of, for whoever decides."""

from sqlmodel import Session

from bot.campaigns import reading_of
from bot.language.folding import fold
from bot.registrations import checks, titles
from bot.registrations.checks import Check, Entry, PastTitle
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, people, registrations
from storage.tables import Campaign, Registration


def entry(one: Registration, department: str, campaign: str) -> Entry:
    """A row as the checks see it."""
    return Entry(
        key=one.code,
        title=one.title,
        subject_key=one.subject_key,
        subject_name=one.subject_name,
        subject_type=one.subject_type,
        department_id=one.department_id,
        department=department,
        initiative=str(one.fields.get("initiative") or ""),
        campaign=campaign,
    )


def quota_check(
    session: Session, campaign: Campaign, kind: str, subject_type: str, department_id: int
) -> Check | None:
    """The check for one more registration of this kind and subject, against the plan's own quotas.

    A limit "mỗi phòng" counts inside the division, any other over the whole campaign.
    """
    for quota in reading_of(campaign.facts).quotas:
        if quota.least or _subject(quota.unit) != subject_type:
            continue
        each = "moi phong" in fold(f"{quota.subject} {quota.quote}")
        present = registrations.count_of(
            session, campaign.id or 0, kind, subject_type, department_id=department_id if each else None
        )
        found = checks.over_quota(present, quota.limit, subject_type, quota.quote)
        if found is not None:
            return found
    return None


def _subject(unit: str) -> str:
    said = fold(unit)
    if any(word in said for word in ("ca nhan", "cong chuc", "nguoi", "dai bieu")):
        return INDIVIDUAL
    if any(word in said for word in ("tap the", "phong", "don vi")):
        return COLLECTIVE
    return ""


def checks_of(session: Session, one: Registration) -> list[Check]:
    """Everything worth a warning about one registration; nothing here decides."""
    units = {unit.id: unit.name for unit in people.departments(session)}
    names = {campaign.id: campaign.title for campaign in campaigns.live(session)}
    mine = entry(one, units.get(one.department_id, ""), names.get(one.campaign_id, ""))
    same = [
        entry(row, units.get(row.department_id, ""), names.get(row.campaign_id, ""))
        for row in registrations.of_campaign(session, one.campaign_id)
    ]
    elsewhere = [
        entry(row, units.get(row.department_id, ""), names.get(row.campaign_id, ""))
        for row in registrations.of_subject(session, one.subject_key)
        if row.campaign_id != one.campaign_id
    ]
    found: list[Check] = []
    if one.kind == "titles":
        own = [row for row in same if row.subject_key == one.subject_key]
        history = [
            PastTitle(row.subject_key, row.year, row.title)
            for row in registrations.awards(session, one.subject_key)
        ]
        members = len(people.of_department(session, one.department_id))
        known = titles.load()
        found += checks.earlier_years(mine, history, one.sent_at.year, known, own)
        found += checks.collective(mine, same, members, known)
        found += checks.two_places([*own, *elsewhere])
        found += [check for check in checks.initiatives(same) if one.code in check.entries]
    return found


def warned(turn: Turn, found: list[Check]) -> Markup:
    """The warnings as lines, each with its rule and where that stands."""
    lines = [
        turn.t("check-line", text=check.message(turn.language), rule=check.rule, article=check.article)
        for check in found
    ]
    return Markup("\n".join(lines))
