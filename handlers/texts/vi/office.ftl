no-departments = Chưa có phòng nào. Quản trị thêm phòng bằng lệnh /phong.
department-add = Thêm phòng
department-title = Thêm phòng
department-ask-name = Tên đầy đủ của phòng là gì?
department-name-name = Tên phòng
department-added = Đã thêm { $name }.
export-left-out = Không gồm { $count } đăng ký Văn phòng đã trả lại, đang chờ bổ sung.
leave-title = Xóa dữ liệu của một người
leave-name-name = Họ và tên

coming-next = <b>Các hạn sắp tới</b>
coming-then = <b>Các hạn từ { $first } đến { $last }</b>
coming-none-then = Từ { $first } đến { $last } không có hạn nào. Các hạn gần nhất:
coming-none = Hiện không có hạn nào sắp tới.
coming-line = • <b>{ $date }</b> (còn { $days } ngày): { $what } – { $campaign }
titles-all = Tất cả danh hiệu
titles-name = • { $name }
