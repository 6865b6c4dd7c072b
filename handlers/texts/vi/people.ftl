people-head = <b>Cán bộ</b>: { $members } người, { $inside } đã vào{ $outside ->
        [0] .
       *[other] , còn { $outside } chưa vào.
    }
people-unit-line = { $name }: { $members ->
        [0] chưa có ai trong danh sách
       *[other] { $inside }/{ $members } đã vào
    }
people-of-unit = <b>{ $name }</b>: { $members } người, { $inside } đã vào{ $outside ->
        [0] .
       *[other] , còn { $outside } chưa vào.
    }
people-line = { $told }
people-acting = làm thay lãnh đạo phòng
people-outside = chưa vào
people-find = Tìm người
people-bring = Nhập danh sách
people-link = Đường dẫn mời và mã QR
people-waiting = Chờ cho vào ({ $count })
people-of-it = Người trong phòng
people-found = Tìm thấy { $count } người:
people-nobody = Không thấy ai có tên này.
find-title = Tìm người
find-ask-name = Anh/chị gõ họ tên hoặc tên cần tìm.
find-name-name = Họ tên

person-card = <b>{ $name }</b>
    Phòng: { $department }
    Chức vụ: { $post }
    Vai trò: { $role }
    { $state }
person-acting = , làm thay
person-inside = Đã vào trợ lý.
person-outside = Chưa vào trợ lý.
person-gone = Người này không còn trong danh sách.
person-rename = Đổi tên
person-post = Chức vụ
person-role = Vai trò
person-move = Chuyển phòng
person-act = Giao làm thay lãnh đạo phòng
person-act-end = Thôi làm thay lãnh đạo phòng
person-phone = Đổi điện thoại, tài khoản
person-code = Mã mời riêng
person-merge = Gộp với người trùng tên
person-delete = Xóa dữ liệu
person-changed = Đã đổi: { $before } → { $after }.
person-role-ask = { $name } giữ vai trò nào?
division-has-head = { $department } đã có lãnh đạo: { $names }.
person-role-set = { $name } giữ vai trò: { $role }.
person-your-role = Vai trò của anh/chị trong trợ lý nay là: { $role }.
person-last-admin = Cơ quan cần ít nhất một quản trị; anh/chị giao cho người khác trước.
person-move-ask = Chuyển { $name } về phòng nào? Đăng ký, hồ sơ đã gửi vẫn thuộc phòng cũ.
person-moved = Đã chuyển { $name } về { $department }.
person-your-division = Anh/chị nay thuộc { $department } trong trợ lý.
person-new-phone = Mã riêng của <b>{ $name }</b>: <code>{ $code }</code>
    Dùng một lần, đến hết ngày { $date }. Gửi riêng cho đúng người; mở bằng tài khoản nào thì trợ lý chuyển sang tài khoản đó, mọi đăng ký giữ nguyên.
    
    { $link }
person-merge-ask = Ai là cùng một người với { $name }?
person-merge-sure = Gộp <b>{ $other }</b> ({ $department }) vào <b>{ $name }</b> ({ $into })?
    Đăng ký, khen thưởng, câu hỏi của người kia chuyển sang người này; người kia không còn trong danh sách. Không hoàn tác được.
person-merge-yes = Gộp thành một
person-merged = Đã gộp hai người thành một{ $count ->
        [0] .
       *[other] ; { $count } đăng ký được chuyển sang { $name }.
    }

change-title = Sửa
change-ask-name = Họ và tên đầy đủ, có dấu:
change-ask-post = Chức vụ:
change-name-name = Họ và tên
change-name-post = Chức vụ

newcomer-pick = Cảm ơn anh/chị. Anh/chị là ai? Bấm tên mình.
newcomer-not-there = Không có tên tôi
newcomer-name = Anh/chị gõ họ và tên đầy đủ, như trong danh sách công chức.
newcomer-taken = Tên này vừa có người nhận. Anh/chị chọn lại, hoặc báo Văn phòng.
newcomer-waits = Chào mừng anh/chị { $name }. Phòng đang xác nhận đúng là anh/chị; xong tôi nhắn ngay.
newcomer-asks = <b>{ $name }</b> xin vào { $department } ({ $role }); chưa có tên trong danh sách. Anh/chị xác nhận giúp.
newcomer-claims = <b>{ $name }</b> ({ $department }, { $role }) xin vào. Anh/chị xác nhận giúp có đúng người không.
newcomer-new-account = Có người vào bằng tài khoản Telegram khác và nhận mình là <b>{ $name }</b> ({ $department }). Nếu đúng là một người, tài khoản chuyển sang máy mới, mọi đăng ký giữ nguyên.
newcomer-came = <b>{ $name }</b> ({ $department }) vừa vào bằng đường dẫn mời của phòng. Nếu không phải đúng người, anh/chị bấm nút dưới đây.
newcomer-wrong = Không phải người này
newcomer-wrong-ask = Đưa tài khoản vừa vào dưới tên <b>{ $name }</b> ra? Việc người đó đang làm dở trong trợ lý sẽ mất; tên vẫn còn trong danh sách.
newcomer-wrong-yes = Đưa ra
newcomer-wrong-no = Thôi, đúng người
newcomer-put-out = Đã đưa tài khoản này ra. Tên { $name } vẫn còn trong danh sách, chờ đúng người nhận.
newcomer-yes = Đúng, cho vào
newcomer-no = Không phải
newcomer-gone = Việc này đã có người xử lý.
newcomer-accepted = Đã cho { $name } vào.
newcomer-refused = Phòng chưa xác nhận anh/chị. Anh/chị báo Văn phòng để được mời lại; tôi không lưu gì về anh/chị.
newcomer-not = Không cho { $name } vào.
newcomer-let-in = Cho vào { $number }
newcomer-keep-out = Không phải { $number }
newcomer-line = { $number }. { $name } – { $department }
newcomer-list = <b>Chờ cho vào: { $count } người</b>
account-moved = Tài khoản của { $name } đã chuyển sang một tài khoản Telegram khác. Nếu không phải anh/chị đổi máy, báo Văn phòng ngay.

link-shown = <b>Đường dẫn mời của { $department }</b>
    Dùng cho { $most } người (đã dùng { $used }), đến hết ngày { $date }. Ai vào bấm tên mình; người lạ phải được lãnh đạo phòng xác nhận.
link-to-paste = Lời để dán vào Zalo:
    <code>{ $words }</code>
link-words = { $office } dùng trợ lý thi đua, khen thưởng trên Telegram.{ $count ->
        [0] { "" }
       *[other] { " " }{ $department } còn { $count } người chưa vào.
    } Mời anh/chị bấm đường dẫn, đồng ý rồi chọn tên mình (đến hết { $date }): { $link }
link-copy = Sao chép đường dẫn
code-copy = Sao chép mã
link-picture = Ảnh mã QR
link-more = Thêm { $count } người
link-longer = Thêm { $count } ngày
link-picture-sent = Mã QR vào trợ lý, { $department }. In ra hoặc gửi vào nhóm.

leave-lists = Chọn trong danh sách
leave-ask-name = Họ và tên đầy đủ của người đã rời cơ quan hoặc đề nghị xóa dữ liệu? Anh/chị gõ tên, hoặc chọn trong danh sách. Tôi cho xem lại trước khi xóa.
leave-nobody = Không thấy ai tên “{ $name }”. Anh/chị xem lại tên, hoặc chọn trong danh sách ở /nguoi.
leave-which = Ai trong những người tên “{ $name }”?
leave-yourself = Anh/chị không tự xóa dữ liệu của mình được; đề nghị một quản trị khác làm giúp.
leave-sure = Xóa dữ liệu của <b>{ $name }</b>, { $department }, { $role }?
    
    <b>Xóa</b>: tài khoản Telegram, câu hỏi chưa trả lời, việc đang soạn, tin chưa gửi. Người này không vào được nữa.
    <b>Giữ lại</b>, vì thuộc hồ sơ thi đua, khen thưởng của cơ quan: họ tên trong danh sách đã lập, { $registered ->
        [0] {""}
       *[other] { $registered } đăng ký,{" "}
    }{ $awarded ->
        [0] {""}
       *[other] { $awarded } lần khen thưởng,{" "}
    }nhật ký thao tác.
    
    Không hoàn tác được.
leave-yes = Xóa dữ liệu
leave-no = Không xóa
leave-done = Đã xóa tài khoản Telegram, câu hỏi chưa trả lời và bản đang soạn của { $name }. Họ tên chỉ còn trong các danh sách đã lập.

department-list = <b>Các phòng</b> ({ $count })
department-card = <b>{ $name }</b>
    Tên ngắn: { $short }
    { $members ->
        [0] Chưa có ai trong danh sách
       *[other] { $inside }/{ $members } người đã vào
    }
department-short = Tên ngắn
department-merge = Gộp vào phòng khác
department-close = Đóng phòng
department-known = Đã có { $name } rồi, không thêm nữa.
department-taken = Đã có { $name } rồi. Nếu là một phòng, anh/chị dùng “Gộp vào phòng khác”.
department-place = Đứng thứ { $place } trên { $count } phòng.
department-merge-ask = Gộp { $name } vào phòng nào?
department-merge-sure = Gộp <b>{ $name }</b> vào <b>{ $into }</b>?
    { $count ->
        [0] Mọi
       *[other] { $count } người, mọi
    } đăng ký, hồ sơ và nhóm được chuyển sang; { $name } được đóng lại. Không hoàn tác được.
department-merge-yes = Gộp
department-merged = Đã gộp { $name } vào { $into }.
department-busy = { $name } còn người, hoặc còn đăng ký, hồ sơ trong phong trào đang mở. Anh/chị chuyển người đi, hoặc gộp vào phòng khác.
department-close-sure = Đóng { $name }? Phòng không nhận người và không được nhắc nữa; những gì đã đăng ký giữ nguyên tên.
department-closed = Đã đóng { $name }.
division-title = Sửa phòng
division-ask-name = Tên mới của phòng:
division-ask-short = Tên ngắn của phòng:
division-name-name = Tên phòng
division-name-short = Tên ngắn

own-open = Giờ nhắc, thể thức, người ký
own-title = <b>Thiết lập của Văn phòng</b>
own-line = { $name }: <b>{ $value }</b>{ $own }
own-default = { " " }(mặc định)
own-name-alert_days = Nhắc hạn trước
own-name-alert_hour = Giờ nhắc
own-name-digest_hour = Giờ gửi bản tổng hợp
own-name-quiet = Không nhắn trong
own-name-late = Đăng ký sau hạn (phong trào mới)
own-name-superior = Cơ quan cấp trên
own-name-office = Tên cơ quan
own-name-symbol = Ký hiệu văn bản
own-name-place = Địa danh
own-name-signer = Chức vụ người ký
own-name-signer_name = Họ tên người ký
own-ask-alert_days = Nhắc trước hạn mấy ngày? 0 là ngày cuối, -1 là hôm sau. Ví dụ: 7, 3, 1, 0, -1
own-ask-alert_hour = Nhắc vào mấy giờ?
own-ask-digest_hour = Gửi bản tổng hợp cho Văn phòng vào mấy giờ?
own-ask-quiet = Không tự nhắn từ mấy giờ đến mấy giờ? Ví dụ: 21 - 7
own-ask-late = Đăng ký sau hạn thì sao?
own-ask-superior = Cơ quan cấp trên, như in trên văn bản:
own-ask-office = Tên cơ quan, như in trên văn bản:
own-ask-symbol = Ký hiệu sau số văn bản, ví dụ DS-TTr:
own-ask-place = Địa danh trước ngày tháng:
own-ask-signer = Chức vụ người ký:
own-ask-signer_name = Họ tên người ký:
own-back-to-default = Về mặc định
own-quiet = { $start } giờ – { $end } giờ
own-never = không có giờ nghỉ
own-hour = { $hour } giờ
own-day-before = { $days } ngày
own-day-last = ngày cuối
own-day-after = sau { $days } ngày
own-late-mark = nhận, ghi “trễ hạn”
own-late-refuse = không nhận
own-days-wrong = Anh/chị ghi các số ngày, nhiều nhất { $most } số, không quá { $furthest }. Ví dụ: 7, 3, 1, 0, -1
own-hour-wrong = Anh/chị ghi giờ từ 0 đến 23.
own-quiet-wrong = Anh/chị ghi hai giờ, ví dụ: 21 - 7

audit-division_link = tạo đường dẫn mời của phòng
audit-newcomer_waits = xin vào, chờ xác nhận
audit-newcomer_wrong = đưa ra tài khoản nhận nhầm tên
audit-newcomer_refused = không cho vào
audit-let_in = cho vào
audit-person_name = đổi tên
audit-person_post = đổi chức vụ
audit-person_role = đổi vai trò
audit-person_moved = chuyển phòng
audit-person_merged = gộp hai người trùng
audit-department_name = đổi tên phòng
audit-department_short = đổi tên ngắn của phòng
audit-department_ordered = sắp xếp các phòng
audit-department_merged = gộp hai phòng
audit-department_closed = đóng phòng
audit-dossiers_kept_until = đặt hạn lưu giữ hồ sơ
audit-dossiers_destroyed = xóa tệp hồ sơ theo văn bản cho phép
audit-office_set = đổi thiết lập của Văn phòng

personal = <b>Thông tin của anh/chị ở đây</b>
    Họ tên: { $name }
    Phòng: { $department }
    Vai trò: { $role }
    
    { $office } còn lưu: tài khoản Telegram (mã số), nội dung anh/chị đăng ký, hồ sơ, câu hỏi và các lần thao tác.
    Ai xem được: lãnh đạo phòng và Văn phòng xem đăng ký, hồ sơ; câu hỏi chỉ đến Văn phòng khi anh/chị bấm gửi. Người quản trị máy chủ của cơ quan đọc được dữ liệu đã lưu; tin nhắn đi qua máy chủ Telegram ở nước ngoài.
    
    Sai tên, đổi phòng, đổi chức vụ hoặc muốn xóa dữ liệu: { $own ->
        [yes] anh/chị sửa ở mục Cán bộ.
       *[no] anh/chị nhắn Văn phòng.
    } Khi xóa, họ tên trong danh sách đã lập, đăng ký và nhật ký thao tác vẫn giữ theo hồ sơ khen thưởng.
personal-office = Nhắn Văn phòng
