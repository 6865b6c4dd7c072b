no-department = Your account has no division yet. Please ask the Office to set it.
campaign-closed = This campaign takes nothing any more. Open /chiendich for those under way.
dossier-none = No campaign asks for dossiers at present.
dossier-which = A dossier for which campaign?
dossier-award = Which award is proposed?
dossier-there = <b>Dossiers your division has</b>
dossier-line = <b>{ $code }</b> · { $title } { $award } { $nominee }
    { $state }
dossier-standing = { $state } { $time } { $round } { $late }
dossier-sent-at = at { $time }
dossier-round = · round { $number }
dossier-due = Due: { $time }
dossier-new = Open another dossier
dossier-another = Open a new one all the same
dossier-another-ask = There is a dossier for this already, as above. Go on with it, or open a new one (for another person or collective)?
dossier-see = Files handed in
dossier-continue = Go on
dossier-mend = Complete the dossier
dossier-withdraw = Withdraw it
dossier-withdraw-ask = Withdraw dossier { $code }? It goes back to being prepared; its files are kept.
dossier-withdraw-yes = Withdraw it
dossier-withdrawn = Dossier { $code } is withdrawn. Its files are kept; press “Go on” to change it and hand it in again.
dossier-keep = Leave it
dossier-drop = Drop this dossier
dossier-drop-ask = Dossier { $code } holds { $count } files. Drop it?
dossier-drop-yes = Drop it
dossier-dropped-now = Dossier { $code } is dropped; nothing was handed in.
dossier-back = ‹ Back
dossier-named = <b>Dossier { $code }</b>
    { $title }
    { $award } · { $department }
    { $nominee }
dossier-own-card = { $named }
    { $state }
    { $reasons }
dossier-checklist = <b>Dossier { $code }</b> { $round }
    { $title }
    { $award }. Copies: { $copies }
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
dossier-lack = ☐ { $component } { $files }
    { $reason }
dossier-pages = { $count } photographed pages (from file { $first }), joined into one PDF when handed in
dossier-loose = ? { $place }. { $name }: not clear which paper it is, please choose below
dossier-loose-pages = ? Files { $first }–{ $last } ({ $count } sent together): which paper are these pages? Please choose below
dossier-at-fault = <b>The Office:</b> { $reason }
dossier-reason = • { $paper }: <b>{ $reason }</b>
dossier-reason-whole = The Office asks: <b>{ $reason }</b>
dossier-whole = The whole, another point
dossier-old-forms = <b>Note:</b> the plan gives form numbers of Decree 98/2023/NĐ-CP, out of force since 1 July 2025; the forms have other numbers now. Please ask the Office for the present form before writing the report.
dossier-next-missing = { $count } papers are missing. Send each file here (Word, PDF or a picture, 20 MB at most).
dossier-next-send = All papers are there. Press “Hand in” to finish.
dossier-next-loose = It is not clear yet which paper some files are. Please choose below.
dossier-next-supplement = The Office has round { $number }. Send more files here, then press “Hand in again” to replace it.
dossier-next-returned = Send the papers the Office named here, then press “Hand in again”.
dossier-is = It is: { $component }
dossier-is-rather = File { $which } is: { $component }
dossier-send = Hand in
dossier-send-again = Hand in again
dossier-send-lacking = Hand in although incomplete
dossier-send-ask = <b>Before dossier { $code } is handed in</b>
    { $lines }

    Hand it in all the same?
dossier-worry-lacking = Missing: <b>{ $papers }</b>.
dossier-worry-loose = Not clear which paper: { $files }.
dossier-worry-unchanged = Nothing has changed since round { $number }.
dossier-send-anyway = Hand in all the same
dossier-ask-disputed = Dossier { $code }: is the person or collective proposed under disciplinary review, inspection or investigation, or is a complaint or denunciation against them open?
    <i>Only the answer is kept; please do not send anything about the case here.</i>
dossier-clear = No
dossier-disputed = Yes
dossier-files = See, order, take out files
dossier-files-title = <b>Files of dossier { $code }</b>
dossier-file-line = { $name } · <i>{ $paper }</i>
dossier-no-paper = no paper chosen yet
dossier-file-card = Dossier { $code }
    <b>{ $name }</b>
    { $paper } { $page }
    { $doubts }
    { $closed }
dossier-page = · page { $number }/{ $total }
dossier-file-see = See the file
dossier-preview = See the joined PDF
dossier-preview-caption = { $code }: the pages joined in order. To change it, choose a page in the list.
dossier-page-up = Earlier
dossier-page-down = Later
dossier-page-out = Take out the page
dossier-file-out = Take out the file
dossier-other-paper = It is another paper
dossier-file = { $code }: { $component }
dossier-same-file = This file is in the dossier already: { $name }.
dossier-file-elsewhere = Note: the file { $name } is also in your division's dossier { $code }. If it was sent by mistake, take it out.
dossier-full = The dossier holds { $limit } files and takes no more. Please put pages together into one PDF.
dossier-empty = There is no file in the dossier yet. Please send one first.
dossier-paper-closed = The Office did not ask to change this paper: { $paper }. Only those it named are open.
dossier-put-down = Dossier { $code } is not open for handing in any more. Open it again with /nophoso.
dossier-put-aside = Dossier { $code } is kept with its files. Open /nophoso to go on.
dossier-not-faster = Somebody has just dealt with dossier { $code }: { $state }. Please open it again.
dossier-not-done = Dossier { $code }: { $state}; this cannot be done any more. To change it, ask the Office to return it.
dossier-not-looked = The Office has opened dossier { $code }, it cannot be withdrawn. Press “Complete the dossier”, or ask the Office to return it.
dossier-not-own = You took part in making dossier { $code } and do not review it. Please let a colleague of the Office do so.
dossier-not-with-office = Dossier { $code } does not wait for the Office: it was withdrawn or is not handed in.
dossier-receipt = <b>Receipt for dossier { $code }</b> { $round } { $late }
    { $title }
    From: { $department }
    Files: { $count }
    { $files }
    Handed in: { $time }
    { $note }
    { $changed }
    { $held }

    I will tell you when the Office has looked at it. See its state: /cuatoi
dossier-receipt-full = Complete according to the plan.
dossier-receipt-lacking = Still missing: { $papers }. The Office will look at it and write back.
dossier-receipt-held = It is held until the Office has cleared this; that is no refusal.
dossier-changed-added = Added: { $papers }
dossier-changed-replaced = Replaced: { $papers }
dossier-changed-removed = Taken out: { $papers }
dossier-changed-nothing = Nothing has changed since the round before.
dossier-round-card = <b>Dossier { $code }</b> · round { $number } { $late }
    Handed in: { $time }
    { $lacking }
    { $changed }
    { $said }
dossier-round-file = { $name } · { $paper } <i>({ $hash })</i>
dossier-round-open = Round { $number }
dossier-lacking-line = Missing: <b>{ $papers }</b>
dossier-lacking-none = Complete according to the plan.
late-mark = (late)
dossier-news = <b>{ $department }</b> handed in dossier { $code } ({ $count } files): { $title }.
dossier-news-again = <b>{ $department }</b> handed in dossier { $code } again, round { $number } ({ $count } files): { $title }.
    Changed: { $changed }
dossier-news-disputed = <b>{ $department }</b> handed in dossier { $code }, round { $number } ({ $count } files): { $title }.
    <b>On hold:</b> the division says that the person or collective proposed is under review.
    { $changed }
review-open = Open

dossier-open = being prepared
dossier-sent = handed in, waiting for the Office
dossier-held = held by the Office to be cleared
dossier-accepted = complete, taken by the Office
dossier-returned = returned by the Office for completion
dossier-dropped = dropped
dossier-card = { $named }
    State: <b>{ $state }</b>
    Sent by: { $sender }
    { $due }
    Files: { $count }
    { $lacking }
    { $disputed }
    { $doubts }
    { $changed }
    { $earlier }
    { $notes }
    { $caution }
    { $own }
dossier-card-disputed = <b>On hold:</b> the division says that the person or collective proposed is under discipline, inspection, investigation or complaint. Clear this before accepting.
dossier-card-own = You took part in making this dossier; a colleague of the Office reviews it.
dossier-earlier = Round { $number } ({ $time }): { $outcome }
dossier-outcome = completed by the division
dossier-outcome-accepted = accepted
dossier-outcome-held = held
dossier-outcome-returned = returned
dossier-outcome-withdrawn = withdrawn by the division
dossier-accept = Accept as complete
dossier-hold = Hold to be cleared
dossier-review-next = Next: { $code }
dossier-decided = Dossier { $code }: { $state }.
dossier-news-accepted = Dossier { $code }: the Office has taken it as complete. { $reasons }
dossier-news-held = Dossier { $code }: the Office holds it to be cleared; that is no refusal. { $reasons }
dossier-news-returned = Dossier { $code } was returned for completion:
    { $reasons }
dosreturn-title = Return a dossier
dosreturn-ask-papers = Which papers are to be completed? Choose one or more and press “Done”. Only these are opened again.
dosreturn-ask-reason = Why is it returned: <b>{ $about }</b>? The division will read this.
dosreturn-name-papers = Papers to complete
dosreturn-name-reason = Reason: { $about }
board-packed = All dossiers (.zip)
board-register-excel = Register, Excel
board-register-word = Register, Word
dossier-register-none = No dossier has been handed in for this campaign yet.
dossier-register-full = All dossiers handed in are complete according to the plan.
dossier-index-name = Register.xlsx
dossier-lacking-name = Missing.txt
