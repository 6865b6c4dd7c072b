# Writing
announce-ask-text = <b>Announcement</b>
    
    Please type the announcement, or send files, photos, a poll; bold and italics are kept. Several messages are fine.
announce-so-far = <b>Announcement</b> · being written
    { $parts }
    
    Send more if there is more. { $question }
announce-ask-audience = Who is it for?
announce-part-text = { $number }. { $said }
announce-part-files = { $number }. Files ({ $count }): { $names }
    { $said }
announce-part-poll = { $number }. Poll
announce-drop-last = Drop the last message
announce-dropped = The last message was dropped.
announce-back = Please choose again.
announce-too-many = An announcement has { $most } messages at most. Please join some, or send another one.
announce-empty = The announcement is empty. Please type it or send a file.
announce-as-it-looks = This is what people will see:
announce-card = <b>Announcement</b> · please check before sending
    
    { $reach }
    { $groups }
    { $already }
    Audience: <b>{ $audience }</b>
    Goes out: <b>{ $at }</b>
    Acknowledgement: <b>{ $ack }</b>
announce-reach = Goes to { $count } people; { $away } cannot be reached on Telegram (not in yet, or blocked).
announce-reach-groups = Goes to the groups: { $names }
announce-already-some = Not again to { $count } people who were sent these very words today.
announce-now = when you press Send
announce-ack-none = not needed
announce-ack-asked = people press "Received"
announce-ack-until = , before { $time }
announce-ack-repeats = , reminded each working day
announce-send-later = Schedule
announce-set-time = Set a time
announce-no-time = Send at once instead
announce-other-audience = Change text or audience
announce-with-ack = Ask for "Received"
announce-no-ack = No acknowledgement
announce-until = Set a deadline
announce-no-until = No deadline
announce-repeat = Remind until received
announce-no-repeat = No repeated reminders
announce-ask-at = When should it go out? For example "8:00 tomorrow" or "Friday 14:30".
announce-ask-until = Until when should people acknowledge? For example "Friday 16:00" or "15/8".
announce-time-unread = I could not read this time, or it is over. Please type it like "8:00 tomorrow" or "14:30 5/8".
announce-time-past = The time set is over. Please send at once or set another time.
announce-nobody = Nobody is in this audience. Please choose another one.
announce-already = { $name } sent this very announcement at { $time } to everybody you chose, so it is not sent again. See /lichsuthongbao.
announce-sample = This is a preview; people press this button to acknowledge.

# Audience
audience-all = Everybody
audience-heads = Heads of division
audience-pick-departments = By division…
audience-pick-roles = By role…
audience-pick-campaigns = Missing in a campaign…
audience-pick-groups = Chat groups…
audience-pick-people = By name…
audience-keep = Keep the audience
audience-which-departments = Please choose the divisions.
audience-which-roles = Please choose the roles.
audience-which-campaigns = To the divisions that have sent nothing in which campaign?
audience-which-groups = Please choose the chat groups.
audience-which-people = These people get it; press to leave somebody out.
audience-ask-people = Please type the names, one a line or with commas between.
audience-nobody-named = I found nobody called: { $names }. Please type the full names.
audience-too-many-named = More than { $most } people bear these names. Please choose by division.
audience-unknown-names = Not found: { $names }
audience-missing-in = divisions that have sent nothing in "{ $title }"
audience-groups = { $count } chat groups

# What people see
announcement-head = <b>Announcement of the Office { $number }</b>
announcement-head-again = <b>Reminder of an announcement of the Office</b>
announcement-corrected = <i>Corrected by the Office at { $time }.</i>
announcement-withdrawn = <i>Withdrawn by the Office at { $time }.</i>
announcement-part-gone = <i>This part is no longer in the corrected text.</i>
announcement-press = Please press "Received" when you have seen the messages above.
announcement-until = <i>Please press "Received" before { $time }.</i>
announcement-ack = Received
announcement-thanks = Thank you.
announcement-acknowledged = <i>You acknowledged it at { $time }.</i>
announcement-reply-passed = Your words were passed to the Office; its answer comes here.
announcement-reply = <b>Answer to an announcement</b> · { $name } ({ $department })
    <blockquote>{ $about }</blockquote>
    { $text }
announcement-open = Show the announcement

# The Office follows
announcement-board = <b>Announcement</b> · { $state }
    <blockquote>{ $text }</blockquote>
    { $changed }
    { $progress }
    { $mailed }
    { $acknowledged }
    { $away }
announcement-is-scheduled = goes out at { $time }
announcement-is-sending = going out
announcement-is-paused = paused
announcement-is-sent = sent at { $time }
announcement-is-stopped = stopped
announcement-is-withdrawn = withdrawn
announcement-short-scheduled = scheduled
announcement-short-sending = going out
announcement-short-paused = paused
announcement-short-sent = sent
announcement-short-stopped = stopped
announcement-short-withdrawn = withdrawn
announcement-progress = Sent: <b>{ $sent }</b>
    { $bad }
    { $remaining } { $left }
announcement-failed = Failed: { $count }
announcement-unreachable = Blocked or gone: { $count }
announcement-unknown = Unknown whether it arrived: { $count }
announcement-mailed = By e-mail: { $count }
announcement-remaining = Remaining: { $count }
announcement-left = (about { $minutes } min { $seconds } s)
announcement-acks = Acknowledged: <b>{ $acknowledged }/{ $total }</b> { $until }
    { $missing }
announcement-acks-until = (until { $time })
announcement-missing = Not yet ({ $count }): { $names }
announcement-away = Not reached on Telegram ({ $count }): { $names }
announcement-of-division = • { $division }: { $names }
announcement-refresh = Refresh
announcement-pause = Pause
announcement-resume = Go on
announcement-stop = Stop
announcement-send-now = Send now
announcement-unschedule = Do not send
announcement-remind = Remind { $count } people
announcement-retry = Send { $count } unknown ones again
announcement-reminded = { $count } people are reminded.
announcement-reminded-lately = Reminded at { $time }; again after an hour.
announcement-retried = { $count } messages go out again.
announcement-sheet = Acknowledgements (.xlsx)
announcement-correct = Correct
announcement-withdraw = Withdraw
announcement-not-now = This announcement is being sent or changed, or was withdrawn. Please try again later.
announce-ask-correction = Please send the corrected words of:
    <blockquote expandable>{ $text }</blockquote>
announce-correct-words = Only words can be corrected. To change files, withdraw it and send a new one.
announce-correct-shape = The new words are too long for their place beside the files. Please shorten them, or withdraw and send anew.
announce-correct-card = Correct it wherever it stands ({ $count } chats)? Each message says that it was corrected.
announce-correct-confirm = Correct everywhere
announcement-withdraw-ask = Withdraw it from { $count } chats? The messages are deleted for good.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-ask-late = Withdraw it from { $count } chats? It is older than 48 hours, so Telegram does not let it be deleted: it is struck through and marked.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-confirm = Withdraw

# History
announcements-history = Earlier announcements
announcements-title = <b>Announcements: { $count }</b>
announcements-found = <b>Found: { $count }</b>
announcements-line = { $number }. { $time } · { $state }
    { $text }
announcements-none = There is no announcement.
announcements-search = Search
announcements-ask-words = Please type some words of the announcement.

# The table
receipts-number = No.
receipts-name = Name
receipts-department = Division
receipts-state = State
receipts-time = At
receipts-is-acknowledged = Acknowledged
receipts-is-waiting = Not yet
receipts-is-away = Not reached on Telegram
receipts-caption = Who has acknowledged the announcement.
