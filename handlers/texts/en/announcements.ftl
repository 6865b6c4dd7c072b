# Writing
announce-ask-text = <b>Announcement</b>

    Please type the announcement, or send files, photos or a poll; bold and italics are kept. You can send several messages.
announce-so-far = <b>Announcement</b> · being written
    { $parts }

    Send more if you like. { $question }
announce-ask-audience = Who should get it?
announce-part-text = { $number }. { $said }
announce-part-files = { $number }. Files ({ $count }): { $names }
    { $said }
announce-part-poll = { $number }. Poll: { $question }
announce-drop-last = Remove the last message
announce-dropped = The last message has been removed.
announce-back = Please choose again.
announce-too-many = An announcement can have at most { $most } messages. Please combine some, or send another announcement.
announce-empty = The announcement is empty. Please type it or send a file.
announce-as-it-looks = This is what recipients will see:
announce-card = <b>Announcement</b> · please check before sending

    { $reach }
    { $groups }
    { $already }
    Recipients: <b>{ $audience }</b>
    Sent: <b>{ $at }</b>
    Confirmation: <b>{ $ack }</b>
announce-reach = Goes to { $count ->
        [one] { $count } person
       *[other] { $count } people
    }{ $away ->
        [0] .
       *[other] ; { $away } cannot be reached on Telegram (not using the assistant yet, or blocking it).
    }
announce-reach-groups = Goes to the groups: { $names }
announce-already-some = Not sent again to { $count ->
        [one] { $count } person who was
       *[other] { $count } people who were
    } sent exactly this today.
announce-now = as soon as you press Send
announce-ack-none = not required
announce-ack-asked = must press “Received”
announce-ack-until = , by { $time }
announce-ack-repeats = , reminded every working day
announce-send-later = Schedule
announce-set-time = Set a time
announce-no-time = Send now instead
announce-other-audience = Edit, recipients
announce-with-ack = Ask to confirm receipt
announce-no-ack = Do not ask to confirm
announce-until = Set a deadline
announce-no-until = Remove the deadline
announce-repeat = Keep reminding
announce-no-repeat = Stop reminding
announce-ask-at = When should it be sent? Type it like “8:00 tomorrow” or “Friday 14:30”.
announce-ask-until = By when should people confirm? Type it like “Friday 16:00” or “15 August”.
announce-time-unread = I could not read that time, or it has passed. Please type it like “8:00 tomorrow” or “14:30 on 5 August”.
announce-time-past = The scheduled time has passed. Press “Send now, do not schedule”, or set another time.
announce-nobody = There is nobody in this group of recipients. Please choose another.
announce-already = { $name } already sent exactly this announcement at { $time } to everyone you chose, so I am not sending it again. See /lichsuthongbao.
announce-sample = This is a preview; recipients press this button to confirm.

# Audience
audience-all = The whole office
audience-heads = Heads of division
audience-pick-departments = By division…
audience-pick-roles = By role…
audience-pick-campaigns = Behind in a campaign…
audience-pick-groups = Chat groups…
audience-pick-people = By name…
audience-keep = Keep these recipients
audience-which-departments = Please choose the divisions to receive it.
audience-which-roles = Please choose the roles.
audience-which-campaigns = Send to divisions that have sent nothing in which campaign?
audience-which-groups = Please choose the chat groups.
audience-which-people = These people will get it; press a name to remove it.
audience-ask-people = Please type the recipients’ full names, one per line or separated by commas.
audience-nobody-named = I found nobody named: { $names }. Please type full names.
audience-too-many-named = More than { $most } people share these names. Please choose by division.
audience-unknown-names = Not found: { $names }
audience-missing-in = divisions that have sent nothing in “{ $title }”
audience-groups = { $count ->
        [one] { $count } chat group
       *[other] { $count } chat groups
    }

# What people see
announcement-head = <b>Announcement from the Office { $number }</b>
announcement-head-again = <b>Reminder of an announcement from the Office</b>
announcement-corrected = <i>Edited by the Office at { $time }.</i>
announcement-withdrawn = <i>Withdrawn by the Office at { $time }.</i>
announcement-part-gone = <i>This part is no longer in the edited version.</i>
announcement-press = Please press “Received” once you have read the messages above.
announcement-until = <i>Please press “Received” before { $time }.</i>
announcement-ack = Received
announcement-thanks = Thank you.
announcement-acknowledged = <i>You confirmed at { $time }.</i>
announcement-reply-passed = I have passed your reply on to the Office; their answer will come here.
announcement-reply = <b>Reply to an announcement</b> · { $name } ({ $department })
    <blockquote>{ $about }</blockquote>
    { $text }
announcement-open = View the announcement

# The Office follows
announcement-board = <b>Announcement</b> · { $state }
    <blockquote>{ $text }</blockquote>
    { $changed }
    { $progress }
    { $mailed }
    { $acknowledged }
    { $votes }
    { $away }
announcement-is-scheduled = scheduled for { $time }
announcement-is-sending = being sent
announcement-is-paused = paused
announcement-is-sent = sent at { $time }
announcement-is-stopped = stopped
announcement-is-unsent = stopped, sent to nobody
announcement-is-withdrawn = withdrawn
announcement-short-scheduled = scheduled
announcement-short-sending = being sent
announcement-short-paused = paused
announcement-short-sent = sent
announcement-short-stopped = stopped
announcement-short-withdrawn = withdrawn
announcement-progress = Sent: <b>{ $sent }</b>
    { $bad }
    { $remaining } { $left }
announcement-failed = Could not be sent: { $count }
announcement-unreachable = Blocked or no longer there: { $count }
announcement-unknown = Delivery uncertain: { $count }
announcement-mailed = By e-mail: { $count }
announcement-remaining = Remaining: { $count }
announcement-left = (about { $minutes } min { $seconds } s)
announcement-acks = Confirmed: <b>{ $acknowledged }/{ $total }</b> { $until }
    { $missing }
announcement-acks-until = (by { $time })
announcement-missing = Not confirmed ({ $count }): { $names }
announcement-away = Not reached on Telegram ({ $count }): { $names }
announcement-of-division = • { $division }: { $names }
announcement-refresh = Refresh
announcement-pause = Pause
announcement-resume = Resume
announcement-stop = Stop for good
announcement-send-now = Send now
announcement-unschedule = Cancel the schedule
announcement-remind = Remind { $count ->
        [one] { $count } person
       *[other] { $count } people
    } to confirm
announcement-retry = Resend { $count ->
        [one] { $count } uncertain message
       *[other] { $count } uncertain messages
    }
announcement-reminded = { $count ->
        [one] { $count } person
       *[other] { $count } people
    } reminded.
announcement-reminded-lately = A reminder was sent at { $time }; you can remind again after an hour.
announcement-retried = Resending { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }.
announcement-names = Show names
announcement-sheet = Confirmations (.xlsx)
announcement-correct = Edit the text
announcement-withdraw = Withdraw
announcement-not-now = This announcement is being sent or edited, or has been withdrawn. Please wait and try again.
announce-ask-correction = Please send the corrected text of the announcement:
    <blockquote expandable>{ $text }</blockquote>
announce-correct-words = Only the text can be edited. To change files, withdraw it and send a new announcement.
announce-correct-shape = The new text is too long to fit beside the files already sent. Please shorten it, or withdraw the announcement and send a new one.
announce-correct-card = Edit it everywhere it was sent ({ $count ->
        [one] { $count } place
       *[other] { $count } places
    })? Each message will be marked as edited.
announce-correct-confirm = Edit everywhere
announcement-withdraw-ask = Withdraw this announcement from { $count ->
        [one] { $count } place
       *[other] { $count } places
    }? The messages will be deleted and cannot be restored.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-ask-late = Withdraw this announcement from { $count ->
        [one] { $count } place
       *[other] { $count } places
    }? It was sent more than 48 hours ago, so Telegram does not allow deleting it: it will be struck through and marked as withdrawn.
    <blockquote>{ $text }</blockquote>
announcement-withdraw-confirm = Withdraw

# History
announcements-history = Past announcements
announcements-title = <b>Announcements: { $count }</b>
announcements-found = <b>Found: { $count }</b>
announcements-line = { $number }. { $time } · { $state }
    { $text }
announcements-none = There are no announcements.
announcements-not-found = No announcement has these words.
announcements-search = Search
announcements-ask-words = Please type a few words from the announcement.

# The table
receipts-number = No.
receipts-name = Name
receipts-department = Division
receipts-state = Status
receipts-time = Time
receipts-is-acknowledged = Confirmed
receipts-is-waiting = Not confirmed
receipts-is-away = Not reached on Telegram
receipts-caption = Who has confirmed the announcement.
