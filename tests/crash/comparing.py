"""What people were told against what is kept, once the program has died often enough."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.playground import Message
from storage import announcements, outbox
from storage.tables import (
    Announcement,
    Dossier,
    DossierFile,
    DossierRound,
    InboxUpdate,
    Outgoing,
    Person,
    Question,
    Registration,
    SentFile,
)
from tests.crash.people import FILES, Deeds, Worker

START = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
CODE = re.compile(r"\b(?:DK|HS)-\w+(?:-\w+)?")
KEPT_FOR_SURE = timedelta(days=25)  # rows of replies; older ones are forgotten


@dataclass
class Outcome:
    """What a run gave; every fault is a sentence, and none is good."""

    kills: Counter[str] = field(default_factory=Counter)
    figures: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def must(self, holds: object, sentence: str) -> None:
        if not holds:
            self.faults.append(sentence)

    def told(self) -> str:
        lines = [f"{sum(self.kills.values())} kills: {dict(self.kills)}"]
        lines += [f"{name}: {number}" for name, number in self.figures.items()]
        return "\n".join([*lines, *(f"FAULT {one}" for one in self.faults), f"{len(self.faults)} faults"])


@dataclass
class Comparison:
    """Of one run; `in_flight` counts by chat the messages of which nobody knew whether they arrived."""

    outcome: Outcome
    deeds: Deeds
    clock: Clock
    everybody: Sequence[Worker]
    in_flight: Counter[int]

    def whole(self, session: Session) -> None:
        """Every fault there is, into the outcome."""
        chats = {one.id: [shown.text for shown in _said(one)] for one in self.everybody}
        self._kept(session, chats)
        self._taken_out(session)
        self._outbox(session, chats)
        self._messages(session)

    def _kept(self, session: Session, chats: dict[int, list[str]]) -> None:
        must, figures, deeds = self.outcome.must, self.outcome.figures, self.deeds
        accounts = {one.id: one.telegram_id or 0 for one in session.exec(select(Person))}

        updates = session.exec(select(InboxUpdate)).all()
        must(all(one.done_at for one in updates), "updates stay open")
        must(
            not any(one.error for one in updates), f"given up: {[one.error for one in updates if one.error]}"
        )

        asked = Counter(one.text for one in session.exec(select(Question)))
        lost = [words for words in deeds.asked if asked[words] != 1]
        must(not lost, f"questions not kept exactly once: {lost[:3]} of {len(deeds.asked)}")
        figures["questions"] = len(deeds.asked)

        registered = [(accounts[one.sent_by], one.code) for one in session.exec(select(Registration))]
        handed_in = [
            (accounts[one.made_by], one.code) for one in session.exec(select(Dossier)) if one.sent_at
        ]
        for name, told, rows in (
            ("registrations", deeds.registered, registered),
            ("dossiers", deeds.handed_in, handed_in),
        ):
            kept = dict(rows)
            must(len(kept) == len(rows), f"{name} doubled: {len(rows)} rows of {len(kept)} people")
            must(kept.keys() == told.keys(), f"{name} kept and told differ: {kept.keys() ^ told.keys()}")
            for account, code in kept.items():
                must(code in told.get(account, ""), f"{name}: {code} is not what {account} was told")
                must(any(code in one for one in chats[account]), f"{name}: {code} is gone from the chat")
            figures[name] = len(rows)
        receipts = {code for texts in chats.values() for one in texts for code in CODE.findall(one)}
        codes = {one.code for table in (Registration, Dossier) for one in session.exec(select(table))}
        must(receipts <= codes, f"receipts without a row: {receipts - codes}")

        accepted = {one.code for one in session.exec(select(Dossier)) if one.state == "accepted"}
        told_so = [CODE.search(one) for one in deeds.accepted]
        must({one[0] for one in told_so if one} == accepted, f"accepted and told differ: {accepted}")
        figures["accepted"] = len(accepted)

        files = Counter(one.dossier_id for one in session.exec(select(DossierFile)))
        must(set(files.values()) <= {FILES}, f"files of a dossier: {Counter(files.values())}")
        sent = Counter(one.round_id for one in session.exec(select(SentFile)))
        must(set(sent.values()) <= {FILES - 1}, f"papers handed in: {Counter(sent.values())}")
        must({hashed(one) for sent in deeds.papers.values() for one in sent}
             == {one.sha256 for one in session.exec(select(DossierFile))}, "files differ")  # fmt: skip
        figures["files"] = sum(files.values())

    def _taken_out(self, session: Session) -> None:
        """What was packed is whole, of dossiers that were handed in, and of all that were by then."""
        must = self.outcome.must
        sent: dict[str, set[str]] = {}
        rounds = select(Dossier.code, SentFile.sha256).join(
            DossierRound, col(DossierRound.dossier_id) == Dossier.id
        )
        for code, name in session.exec(rounds.join(SentFile, col(SentFile.round_id) == DossierRound.id)):
            sent.setdefault(code, set()).add(name)
        for name, there, data in self.deeds.taken_out:
            if name.endswith(".xlsx"):
                cells = [str(cell.value) for row in load_workbook(BytesIO(data)).active.rows for cell in row]
                found = {one for one in cells if CODE.fullmatch(one)}
            else:
                packed = _packed(data)
                found = packed.keys()
                wrong = [code for code in packed if packed[code] != sent.get(code)]
                must(not wrong, f"packed otherwise than handed in: {wrong[:3]}")
            must(found <= sent.keys(), f"{name} has what nobody handed in: {found - sent.keys()}")
            known = {code for receipt in there for code in CODE.findall(receipt)}
            must(known <= found, f"{name} lacks {known - found}")
        self.outcome.figures["taken out"] = len(self.deeds.taken_out)

    def _outbox(self, session: Session, chats: dict[int, list[str]]) -> None:
        must, figures = self.outcome.must, self.outcome.figures
        accounts = {one.id: one.telegram_id or 0 for one in session.exec(select(Person))}
        rows = [one for one in session.exec(select(Outgoing)) if one.chat_id in chats]
        states = Counter(f"{one.kind} {one.state}" for one in rows)
        figures |= {f"messages: {name}": number for name, number in sorted(states.items())}
        must(not any("failed" in name for name in states), f"failed messages: {states}")
        for words in self.deeds.announced:
            for row in rows:
                if row.kind != "announcement" or words not in str(row.payload.get("text")):
                    continue
                copies = sum(words in one for one in chats[row.chat_id])
                allowed = {"sent": {1}, "unknown": {0, 1}}.get(row.state, set())
                must(copies in allowed, f"an announcement {row.state} stands {copies} times in a chat")
        # However far it had come with its pieces when the program died, all it was meant for are written to.
        for made in session.exec(select(Announcement)):
            about = announcements.subject(made.id)
            first = (one for one in rows if one.subject == about and (one.key or "").endswith(":1"))
            got, planned = Counter(one.chat_id for one in first), {accounts[one] for one in made.planned}
            must(got == Counter(planned), f"{about} is for {len(planned)}, written to {got}")
            figures["recipients"] = figures.get("recipients", 0) + len(planned)
        alerts = [one for one in rows if one.kind == "alert" and one.state == "sent"]
        for row in alerts:
            text = _plain(str(row.payload.get("text", "")))
            copies = sum(text in one for one in chats[row.chat_id])
            must(copies >= 1, f"an alert is sent and not in the chat: {text[:80]}")
        must(alerts or self.clock.now() < START + timedelta(days=5), "no alert fell due")

    def _messages(self, session: Session) -> None:
        """In the chats stands the newest of each message, and twice at most what was in flight."""
        must, figures, in_flight = self.outcome.must, self.outcome.figures, self.in_flight
        by_message: dict[tuple[int, int], str] = {}
        said = col(Outgoing.method).in_((outbox.SAY, outbox.EDIT))
        for row in session.exec(
            select(Outgoing).where(said, Outgoing.state == "sent").order_by(col(Outgoing.id))
        ):
            by_message[row.chat_id, row.message_id or 0] = _plain(str(row.payload.get("text", "")))
        since = (self.clock.now() - KEPT_FOR_SURE).timestamp()
        for one in self.everybody:
            shown = [shown for shown in _said(one) if shown.body["date"] > since]
            copies = [shown for shown in shown if (one.id, shown.id) not in by_message]
            figures["repeated"] = figures.get("repeated", 0) + len(copies)
            must(
                len(copies) <= in_flight[one.id],
                f"{one.id} has {len(copies)} copies, {in_flight[one.id]} were in flight: {_words(copies)}",
            )
            older = [s for s in shown if by_message.get((one.id, s.id), s.text) != s.text]
            must(not older, f"{one.id} reads what was said before: {_words(older)}")
        figures["in flight"] = in_flight.total()


def _packed(data: bytes) -> dict[str, set[str]]:
    """By code, what the files of its folder are named after in the store."""
    found: dict[str, set[str]] = {}
    with ZipFile(BytesIO(data)) as archive:
        for one in archive.namelist():
            if code := CODE.search(one):
                found.setdefault(code[0], set()).add(hashed(archive.read(one)))
    return found


def _said(someone: Worker) -> list[Message]:
    bot = someone.playground.world.bot
    return [one for one in someone.where.messages.values() if one.sender is bot]


def _words(messages: Sequence[Message]) -> list[str]:
    return [one.text[:60] for one in messages[:3]]


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def hashed(data: bytes) -> str:
    """The name of the bytes in the store."""
    return sha256(data).hexdigest()
