"""The ink of a page apart from its paper, and the words Tesseract reads in it."""

import os
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageOps

_SECONDS = 40


def grey(page: Image.Image) -> Image.Image:
    """Black on white, evenly lit."""
    return ImageOps.invert(taken(page.convert("L")))


def taken(channel: Image.Image) -> Image.Image:
    """What the ink takes away of the paper's light, whatever light falls on it."""
    small = channel.reduce(6).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(6))
    paper = small.resize(channel.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(paper, channel, scale=0.6)


def above(picture: Image.Image, least: int) -> Image.Image:
    """White where a value is exceeded, black elsewhere."""
    return picture.point([255 * (value > least) for value in range(256)])


def recognised(picture: Image.Image, mode: str) -> list[str]:
    """The lines Tesseract finds."""
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder, "page.png")
        ImageOps.expand(picture, 20, 255).save(name, compress_level=1)
        command = ["tesseract", str(name), "stdout", "-l", "vie", "--psm", mode, "--dpi", "200"]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603
                command, capture_output=True, timeout=_SECONDS, env=environment, check=False
            )
        except subprocess.TimeoutExpired:
            return []
    text = done.stdout.decode("utf-8", errors="replace") if not done.returncode else ""
    return [line.strip() for line in text.splitlines() if line.strip()]
