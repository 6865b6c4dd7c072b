"""Numbers of what is put forward, with the words that bound them ("không quá 03 tập thể")."""

import re

_UNITS = (
    r"tập thể|cá nhân|phòng|đơn vị|gương|điển hình|trường hợp|đại biểu|người|đồng chí|cờ|bằng khen|giấy khen|"
    r"công chức|viên chức|cán bộ|mô hình|sáng kiến|tác phẩm|bài|video|clip|hộ gia đình|hộ|gia đình|"
    r"doanh nghiệp|"
    r"cơ quan|xã|phường|thôn|giải|danh hiệu|tham luận|đội|thí sinh|hồ sơ|suất|công trình|sản phẩm|"
    r"giải pháp|học sinh|"
    r"tin, bài|tin|giáo viên|lượt|tổ chức|chi bộ|trường|kỷ niệm chương|huân chương|"
    r"đảng viên|tổ|khoa|đề tài|chi đoàn|chi hội|đoàn viên|hội viên|nhóm|lớp|xưởng|xí nghiệp|"
    r"chi nhánh|công nhân|nông dân|nhà giáo|bác sĩ|công đoàn cơ sở|xóm|ấp|buôn|khu phố|khu dân cư|"
    r"bản(?! (?:chính|giấy|sao|gốc|mềm|in|điện tử|pdf|photo|word|báo cáo))|dự án|ý tưởng|%"
)
AMOUNT = re.compile(
    rf"(?:(?P<least>ít nhất|tối thiểu|không dưới|không ít hơn)|(?P<most>không\s+(?:vượt\s+)?quá|"
    rf"tối đa(?:\s+không\s+quá)?|"
    rf"nhiều nhất|không nhiều hơn))?\s*(?:là\s+)?(?:từ\s+)?(?:0?\d{{1,3}}\s*(?:-|–|"
    rf"đến)\s*)?(?<![\d/.,])(?P<count>\d{{1,4}})"
    rf"(?![\d/.,]*\d)\s*(?:\(\s*[^\d()]+\s*\)\s*)?(?P<unit>{_UNITS})(?!\w)"
    r"(?P<per>\s*/\s*(?:0?1\s*)?[^\W\d]+(?:\s+[^\W\d]+){0,1})?(?P<up>[^.;,]{0,60}?trở lên)?",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:,|và|hoặc|;|/|\+)\s*(?:hoặc\s+)?$")
