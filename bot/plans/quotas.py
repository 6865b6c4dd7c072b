"""How many may or must be put forward, and by whom."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot import lexicon
from bot.annotations.amounts import Amount, amounts
from bot.annotations.sentences import after_last, sentences, upto
from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.allotments import allotments
from bot.plans.awards import AWARD
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.quota_awards import matter_of, with_chapter
from bot.plans.quota_subjects import EACH, TARGET, Binding, binding, whom
from bot.plans.topics import topic_of

_ABOUT = lexicon.pattern("topics.awarding")
_SENDS = lexicon.pattern("acts.send")
_REWARDING = any_of("countables.rewarding")

# --- Numbers that are no quota

# "đơn vị có từ 200 người trở lên được ...": how big an office is.
_SIZE = regex(
    r"\b(?:(?:có|với|quy mô)(?:\s+(?:số lượng|biên chế)(?:\s+[^\W\d]+){0,2})?(?:\s+(?:trên|dưới|hơn|từ))?|"
    r"(?:trên|dưới|hơn))\s*$"
)
_NEXT = any_of("countables.proposing", "countables.at_most", "countables.at_least")
_SIZED = regex(rf"[^;.:\d]{{0,40}}?\s(?:{_NEXT}|được\s)[^;.]*?\d", re.IGNORECASE)
# "Đồng ý tặng ...", "đã khen ...": awarded, none may still be put forward.
_AWARDED = lexicon.pattern("countables.awarded", "countables.published")
_AWARDS = lexicon.pattern("countables.rewarding", "countables.recognising")
# "bình quân 12 người/phòng", "khi có từ 05 đơn vị trở lên", "cộng 10 điểm mỗi sáng kiến, tối đa 02"
_DESCRIBED = regex(
    rf"(?:{any_of('countables.describing')}|\b(?:khi|nếu)\s+có)\s*$|\d\s*điểm\b[^;.]*$", re.IGNORECASE
)
# "cử 02 công chức làm đầu mối"
_JOB = lexicon.opening("countables.jobs")
# "mỗi nhóm không quá 05 người", "Ban giám sát mỗi thôn 05 người": how many make one.
_SIZE_OF_BODY = regex(
    rf"(?:^|[,;:])\s*(?:mỗi\s+)?{any_of('countables.bodies')}(?!\s+[^,;:]*{_REWARDING})[^,;:]{{0,40}}$",
    re.IGNORECASE,
)
# "Lựa chọn 01 trường ... xây dựng mô hình điểm": a pilot; what is told in public.
_PILOT = lexicon.pattern("countables.pilots", "countables.media")
# "giữ 01 bản": a copy of a paper, where "bản" might be a hamlet.
_COPY = lexicon.pattern("papers.copying")

# A chapter "Khen thưởng, hồ sơ", and a paragraph of it that is on papers.
_AWARDS_TOO = lexicon.pattern("topics.awards_too", "topics.quota")
_PAPERS = ("hồ sơ", "Hồ sơ", " bộ")

# --- Words before a number that make it a quota

# "đề nghị khen thưởng 02", "cử 03", "được thêm 01"
# or what is given: "tặng Giấy khen cho 03", "Bằng khen cho 02", "khen thưởng 03"
_PROPOSED = lexicon.ending("countables.proposing", "countables.rewarding", "countables.added")
_GIVEN = lexicon.pattern("countables.rewarding", "awards.given")
# An award and its number: "Cờ thi đua ngành (01 đơn vị)", "Chiến sĩ thi đua cơ sở: 02"
_LABELLED = regex(r"(?::(?:\s*(?:toàn|cả)\s+[^:;,\d]{2,40})?|\()\s*$", re.IGNORECASE)
_COUNTED = (":", "là", "tổng số", "-")
_KINDS = lexicon.opening("countables.kinds")
_PUT = ("khen", "tặng", "đề nghị")
_SHORT = 6  # words of a label

# --- Shares

# "trong tổng số cá nhân được đề nghị, ít nhất 70% ...": of those put forward, not of a vote.
_WHOLE = any_of("countables.people", "countables.collectives")
_AMONG = regex(
    r"(?:(?:trong|trên)\s+(?:tổng\s+)?số|tỷ lệ|tỉ lệ)\s"
    rf"(?:[^.;]{{0,60}}(?:đề nghị|giới thiệu|khen|tặng)|\d+\s+{_WHOLE})",
    re.IGNORECASE,
)
# Of whom a share is told ("Số nữ được khen thưởng không dưới 30% tổng số cá nhân").
_WHO_ARE = regex(r"\bđược\s+(?:khen|trao|tặng|giới thiệu|đề nghị)", re.IGNORECASE)
_PUT_FORWARD = lexicon.pattern(
    "countables.delegates", "countables.merits", "countables.naming", "countables.rewarding", "awards.given",
    "countables.at_most",
)  # fmt: skip
_REWARDED_PART = regex(r"[^.;]{0,60}(?:đề nghị|giới thiệu|được khen|khen thưởng|danh sách)", re.IGNORECASE)
_SHARE_OF = regex(
    r"\s*(?:(?:trên|trong)\s+)?(?:tổng\s+)?(?:số\s+)?(?:các\s+|lượng\s+)?"
    rf"(?:{_WHOLE}|danh sách|biên chế)",
    re.IGNORECASE,
)
_OF_THEM = "trong đó"
# Six is the most that any sentence of a real plan was seen to name; a plan has a dozen.
MAX_AMOUNTS = 30
MAX_QUOTAS = 500


def find_quotas(basis: Basis) -> tuple[Quota, ...]:
    """The limits on how many are put forward in order of the text, up to MAX_QUOTAS, then those of tables."""
    title = basis.head.title.lower().removeprefix("về việc ")
    decided = basis.head.kind == "quyết định" and _AWARDS.match(title)
    if decided or basis.head.kind == "biên bản":
        return ()  # what was given or voted on, not what may be put forward
    found: list[tuple[Item, Quota]] = []
    for item in basis.body:
        if len(found) >= MAX_QUOTAS:
            break
        found += ((item, quota) for quota in _quotas_of(item))
    told = with_chapter(basis, [*found[:MAX_QUOTAS], *allotments(basis)])
    return tuple(dict.fromkeys(told))


def _quotas_of(item: Item) -> list[Quota]:
    """The quotas of one paragraph; a sentence that begins with a number goes on with the one before it."""
    found: list[Quota] = []
    bound: Binding | None = None
    award = ""
    for start, end in _sentences(item):
        more, bound, award = _of_sentence(item, start, end, bound, award)
        found += more
    return found


def _sentences(item: Item) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, or cells of a row, that may say how many are put forward."""
    topic = topic_of(item.path)
    if not any(map(str.isdigit, item.text[item.marker.end :])) or topic == "money":
        return
    if item.paragraph.cells:
        for start, end in cell_spans(item):
            if EACH.search(item.text, start, end) and _ABOUT.search(item.text, start, end):
                yield start, end
        return
    is_on_both = topic == "dossier" and any(map(_AWARDS_TOO.search, item.path))
    for start, end in sentences(item.text, item.marker.end):
        if topic in {"criteria", "dossier"} and not (
            limits_an_award(item, start, end)
            or (is_on_both and not any(word in item.text for word in _PAPERS))
        ):
            continue
        if (
            _is_about(item.path[-2:])
            or _ABOUT.search(item.text, start, end)
            or (_SENDS.search(item.text, start, end) and EACH.search(item.text, start, end))
        ):
            yield start, end


@lru_cache(maxsize=1024)
def _is_about(titles: tuple[str, ...]) -> bool:
    return bool(_ABOUT.search(" ".join(titles)))


def limits_an_award(item: Item, start: int, end: int) -> bool:
    """Whether a sentence among criteria or papers says how many may get an award at most."""
    text = item.text
    named = AWARD.search(text, start, end) or AWARD.search(heading_of(item.path))
    return any(
        whom(amount.unit, text[amount.end : end]) != "other"
        and (
            (named and (amount.most or _LABELLED.search(text[start : amount.start])))
            or EACH.search(text, start, amount.start + 1)
        )
        and (amount.most or amount.unit != "%")
        and (amount.unit != "%" or _SHARE_OF.match(text, amount.end))
        for amount in amounts(text, start, end, MAX_AMOUNTS)
    )


def _of_sentence(
    item: Item, start: int, end: int, bound: Binding | None, award: str
) -> tuple[list[Quota], Binding | None, str]:
    """The quotas of a sentence, whom its last number binds, and the award it is of."""
    found: list[Quota] = []
    last: Amount | None = None
    taken = False
    told = amounts(item.text, start, end, MAX_AMOUNTS)
    for at, amount in enumerate(told):
        lead = item.text[last.end if last else start : amount.start]
        if _is_size(item.text, amount):
            continue
        bound = binding(item, start, amount, last, bound)
        last = amount
        taken = not _is_no_quota(item, start, amount, lead) and (
            (taken and (amount.joined or _goes_on(item.text, amount, lead)))
            or _is_quota(item, start, amount, lead, bound)
        )
        if taken:
            behind = upto(item.text[amount.end : end], ";,.(")
            of = whom("%" if AWARD.match(amount.unit) else amount.unit, behind)
            if amount.unit == "%" and of == "other":  # "Trong số 20 công nhân, lao động nữ chiếm ít nhất 30%"
                of = whom(amount.unit, lead if lead.strip() else item.text[start : amount.start])
            exact = quote(item.paragraph, *_around(item.text, start, end, amount), amount.number)
            what, award = matter_of(item.text, start, end, told, at, award)
            least = amount.least or amount.up or (amount.unit == "%" and not amount.most)
            if amount.low and not (least or amount.most):
                found.append(
                    Quota(
                        bound.subject, amount.low, amount.unit, exact,
                        scope=bound.scope, of=of, least=True, what=what,
                    )
                )  # fmt: skip
            found.append(Quota(bound.subject, amount.count, amount.unit, exact, least, bound.scope, of, what))
    return found, bound, award


def _is_size(text: str, amount: Amount) -> bool:
    """Whether the number tells which offices the number after it is for."""
    before = text[max(0, amount.start - 40) : amount.number[0]].lower()
    return not amount.bounded and bool(_SIZE.search(before)) and bool(_SIZED.match(text, amount.end))


def _is_no_quota(item: Item, start: int, amount: Amount, lead: str) -> bool:
    text = item.text
    clause = text[start : amount.start].rsplit(";", 1)[-1]
    return bool(
        _DESCRIBED.search(lead)
        or (not amount.bounded and _JOB.match(text, amount.end))
        or (whom(amount.unit, "") == "person" and _SIZE_OF_BODY.search(clause))
        or _PILOT.search(upto(text[amount.end :], ";."))
        or _AWARDED.search(clause)
        or (_is_row(text, amount) and not _PROPOSED.search(lead))
        or (amount.unit == "bản" and (_COPY.search(clause) or any(word in clause for word in _PAPERS)))
        or (
            amount.unit == "lần"
            and not (amount.most and any(word in text[start : amount.end] for word in _PUT))
        )
    )


def _is_quota(item: Item, start: int, amount: Amount, lead: str, bound: Binding) -> bool:
    """Whether words beside a number make it one: they bound it, tell of each unit, or of awards given."""
    text = item.text
    if amount.unit == "%":
        return _is_share(text, start, amount) or (
            _is_target(item, start, amount) and bool(_SHARE_OF.match(text, amount.end))
        )
    if (
        amount.bounded
        or amount.up
        or _PROPOSED.search(_without_whereto(lead.rstrip(" :").removesuffix(" đến")))
        or _is_given(lead)
    ):
        return True
    if amount.per and not lexicon.pattern("countables.occasions").search(amount.per):
        return True
    if (
        bound.one_by_one
        or (bound.unit and lead.rstrip().endswith(" được"))
        or _is_target(item, start, amount)
    ):
        return True
    if topic_of(item.path) == "quota":
        return lead.rstrip().endswith(_COUNTED)
    label, heading = lead.strip(), heading_of(item.path[:1] + item.path[-1:]).lower()
    if bound.unit and bound.scope == "all" and _GIVEN.match(amount.unit):
        return True  # "toàn tỉnh 05 Giấy khen"
    of_kind = label.endswith(":") and len(label.split()) <= _SHORT and _KINDS.match(label)
    return bool(of_kind) and ("khen" in heading or "số lượng" in heading)


def _without_whereto(lead: str) -> str:
    """Words without the short name of whom somebody is put forward to ("giới thiệu về tỉnh 03 hộ")."""
    *words, toward, _ = lead.split() if len(lead.split()) > 2 else (lead, "", "")
    return " ".join(words) if toward in {"về", "lên"} else lead


def _is_given(lead: str) -> bool:
    """Whether words that lead to a number tell to how many something is given ("tặng Giấy khen cho")."""
    return lead.rstrip().endswith(" cho") and bool(_GIVEN.search(after_last(lead, ".;")))


def _is_row(text: str, amount: Amount) -> bool:
    """Whether it is the number of a row, the cells of its table having run together ("5 Điển hình")."""
    begin, end = amount.number
    behind = text[end:].lstrip()
    return text[begin] != "0" and behind[:1].isupper() and not AWARD.match(behind)


def _is_target(item: Item, start: int, amount: Amount) -> bool:
    """Whether the number stands behind an award and a colon, or begins a clause that names who gets one."""
    before = item.text[start : amount.start].rstrip()
    topic = topic_of(item.path)
    if _LABELLED.search(before) and AWARD.search(before) and topic not in {"criteria", "principles"}:
        return True
    opens = not before or before[-1] in ";:"
    rewards = topic == "quota" or (topic == "" and "khen" in heading_of(item.path).lower())
    return rewards and opens and TARGET.match(item.text, amount.end) is not None


def _goes_on(text: str, amount: Amount, lead: str) -> bool:
    """Whether a number goes on with one put forward before ("10 tổ tiêu biểu và 30 đoàn viên")."""
    if not lead.rstrip().endswith((" và", ",")):
        return False
    few = len(lead.split()) <= _SHORT and (whom(amount.unit) != "other" or AWARD.match(amount.unit))
    return bool(few) or TARGET.match(text, amount.end) is not None


def _is_share(text: str, start: int, amount: Amount) -> bool:
    """A percentage limits as "at most ... of people"; "at least 70 %" only those who are put forward."""
    before = text[start : amount.start]
    if amount.most:
        return bool(_SHARE_OF.match(text, amount.end) or _AMONG.search(before))
    up = amount.up and len(text[amount.number[1] : amount.end].split()) <= len(("%", "trở", "lên"))
    if not (amount.least or up):
        return False
    return bool(
        _AMONG.search(before)
        or (_OF_THEM in before and _PUT_FORWARD.search(before))
        or (_WHO_ARE.search(before) and _SHARE_OF.match(text, amount.end))
        or (
            text[amount.end :].lstrip().lower().removeprefix("phải ").startswith("là ")
            and _PUT_FORWARD.search(before)
        )
        or (_SHARE_OF.match(text, amount.end) and _REWARDED_PART.match(text, amount.end))
    )


def _around(text: str, start: int, end: int, amount: Amount) -> tuple[int, int]:
    """The part of the sentence between the semicolons that part it from other quotas."""
    left, right = text.rfind(";", start, amount.start), text.find(";", amount.end, end)
    if left >= 0 and not any(map(str.isdigit, text[start:left])):
        left = -1
    return (left + 1 if left >= 0 else start), (right if right >= 0 else end)
