# Nhóm
group-hello = Chào cả phòng. Tôi là trợ lý thi đua, khen thưởng. Lãnh đạo phòng hoặc Văn phòng bấm nút dưới đây để gắn nhóm này với phòng; sau đó tôi nhắc hạn nộp tại đây. Muốn hỏi, gõ /hoi kèm câu hỏi. Nếu sau một ngày chưa được gắn, tôi xin rời nhóm.
group-hello-ask = Chào cả nhóm. Tôi là trợ lý thi đua, khen thưởng. Tôi chỉ nhắc việc ở nhóm được lãnh đạo phòng hoặc Văn phòng gắn với phòng: đề nghị lãnh đạo phòng hoặc cán bộ Văn phòng có trong nhóm bấm nút dưới đây. Nếu sau một ngày chưa được gắn, tôi xin rời nhóm.
group-back = Tôi đã trở lại. Nhóm này vẫn gắn với <b>{ $to }</b>; tôi nhắc hạn tại đây như trước.
group-link = Gắn nhóm với phòng
group-link-where = Bấm nút dưới đây để thêm tôi vào nhóm của phòng; nhóm được gắn ngay. Nếu tôi đã ở trong nhóm, gõ /lienket tại đó (nhóm có chủ đề: gõ trong chủ đề muốn nhận nhắc việc).
group-add-for = Thêm vào nhóm: { $department }
group-add-for-all = Thêm vào nhóm chung cơ quan
group-ask-whom = Việc gắn nhóm dành cho lãnh đạo phòng (nhóm của phòng mình) và Văn phòng. Đề nghị nhờ lãnh đạo phòng hoặc cán bộ Văn phòng bấm “Gắn nhóm với phòng”.
group-anonymous = Anh/chị đang viết dưới tên của nhóm nên tôi không biết là ai. Anh/chị bấm nút dưới đây (khi bấm nút tôi biết người bấm), hoặc tắt “Ẩn danh” trong quyền quản trị rồi gõ lại.
group-anonymous-ask = Anh/chị đang viết dưới tên của nhóm nên tôi không biết là ai và không trả lời việc riêng được. Anh/chị nhắn riêng cho tôi, hoặc tắt “Ẩn danh” trong quyền quản trị rồi gõ lại.
group-stranger = Tôi trả lời người đã được Văn phòng mời vào. Anh/chị bấm nút dưới đây để mở cuộc trò chuyện riêng với tôi, hoặc liên hệ Văn phòng để được cấp mã.
group-which = Nhóm này là của phòng nào?
group-now = Nhóm này đang gắn với <b>{ $to }</b>.
group-which-now = Nhóm này đang gắn với <b>{ $to }</b>. Đổi sang phòng nào?
group-several = Nhiều phòng…
group-all = Toàn cơ quan
group-unlink = Thôi gắn nhóm này
group-which-several = Chọn các phòng cùng dùng nhóm này, rồi bấm “Xong”.
group-on = ✓ { $name }
group-off = { $name }
group-several-done = Xong ({ $count } phòng)
group-several-full = Một nhóm gắn được với chừng này phòng thôi. Nếu nhóm của nhiều phòng hơn, anh/chị chọn “Toàn cơ quan”.
group-everybody = toàn cơ quan
group-linked = Đã gắn nhóm này với <b>{ $department }</b>. Tôi sẽ nhắc hạn nộp tại đây.
group-linked-instead = Trước đây phòng được nhắc ở nhóm “{ $title }”; từ nay chỉ nhắc tại đây, không nhắc hai nơi.
group-linked-several = Đã gắn nhóm này với <b>{ $names }</b>. Tôi sẽ nhắc tại đây các phòng còn thiếu; phòng có nhóm riêng được nhắc trong nhóm của phòng.
group-linked-all = Đã gắn nhóm này với <b>toàn cơ quan</b>. Tôi sẽ nhắc tại đây các phòng còn thiếu; phòng có nhóm riêng được nhắc trong nhóm của phòng.
group-unlinked = Đã thôi gắn. Tôi không nhắc hạn ở đây nữa; sau một ngày nếu không gắn lại, tôi xin rời nhóm.
group-leaving = Nhóm này chưa được gắn với phòng nào nên tôi xin rời nhóm. Khi cần, lãnh đạo phòng hoặc Văn phòng thêm tôi vào lại và gõ /lienket. Chào cả nhóm.
board-of-one = <b>Việc còn thiếu – { $name }</b>
    { $lines }
    <i>Cập nhật { $time }. Tin này tự thay đổi, không báo chuông.</i>
board-of-many = <b>Việc còn thiếu của các phòng</b>
    { $lines }
    <i>Cập nhật { $time }. Tin này tự thay đổi, không báo chuông.</i>
board-none = Không còn việc nào phải gửi.
board-one-missing = • { $what }, hạn { $date } – <b>chưa gửi</b>. { $title }
board-one-returned = • { $what }, hạn { $date } – <b>cần bổ sung</b>. { $title }
board-one-over = • { $what }, <b>quá hạn từ { $date }</b>. { $title }
board-one-sent = ✓ { $what }, hạn { $date }. { $title }
board-many-missing = • { $what }, hạn { $date } – còn { $count } phòng: <b>{ $names }</b>. { $title }
board-many-none = • { $what }, hạn { $date } – <b>chưa phòng nào gửi</b>. { $title }
board-many-over = • { $what }, <b>quá hạn từ { $date }</b> – còn { $count } phòng: <b>{ $names }</b>. { $title }
board-many-sent = ✓ { $what }, hạn { $date }: các phòng đã gửi đủ. { $title }
