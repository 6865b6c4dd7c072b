# Reminders
alert = { $head }
    { $missing }
    { $tone }
    <blockquote expandable>{ $quote }</blockquote>
alert-several = <b>{ $name }</b> has { $count } things to finish:
alert-of-several = { $mark } <b>{ $when }</b>: { $what } – <i>{ $title }</i> { $moved }
    { $missing }
    { $tone }
alert-head = <b>{ $when }</b>
    { $title }
    What: { $what } { $before }
alert-left = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left, until the end of { $date }
alert-left-hour = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left, until { $hour } on { $date }
alert-today = Today ({ $date }) is the last day
alert-today-hour = Today ({ $date }) is the last day, until { $hour }
alert-over = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue ({ $date })
alert-over-hour = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue ({ $hour } on { $date })
alert-last-working-day = { $when }; today is the last working day before the deadline
alert-before = (the plan says “before { $named }”, so { $date } is the last day)
alert-moved = (moved by the Office; it was { $date })
alert-missing-register = No registration yet: <b>{ $names }</b>.
alert-missing-dossier = No dossier yet: <b>{ $names }</b>.
alert-missing-other = Not yet reported as done: <b>{ $names }</b>.
alert-returned-register = The Office has returned a registration for completion: <b>{ $names }</b>.
alert-returned-dossier = The Office has returned a dossier for completion: <b>{ $names }</b>.
alert-returned-other = To be completed: <b>{ $names }</b>.
alert-returned-supplement = Not handed in again yet: <b>{ $names }</b>.
alert-missing-register-many = No registration yet ({ $count } divisions): <b>{ $names }</b>.
alert-missing-dossier-many = No dossier yet ({ $count } divisions): <b>{ $names }</b>.
alert-missing-other-many = Not yet reported as done ({ $count } divisions): <b>{ $names }</b>.
alert-returned-register-many = Registrations to be completed ({ $count } divisions): <b>{ $names }</b>.
alert-returned-dossier-many = Dossiers to be completed ({ $count } divisions): <b>{ $names }</b>.
alert-returned-other-many = To be completed ({ $count } divisions): <b>{ $names }</b>.
alert-elsewhere = { $count ->
        [one] { $count } other division is reminded in its own group
       *[other] { $count } other divisions are reminded in their own groups
    }.
alert-tone-early = Please arrange things to be on time.
alert-tone-near = Please send it early.
alert-tone-last = Please finish it today.
alert-tone-last-hour = Please finish it before { $hour } today.
alert-tone-over = Please send it now; if there is a problem, talk to the officer in charge of emulation.
alert-tone-closed = This campaign does not accept late registrations; if necessary, please contact the officer in charge of emulation.
alert-office-all = All { $all } divisions are missing.
alert-office-lack = Still missing, { $count } of { $all } divisions: <b>{ $names }</b>.
alert-complete-register = <b>All registrations are in.</b> { $count ->
        [one] The division has
       *[other] All { $count } divisions have
    } registered: { $title } (deadline { $date }). Thank you.
alert-complete-dossier = <b>All dossiers are in.</b> { $count ->
        [one] The division has
       *[other] All { $count } divisions have
    } handed in: { $title } (deadline { $date }). Thank you.
alert-complete-other = <b>Done.</b> { $count ->
        [one] The division has
       *[other] All { $count } divisions have
    } finished: { $what } – { $title } (deadline { $date }). Thank you.
alert-returned = Registration <b>{ $code }</b> ({ $name }) has been returned for completion: { $reason }
alert-returned-by = Registration <b>{ $code }</b> ({ $name }) has been returned for completion: { $reason }
    <b>{ $when }</b>
alert-again = (Sent again, as it is uncertain whether the first message arrived.)
alert-to-register = Register
alert-to-dossier = Hand in
alert-to-supplement = Complete the dossier
alert-to-other = Done
alert-to-board = View progress
alert-to-mend = Complete { $code }
meeting = <b>Coming up: { $when }{ $hour }</b>
    { $what }
    { $place }
    Plan: { $title }
meeting-today = today ({ $date })
meeting-tomorrow = tomorrow ({ $date })
meeting-later = on { $date } (in { $days } days)
meeting-hour = , { $hour }
meeting-place = Place: { $place }
alert-snooze = Remind me tomorrow
alert-mute = Stop reminding me of this
alert-snoozed = I will remind you at { $when }, if your division has still not sent it by then.
alert-muted = I will no longer remind you privately of <b>{ $title }</b>. Your division’s group is still reminded. To be reminded again, press the button below or open /han.
alert-unmute = Remind me again
alert-unmuted = I will remind you of <b>{ $title }</b> again.
alert-done = Noted: <b>{ $department }</b> has finished “{ $what }”. I will stop reminding you of it.
alert-done-already = <b>{ $department }</b> has already reported this as done.
alert-done-which = Which division has finished “{ $what }”?
han-head = <b>Your upcoming deadlines</b>
han-none = You have no deadlines ahead.
han-line = • <b>{ $date }</b>{ $hour } ({ $left }): { $what } – <i>{ $title }</i> { $state }
han-unit-missing = – not sent by the division
han-unit-returned = – the division’s needs completing
han-unit-sent = – sent by the division
han-hour = , { $hour }
han-left = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left
han-today = today
han-missing = – not sent
han-returned = – to be completed
han-sent = – sent
han-file = Add to phone calendar (.ics)
han-file-caption = Open this file on your phone to add the deadlines to its calendar; the phone will remind you in advance.
han-subscribe = Self-updating calendar
han-feed = The address of your private calendar (add it in your calendar app under “subscribe”):
    <code>{ $address }</code>
    It updates itself when a deadline changes. Anyone with this address can see the calendar, so do not pass it on; press the button again for a new address, and the old one stops working.
han-unmute = Remind again: { $title }
han-calendar = Emulation and commendation deadlines
han-alarm = Deadline approaching
han-entry = Deadline: { $what }
reminders-how = <b>How I remind you</b>
    Reminders go out: { $days }; from { $hour }:00 on working days, never on days off{ $quiet }. The Office sets this for everybody; a campaign may differ.
    
    For yourself you may stop the reminders of a campaign, or take the deadlines into your phone’s calendar and choose your own times there.
reminders-quiet = { " " }or from { $start }:00 to { $end }:00
reminders-mute = Stop reminding: { $title }
rules = <b>Reminders – { $title }</b>
    Reminders: { $days }; at { $hour } ({ $whose }).
    Working days only; if one falls on a day off, it goes out earlier. Press to turn a reminder on or off, or to change the hour.
rules-own = set for this campaign
rules-office = from the office settings
rules-never = never
rules-on = ✓ { $day }
rules-off = { $day }
rules-before = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } before
rules-last = last day
rules-overdue = overdue
rules-reset = Use the office settings
plan-alerts = Reminders
