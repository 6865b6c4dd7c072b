"""Questions for the Office, its answers, and the abbreviations it taught."""

from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, select

from storage.tables import Abbreviation, Person, Question

_question = SQLModel.metadata.tables[str(Question.__tablename__)]
_COLUMNS = [column.name for column in _question.c if column.name != "id"]
_INSERT = insert(_question).returning(_question.c.id)

# A question's `reason`: its answer is not used any more; it follows an answered one, whose id stands behind.
WITHDRAWN, FOLLOWS = "withdrawn", "follows:"


def add(session: Session, question: Question) -> None:
    """Keep a new question, which then has its number; it goes past the mapper, as all that is hot does."""
    values = {name: getattr(question, name) for name in _COLUMNS}
    question.id = session.connection().execute(_INSERT, values).scalar_one()


def get(session: Session, question_id: int) -> Question | None:
    return session.get(Question, question_id)


def waiting(session: Session) -> list[Question]:
    """Passed to the Office and not answered, the oldest first."""
    return list(
        session.exec(
            select(Question)
            .where(col(Question.passed_at).is_not(None), col(Question.answered_at).is_(None))
            .order_by(col(Question.passed_at))
        )
    )


def answered(session: Session) -> list[tuple[Question, str, datetime]]:
    """The Office's answers, with who gave them and when."""
    rows = session.exec(
        select(Question, Person)
        .join(Person, col(Person.id) == col(Question.answered_by))
        .where(
            col(Question.answered_at).is_not(None),
            Question.reason != WITHDRAWN,
            # What was asked about an answer means nothing without it.
            col(Question.reason).not_like(f"{FOLLOWS}%"),
            # An answer within an announcement's thread is for who asked.
            col(Question.reason).not_like("announcement:%"),
        )
        .order_by(col(Question.answered_at))
    )
    return [
        (question, person.name, question.answered_at) for question, person in rows if question.answered_at
    ]


def lately(session: Session, person_id: int, chat_id: int, since: datetime) -> list[str]:
    """What a person asked in a chat from `since` on, the oldest first; the last two."""
    rows = session.exec(
        select(Question.text)
        .where(Question.person_id == person_id, Question.chat_id == chat_id, Question.asked_at >= since)
        .order_by(col(Question.id).desc())
        .limit(2)
    )
    return list(rows)[::-1]


def last(session: Session, person_id: int, chat_id: int, since: datetime) -> Question | None:
    """What a person asked last in a chat, not before `since`, unless it is with the Office already."""
    found = session.exec(
        select(Question)
        .where(Question.person_id == person_id, Question.chat_id == chat_id, Question.asked_at >= since)
        .order_by(col(Question.id).desc())
        .limit(1)
    ).one_or_none()
    return found if found is not None and found.passed_at is None else None


def abbreviations(session: Session) -> dict[str, str]:
    """Short form to full words, as the Office taught them."""
    return {row.short: row.long for row in session.exec(select(Abbreviation))}
