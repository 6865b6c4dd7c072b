"""What people hand in: registrations with their versions, and dossiers with their files."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import NEVER_AGAIN, UtcDateTime, partial_index

_LIVE = text("state NOT IN ('withdrawn', 'refused')")
# PostgreSQL, until it has counted a new table, takes any index that could serve: no other look-up names this.
_NAMED = text("state NOT IN ('withdrawn', 'refused') AND initiative_key <> ''")


class Registration(SQLModel, table=True):
    """One registration. `state`: sent -> confirmed -> accepted | returned; withdrawn; refused.

    `subject_key` is "person:<id>", "department:<id>" or "name:<folded>"; one live registration a
    subject, title and campaign. `returned` names the reopened fields and the reason. `initiative_key` is
    the initiative of the fields in plain words, by which the same one is found again.
    """

    __table_args__ = (
        partial_index(
            "registration_one_live",
            "campaign_id",
            "kind",
            "title",
            "subject_key",
            unique=True,
            where=_LIVE,
        ),
        Index("registration_board", "campaign_id", "department_id", "state"),
        Index("registration_queue", "state", "department_id"),
        Index("registration_quota", "campaign_id", "kind", "subject_type", "department_id", "state"),
        partial_index("registration_initiative", "campaign_id", "initiative_key", where=_NAMED),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    department_id: int = Field(foreign_key="department.id")
    kind: str
    title: str = ""
    subject_type: str = "individual"
    subject_key: str = Field(index=True)
    subject_name: str
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    fields: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    initiative_key: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    state: str
    version: int = 1
    late: bool = False
    over_quota: bool = False
    returned: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    sent_by: int = Field(foreign_key="person.id", index=True)
    sent_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    changed_at: datetime = Field(sa_type=UtcDateTime)


class RegistrationVersion(SQLModel, table=True):
    """What a registration said at each version; never changed, never deleted."""

    __table_args__ = (Index("registration_version_one", "registration_id", "version", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id")
    version: int
    fields: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=UtcDateTime)


class OwnTitle(SQLModel, table=True):
    """A title or award of the Office's own, beside those of the law. `subject` is whom it is for."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    short: str = ""
    subject: str
    added_by: int = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=UtcDateTime)


class AwardRecord(SQLModel, table=True):
    """An award someone already has, imported by the Office or kept from earlier years."""

    __table_args__ = (Index("award_record_one", "subject_key", "year", "title", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    subject_key: str = Field(index=True)
    subject_name: str
    year: int
    title: str
    decision: str = ""


class Dossier(SQLModel, table=True):
    """A dossier for one award. `state`: open -> sent or held -> accepted | returned -> sent; dropped.

    `version` grows with every deed, so that an old screen is told; `round` counts the times it was handed in.
    `looked_at` is when somebody of the Office opened what was sent last. `disputed` is the answer whether
    the nominee is under discipline, inspection or complaint. `returned` holds the reasons, by paper.
    `subject_key` is the nominee's, as registrations have it; "" where it is of the whole division.
    """

    __table_args__ = (Index("dossier_board", "campaign_id", "department_id", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    campaign_id: int = Field(foreign_key="campaign.id")
    department_id: int = Field(foreign_key="department.id")
    award: str = ""
    subject_key: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    subject_name: str = ""
    state: str
    version: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    round: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    late: bool = False
    disputed: bool | None = None
    returned: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    looked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)


class DossierFile(SQLModel, table=True):
    """A file the division has in a dossier, under one of the papers the plan asks for (or none yet).

    `album` is what it came in, `message_id` its message there; photographs of one paper are its pages, in the
    order of `position`.
    `kind` is what its first page calls it, `doubts` what was noticed in it.
    """

    __table_args__ = (
        Index("dossier_file_one", "dossier_id", "sha256", "component", unique=True),
        NEVER_AGAIN,
    )

    id: int | None = Field(default=None, primary_key=True)
    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    component: str = ""
    sha256: str = Field(foreign_key="storedfile.sha256")
    name: str
    size: int
    album: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    message_id: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    position: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    kind: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    doubts: list[dict[str, str]] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    sent_by: int = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DossierRound(SQLModel, table=True):
    """A dossier as it was handed in for the `number`-th time, and what the Office said to it.

    `outcome`: "" (waits), "accepted", "held", "returned" or "withdrawn". What was sent is never changed.
    """

    __tablename__ = "dossier_round"
    __table_args__ = (Index("dossier_round_one", "dossier_id", "number", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    dossier_id: int = Field(foreign_key="dossier.id")
    number: int
    sent_by: int = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=UtcDateTime)
    late: bool = False
    disputed: bool | None = None
    lacking: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    outcome: str = ""
    returned: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SentFile(SQLModel, table=True):
    """A file of one round; `made_of` are the pages a joined one was made of."""

    __tablename__ = "sent_file"

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="dossier_round.id", index=True)
    component: str = ""
    name: str
    sha256: str = Field(foreign_key="storedfile.sha256", index=True)
    size: int
    made_of: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    doubts: list[dict[str, str]] | None = Field(default=None, sa_column=Column(JSON, nullable=True))


class Destruction(SQLModel, table=True):
    """An order to destroy the files of a campaign's dossiers and, once done, the record of what went.

    `ordered` names the paper that allows it. `files` are those that went, each with the dossier's code, its
    division, the paper it was, name, SHA-256 and bytes.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    ordered: str
    asked_by: int = Field(foreign_key="person.id")
    asked_at: datetime = Field(sa_type=UtcDateTime)
    done_by: int | None = Field(default=None, foreign_key="person.id")
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    files: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class PaperForm(SQLModel, table=True):
    """A blank the Office has given for a kind of paper: a Word file with marks such as {{ho_ten}}."""

    __tablename__ = "paper_form"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    name: str
    sha256: str = Field(foreign_key="storedfile.sha256", index=True)
    size: int
    added_by: int = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DossierNote(SQLModel, table=True):
    """What somebody of the Office noted about a dossier; its division never sees it."""

    __tablename__ = "dossier_note"

    id: int | None = Field(default=None, primary_key=True)
    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    text: str
    written_by: int = Field(foreign_key="person.id")
    written_at: datetime = Field(sa_type=UtcDateTime)
