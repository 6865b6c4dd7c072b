"""Why a document cannot be read, in one sentence the sender can act on."""

from typing import Final

_SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "empty": (
        "Tệp không có nội dung. Đề nghị kiểm tra và gửi lại.",
        "The file is empty. Please check it and send it again.",
    ),
    "damaged": (
        "Tệp bị hỏng nên không mở được. Đề nghị mở lại trên máy tính, lưu thành tệp mới rồi gửi lại.",
        "The file is damaged and cannot be opened. Please open it on a computer, save it anew and resend it.",
    ),
    "encrypted": (
        "Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password. Please remove the password and send it again.",
    ),
    "too_large": (
        "Tệp quá lớn so với một văn bản thông thường. Đề nghị gửi riêng phần kế hoạch, không kèm ảnh, phụ lục lớn.",
        "The file is too large for an office document. Please send the plan alone, without pictures or appendices.",
    ),
    "scan": (
        "Tệp là bản chụp (scan), máy chủ chưa đọc được chữ trong ảnh. "
        "Đề nghị gửi bản Word hoặc bản PDF xuất từ Word.",
        "The file is a scan and this server cannot read text in pictures. "
        "Please send the Word file or a PDF exported from Word.",
    ),
    "doc_needs_libreoffice": (
        "Tệp .doc là định dạng cũ, máy chủ chưa mở được. Đề nghị lưu thành .docx rồi gửi lại.",
        "The .doc format is too old for this server. Please save the file as .docx and send it again.",
    ),
    "unknown_type": (
        "Chưa đọc được loại tệp này. Đề nghị gửi tệp .docx, .pdf, .doc, .txt hoặc .md.",
        "This type of file cannot be read. Please send a .docx, .pdf, .doc, .txt or .md file.",
    ),
    "no_text": (
        "Tệp mở được nhưng không có chữ nào. Đề nghị kiểm tra và gửi lại.",
        "The file opens but holds no text. Please check it and send it again.",
    ),
}


class Unreadable(Exception):  # noqa: N818 - it is an outcome with a sentence, not a fault
    """A document that cannot be read; `code` is one of the keys above."""

    def __init__(self, code: str) -> None:
        super().__init__(_SENTENCES[code][1])
        self.code = code

    def message(self, lang: str = "vi") -> str:
        """The sentence for the sender, in Vietnamese unless English is asked for."""
        vietnamese, english = _SENTENCES[self.code]
        return english if lang == "en" else vietnamese
