"""Old Word files (.doc), turned into .docx by LibreOffice where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from bot.documents.blocks import Document, plain
from bot.documents.unreadable import Unreadable

TIME_LIMIT_SECONDS = 120
LAST_LATIN = 0x1EFF


def read_doc(data: bytes) -> Document:
    """The blocks of a .doc file.

    Raises:
        Unreadable: doc_needs_libreoffice, damaged.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise Unreadable("doc_needs_libreoffice")
    from bot.documents.formats.docx import read_docx  # as in opening.py: on first use

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "plan.doc")
        source.write_bytes(data)
        command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                   "--convert-to", "docx", "--outdir", folder, str(source)]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=TIME_LIMIT_SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired as error:
            raise Unreadable("damaged") from error
        converted = source.with_suffix(".docx")
        if not converted.exists():
            raise Unreadable("damaged")
        document = read_docx(converted.read_bytes())
    # What it cannot read it takes for text in some script or other.
    text = plain(document.blocks)
    if sum(ord(character) > LAST_LATIN and character.isalpha() for character in text) > len(text) // 20:
        raise Unreadable("damaged")
    return document
