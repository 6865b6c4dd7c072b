welcome-back = Chào { $name }. Anh/chị cần việc gì?
choose-task = Anh/chị chọn việc, hoặc gõ thẳng câu hỏi về thi đua, khen thưởng.
enrolment-notice = <b>Trước khi bắt đầu</b>
    
    Mã này dành cho: <b>{ $role }</b>, { $department }.
    
    Nếu đồng ý, { $office } lưu tại trợ lý này: tài khoản Telegram (mã số), họ tên, phòng, vai trò; nội dung anh/chị đăng ký, hồ sơ anh/chị nộp và các lần thao tác. Mục đích: công tác thi đua, khen thưởng của cơ quan. Tin nhắn đi qua máy chủ Telegram đặt ở nước ngoài. Không gửi số căn cước, ngày sinh, nội dung kỷ luật, đơn thư hoặc tài liệu mật.
    
    Anh/chị có quyền xem, sửa, đề nghị xóa dữ liệu của mình: nhắn Văn phòng.
enrolment-no-department = chưa gắn phòng
enrolment-agree = Tôi đồng ý
enrolment-decline = Tôi không đồng ý
enrolment-agreed = Cảm ơn anh/chị. Đã ghi nhận sự đồng ý.
enrolment-declined = Vâng, tôi không lưu gì về anh/chị. Mã mời vẫn còn dùng được nếu anh/chị đổi ý.
enrolment-welcome = Chào mừng { $name } ({ $role }).
    
    Anh/chị có thể gõ thẳng câu hỏi, ví dụ: “bao giờ nộp hồ sơ?”, hoặc chọn việc bên dưới.
invitation-wrong = Mã mời không đúng. Anh/chị xem lại từng ký tự, hoặc xin Văn phòng mã mới.
invitation-used = Mã mời này đã được dùng. Anh/chị xin Văn phòng mã mới.
invitation-too-often = Anh/chị đã nhập sai mã quá nhiều lần. Sau một giờ, anh/chị thử lại hoặc xin Văn phòng mã mới.
invitation-expired = Mã mời đã hết hạn. Anh/chị xin Văn phòng mã mới.

name-title = Họ và tên
name-ask-name = Anh/chị gõ họ và tên đầy đủ, như trong danh sách công chức.
name-name-name = Họ và tên
name-kept = Đã lưu họ tên: { $name }.

invite-title = Mời người vào
invite-ask-role = Người được mời giữ vai trò nào?
invite-ask-department = Thuộc phòng nào?
invite-name-role = Vai trò
invite-name-department = Phòng
invite-made = Mã mời: <code>{ $code }</code>
    Vai trò: { $role }
    Dùng một lần, đến hết ngày { $date }.
    
    Gửi riêng cho người được mời đường dẫn này:
    { $link }
invite-withdraw = Thu hồi mã này
invite-withdrawn = Đã thu hồi mã mời <code>{ $code }</code>. Mã không còn dùng được.
