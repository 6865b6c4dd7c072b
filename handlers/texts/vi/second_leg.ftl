# Thư điện tử, khi Telegram không đến được
mailed-too = <i>Nội dung này cũng đã gửi qua e-mail trong lúc Telegram gián đoạn.</i>
mail-title = Thông báo thi đua, khen thưởng
mail-foot = <i>Thư gửi tự động từ trợ lý thi đua, khen thưởng vì chưa đến được anh/chị qua Telegram.</i>
mail-again = <i>Gửi lại: thư trước có thể đã đến.</i>
email-ask = Anh/chị gõ /email kèm địa chỉ, ví dụ: <code>/email ten@coquan.gov.vn</code>. Địa chỉ chỉ dùng để gửi nhắc hạn và thông báo khi Telegram không đến được. Hiện có: { $email }
email-ask-office = Gõ nhiều dòng “Họ tên: địa chỉ” sau /email để ghi cho người khác.
email-none = chưa có địa chỉ nào.
email-kept = Đã ghi địa chỉ { $email }.
email-dropped = Đã xóa địa chỉ e-mail.
email-wrong = “{ $email }” không phải địa chỉ e-mail. Anh/chị gõ như: /email ten@coquan.gov.vn
email-many = Đã ghi { $count } địa chỉ.
    { $unknown }
email-unknown = Không rõ là ai: { $names }
command-email = Địa chỉ e-mail dự phòng
menu-email = E-mail dự phòng
command-banin = Bản in theo phòng
menu-banin = Bản in theo phòng
printout-none = Hiện không có nhắc hạn hay thông báo nào chưa đến nơi.
printout-caption = Bản in theo phòng: những nội dung chưa đến nơi qua Telegram. Tệp .txt để dán vào nơi khác.
printout-title = Nội dung chưa đến nơi qua Telegram
printout-people = Chưa nhận được: { $names }
printout-elsewhere = Không thuộc phòng nào
