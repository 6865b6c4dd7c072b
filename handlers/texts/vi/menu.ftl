command-start = Bắt đầu, nhập mã mời
command-menu = Mở danh sách việc
command-hoi = Hỏi về kế hoạch, tiêu chuẩn, hạn nộp
command-dangky = Đăng ký thi đua
command-cuatoi = Những gì tôi đã đăng ký, đã nộp
command-chiendich = Các phong trào đang mở
command-duyet = Việc chờ duyệt
command-nophoso = Nộp hồ sơ khen thưởng
command-tiendo = Tiến độ các phòng
command-lienket = Gắn nhóm này với phòng
command-kehoach = Gửi kế hoạch mới
command-thongbao = Gửi thông báo
command-cauhoi = Câu hỏi chờ Văn phòng trả lời
command-viettat = Dạy thêm từ viết tắt
command-vanban = Văn bản pháp luật
command-moi = Mời người vào
command-phong = Danh sách phòng
command-xoa = Xóa dữ liệu của một người
command-ngonngu = Đổi ngôn ngữ (language)
command-huy = Hủy việc đang làm dở
command-trogiup = Trợ giúp

menu-dangky = Đăng ký thi đua
menu-cuatoi = Của tôi
menu-chiendich = Phong trào đang mở
menu-duyet = Chờ duyệt
menu-nophoso = Nộp hồ sơ
menu-tiendo = Tiến độ
menu-lienket = Gắn nhóm
menu-kehoach = Gửi kế hoạch
menu-thongbao = Gửi thông báo
menu-cauhoi = Câu hỏi chờ trả lời
menu-viettat = Từ viết tắt
menu-vanban = Văn bản
menu-moi = Mời người
menu-phong = Các phòng
menu-xoa = Xóa dữ liệu một người
menu-ngonngu = Ngôn ngữ
menu-trogiup = Trợ giúp

help = Anh/chị có thể:
    • gõ thẳng câu hỏi, ví dụ “hồ sơ bằng khen gồm những gì”; tôi trả lời kèm câu trích và tên văn bản;
    • /dangky để đăng ký, /cuatoi để xem việc của mình;
    • /huy để bỏ việc đang làm dở.
    
    Nếu kế hoạch không nêu, tôi nói rõ và có thể chuyển câu hỏi đến Văn phòng.
help-head = Lãnh đạo phòng: /duyet xác nhận đăng ký của phòng, /nophoso nộp hồ sơ, /tiendo xem phòng còn thiếu gì.
help-office = Văn phòng: gửi tệp kế hoạch cho tôi để mở phong trào, /duyet, /tiendo, /thongbao, /cauhoi, /moi.

command-danhsach = Đăng ký cả danh sách của phòng
menu-danhsach = Gửi danh sách
