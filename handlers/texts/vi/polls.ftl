# Bình chọn kèm thông báo
announcement-poll = Bình chọn: <b>{ $question }</b> ({ $voters } người đã chọn{ $ended })
    { $lines }
announcement-poll-ended = , đã kết thúc
announcement-poll-line = • { $option }: <b>{ $count }</b>
announcement-end-polls = Kết thúc bình chọn
receipts-votes-sheet = Bình chọn
receipts-votes-option = Phương án
receipts-votes-count = Số lượt chọn
receipts-votes-voters = Số người đã chọn
