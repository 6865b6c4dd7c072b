"""The line above a list that leads in to it ("Giao Phòng A chủ trì:")."""

from bot.documents.outline import Item


def leads(items: list[Item]) -> dict[int, tuple[str, ...]]:
    """For each item of a list the line that leads in to it, by the item's id."""
    found: dict[int, tuple[str, ...]] = {}
    lead: Item | None = None
    for item in items:
        if lead and not _is_led(item, lead):
            lead = None
        if lead:
            found[id(item)] = (lead.text[lead.marker.end :].rstrip(" :"),)
        elif not item.title and not item.paragraph.cells and item.text.rstrip().endswith(":"):
            lead = item
    return found


def _is_led(item: Item, lead: Item) -> bool:
    beneath = item.marker.kind and item.marker.level > (lead.marker.level if lead.marker.kind else 0)
    return bool(beneath) and item.path[: len(lead.path)] == lead.path
