"""The assistant at work on a playground, for whole dialogs over real HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, and_, or_, select

from bot.clock import Clock
from bot.language.folding import fold
from bot.playground import Limits, Playground
from bot.settings import Settings
from handlers.app import build, running
from handlers.services import Services
from storage import people
from storage.database import Database, open_database
from storage.files import FileStore, open_files
from storage.tables import Invitation, Outgoing
from storage.tables import Person as PersonRow
from tests.databases import prepare
from tests.dialogs.house import AWARDS, PLAN, Division, House
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN
from tests.fakes.pacer import NoWait
from tests.fakes.sandbox import SANDBOX

START = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)  # Monday, 9:00 in the office


class Office:
    """A running assistant and the people around it."""

    services: Services
    database: Database
    doubt = 0.0

    def __init__(
        self,
        playground: Playground,
        clock: Clock,
        folder: Path,
        url: str | None = None,
        files: FileStore | None = None,
    ) -> None:
        self.playground = playground
        self.clock = clock
        self.folder = folder
        self.url = url or f"sqlite:///{folder / 'assistant.db'}"
        self.files = files or open_files(str(folder / "files"))
        self.more_settings: dict[str, Any] = {}
        self._stack = AsyncExitStack()

    async def start(self) -> None:
        """Open the database and start the assistant."""
        prepare(self.url)
        self.database = open_database(self.url)
        self._stack.callback(self.database.close)
        settings = Settings(
            telegram_base_url=self.playground.base_url,
            telegram_file_url=self.playground.base_file_url,
            data=self.folder,
            _env_file=None,
            **self.more_settings,
        )
        application, self.services = build(
            settings,
            self.database,
            self.files,
            self.clock,
            self.playground.token,
            pacer=NoWait(),
            doubt=self.doubt,
            sandbox=SANDBOX,
        )
        self.services.flood.most = 10_000  # people of a test are quicker than any
        await self._stack.enter_async_context(running(application, self.services))

    async def stop(self) -> None:
        """Stop the assistant; Telegram and the people go on."""
        await self._stack.aclose()

    async def restart(self) -> None:
        """Stop and start again on the same data."""
        await self.stop()
        await self.start()

    async def department(self, name: str, short: str = "", kind: str = "division") -> int:
        made = await self.database.write(people.add_department, name, short, kind)
        return made.id or 0

    async def enrolled(
        self, name: str, role: str = "staff", department: int | None = None, language: str = "vi"
    ) -> Someone:
        """Somebody who came in earlier and has the bot's chat open."""
        person = self.visitor(name, language)
        await self.database.write(_enrol, name, role, department, person.id, language, self.clock.now())
        await person.starts()
        await person.sees("Chào" if language == "vi" else "Hello")
        return person

    def visitor(self, name: str, language: str = "vi") -> Someone:
        """Somebody nobody knows yet."""
        first, _, last = name.rpartition(" ")
        return Someone(self.playground, self.playground.add_user(last, first or None, language_code=language))

    async def live(self, office_person: Someone, plan: str = CAMPAIGN, name: str = "ke-hoach.txt") -> None:
        """A plan sent and confirmed by somebody of the Office."""
        await office_person.sends_file(name, plan.encode())
        await office_person.sees("Thông tin chung")
        await office_person.press("Phát động")
        await office_person.press("Báo tin và phát động")
        await office_person.sees("Đã phát động")
        await self.quiet()  # the news would come between the lines of the dialog

    async def until(self, condition: Callable[[Session], object]) -> None:
        """Until the tables are so; how long it takes is the machine's affair."""
        while not await self.database.read(condition):  # noqa: ASYNC110 - tables ring no bell
            await asyncio.sleep(0.01)

    async def quiet(self) -> None:
        """Until nothing is still to be sent now."""
        await self.until(lambda session: not _waits(session))

    async def invitation(self, role: str, department: int | None = None, person_id: int | None = None) -> str:
        return await self.database.write(_invite, role, department, person_id, self.clock.now())

    def later(self, **by: float) -> None:
        """Move everybody's clock forward."""
        self.playground.advance(timedelta(**by))


def _waits(session: Session) -> bool:
    """Whether something is on its way or still to be sent now."""
    new = and_(Outgoing.state == "queued", Outgoing.attempts == 0)
    queued = select(Outgoing.id).where(or_(new, Outgoing.state == "sending"))
    return session.exec(queued).first() is not None


def _enrol(
    session: Session,
    name: str,
    role: str,
    department: int | None,
    telegram_id: int,
    language: str,
    now: datetime,
) -> None:
    session.add(
        PersonRow(
            telegram_id=telegram_id,
            name=name,
            folded=fold(name),
            department_id=department,
            role=role,
            language=language,
            consented_at=now,
            created_at=now,
        )
    )


def _invite(session: Session, role: str, department: int | None, person_id: int | None, now: datetime) -> str:
    code = (
        f"MA{role.upper()[:3]}{department or 0}{person_id or 0}".ljust(8, "K")[:8]
        .replace("0", "2")
        .replace("1", "3")
        .replace("O", "P")
        .replace("I", "J")
    )
    session.add(
        Invitation(
            code=code,
            role=role,
            department_id=department,
            person_id=person_id,
            created_at=now,
            expires_at=now + timedelta(days=14),
        )
    )
    return code


@pytest.fixture
def clock() -> Clock:
    """An office clock that starts on a working Monday and runs on."""
    clock = Clock()
    clock.offset = START - clock.now()
    return clock


@asynccontextmanager
async def at_work(
    folder: Path,
    clock: Clock,
    *,
    url: str | None = None,
    files: FileStore | None = None,
    loopback: bool = False,
    **settings: Any,
) -> AsyncIterator[Office]:
    """An office on a playground of its own, with these settings."""
    playground = Playground(
        now=clock.now,
        advance=clock.advance,
        limits=Limits(on=False),
        hold=0,
        insecure_loopback_webhook=loopback,
    )
    await playground.start()
    office = Office(playground, clock, folder, url, files)
    office.more_settings = settings
    try:
        await office.start()
        yield office
    finally:
        await office.stop()
        await playground.stop()


def _on_servers(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--servers", default=False))


def _bucket(request: pytest.FixtureRequest) -> FileStore:
    endpoint, bucket = request.getfixturevalue("s3_endpoint"), request.getfixturevalue("bucket")
    access = {"region": "us-east-1", "access_key": "key", "secret_key": "secret"}
    return open_files(f"s3://{bucket}/office", endpoint=endpoint, **access)


@pytest.fixture
def on_a_disk(request: pytest.FixtureRequest) -> None:
    """For what is of SQLite and the folder beside it alone."""
    if _on_servers(request):
        pytest.skip("of SQLite and a folder")


@pytest.fixture
async def office(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> AsyncIterator[Office]:
    """An office on a file and a folder; with --servers on a PostgreSQL database and a bucket of its own.

    It asks for no fixture of this project but the clock, so that dialogs beside the project can use it.
    """
    url = request.getfixturevalue("postgres_url") if _on_servers(request) else None
    store = _bucket(request) if _on_servers(request) else None
    async with at_work(tmp_path, clock, url=url, files=store) as office:
        yield office


@pytest.fixture
async def vp(office: Office) -> Someone:
    """Somebody of the Office."""
    return await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))


@pytest.fixture
async def an(office: Office, vp: Someone) -> Someone:
    """A civil servant of the first division."""
    return await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))


@pytest.fixture
async def house(office: Office) -> House:
    """Where dossiers are asked for, by people who have read of it."""
    centre = await office.department("Văn phòng", kind="office")
    vp = await office.enrolled("Lê Thu Hà", "office", centre)
    second = await office.enrolled("Đỗ Minh Khoa", "office", centre)
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp, PLAN)
    await head.sees("Kế hoạch mới")
    return House(office, vp, second, head)


@pytest.fixture
async def division(office: Office) -> Division:
    """A division one of whose people registered, in a campaign that asks for their papers."""
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    await office.department("Phòng Nghiệp vụ 2")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    await office.enrolled("Phạm Thị Bình", "staff", unit)
    await office.live(vp, AWARDS)
    await an.say("/dangky")
    await an.press("1")
    await an.press("Chiến sĩ thi đua cơ sở")
    await an.press("Bỏ qua")
    await an.press("Bỏ qua")
    await an.press("Gửi")
    await head.press("Xác nhận")
    await an.sees("chờ Văn phòng duyệt")
    return Division(office, vp, head, an)
