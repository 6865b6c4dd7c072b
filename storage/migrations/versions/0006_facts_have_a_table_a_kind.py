"""Facts have a table a kind.

The deadlines of campaigns that were live keep their ids, for the keys of alerts name them.
"""

import re
import unicodedata
from collections import defaultdict
from datetime import date, time
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

Facts = dict[str, Any]
_LISTS = ("deadlines", "recurring", "events", "dossiers", "quotas", "criteria", "tasks", "duties")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _fact(name: str, *own: sa.Column[Any]) -> sa.Table:
    """A table of facts with what all of them have."""
    made = op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _text("quote"),
        _text("section"),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        *own,
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f(f"ix_{name}_campaign_id"), name, ["campaign_id"], unique=False)
    return made


def _roles() -> list[sa.Column[Any]]:
    return [
        _flag("inclusive"),
        sa.Column("at", sa.Time(), nullable=True),
        _text("act"),
        _text("what"),
        _text("who"),
        sa.Column("doers", sa.JSON(), nullable=False),
        _text("to"),
    ]


def upgrade() -> None:
    connection = op.get_bind()
    campaigns = [
        (number, plan, facts)
        for number, plan, facts in connection.execute(
            sa.select(sa.column("id"), sa.column("plan_id"), sa.column("facts", sa.JSON))
            .select_from(sa.table("campaign"))
            .order_by(sa.column("id"))
        )
    ]
    old = _old_deadlines(connection)
    op.drop_table("deadline")
    tables = {
        "deadlines": _fact(
            "deadline",
            sa.Column("start", sa.Date(), nullable=False),
            sa.Column("end", sa.Date(), nullable=False),
            sa.Column("last_day", sa.Date(), nullable=False),
            *_roles(),
            _flag("corrected"),
        ),
        "dossiers": _fact(
            "dossier_list",
            _text("award"),
            sa.Column("components", sa.JSON(), nullable=False),
            sa.Column("copies", sa.Integer(), nullable=True),
            _text("form"),
            _text("contact"),
            _text("channel"),
        ),
        "quotas": _fact(
            "quota",
            _text("subject"),
            sa.Column("limit", sa.Integer(), nullable=False),
            _text("unit"),
            _flag("least"),
            _text("scope"),
            _text("of"),
        ),
        "criteria": _fact("criterion", _text("subject"), _text("text")),
        "tasks": _fact(
            "task", _text("period"), _text("text"), _text("lead"), _text("partners"), _text("due")
        ),
    }
    op.create_index(op.f("ix_deadline_last_day"), "deadline", ["last_day"], unique=False)
    _fact("recurring", _text("rule"), *_roles())
    _fact(
        "event",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        _text("place"),
        _text("what"),
    )
    _fact("duty", _text("who"), _text("text"))
    deadlines = [row for number, _, facts in campaigns for row in _deadlines(number, facts, old[number])]
    # Those that have ids first: on SQLite a new one is then above them.
    _insert(tables["deadlines"], [row for row in deadlines if "id" in row])
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence('deadline', 'id'), (SELECT max(id) FROM deadline))"
        )
    _insert(tables["deadlines"], [row for row in deadlines if "id" not in row])
    for name, made in (
        ("dossiers", _dossier),
        ("quotas", _quota),
        ("criteria", _criterion),
        ("tasks", _task),
    ):
        rows = [
            {**_common(number, position, fact), **made(fact)}
            for number, _, facts in campaigns
            for position, fact in enumerate(facts.get(name, ()))
        ]
        _insert(tables[name], rows)
    plan = sa.table("plan", sa.column("id"), sa.column("reading", sa.JSON))
    for _, plan_id, facts in campaigns:
        rest = {key: value for key, value in facts.items() if key not in _LISTS}
        connection.execute(sa.update(plan).where(plan.c.id == plan_id).values(reading=rest))
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("facts")


def _insert(table: sa.Table, rows: list[Facts]) -> None:
    if rows:
        op.bulk_insert(table, rows)


def _common(campaign: int, position: int, fact: Facts) -> Facts:
    quote = fact.get("quote") or fact.get("text") or ""
    return {
        "campaign_id": campaign,
        "position": position,
        "quote": quote,
        "section": fact.get("section") or "",
    }


def _old_deadlines(connection: sa.Connection) -> dict[int, list[Facts]]:
    """The rows there are, by campaign, in the order they were made: that of the plan."""
    table = sa.table(
        "deadline",
        *(
            sa.column(name)
            for name in ("id", "campaign_id", "action", "what", "inclusive", "quote", "section")
        ),
        sa.column("last_day", sa.Date()),
        sa.column("named_day", sa.Date()),
    )
    found: dict[int, list[Facts]] = defaultdict(list)
    for row in connection.execute(sa.select(table).order_by(table.c.id)).mappings():
        found[row["campaign_id"]].append(dict(row))
    return found


def _deadlines(campaign: int, facts: Facts, old: list[Facts]) -> list[Facts]:
    """The deadlines of the facts, each with the id of the row it had; rows nobody reads from stay too."""
    left = list(old)
    rows: list[Facts] = []
    for position, fact in enumerate(facts.get("deadlines", ())):
        start, _, end = fact["due"].partition("/")
        first, last = date.fromisoformat(start), date.fromisoformat(end or start)
        inclusive = bool(fact["inclusive"])
        same = next((row for row in left if (row["named_day"], row["what"]) == (last, fact["what"])), None)
        row: Facts = {
            **_common(campaign, position, fact),
            **{name: fact.get(name) or "" for name in ("what", "who", "to")},
            "start": first,
            "end": last,
            "inclusive": inclusive,
            "last_day": last if inclusive else date.fromordinal(last.toordinal() - 1),
            "at": _hour(fact, last),
            "act": fact.get("act") or (same["action"] if same else _act(fact)),
            "doers": fact.get("doers") or _doers(fact.get("who") or ""),
            "corrected": bool(fact.get("corrected")),
        }
        if same is not None:
            left.remove(same)
            row["id"] = same["id"]
        rows.append(row)
    rows += [
        {
            **_common(campaign, len(rows) + more, row),
            **{name: row[name] for name in ("id", "what", "inclusive", "last_day")},
            "start": row["named_day"],
            "end": row["named_day"],
            "at": None,
            "act": row["action"],
            "who": "",
            "doers": [],
            "to": "",
            "corrected": False,
        }
        for more, row in enumerate(left)
    ]
    return rows


def _dossier(fact: Facts) -> Facts:
    texts = {name: fact.get(name) or "" for name in ("award", "form", "contact", "channel")}
    return {**texts, "components": list(fact.get("components", ())), "copies": fact.get("copies")}


def _quota(fact: Facts) -> Facts:
    return {
        "subject": fact.get("subject") or "",
        "limit": int(fact["limit"]),
        "unit": fact.get("unit") or "",
        "least": bool(fact.get("least")),
        "scope": fact.get("scope") or _scope(fact),
        "of": fact.get("of") or _whom(fact.get("unit") or ""),
    }


def _criterion(fact: Facts) -> Facts:
    return {"subject": fact.get("subject") or "all", "text": fact.get("text") or ""}


def _task(fact: Facts) -> Facts:
    return {name: fact.get(name) or "" for name in ("period", "text", "lead", "partners", "due")}


# What the program before this migration took from the words each time it needed it.


def _fold(said: str) -> str:
    decomposed = unicodedata.normalize("NFD", said.lower())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).replace("đ", "d")


_HOUR = re.compile(
    r"(?<!\d)([01]?\d|2[0-3])\s*(?:gio|h)\s*([0-5]\d)?(?:\s*phut)?\s*,?\s*(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})"
)
_MANY = re.compile(r"(?:cac|moi|tung|toan|tat ca|thu truong|truong cac|\d)(?!\w)")
_OFFICE = re.compile(
    r"(?:trinh (?:ubnd|uy ban|chu tich|so|bo|thu tuong|tong|chanh thanh tra|giam doc|hieu truong|cap)|"
    r"hoan thien|tham dinh|xet duyet|hop (?:hoi dong|ban)|ban hanh|cong bo|trao thuong)\b"
)


def _hour(fact: Facts, day: date) -> time | None:
    if fact.get("hour"):
        return time.fromisoformat(fact["hour"])
    for hour, minute, of_day, month in _HOUR.findall(_fold(fact.get("quote") or "")):
        if (int(of_day), int(month)) == (day.day, day.month):
            return time(int(hour), int(minute or 0))
    return None


def _act(fact: Facts) -> str:
    what, who = _fold(fact.get("what") or ""), _fold(fact.get("who") or "")
    if _OFFICE.match(what) and not _MANY.match(who):
        return "office"
    said = f"{what} {_fold(fact.get('quote') or '')}"
    if any(words in said for words in ("ho so", "de nghi khen", "trinh khen")):
        return "dossier"
    return "register" if "dang ky" in said else "other"


def _doers(who: str) -> list[str]:
    named = [one.strip() for one in re.split(r"[,;]|\s+và\s+", who) if one.strip()]
    return [] if any(_MANY.match(_fold(one)) for one in named) else named


def _scope(fact: Facts) -> str:
    before, _, _ = _fold(fact.get("quote") or "").partition(f"{fact['limit']:02}")
    for said in (_fold(fact.get("subject") or ""), before):
        if found := re.findall(r"\b(?:(moi|tung|cac phong|cac don vi)|(toan|tong so|ca co quan))\b", said):
            return "each" if found[-1][0] else "all"
    return "all"


def _whom(unit: str) -> str:
    said = _fold(unit)
    if re.search(
        r"ca nhan|cong chuc|vien chuc|can bo|nguoi|dong chi|dang vien|dai bieu|thi sinh|guong", said
    ):
        return "person"
    return "collective" if re.search(r"tap the|phong|don vi", said) else "other"
