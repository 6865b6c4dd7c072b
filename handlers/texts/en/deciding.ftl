# What waits for whoever confirms or reviews.
review-count = Waiting for you: { $registrations } registrations
review-count-dossiers = Waiting for you: { $registrations } registrations, { $dossiers } dossiers
review-page = page { $number }/{ $count }
review-heading = <b>{ $title }</b>
review-row = { $subject }{ $department }: { $title } · { $code } { $marks }
review-warned = ⚠ { $count } to check
review-own = · your own, somebody else decides
review-next = Next: { $name } ({ $count } left)
review-list = ‹ What waits
card-to-mine = ‹ What is mine
review-all = Accept all { $count } registrations
review-first = Accept the first { $count }
review-all-clear = Accept the { $count } without warnings
review-all-warned = <b>{ $count } to look at closely:</b>
review-all-warning = • { $subject }: { $text }
review-all-left = At most { $most } at once; { $count } are left for the next time.
register-mended = <b>Registration { $code } is changed</b> (version { $version })
    Sent { $time }
    State: { $state }

# Days on buttons.
day-campaign = End of the campaign: { $date }
day-month-end = End of the month: { $date }
day-month = { $month }
day-quarter = End of the quarter: { $date }
day-year = End of the year: { $date }
day-calendar = Choose in a calendar
day-week = Mo Tu We Th Fr Sa Su
# Registering.
register-due = Deadline: the end of { $date }
register-due-over = ⚠ The deadline ({ $date }) has passed; it is still taken, marked “late”.
register-taken = Registered already: { $titles }
register-conditions = See the conditions
register-known-open = See the registration
register-past-end = <b>Note:</b> this day is after the end of the campaign ({ $date }).
register-pick = { $name } · { $date } { $mark }
register-pick-over = { $name } · over { $mark }
register-pick-open = { $name } { $mark }
