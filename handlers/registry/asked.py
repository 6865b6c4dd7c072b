"""What the plan asks of a dossier, looked up once for all that a turn decides and shows of it."""

from dataclasses import dataclass

from sqlmodel import Session

from storage import campaigns, facts
from storage.tables import Campaign, Deadline, Dossier, DossierList


@dataclass(frozen=True)
class Asked:
    """The campaign, the list of papers the dossier follows, and the last deadline for handing in, if any."""

    campaign: Campaign
    papers: DossierList | None
    deadline: Deadline | None

    @property
    def components(self) -> list[str]:
        """The papers the plan asks for."""
        return list(self.papers.components) if self.papers else []


def asked_of(session: Session, dossier: Dossier) -> Asked:
    """As it stands in this transaction; not to be kept beyond it.

    Raises:
        LookupError: there is no such campaign, which the database does not let happen.
    """
    campaign = campaigns.get(session, dossier.campaign_id)
    if campaign is None:
        raise LookupError(dossier.campaign_id)
    last = facts.last_deadline(session, dossier.campaign_id, "dossier")
    return Asked(campaign, papers(session, dossier), last)


def papers(session: Session, dossier: Dossier) -> DossierList | None:
    """The list of papers this dossier follows."""
    lists = facts.of_campaign(session, DossierList, dossier.campaign_id)
    return next((one for one in lists if one.award == dossier.award), None)
