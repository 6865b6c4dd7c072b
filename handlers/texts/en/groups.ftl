# Groups
group-hello = Hello everybody. I am the assistant for emulation and commendation. A head of division or the Office presses the button below to link this group with the division; then I remind of deadlines here. To ask, type /hoi and the question. If it is not linked after a day, I leave the group.
group-hello-ask = Hello everybody. I am the assistant for emulation and commendation. I only remind in groups that a head of division or the Office has linked: please ask the head of division or somebody of the Office in this group to press the button below. If it is not linked after a day, I leave the group.
group-back = I am back. This group is still linked with <b>{ $to }</b>; I remind here as before.
group-link = Link the group with a division
group-link-where = Press below to add me to the division's group; it is linked at once. If I am in the group already, type /lienket there (in a group with topics: in the topic that is to be reminded).
group-add-for = Add to the group: { $department }
group-add-for-all = Add to the group of the whole office
group-ask-whom = Groups are linked by heads of division (their own) and by the Office. Please ask the head of division or somebody of the Office to press “Link the group with a division”.
group-anonymous = You write in the name of the group, so I do not know who you are. Press the button below (I am told who presses), or switch off “Anonymous” in your administrator's rights and type it again.
group-anonymous-ask = You write in the name of the group, so I do not know who you are and cannot answer what is personal. Write to me in private, or switch off “Anonymous” in your administrator's rights and type it again.
group-stranger = I answer people the Office has invited. Press below to open the private chat with me, or ask the Office for a code.
group-which = Which division's group is this?
group-which-now = This group is linked with <b>{ $to }</b>. Change it to which division?
group-several = Several divisions…
group-all = The whole office
group-unlink = Unlink this group
group-which-several = Choose the divisions that share this group, then press “Done”.
group-on = ✓ { $name }
group-off = { $name }
group-several-done = Done ({ $count } divisions)
group-everybody = the whole office
group-linked = This group is linked with <b>{ $department }</b>. I will remind of deadlines here.
group-linked-instead = The division was reminded in the group “{ $title }” before; from now on only here, not in two places.
group-linked-several = This group is linked with <b>{ $names }</b>. I will name the divisions still missing here; a division with a group of its own is reminded there.
group-linked-all = This group is linked with <b>the whole office</b>. I will name the divisions still missing here; a division with a group of its own is reminded there.
group-unlinked = Unlinked. I do not remind here any more; if it is not linked again within a day, I leave the group.
group-leaving = This group is not linked with any division, so I leave it. When I am needed, a head of division or the Office adds me again and types /lienket. Goodbye.
board-of-one = <b>Still to be sent – { $name }</b>
    { $lines }
    <i>As of { $time }. This message changes by itself, without a sound.</i>
board-of-many = <b>Still to be sent by the divisions</b>
    { $lines }
    <i>As of { $time }. This message changes by itself, without a sound.</i>
board-none = Nothing is left to be sent.
board-one-missing = • { $what }, due { $date } – <b>not sent</b>. { $title }
board-one-returned = • { $what }, due { $date } – <b>to be completed</b>. { $title }
board-one-over = • { $what }, <b>overdue since { $date }</b>. { $title }
board-one-sent = ✓ { $what }, due { $date }. { $title }
board-many-missing = • { $what }, due { $date } – { $count } divisions left: <b>{ $names }</b>. { $title }
board-many-over = • { $what }, <b>overdue since { $date }</b> – { $count } divisions left: <b>{ $names }</b>. { $title }
board-many-sent = ✓ { $what }, due { $date }: all have sent. { $title }
