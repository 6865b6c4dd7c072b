"""What a passage is about, told by the deepest of its headings that says so."""

import re
from functools import lru_cache

_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dossier", re.compile(r"hồ sơ", re.IGNORECASE)),
    ("quota", re.compile(r"số lượng|chỉ tiêu|phân bổ|định mức|cơ cấu đại biểu|tỷ lệ|tỉ lệ", re.IGNORECASE)),
    ("criteria", re.compile(r"tiêu chuẩn|tiêu chí|điều kiện", re.IGNORECASE)),
    ("forms", re.compile(r"hình thức.*?(?:khen|biểu dương|tôn vinh|thưởng)|hình thức$|danh hiệu thi đua|"
                         r"danh hiệu$|"
                         r"giải thưởng", re.IGNORECASE)),
    ("principles", re.compile(r"nguyên tắc", re.IGNORECASE)),
    ("time", re.compile(r"thời gian|thời hạn|tiến độ", re.IGNORECASE)),
    ("people", re.compile(r"đối tượng|thành phần", re.IGNORECASE)),
    ("money", re.compile(r"kinh phí|mức thưởng|mức tiền", re.IGNORECASE)),
    ("other", re.compile(r"thủ tục|quy trình|nội dung|mục đích|yêu cầu|tổ chức thực hiện", re.IGNORECASE)),
)  # fmt: skip


@lru_cache(maxsize=1024)
def _topics(title: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in _TOPICS if pattern.search(title))


@lru_cache(maxsize=1024)
def topic_of(path: tuple[str, ...]) -> str:
    """The topic of the deepest heading that has one, the first listed above where it has several, or ""."""
    topics = topics_of(path)
    if topics and topics[0] == "dossier" and "time" in topics and "criteria" not in topics:
        return "time"
    return topics[0] if topics else ""


def topics_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """Every topic of the deepest heading that has one."""
    return next(filter(None, map(_topics, reversed(path))), ())
