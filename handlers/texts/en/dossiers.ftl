no-department = Your account is not assigned to a division yet. Please ask the Office to update it.
campaign-closed = This campaign no longer accepts anything. Open /chiendich to see current campaigns.
dossier-none = No campaign is asking for dossiers at present.
dossier-which = Which campaign is the dossier for?
dossier-award = Which award is being proposed?
dossier-there = <b>Your division’s dossiers</b>
dossier-line = <b>{ $code }</b> · { $title }
    { $award }
    { $nominee }
    Status: { $state }
dossier-standing = { $state } { $time } { $round } { $late }
dossier-since = handed in at { $time } { $round } { $late }
dossier-sent-at = (handed in at { $time })
dossier-round = · round { $number }
dossier-due = Deadline: { $time }
dossier-new = Open another dossier
dossier-another = Open a new one anyway
dossier-another-ask = There is already a dossier for this, shown above. Would you like to continue with it, or open a new one (for another person or collective)?
dossier-see = Files handed in
dossier-continue = Continue
dossier-taken-up = I have put the file into dossier { $code }, which you have not finished yet.
dossier-continue-this = Continue dossier { $code }
dossier-mend = Add to the dossier
dossier-withdraw = Withdraw the dossier
dossier-withdraw-ask = Withdraw dossier { $code }? It goes back to “being prepared”; its files are kept.
dossier-withdraw-yes = Withdraw the dossier
dossier-withdrawn = Dossier { $code } has been withdrawn. Its files are kept; press “Continue” to change it and hand it in again.
dossier-keep = Leave it as it is
dossier-drop = Discard dossier
dossier-drop-ask = Dossier { $code } contains { $count ->
        [one] { $count } file
       *[other] { $count } files
    }. Discard it?
dossier-drop-yes = Discard
dossier-dropped-now = Dossier { $code } has been discarded; nothing was handed in.
dossier-back = ‹ Back
dossier-named = <b>Dossier { $code }</b>
    { $title }
    { $award } · { $department }
    { $nominee }
dossier-own-card = { $named }
    Status: { $state }
    { $reasons }
dossier-checklist = <b>Dossier { $code }</b> { $round }
    { $title }
    { $award }. Copies: { $copies }
    { $forms }
    { $nominee }
    { $due }
    { $whole }

    { $lines }

    { $caution }
    { $next }
dossier-have = ✓ { $component }
    <i>{ $files }</i>
    { $doubts }
    { $reason }
dossier-wrong = ✗ { $component }
    <i>{ $files }</i>
    { $doubts }
    { $reason }
dossier-lack = ☐ { $component } { $files }
    { $reason }
dossier-have-short = ✓ { $component } <i>· file { $files } { $doubts }</i>
dossier-look-again = (please look again)
dossier-kept-as-is = <i>{ $count ->
        [one] { $count } other paper stays
       *[other] { $count } other papers stay
    } as handed in.</i>
dossier-is-other = File { $which } is another paper
dossier-plain-file = • { $place }. { $name }
dossier-pages = { $count ->
        [one] { $count } photographed page
       *[other] { $count } photographed pages
    } (from file { $first }), to be joined into one PDF when handed in
dossier-loose = ? { $place }. { $name }: I cannot tell which paper it is
    { $doubts }
dossier-loose-pages = ? Files { $which } ({ $count } sent together): I cannot tell which paper they are
    { $doubts }
dossier-at-fault = <b>The Office:</b> { $reason }
dossier-reason = • { $paper }: <b>{ $reason }</b>
dossier-reason-whole = The Office asks: <b>{ $reason }</b>
dossier-whole = The dossier as a whole, something else
dossier-old-forms = <b>Please note:</b> the plan cites forms of Decree 98/2023/NĐ-CP (not in force since 1 July 2025), which have since been renumbered; { $by ->
        [office] please compare with the current form.
       *[head] please ask the Office for the current form.
    }
dossier-dead-forms = <b>Please note:</b> the plan cites forms of { $name } (not in force since { $day }); { $by ->
        [office] please compare with the current form.
       *[head] please ask the Office for the current form.
    }
dossier-forms = Forms the plan names: { $forms }
dossier-next-missing = { $count ->
        [one] { $count } kind of paper is
       *[other] { $count } kinds of paper are
    } still missing. Please send the files here one by one (Word, PDF or image, at most { $limit } MB each).
dossier-next-send = All papers are there. Press “Hand in” to finish.
dossier-next-loose = Which paper is file { $which }? Please choose below.
dossier-next-letters = Which paper is file { $which }? Please press the letter before it (A, B, C…).
dossier-next-supplement = The Office has round { $number }. Send more files here, then press “Hand in again” to replace it.
dossier-next-returned = Please send the papers the Office named, then press “Hand in again”.
dossier-is = This is: { $component }
dossier-is-extra = None of these: a further paper
dossier-is-rather = File { $which } is: { $component }
dossier-send = Hand in
dossier-send-again = Hand in again
dossier-send-lacking = Hand in with papers missing
dossier-send-ask = <b>Before you hand in dossier { $code }</b>
    { $lines }

    Hand it in anyway?
dossier-worry-lacking = Missing: <b>{ $papers }</b>.
dossier-worry-loose = Not assigned to a paper: { $files }.
dossier-worry-kept = Not changed as the Office asked: <b>{ $papers }</b>.
dossier-worry-unchanged = Nothing has changed since round { $number }.
dossier-send-anyway = Hand in anyway
dossier-ask-disputed = Dossier { $code }: is the person or collective being proposed currently under disciplinary review, inspection or investigation, or the subject of an unresolved complaint or denunciation?
    <i>I keep only the answer; please do not send any details of the case here.</i>
dossier-clear = No
dossier-disputed = Yes
dossier-files = View, arrange, remove files
dossier-files-title = <b>Files of dossier { $code }</b>
dossier-file-line = { $name } · <i>{ $paper }</i>
dossier-no-paper = no paper chosen yet
dossier-file-card = Dossier { $code }
    <b>{ $name }</b>
    { $paper } { $page }
    { $doubts }
    { $closed }
dossier-page = · page { $number }/{ $total }
dossier-file-see = View the file
dossier-preview = Preview the joined PDF
dossier-preview-caption = { $code }: the pages joined in order. To change the order, choose a page from the list.
dossier-page-up = Move up
dossier-page-down = Move down
dossier-page-out = Remove this page
dossier-file-out = Remove this file
dossier-other-paper = It is a different paper
dossier-file = { $code }: { $component }
dossier-same-file = This file is already in the dossier: { $name }.
dossier-file-elsewhere = Please note: the file { $name } is also in your division’s dossier { $code }. If you sent it by mistake, remove it.
dossier-full = The dossier already has { $limit } files and cannot take more. Please combine pages into one PDF.
dossier-empty = The dossier has no files yet. Please send one first.
dossier-paper-closed = The Office did not ask for this paper to be changed: { $paper }. Only the papers it named are open again.
dossier-put-down = Dossier { $code } is no longer open for handing in. Open it again with /nophoso.
dossier-put-aside = Dossier { $code } is kept with the files you sent. Open /nophoso to continue.
dossier-not-faster = Dossier { $code } has just been dealt with: { $state }. Open it again to see the latest version.
dossier-not-done = Dossier { $code }: { $state }; this is no longer possible. If it needs changes, ask the Office to return it.
dossier-not-looked = The Office has already opened dossier { $code }, so it can no longer be withdrawn. Press “Add to the dossier”, or ask the Office to return it.
dossier-not-own = You took part in preparing dossier { $code }, so you cannot review it yourself. Please ask a colleague in the Office.
dossier-not-with-office = Dossier { $code } is not waiting for the Office: the division has withdrawn it or not handed it in.
dossier-receipt = <b>Receipt for dossier { $code }</b> { $round } { $late }
    { $title }
    Handed in by: { $department }
    { $nominee }
    Files: { $count }
    { $files }
    Handed in at: { $time }
    { $note }
    { $changed }
    { $held }
    { $terms }

    I will let you know when the Office has looked at it. Status: /cuatoi
dossier-receipt-full = Complete, according to the plan.
dossier-receipt-lacking = Still missing: { $papers }.
dossier-term = By { $day }, under { $document }: “{ $quote }”
dossier-term-document = { $kind } No. { $number }
dossier-term-plan = the plan
dossier-receipt-held = The dossier is on hold until the Office has clarified this; it has not been refused.
dossier-changed-added = Added: { $papers }
dossier-changed-replaced = Replaced: { $papers }
dossier-changed-removed = Removed: { $papers }
dossier-changed-nothing = Nothing has changed since the previous round.
dossier-round-card = <b>Dossier { $code }</b> · round { $number } { $late }
    Handed in at: { $time }
    { $lacking }
    { $changed }
    { $said }
    { $destroyed }
dossier-round-file = { $name } · { $paper } <i>({ $hash })</i>
dossier-prints = Full SHA-256 prints
dossier-prints-sent = SHA-256 of each file, dossier { $code }, round { $number }.
dossier-round-open = View round { $number }
dossier-lacking-line = Missing: <b>{ $papers }</b>
dossier-lacking-none = Complete, according to the plan.
late-mark = (late)
dossier-news = <b>{ $department }</b> handed in dossier { $code } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    }): { $title }.
dossier-news-again = <b>{ $department }</b> handed in dossier { $code } again, round { $number } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    }): { $title }.
    Changes: { $changed }
dossier-news-same = <b>{ $department }</b> handed in dossier { $code } again, round { $number } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    }): { $title }.
    Nothing has changed since the previous round.
dossier-news-disputed = <b>{ $department }</b> handed in dossier { $code }, round { $number } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    }): { $title }.
    <b>On hold:</b> the division reports that the person or collective being proposed is under review.
    { $changed }
review-open = Open

dossier-open = being prepared
dossier-sent = handed in, waiting for the Office
dossier-held = on hold while the Office clarifies a point
dossier-accepted = accepted as complete by the Office
dossier-returned = returned by the Office for completion
dossier-dropped = discarded
dossier-card = { $named }
    Status: <b>{ $state }</b>
    Handed in by: { $sender }
    { $due }
    { $terms }
    Files: { $count }
    { $many }
    { $lacking }
    { $disputed }
    { $doubts }
    { $changed }
    { $earlier }
    { $notes }
    { $caution }
    { $own }
dossier-card-disputed = <b>On hold:</b> the division reports that the person or collective being proposed is under disciplinary review, inspection, investigation, or the subject of a complaint or denunciation. Clarify this before accepting.
dossier-card-own = You took part in preparing this dossier; please have a colleague in the Office review it.
dossier-earlier = Round { $number } ({ $time }): { $outcome }
dossier-outcome = supplemented by the division
dossier-outcome-accepted = accepted
dossier-outcome-held = put on hold
dossier-outcome-returned = returned
dossier-outcome-withdrawn = withdrawn by the division
dossier-accept = Accept as complete
dossier-hold = Hold for clarification
dossier-review-next = Next: { $code }
dossier-decided = Dossier { $code }: { $state }. { $left }
dossier-left = { $count ->
        [one] { $count } dossier still waits.
       *[other] { $count } dossiers still wait.
    }
dossier-many-files = <i>More than { $most } files, so they are not sent one by one: tap “Files handed in” to pick some, or “View everything as one PDF”.</i>
dossier-news-accepted = Dossier { $code }: the Office has accepted it as complete. { $reasons }
dossier-news-held = Dossier { $code }: the Office has put it on hold for clarification; it has not been refused. There is nothing you need to do; you will hear as soon as it is decided. { $reasons }
dossier-until = To hand in again by the end of { $day }
dossier-news-returned = Dossier { $code } has been returned for completion:
    { $reasons }
dosreturn-title = Return the dossier
dosreturn-ask-papers = Which papers need to be completed? Choose one or more, then press “Done”. Only these will be open again.
dosreturn-ask-reason = <b>{ $about }</b>
    Why is it being returned? The division will read this.
dosreturn-ask-until = By the end of which day is the division to hand in again? Choose below or type it, such as { $example }; press “Skip” to set none.
dosreturn-name-papers = Papers to complete
dosreturn-name-reason = Reason: { $about }
dosreturn-name-until = To hand in again by
board-packed = Download all dossiers (.zip)
board-register-excel = Dossiers, Excel
board-register-word = Dossiers, Word
dossier-register-none = No dossier has been handed in for this campaign yet.
dossier-register-full = All dossiers handed in are complete according to the plan.
dossier-index-name = Dossier register.xlsx
dossier-lacking-name = Missing.txt
