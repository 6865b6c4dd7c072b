"""Starting is quick and small: what only documents and pictures need loads with the first of them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
ON_FIRST_USE = {"alembic", "docx", "holidays", "lxml", "openpyxl", "PIL", "pypdfium2", "xlsxwriter"}
NEVER = {"rich", "sqlalchemy.dialects.postgresql"}  # but for an office that is on PostgreSQL


def test_starting_loads_no_library_for_documents_or_pictures() -> None:
    script = "import sys, handlers.app; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=600, check=True
    )
    loaded = set(done.stdout.split())
    assert "telegram" in loaded
    assert loaded & (ON_FIRST_USE | NEVER) == set()
