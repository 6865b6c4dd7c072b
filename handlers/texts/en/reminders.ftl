# Reminders
alert = { $number }{ $head }
    { $missing }
    { $tone }
    <blockquote expandable>{ $quote }</blockquote>
alert-head = <b>{ $when }</b>
    { $title }
    What: { $what } { $before }
alert-left = { $days } days left, until the end of { $date }
alert-left-hour = { $days } days left, until { $hour } on { $date }
alert-today = Today ({ $date }) is the last day
alert-today-hour = Today ({ $date }) is the last day, until { $hour }
alert-over = { $days } days overdue ({ $date })
alert-over-hour = { $days } days overdue ({ $hour } on { $date })
alert-last-working-day = { $when }; today is the last working day before it
alert-before = (the plan says “before { $named }”, so { $date } is the last day)
alert-missing-register = No registration yet: <b>{ $names }</b>.
alert-missing-dossier = No dossier yet: <b>{ $names }</b>.
alert-missing-other = Not said to be done yet: <b>{ $names }</b>.
alert-returned-register = A registration came back to be completed: <b>{ $names }</b>.
alert-returned-dossier = A dossier came back to be completed: <b>{ $names }</b>.
alert-returned-other = To be completed: <b>{ $names }</b>.
alert-missing-register-many = No registration yet ({ $count } divisions): <b>{ $names }</b>.
alert-missing-dossier-many = No dossier yet ({ $count } divisions): <b>{ $names }</b>.
alert-missing-other-many = Not said to be done yet ({ $count } divisions): <b>{ $names }</b>.
alert-returned-register-many = Registrations to be completed ({ $count } divisions): <b>{ $names }</b>.
alert-returned-dossier-many = Dossiers to be completed ({ $count } divisions): <b>{ $names }</b>.
alert-returned-other-many = To be completed ({ $count } divisions): <b>{ $names }</b>.
alert-elsewhere = { $count } more divisions are reminded in their own groups.
alert-tone-early = Please plan for it in time.
alert-tone-near = Please send it soon.
alert-tone-last = Please finish it today.
alert-tone-over = Please send it now, or talk to the Office if something is in the way.
alert-tone-closed = This campaign takes no late registrations; please contact the Office if need be.
alert-office = { $head }
    Missing { $count }/{ $all } divisions: <b>{ $names }</b>.
alert-complete-register = <b>All registrations are in.</b> All { $count } divisions have registered: { $title } (due { $date }). Thank you.
alert-complete-dossier = <b>All dossiers are in.</b> All { $count } divisions have handed in: { $title } (due { $date }). Thank you.
alert-complete-other = <b>Done.</b> All { $count } divisions have done it: { $what } – { $title } (due { $date }). Thank you.
alert-returned = Registration <b>{ $code }</b> ({ $name }) came back to be completed: { $reason }
alert-again = (Sent again: it is not known whether the first one arrived.)
alert-to-register = Register
alert-to-dossier = Hand in
alert-to-other = Done
alert-to-board = See the progress
alert-to-mend = Complete { $code }
alert-snooze = Again tomorrow
alert-mute = No more about this
alert-snoozed = I will remind you at { $when } if nothing has been sent by then.
alert-muted = I will not remind you in private of <b>{ $title }</b> any more. The division's group still is. To change it, press below or open /han.
alert-unmute = Remind me again
alert-unmuted = I will remind you of <b>{ $title }</b> again.
alert-done = Noted: <b>{ $department }</b> has done “{ $what }”. I stop reminding of it.
alert-done-already = <b>{ $department }</b> has said so already.
alert-done-which = Which division has done “{ $what }”?
han-head = <b>Your next deadlines</b>
han-none = No deadline lies ahead for you.
han-line = • <b>{ $date }</b>{ $hour } ({ $left }): { $what } – { $title } { $state }
han-hour = , { $hour }
han-left = { $days } days left
han-today = today
han-missing = – not sent
han-returned = – to be completed
han-sent = – sent
han-file = Into the phone's calendar (.ics)
han-file-caption = Open this file on the phone to put the deadlines into its calendar; it reminds you in time.
han-subscribe = Calendar that follows
han-feed = The address of your own calendar (add it in the calendar app, “subscribe”):
    <code>{ $address }</code>
    It follows when a deadline is moved. Whoever has the address sees the calendar, so do not pass it on; press the button again for a new one, the old one ends then.
han-unmute = Remind again: { $title }
han-calendar = Emulation and commendation deadlines
han-alarm = A deadline is near
han-entry = Due: { $what }
rules = <b>Reminders – { $title }</b>
    Reminds: { $days }; at { $hour } ({ $whose }).
    On working days only; what falls on a day off is said earlier. Press to switch a day or change the hour.
rules-own = set for this campaign
rules-office = as the office does
rules-never = never
rules-on = ✓ { $day }
rules-off = { $day }
rules-before = { $days } days before
rules-last = last day
rules-overdue = overdue
rules-reset = As the office does
plan-alerts = Reminders
