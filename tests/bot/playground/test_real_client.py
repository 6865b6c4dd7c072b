"""The real python-telegram-bot, polling the playground, in whole conversations."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground import Playground
from tests.bot.playground.conftest import polling
from tests.dialogs.kit import Someone

Context = ContextTypes.DEFAULT_TYPE


async def greet(update: Update, context: Context) -> None:
    buttons = [[InlineKeyboardButton("Đồng ý", callback_data="yes")]]
    await update.message.reply_html(
        f"Chào <b>{update.effective_user.mention_html()}</b> {context.args}",
        reply_markup=InlineKeyboardMarkup(buttons),
    )


async def agree(update: Update, context: Context) -> None:
    await update.callback_query.answer("Đã ghi nhận")
    await update.callback_query.edit_message_text("Cảm ơn đồng chí")
    keyboard = ReplyKeyboardMarkup([["Nộp hồ sơ"]], resize_keyboard=True)
    await update.effective_chat.send_message("Mời chọn", reply_markup=keyboard)


async def return_file(update: Update, context: Context) -> None:
    file = await update.message.document.get_file()
    data = bytes(await file.download_as_bytearray())
    await update.message.reply_document(data[::-1], filename="nguoc.txt", caption="Đây")


async def echo(update: Update, context: Context) -> None:
    await update.message.reply_text(f"Nghe: {update.message.text}")


def application(playground: Playground) -> Application:
    builder = ApplicationBuilder().token(playground.token)
    built = builder.base_url(playground.base_url).base_file_url(playground.base_file_url).build()
    built.add_handler(CommandHandler("start", greet))
    built.add_handler(CallbackQueryHandler(agree))
    built.add_handler(MessageHandler(filters.Document.ALL, return_file))
    built.add_handler(MessageHandler(filters.TEXT, echo))
    return built


async def test_a_person_starts_presses_a_button_and_uses_the_keyboard(playground: Playground) -> None:
    anna = Someone(playground, playground.add_user("Anna", "Trần"))
    async with polling(application(playground)):
        await anna.starts("moi-123")
        greeting = await anna.sees("Chào Anna Trần ['moi-123']")
        assert [e["type"] for e in greeting.body["entities"]] == ["text_mention", "bold"]
        assert await anna.press("Đồng ý") == {"text": "Đã ghi nhận", "show_alert": False}
        thanks = await anna.sees("Cảm ơn")
        assert thanks is greeting
        assert "reply_markup" not in thanks.body
        await anna.sees("Mời chọn")
        assert anna.keyboard() == ["Nộp hồ sơ"]
        await anna.press("Nộp hồ sơ")
        await anna.sees("Nghe: Nộp hồ sơ")
    assert playground.api.log.unknown() == []


async def test_a_file_travels_to_the_bot_and_back(playground: Playground) -> None:
    anna = Someone(playground, playground.add_user("Anna"))
    async with polling(application(playground)):
        await anna.sends_file("báo cáo.txt", b"abc")
        message, data = await anna.sees_file()
    assert data == b"cba"
    assert message.body["document"]["file_name"] == "nguoc.txt"
    assert message.text == "Đây"


async def test_a_missing_text_fails_with_the_whole_transcript(playground: Playground) -> None:
    anna = Someone(playground, playground.add_user("Anna"))
    async with polling(application(playground)):
        await anna.say("xin chào")
        await anna.sees("Nghe")
        with pytest.raises(AssertionError, match="Anna: xin chào\nPlayground bot: Nghe: xin chào"):
            await anna.sees("không bao giờ", timeout=0.05)
