"""A tiny assistant for the page's tests: it greets, echoes, and shows each kind of button."""

from html import escape
from typing import Any

from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground import Playground

Context = ContextTypes.DEFAULT_TYPE
COMMANDS = [BotCommand("help", "Trợ lý làm được gì"), BotCommand("quote", "Một đoạn trích dài")]
CHOICES = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Đổi lời", callback_data="change"),
            InlineKeyboardButton("Cảnh báo", callback_data="alert"),
        ]
    ]
)
KEYS = ReplyKeyboardMarkup([["Đợt thi đua", "Hồ sơ"]], resize_keyboard=True)


async def greet(update: Update, context: Context) -> None:
    code = context.args[0] if context.args else ""
    text = f"<b>Kính chào {escape(update.effective_user.full_name)}.</b>"
    await update.effective_message.reply_html(f"{text} Mã mời: {code}" if code else text, reply_markup=KEYS)


async def help_(update: Update, context: Context) -> None:
    await update.effective_message.reply_text("Hãy gửi một tin nhắn.")


async def quote(update: Update, context: Context) -> None:
    lines = "\n".join(f"Điều {n}: các phòng gửi hồ sơ đúng hạn." for n in range(1, 9))
    source = '<i>Kế hoạch</i> <a href="https://example.com/a">văn bản</a>'
    await update.effective_message.reply_html(f"<blockquote expandable>{lines}</blockquote>{source}")


async def echo(update: Update, context: Context) -> None:
    text = f"🙂 Đã nghe: <u>{escape(update.effective_message.text)}</u>"
    await update.effective_message.reply_html(text, reply_markup=CHOICES)


async def receipt(update: Update, context: Context) -> None:
    document = update.effective_message.document
    await update.effective_message.reply_text(f"Đã nhận {document.file_name if document else 'ảnh'}.")


async def pressed(update: Update, context: Context) -> None:
    query = update.callback_query
    if query.data == "alert":
        await query.answer("Hạn đã qua.", show_alert=True)
        return
    await query.edit_message_text("Lời đã đổi.")
    await query.answer("Xong.")


def build(playground: Playground) -> Application[Any, Any, Any, Any, Any, Any]:
    """The assistant, talking to this playground."""
    application = (
        Application.builder()
        .token(playground.token)
        .base_url(playground.base_url)
        .base_file_url(playground.base_file_url)
        .build()
    )
    application.add_handlers(
        [
            CommandHandler("start", greet),
            CommandHandler("help", help_),
            CommandHandler("quote", quote),
            MessageHandler(filters.TEXT & ~filters.UpdateType.EDITED, echo),
            MessageHandler(filters.ATTACHMENT, receipt),
            CallbackQueryHandler(pressed),
        ]
    )
    return application
