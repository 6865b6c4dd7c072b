command-start = Bắt đầu, nhập mã mời
command-menu = Mở danh sách việc
command-hoi = Hỏi về kế hoạch, tiêu chuẩn, hạn nộp
command-dangky = Đăng ký thi đua
command-han = Hạn sắp tới của tôi
command-cuatoi = Những gì tôi đã đăng ký, đã nộp
command-chiendich = Các phong trào đang mở
command-lich = Lịch công tác năm theo quý
command-duyet = Việc chờ duyệt
command-nophoso = Nộp hồ sơ khen thưởng
command-tiendo = Tiến độ các phòng
command-lienket = Gắn nhóm này với phòng
command-kehoach = Gửi kế hoạch mới
command-thongbao = Gửi thông báo
command-lichsuthongbao = Lịch sử thông báo
command-cauhoi = Câu hỏi chờ Văn phòng trả lời
command-viettat = Dạy thêm từ viết tắt
command-mau = Mẫu giấy tờ của hồ sơ
command-vanban = Văn bản pháp luật
command-moi = Mời người vào
command-phong = Danh sách phòng
command-xoa = Xóa dữ liệu của một người
command-ngonngu = Đổi ngôn ngữ (language)
command-huy = Hủy việc đang làm dở
command-trogiup = Trợ giúp

menu-open = Mở danh sách việc
menu-dangky = Đăng ký thi đua
menu-han = Hạn của tôi
menu-cuatoi = Việc của tôi
menu-chiendich = Phong trào đang mở
menu-lich = Lịch năm
menu-duyet = Chờ duyệt
menu-nophoso = Nộp hồ sơ
menu-tiendo = Tiến độ
menu-lienket = Gắn nhóm
menu-kehoach = Gửi kế hoạch
menu-thongbao = Gửi thông báo
menu-lichsuthongbao = Lịch sử thông báo
menu-cauhoi = Câu hỏi chờ trả lời
menu-viettat = Từ viết tắt
menu-mau = Mẫu giấy tờ
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
help-head = <b>Lãnh đạo phòng:</b>
    • /duyet xác nhận đăng ký, /danhsach gửi danh sách của phòng;
    • /nophoso nộp hồ sơ, /tiendo xem phòng còn thiếu gì.
help-office = <b>Văn phòng:</b>
    • gửi tệp kế hoạch cho tôi để mở phong trào; /chiendich sửa, gia hạn, kết thúc; /lich lịch công tác năm;
    • /duyet đăng ký, hồ sơ; /tiendo bảng tiến độ, tải Excel, Word;
    • /thongbao gửi thông báo, /cauhoi trả lời câu hỏi;
    • /nguoi cán bộ và phòng, /nhatky ai đã làm gì, /caidat các thiết lập.

command-danhsach = Đăng ký cả danh sách của phòng
menu-danhsach = Gửi danh sách

# Điều người dùng muốn, để hỏi lại bằng nút
intent-which = Anh/chị muốn làm việc nào?
intent-register = Đăng ký
intent-mine = Việc của tôi
intent-dossier = Nộp hồ sơ
intent-review = Duyệt, xác nhận
intent-board = Tiến độ, ai còn thiếu
intent-list = Gửi danh sách
intent-campaigns = Phong trào đang mở
intent-titles = Danh hiệu, tiêu chuẩn
intent-deadlines = Các hạn sắp tới
intent-announce = Gửi thông báo
intent-people = Người dùng, phòng
intent-help = Trợ giúp
intent-language = Ngôn ngữ
intent-human = Hỏi Văn phòng
intent-document = Văn bản kế hoạch
intent-reminders = Cách nhắc hạn
intent-personal = Thông tin của tôi
intent-cancel = Về danh sách việc
intent-courtesy = Không cần gì thêm
intent-secret = Nội dung nhạy cảm
intent-question = Hỏi trong kế hoạch
intent-private = Việc này có thông tin cá nhân, đề nghị anh/chị nhắn riêng cho tôi.
intent-go-private = Mở cuộc trò chuyện riêng
courtesy-greeting = Chào anh/chị. Tôi có thể giúp gì ạ? Anh/chị gõ câu hỏi, hoặc mở /menu.
courtesy-thanks = Dạ, không có gì ạ. Khi cần anh/chị cứ nhắn cho tôi.
courtesy-parting = Dạ, chào anh/chị. Chúc anh/chị làm việc thuận lợi.
courtesy-assent = Dạ vâng. Khi cần anh/chị cứ nhắn cho tôi.
assent-press = Việc này không lấy lại được, nên xin anh/chị bấm nút ở tin ngay trên để xác nhận.
assent-declined = Dạ, vậy tôi chưa làm gì; mọi việc giữ nguyên.
typed-state = Nội dung này có vẻ thuộc bí mật nhà nước. Theo Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, tin mật không được gửi qua đây; tôi không giữ và không chuyển cho ai. Anh/chị xóa tin nhắn và làm việc trực tiếp với Văn phòng theo quy định.
typed-personal = Tin có số giấy tờ tùy thân hoặc số tài khoản. Tôi không giữ và không chuyển cho ai. Anh/chị xóa tin nhắn; nếu cần khai thông tin này, đề nghị nộp trực tiếp tại Văn phòng.
typed-conduct = Việc kỷ luật, khiếu nại, tố cáo của từng người không trao đổi qua đây. Tôi không giữ và không chuyển cho ai. Anh/chị xóa tin nhắn và trao đổi trực tiếp với Văn phòng; nếu hỏi quy định chung, anh/chị đừng nêu tên và tình tiết.
command-lichsu = Lịch sử khen thưởng
command-nguoi = Cán bộ: danh sách, vai trò, mời vào
menu-lichsu = Lịch sử khen thưởng
menu-nguoi = Cán bộ
