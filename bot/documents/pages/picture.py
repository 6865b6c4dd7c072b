"""The ruling lines of a picture of a page, found as long runs of dark points; pages held askew are turned."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bot.documents.pages.ruled import MAX_RULES, Rule

# A line is as long as this part of the page's width: longer than any stroke of a letter, no longer than a row
# of one line is high.
SHORTEST = 1 / 44
DARKER = 40
GAP = 6
MOST_ASKEW = 0.06
LEAST_ASKEW = 0.0015
MAX_RUNS = 200_000
# So many tones below that of the paper are still paper; where it is even, this part of it has one tone.
GRAIN = 48
EVEN = 0.5


@dataclass
class _Strip:
    """Runs of neighbouring rows that make up one line."""

    first: int
    last: int
    start: int
    end: int
    begins: int  # the row in which it starts on the left
    stops: int

    def takes(self, row: int, start: int, end: int) -> bool:
        return row - self.last <= GAP and start <= self.end + GAP and end >= self.start - GAP

    def add(self, row: int, start: int, end: int) -> None:
        if start < self.start:
            self.start, self.begins = start, row
        if end > self.end:
            self.end, self.stops = end, row
        self.last = row


def without_grain(picture: Image.Image) -> Image.Image:
    """The page with white paper where that is grainy: beside a lone digit the grain is read as letters."""
    tones = picture.histogram()
    paper = max(range(len(tones) // 2, len(tones)), key=tones.__getitem__)
    dark = max(0, paper - GRAIN)
    if tones[paper] > EVEN * sum(tones[dark:]):
        return picture
    return picture.point([255 if tone > dark else tone for tone in range(len(tones))])


def straight(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines run level, if it has any and they do not."""
    strips = [strip for strip in _strips(_dark(picture)) if strip.end - strip.start > picture.width / 6]
    slopes = [(strip.stops - strip.begins) / (strip.end - strip.start) for strip in strips]
    askew = median(slopes) if slopes else 0.0
    if not LEAST_ASKEW < abs(askew) < MOST_ASKEW:
        return picture
    turned = math.degrees(math.atan(askew))
    return picture.rotate(turned, Image.Resampling.BICUBIC, fillcolor=255)


def rules_of(picture: Image.Image) -> list[Rule]:
    """The lines of a grey picture that run level or upright, in its own points."""
    dark = _dark(picture)
    across = [_rule(strip, upright=False) for strip in _strips(dark)]
    upright = [_rule(strip, upright=True) for strip in _strips(dark.transpose(Image.Transpose.TRANSPOSE))]
    found = [*across, *upright]
    return found if len(found) <= MAX_RULES else []


def without_rules(picture: Image.Image, rules: Iterable[Rule], thickness: int) -> Image.Image:
    """The picture with its lines painted over."""
    clean = picture.copy()
    draw = ImageDraw.Draw(clean)
    for rule in rules:
        low, high = rule.at - thickness, rule.at + thickness
        box = (low, rule.start, high, rule.end) if rule.upright else (rule.start, low, rule.end, high)
        draw.rectangle(box, fill=255)
    return clean


def _dark(picture: Image.Image) -> Image.Image:
    """White where the picture is darker than its surroundings: the shade of a photograph is none."""
    small = picture.reduce(8).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(4))
    paper = small.resize(picture.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(paper, picture).point([255 * (value > DARKER) for value in range(256)])


def _strips(dark: Image.Image) -> list[_Strip]:
    data, width = dark.tobytes(), dark.width
    run = re.compile(rb"\xff{%d,}" % max(20, int(min(dark.size) * SHORTEST)))
    done: list[_Strip] = []
    near: list[_Strip] = []
    left = MAX_RUNS
    for row in range(dark.height):
        for found in run.finditer(data, row * width, (row + 1) * width):
            start, end = found.start() - row * width, found.end() - row * width
            home = next((strip for strip in near if strip.takes(row, start, end)), None)
            if home:
                home.add(row, start, end)
            else:
                near.append(_Strip(row, row, start, end, row, row))
            left -= 1
        if left < 0:
            return []
        done += [strip for strip in near if row - strip.last > GAP]
        near = [strip for strip in near if row - strip.last <= GAP]
    thick = dark.width * SHORTEST / 3
    return [
        strip
        for strip in done + near
        if strip.last - strip.first < thick + MOST_ASKEW * (strip.end - strip.start)
    ]


def _rule(strip: _Strip, *, upright: bool) -> Rule:
    return Rule((strip.first + strip.last) / 2, strip.start, strip.end, upright)
