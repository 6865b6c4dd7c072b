"""The checks of bot.registrations over the rows: what to warn of, for whoever decides."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.language.folding import fold
from bot.registrations import checks
from bot.registrations.checks import Check, Entry, PastTitle
from bot.registrations.initiatives import lengths, nearest
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL
from handlers.registry.titles import titles_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, facts, people, registrations
from storage.tables import Campaign, Department, Quota, Registration

_MOST_ALIKE = 5
# Whom a quota counts, as registrations name them.
_COUNTED = {"person": INDIVIDUAL, "collective": COLLECTIVE}


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

    A limit of each unit counts inside the division, one of all together over the whole campaign; a minimum
    and a share in percent limit nothing.
    """
    for quota in facts.of_campaign(session, Quota, campaign.id or 0):
        if quota.least or _COUNTED.get(quota.of) != subject_type:
            continue
        present = registrations.count_of(
            session,
            campaign.id or 0,
            kind,
            subject_type,
            up_to=quota.limit,
            department_id=department_id if quota.scope == "each" else None,
        )
        found = checks.over_quota(present, quota.limit, subject_type, quota.quote)
        if found is not None:
            return found
    return None


def lacking(session: Session, campaign: Campaign, units: Sequence[Department]) -> list[Check]:
    """Divisions that have sent fewer than the plan wants of each ("mỗi phòng ít nhất 01")."""
    found = []
    for quota in facts.of_campaign(session, Quota, campaign.id or 0):
        if not quota.least or quota.scope != "each":
            continue
        kind = _kind(campaign, quota)
        if kind not in campaign.kinds:
            continue
        present = registrations.counts_of_kind(session, campaign.id or 0, kind)
        checked = (
            checks.under_quota(present.get(unit.id or 0, 0), quota.limit, unit.name, quota.quote)
            for unit in units
            if unit.kind == "division"
        )
        found += [check for check in checked if check is not None]
    return found


def _kind(campaign: Campaign, quota: Quota) -> str:
    """What is registered under the quota: what its unit names, else the one thing there is to register."""
    if "dien hinh" in fold(quota.unit):
        return "role_model"
    return campaign.kinds[0] if len(campaign.kinds) == 1 else ""


def checks_of(session: Session, one: Registration) -> list[Check]:
    """Everything worth a warning about one registration; nothing here decides."""
    if one.kind != "titles":
        return []
    names = {campaign.id: campaign.title for campaign in campaigns.live(session)}

    def seen(row: Registration) -> Entry:
        unit = people.department(session, row.department_id)
        return entry(row, unit.name if unit else "", names.get(row.campaign_id, ""))

    mine, known = seen(one), titles_of(session)
    own = [row for row in registrations.of_subject(session, one.subject_key) if row.kind == one.kind]
    here = [seen(row) for row in own if row.campaign_id == one.campaign_id]
    history = [
        PastTitle(row.subject_key, row.year, row.title)
        for row in registrations.awards(session, one.subject_key)
    ]
    found = [*checks.earlier_years(mine, history, one.sent_at.year, known, here)]
    if one.subject_type == COLLECTIVE:
        division = [
            seen(row) for row in registrations.of_campaign(session, one.campaign_id, one.department_id)
        ]
        members = len(people.of_department(session, one.department_id))
        found += checks.collective(mine, division, members, known)
    found += checks.two_places([seen(row) for row in own])
    found += checks.initiatives([seen(row) for row in _same_initiative(session, one)])
    return found


def _same_initiative(session: Session, one: Registration) -> list[Registration]:
    """It and those that name what seems the same initiative."""
    if not one.initiative_key:
        return []
    known = registrations.initiatives(session, one.campaign_id, *lengths(one.initiative_key))
    same = [known[place] for place in nearest(one.initiative_key, known)]
    return [one, *registrations.with_initiatives(session, one, same, _MOST_ALIKE)]


def warned(turn: Turn, found: list[Check]) -> Markup:
    """The warnings as lines, each with its rule and where that stands."""
    lines = [
        turn.t("check-line", text=check.message(turn.language), rule=check.rule, article=check.article)
        for check in found
    ]
    return Markup("\n".join(lines))
