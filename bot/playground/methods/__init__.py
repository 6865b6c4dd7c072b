"""Every Bot API method the playground knows, by its lower-case name."""

from . import callbacks, chats, edits, messages, profile, uploads
from .common import Method

METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "logout": profile.log_out,
    "close": profile.close,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmydescription": profile.set_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "setchatmenubutton": profile.set_chat_menu_button,
    "sendmessage": messages.send_message,
    "forwardmessage": messages.forward_message,
    "copymessage": messages.copy_message,
    "deletemessage": messages.delete_message,
    "deletemessages": messages.delete_messages,
    "pinchatmessage": messages.pin_chat_message,
    "unpinchatmessage": messages.unpin_chat_message,
    "setmessagereaction": messages.set_message_reaction,
    "sendchataction": messages.send_chat_action,
    "editmessagetext": edits.edit_message_text,
    "editmessagecaption": edits.edit_message_caption,
    "editmessagereplymarkup": edits.edit_message_reply_markup,
    "senddocument": uploads.send_document,
    "sendphoto": uploads.send_photo,
    "sendmediagroup": uploads.send_media_group,
    "getfile": uploads.get_file,
    "answercallbackquery": callbacks.answer_callback_query,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
}
