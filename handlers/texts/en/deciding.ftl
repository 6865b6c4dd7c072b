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
