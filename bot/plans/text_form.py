"""A reading as lines for a terminal."""

from bot.documents.written import as_written
from bot.plans.model import Deadline, Reading

_SILENT = "kế hoạch không nêu"


def as_text(reading: Reading) -> str:
    """What was found, each fact with its quote, in Vietnamese."""
    lines = [
        f"{reading.kind.capitalize()} {reading.title}".strip() or reading.file_name,
        f"Số: {reading.number or _SILENT}",
        f"Cơ quan ban hành: {as_written(reading.issuer) or _SILENT}",
        f"Ngày ban hành: {reading.issued_on or _SILENT}",
    ]
    if reading.period:
        lines.append(
            f"Thời gian: {reading.period.start or '…'} – {reading.period.end or '…'} “{reading.period.quote}”"
        )
    lines += [
        f"Hạn: {_due(one)} – {one.what} (ai: {one.who or _SILENT}) “{one.quote}”" for one in reading.deadlines
    ]
    lines += [
        f"Hạn định kỳ ({one.rule}): {one.what} (ai: {one.who or _SILENT}) “{one.quote}”"
        for one in reading.recurring
    ]
    lines += [
        f"Sự kiện: {one.day:%d/%m/%Y} – {one.what} (tại: {one.place or _SILENT}) “{one.quote}”"
        for one in reading.events
    ]
    lines += [
        f"Hồ sơ ({one.award or 'mọi hình thức'}): {'; '.join(one.components)}. Số bộ: {one.copies or _SILENT}"
        for one in reading.dossiers
    ]
    lines += [f"Chỉ tiêu: {one.subject} {one.limit} {one.unit} “{one.quote}”" for one in reading.quotas]
    lines += [f"Tiêu chuẩn ({one.subject}): {one.text}" for one in reading.criteria]
    lines += [
        f"{one.period}: {one.text} (chủ trì: {one.lead}; phối hợp: {one.partners})" for one in reading.tasks
    ]
    lines += [f"Phân công: {one.who or _SILENT}: {one.text}" for one in reading.duties]
    lines += [f"Chưa đọc được: {one.message} “{one.quote}”" for one in reading.missing]
    lines += [f"Thay thế: {reading.replaces}"] if reading.replaces else []
    lines += [f"Đề nghị xem lại: {one.message} “{one.quote}”" for one in reading.warnings]
    return "\n".join(lines)


def _due(one: Deadline) -> str:
    span = f"{one.end:%d/%m/%Y}" if one.start == one.end else f"{one.start:%d/%m/%Y} – {one.end:%d/%m/%Y}"
    return span if one.inclusive else f"trước {span}"
