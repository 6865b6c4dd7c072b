"""The second leg: a neutral message becomes a letter, and a mail server takes it or does not."""

import re
import smtplib
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from html import unescape
from urllib.parse import unquote, urlsplit

PATIENCE = 20.0  # seconds for the server
_TAG = re.compile(r"<[^>]*>")
_SPOILER = re.compile(r"</?tg-[^>]*>")


@dataclass(frozen=True)
class Attachment:
    """A file of the letter."""

    name: str
    data: bytes


class LetterRefused(Exception):
    """The server will not take this letter, now or later."""


def letter(
    sender: str, to: str, title: str, html: str, files: Sequence[Attachment] = (), *, key: str = ""
) -> EmailMessage:
    """The words as plain text and as they look; the same letter always has the same number."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, title
    made["Date"] = formatdate(localtime=False)
    domain = sender.rpartition("@")[2] or "localhost"
    made["Message-ID"] = (
        f"<{re.sub(r'[^A-Za-z0-9]', '.', key)}@{domain}>" if key else make_msgid(domain=domain)
    )
    made.set_content(unescape(_TAG.sub("", html)))
    made.add_alternative(_SPOILER.sub("", html).replace("\n", "<br>\n"), subtype="html")
    for one in files:
        made.add_attachment(one.data, maintype="application", subtype="octet-stream", filename=one.name)
    return made


def post(url: str, made: EmailMessage) -> None:
    """Hand it to the server of smtp://user:password@host:port, encrypted where it can be.

    Raises:
        LetterRefused: the server says no for good.
        OSError: it could not be reached, or says "later".
    """
    address = urlsplit(url)
    host = address.hostname or "localhost"
    try:
        if address.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, address.port or 465, timeout=PATIENCE)
        else:
            server = smtplib.SMTP(host, address.port or 25, timeout=PATIENCE)
        with server:
            if address.scheme == "smtp" and server.has_extn("starttls"):
                server.starttls()
            if address.username:
                server.login(unquote(address.username), unquote(address.password or ""))
            server.send_message(made)
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        raise (LetterRefused if min(codes) >= 500 else OSError)("recipient refused") from None
    except smtplib.SMTPResponseException as refused:
        name = type(refused).__name__
        lasting = refused.smtp_code >= 500 and not isinstance(refused, smtplib.SMTPAuthenticationError)
        raise (LetterRefused if lasting else OSError)(name) from None
    except smtplib.SMTPException as error:
        raise OSError(type(error).__name__) from None
