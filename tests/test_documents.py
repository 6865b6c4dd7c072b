"""README and ARCHITECTURE stay true."""

import importlib
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_the_first_screen_of_the_readme_has_the_two_commands() -> None:
    first_screen = "\n".join(README.splitlines()[:25])
    assert re.search(r"^pip install uv && uv run --no-dev -m bot$", first_screen, re.MULTILINE)
    assert re.search(r"^pip install uv && uv run pytest", first_screen, re.MULTILINE)


def test_the_checks_run_the_very_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`uv run -m bot ([a-z-]+)", README))))
def test_every_command_of_the_readme_exists(command: str) -> None:
    assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


@pytest.mark.parametrize("module", sorted(set(re.findall(r"`uv run -m (tests\.benchmarks\.\w+)`", README))))
def test_every_benchmark_of_the_readme_exists(module: str) -> None:
    assert (ROOT / (module.replace(".", "/") + ".py")).is_file()


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:bot|handlers|storage)/[\w/]+\.py)`", ARCHITECTURE)))
)
def test_every_file_the_architecture_page_names_exists(path: str) -> None:
    assert (ROOT / path).is_file()


def test_every_room_of_bot_stands_in_the_architecture_page() -> None:
    rooms = {
        path.name for path in (ROOT / "bot").iterdir() if path.is_dir() and not path.name.startswith("_")
    }
    assert {room for room in rooms if f"`{room}`" not in ARCHITECTURE} == set()


def test_every_setting_says_what_it_is_for() -> None:
    listed = CliRunner().invoke(app, ["settings"]).output
    for name, field in Settings.model_fields.items():
        assert field.description
        assert str(field.validation_alias or f"TDKT_{name.upper()}") in listed


def test_help_names_every_command() -> None:
    text = CliRunner().invoke(app, ["--help"]).output
    for command in ("run", "ask", "read-plan", "date", "settings"):
        assert command in text


def test_every_setting_that_is_written_about_is_one() -> None:
    known = {
        str(field.validation_alias or f"TDKT_{name.upper()}") for name, field in Settings.model_fields.items()
    }
    for page in ("README.md", "ARCHITECTURE.md", "compose.yaml", "Dockerfile"):
        named = set(re.findall(r"\bTDKT_[A-Z0-9_]+\b", (ROOT / page).read_text(encoding="utf-8")))
        assert named <= known, page


def test_the_image_asks_itself_whether_it_is_ready_and_starts_the_console_script() -> None:
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    [place, path] = re.findall(r"urlopen\('http://([\d.:]+)(/\w+)'", image)[0]
    assert f"TDKT_HEALTH_LISTEN={place}" in image
    assert f'add_get("{path}"' in (ROOT / "handlers" / "health.py").read_text(encoding="utf-8")
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert re.findall(r'^CMD \["([\w-]+)"\]$', image, re.MULTILINE) == list(scripts) == ["tdkt-assistant"]
    module, _, name = scripts["tdkt-assistant"].partition(":")
    assert callable(getattr(importlib.import_module(module), name))


@pytest.mark.parametrize(
    "command", [("settings",), ("read-plan", "plan.txt"), ("ask", "Hồ sơ gửi về đâu?", "--plans", ".")]
)
def test_no_command_ends_where_the_console_lacks_vietnamese_letters(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(
        "KẾ HOẠCH\nThi đua năm 2026\n\nI. HẠN\nGửi hồ sơ về Văn phòng trước ngày 14/8/2026.\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "bot", *command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)},  # as Windows has it
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert len(done.stdout.decode("cp1252")) > 40


def test_a_wrong_setting_is_one_plain_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=ROOT,
        env={"TELEGRAM_BOT_TOKEN": "khong-phai-ma", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "TELEGRAM_BOT_TOKEN" in done.stderr
    assert "khong-phai-ma" not in done.stderr


def test_a_plan_is_read_on_the_command_line(tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.txt"
    plan.write_text(
        "KẾ HOẠCH\nThi đua năm 2026\n\nI. HẠN\nGửi hồ sơ trước ngày 14/8/2026.\n", encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["read-plan", str(plan), "--json", "--today", "2026-08-01"])
    assert done.exit_code == 0
    assert '"due": "2026-08-14"' in done.output
    empty = tmp_path / "rong.txt"
    empty.write_text(" ", encoding="utf-8")
    assert CliRunner().invoke(app, ["read-plan", str(empty)]).exit_code == 1


def test_dates_are_read_a_line_at_a_time() -> None:
    lines = '{"text": "mai", "reference": "2026-08-03"}\n{"text": "xin chào", "reference": "2026-08-03"}\n'
    done = CliRunner().invoke(app, ["date", "--batch"], input=lines)
    assert done.output == '"2026-08-04"\nnull\n'


def test_a_question_is_answered_from_a_folder(tmp_path: Path) -> None:
    text = (
        "KẾ HOẠCH\nThi đua chuyển đổi số năm 2026\n\nI. THỜI HẠN\n"
        "Các phòng gửi hồ sơ khen thưởng về Văn phòng trước ngày 14/8/2026.\n"
    )
    (tmp_path / "005_ke-hoach.txt").write_text(text, encoding="utf-8")
    followed = {"question": "thế nộp về đâu", "before": "hạn nộp hồ sơ chuyển đổi số"}
    done = CliRunner().invoke(
        app,
        ["ask", "--plans", str(tmp_path), "--batch", "--today", "2026-08-01"],
        input="bao gio nop ho so thi dua chuyen doi so\n" + json.dumps(followed) + "\n",
    )
    given = [json.loads(line) for line in done.output.splitlines()]
    assert [one["quotes"][0]["doc"] for one in given] == ["005_ke-hoach.txt"] * 2
    assert all("về Văn phòng" in one["quotes"][0]["text"] for one in given)
    assert {one["certainty"] for one in given} <= {"sure", "near"}


def test_the_image_installs_the_very_versions_the_tests_ran_with() -> None:
    fixed = re.findall(
        r'^    "(\S+==\S+)",$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE
    )
    image = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    named = re.findall(r"^([\w.-]+==[\w.]+)", image, re.MULTILINE)
    assert len(named) > 40
    assert set(named) <= set(fixed)
    assert image.count("--hash=sha256:") > len(named)
    assert "://" not in image


def test_every_test_the_table_of_threats_names_exists() -> None:
    named = set(
        re.findall(r"`((?:tests|bot)/[\w/]+\.py)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    )
    assert len(named) > 20
    assert [path for path in sorted(named) if not (ROOT / path).is_file()] == []
