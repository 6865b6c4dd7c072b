dossier-for = Đề nghị cho: <b>{ $name }</b>
dossier-for-ask = Hồ sơ { $code } đề nghị cho ai?
dossier-for-all = Hồ sơ chung của phòng
dossier-for-other = Cá nhân, tập thể khác
dossier-for-name = Nêu người, tập thể đề nghị
dossier-for-change = Đổi người, tập thể đề nghị
dossier-for-twice = Phòng đã có hồ sơ <b>{ $code }</b> đề nghị cho <b>{ $name }</b> ({ $state }). Anh/chị làm tiếp hồ sơ đó, hay giữ cả hồ sơ { $new }?
dossier-for-there = Mở hồ sơ { $code }
dossier-for-drop = Bỏ hồ sơ { $code } này
dossier-for-both = Giữ cả hai, làm tiếp { $code }
dossier-for-another = { $code } là cho người khác
dosnominee-title = Người, tập thể được đề nghị
dosnominee-ask-name = Họ và tên cá nhân, hoặc tên tập thể được đề nghị?
dosnominee-name-name = Đề nghị cho

dossier-doubts = <b>Cần xem lại:</b> { $list }
dossier-doubt-kind = trang đầu ghi là { $kind }
dossier-doubt-division = trang đầu ghi tên đơn vị khác: { $name }
dossier-doubt-council = đây có vẻ là biên bản của phòng, trong khi kế hoạch yêu cầu biên bản của Hội đồng
dossier-doubt-person = báo cáo ghi tên người khác: { $name }
dossier-doubt-day = ngày văn bản { $day } ngoài thời gian của phong trào
dossier-doubt-future = ngày văn bản { $day } chưa đến
dossier-doubt-form = trang đầu ghi mẫu số { $given }, kế hoạch yêu cầu mẫu số { $asked }
dossier-doubt-mark = trang đầu có dấu tôi chưa đọc được; nếu là dấu MẬT thì không được gửi qua đây, anh/chị bỏ tệp và báo Văn phòng
dossier-doubt-unread = tôi chưa đọc được chữ của tệp này; anh/chị tự kiểm tra tệp không có dấu MẬT
dossier-doubt-mark-office = trang đầu có dấu tôi chưa đọc được, có thể là dấu MẬT
dossier-doubt-unread-office = tôi chưa đọc được chữ của tệp này, chưa rõ có dấu MẬT hay không
dossier-doubt-small-office = ảnh quá nhỏ, chữ khó đọc
dossier-doubt-dark-office = ảnh quá tối hoặc quá mờ
dossier-doubt-small = ảnh quá nhỏ, chữ khó đọc; anh/chị chụp gần hơn hoặc gửi dạng tệp
dossier-doubt-dark = ảnh quá tối hoặc quá mờ; anh/chị chụp lại nơi đủ sáng
paper-kind-proposal = tờ trình
paper-kind-minutes = biên bản
paper-kind-report = báo cáo
paper-kind-initiative = báo cáo sáng kiến
paper-kind-certificate = giấy chứng nhận, xác nhận
paper-kind-decision = quyết định
paper-kind-list = danh sách
paper-kind-letter = công văn
paper-kind-other = loại văn bản khác
dossier-doubted = <b>Cần xem lại:</b>
dossier-doubted-file = • { $name }: { $doubts }

dossier-blank = Mẫu để điền
dossier-blank-none = Kế hoạch không nêu giấy tờ của hồ sơ này.
dossier-blank-ask = Hồ sơ { $code }: anh/chị cần mẫu của giấy tờ nào?

    { $caution }
dossier-blank-office = Mẫu của Văn phòng, đã điền sẵn những gì tôi biết. { $caution }
dossier-blank-ours = Mẫu gợi ý của tôi, Văn phòng chưa gửi mẫu riêng; anh/chị đối chiếu với mẫu kế hoạch nêu. { $caution }
blank-proposal = Kính gửi:; Căn cứ:; Đề nghị xét tặng: {"{{"}danh_hieu{"}}"}; Cho: {"{{"}ho_ten{"}}"}; Tóm tắt thành tích:; Hồ sơ kèm theo gồm:; Nơi nhận:; Thủ trưởng đơn vị ký:
blank-minutes = Thời gian, địa điểm:; Thành phần, số người dự, vắng:; Chủ trì:; Thư ký:; Nội dung:; Ý kiến thảo luận:; Kết quả biểu quyết (số phiếu, tỷ lệ):; Kết luận:; Thư ký ký:; Chủ trì ký:
blank-report = Họ và tên, tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Chức vụ:; I. Sơ lược đặc điểm, nhiệm vụ được giao:; II. Thành tích đạt được:; III. Các hình thức đã được khen thưởng:; Xác nhận của đơn vị:; Người báo cáo ký:
blank-initiative = Tên sáng kiến:; Tác giả: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Thực trạng trước khi có sáng kiến:; Nội dung giải pháp:; Phạm vi áp dụng:; Hiệu quả:; Tác giả ký:
blank-certificate = Xác nhận sáng kiến:; Của ông (bà), tập thể: {"{{"}ho_ten{"}}"}; Đơn vị: {"{{"}don_vi{"}}"}; Hiệu quả, phạm vi ảnh hưởng:; Thủ trưởng ký:
blank-decision = Căn cứ:; Điều 1.; Điều 2.; Nơi nhận:; Thủ trưởng ký:
blank-list = Danh sách đề nghị của: {"{{"}don_vi{"}}"}; 1.; 2.; 3.; Người lập ký:; Thủ trưởng ký:
blank-letter = Kính gửi:; Nội dung:; Nơi nhận:; Thủ trưởng ký:
blank-other = Nội dung:; Người lập ký:
forms-title = <b>Mẫu giấy tờ của Văn phòng</b>
forms-list = { $lines }

    Để thêm hoặc thay mẫu, anh/chị gửi tệp Word (.docx). Chỗ nào cần tôi điền, ghi một trong các ký hiệu: { $marks }
forms-none = Chưa có mẫu nào; phòng nhận mẫu gợi ý của tôi.
form-own = { $name } ({ $kind })
form-kind-set = Mẫu <b>{ $name }</b> dùng cho: { $kind }.
    { $before }
form-instead = Thay cho mẫu trước: { $name }.
form-card = Mẫu <b>{ $name }</b>
    Dùng cho: { $kind }
form-see = Xem mẫu
forms-back = ‹ Các mẫu giấy tờ
form-drop-this = Bỏ mẫu này
form-which = chưa rõ loại, anh/chị chọn bên dưới
form-preview = Xem thử: mẫu điền bằng một đăng ký có thật
form-preview-bare = Xem thử: chưa có đăng ký nào nên mới điền được những gì là của cơ quan
form-kept = Đã nhận mẫu: <b>{ $kind }</b>
    { $before }
    Dấu tôi điền được: { $known }
    Dấu tôi không biết, để nguyên: { $unknown }
form-dropped = Đã bỏ mẫu { $name }.

dossier-note = Ghi chú nội bộ
dossier-note-line = <i>Ghi chú ({ $who }, { $time }): { $text }</i>
dossier-noted = Đã ghi chú vào hồ sơ { $code }; chỉ Văn phòng thấy.
dosnote-title = Ghi chú nội bộ
dosnote-ask-text = Anh/chị ghi chú gì về hồ sơ này? Phòng không thấy ghi chú.
dosnote-name-text = Ghi chú
dossier-as-one = Xem tất cả trong một PDF
dossier-whole-none = Hồ sơ này không có tệp PDF hay ảnh để ghép.
dossier-whole-large = Các tệp của hồ sơ này nặng trên { $limit } MB nên tôi không ghép. Anh/chị mở từng tệp.
dossier-whole-sent = { $code }: toàn bộ tệp PDF và ảnh theo thứ tự. { $rest }
dossier-whole-rest = Không ghép được, xem riêng: { $names }
