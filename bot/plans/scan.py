"""Text recognition of scanned PDFs through OCRmyPDF, where it is installed with Vietnamese."""

import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

TIME_LIMIT_SECONDS = 300


@functools.cache
def can_recognise() -> bool:
    """True where OCRmyPDF and Tesseract with Vietnamese stand on this machine."""
    tesseract = shutil.which("tesseract")
    if tesseract is None or shutil.which("ocrmypdf") is None:
        return False
    command = [tesseract, "--list-langs"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    return "vie" in listed.stdout.split()


def recognise(data: bytes) -> bytes | None:
    """A PDF with a text layer made from its pictures; None where this machine cannot, or ran out of time."""
    if not can_recognise():
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        source.write_bytes(data)
        command = ["ocrmypdf", "--force-ocr", "-l", "vie", "--output-type", "pdf", "--optimize", "0",
                   "--quiet", "--invalidate-digital-signatures", str(source), str(target)]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=TIME_LIMIT_SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return None
        return target.read_bytes() if done.returncode in {0, 10} and target.exists() else None
