"""Rows of tables whose cells go down or across several: each told with what stands in the joined cell."""

from bot.documents.paragraphs import Paragraph


def filled(row: Paragraph, above: tuple[str, ...]) -> tuple[str, ...]:
    """The cells of a row, those joined to the row above with what stands there."""
    return tuple(
        above[at] if at in row.merged and at < len(above) and not cell.strip() else cell.strip()
        for at, cell in enumerate(row.cells)
    )


def is_second_head(row: Paragraph) -> bool:
    """Whether a row goes on with the head above it: joined to it at the left, with names and no number."""
    return 0 in row.merged and not any(map(str.isdigit, "".join(row.cells))) and sum(map(bool, row.cells)) > 1


def under(head: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a head of two rows ("Số cá nhân tối đa" over "Cơ sở" and "Tỉnh")."""
    told, names = "", []
    for above, own in zip(head, below, strict=False):
        told = above.strip() or told
        names.append(": ".join(dict.fromkeys(filter(None, (told, own.strip())))))
    return tuple(names)
