# Groups
group-hello = Hello, everyone. I am the emulation and commendation assistant. The head of division or the Office can press the button below to link this group to a division; I will then send deadline reminders here. To ask me something, type /hoi followed by your question. If the group has not been linked after a day, I will leave.
group-hello-ask = Hello, everyone. I am the emulation and commendation assistant. I only send reminders in groups linked to a division by its head or by the Office: please ask the head of division or someone from the Office in this group to press the button below. If the group has not been linked after a day, I will leave.
group-back = I am back. This group is still linked to <b>{ $to }</b>; I will send deadline reminders here as before.
group-link = Link this group to a division
group-link-where = Press the button below to add me to the division’s group; the group is linked at once. If I am already in the group, type /lienket there (in a group with topics, type it in the topic that should get the reminders).
group-add-for = Add to the group: { $department }
group-add-for-all = Add to the office-wide group
group-ask-whom = Groups are linked by heads of division (their own division’s group) and by the Office. Please ask the head of division or someone from the Office to press “Link this group to a division”.
group-anonymous = You are writing in the name of the group, so I do not know who you are. Please press the button below (I can see who presses it), or turn off “Anonymous” in your administrator rights and type it again.
group-anonymous-ask = You are writing in the name of the group, so I do not know who you are and cannot answer personal questions. Please message me privately, or turn off “Anonymous” in your administrator rights and type it again.
group-stranger = I answer people the Office has invited. Please press the button below to open a private chat with me, or ask the Office for a code.
group-which = Which division’s group is this?
group-now = This group is linked to <b>{ $to }</b>.
group-which-now = This group is linked to <b>{ $to }</b>. Which division should it be linked to instead?
group-several = Several divisions…
group-all = The whole office
group-unlink = Unlink this group
group-which-several = Choose the divisions that share this group, then press “Done”.
group-on = ✓ { $name }
group-off = { $name }
group-several-done = Done ({ $count ->
        [one] { $count } division
       *[other] { $count } divisions
    })
group-several-full = A group cannot take more divisions than these. If it is for more of them, press “The whole office”.
group-everybody = the whole office
group-linked = This group is now linked to <b>{ $department }</b>. I will send deadline reminders here.
group-linked-instead = Until now the division was reminded in the group “{ $title }”; from now on it is reminded only here, not in both.
group-linked-several = This group is now linked to <b>{ $names }</b>. I will remind divisions that are behind here; divisions with their own group are reminded there.
group-linked-all = This group is now linked to <b>the whole office</b>. I will remind divisions that are behind here; divisions with their own group are reminded there.
group-unlinked = The link has been removed. I will no longer send deadline reminders here; if the group is not linked again within a day, I will leave.
group-leaving = This group has not been linked to a division, so I am leaving. When needed, the head of division or the Office can add me again and type /lienket. Goodbye, everyone.
board-of-one = <b>Still to send – { $name }</b>
    { $lines }
    <i>Updated { $time }. This message changes by itself, without a sound.</i>
board-of-many = <b>Still to be sent by the divisions</b>
    { $lines }
    <i>Updated { $time }. This message changes by itself, without a sound.</i>
board-none = Nothing is left to send.
board-one-missing = • { $what }, deadline { $date } – <b>not sent</b>. { $title }
board-one-returned = • { $what }, deadline { $date } – <b>to be completed</b>. { $title }
board-one-over = • { $what }, <b>overdue since { $date }</b>. { $title }
board-one-sent = ✓ { $what }, deadline { $date }. { $title }
board-many-missing = • { $what }, deadline { $date } – { $count ->
        [one] { $count } division
       *[other] { $count } divisions
    } to go: <b>{ $names }</b>. { $title }
board-many-none = • { $what }, deadline { $date } – <b>no division has sent it</b>. { $title }
board-many-over = • { $what }, <b>overdue since { $date }</b> – { $count ->
        [one] { $count } division
       *[other] { $count } divisions
    } to go: <b>{ $names }</b>. { $title }
board-many-sent = ✓ { $what }, deadline { $date }: all divisions have sent theirs. { $title }
