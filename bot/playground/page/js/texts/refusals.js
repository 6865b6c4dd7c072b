// The server's refusals, which it gives in English, in Vietnamese.

export const refusals = {
  "a group needs a title": "nhóm cần có tên",
  "a person needs a first name": "cần có tên của người này",
  "an empty file cannot be sent": "tệp rỗng thì không gửi được",
  "no such person": "không có người này",
  "not a group": "đây không phải là nhóm",
  "not in this chat": "bạn không ở trong cuộc trò chuyện này",
  "nothing to send": "chưa có gì để gửi",
  "only a basic group can become a supergroup": "chỉ nhóm thường mới nâng cấp được",
  "only one's own messages can be edited": "chỉ sửa được tin của chính mình",
  "sending is not allowed in this group": "nhóm này không cho gửi",
  "the bot is blocked": "bạn đã chặn trợ lý",
  "the group became a supergroup": "nhóm đã thành siêu nhóm",
  "the message is gone": "tin nhắn không còn nữa",
  "the message replied to is gone": "tin được trả lời không còn nữa",
  "this clock cannot be moved": "đồng hồ này không tua được",
};
