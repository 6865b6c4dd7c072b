"""What has not arrived on Telegram, division by division: to be printed, or pasted elsewhere."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reports.rows import clean


@dataclass(frozen=True)
class Sheet:
    """Of one division: what was to be told, and of each the people it has not reached."""

    division: str
    items: tuple[tuple[str, str], ...]


def document(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The .docx, a page for each division."""
    from docx import Document  # loads with the first sheet that is printed
    from docx.shared import Pt

    from bot.reports.letterhead import set_up

    made = Document()
    set_up(made)
    for place, sheet in enumerate(sheets):
        heading = made.add_paragraph()
        heading.paragraph_format.page_break_before = place > 0
        run = heading.add_run(clean(sheet.division))
        run.bold, run.font.size = True, Pt(16)
        made.add_paragraph(clean(title))
        for number, (words, people) in enumerate(sheet.items, 1):
            for line_number, line in enumerate(filter(str.strip, words.splitlines())):
                made.add_paragraph(clean(f"{number}. {line}" if line_number == 0 else line))
            if people:
                made.add_paragraph().add_run(clean(people)).italic = True
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def text(title: str, sheets: Sequence[Sheet]) -> str:
    """The same as plain text."""
    blocks = [title]
    for sheet in sheets:
        lines = [sheet.division.upper()]
        for number, (words, people) in enumerate(sheet.items, 1):
            lines.append(f"{number}. {words.strip()}" + (f"\n   {people}" if people else ""))
        blocks.append("\n\n".join(lines))
    return "\n\n\n".join(blocks) + "\n"
