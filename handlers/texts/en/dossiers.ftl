no-department = Your account has no division yet. Please ask the Office to set it.
campaign-closed = This campaign takes nothing any more. Open /chiendich for those under way.
dossier-none = No campaign asks for dossiers at present.
dossier-which = A dossier for which campaign?
dossier-award = Which award is proposed?
dossier-checklist = <b>Dossier { $code }</b>
    { $title }
    { $award }. Copies: { $copies }

    { $lines }

    { $next }
dossier-have = ✓ { $component }
    <i>{ $files }</i>
dossier-lack = ☐ { $component } { $files }
dossier-loose = ? { $place }. { $name }: not clear which paper it is, please choose below
dossier-next-missing = { $count } papers are missing. Send each file here (Word, PDF or a picture, 20 MB at most).
dossier-next-send = All papers are there. Press “Hand in” to finish.
dossier-is = File { $place } is: { $component }
dossier-remove = Take out { $place }
dossier-send = Hand in
dossier-send-lacking = Hand in although incomplete
dossier-same-file = This file is in the dossier already: { $name }.
dossier-full = The dossier holds { $limit } files and takes no more. Please put pages together into one PDF.
dossier-empty = There is no file in the dossier yet. Please send one first.
dossier-sent-already = Dossier { $code } was handed in. To change it, ask the Office to return it.
dossier-put-aside = Dossier { $code } is kept with its files. Open /nophoso to go on.
dossier-receipt = <b>Receipt for dossier { $code }</b> { $late }
    { $title }
    From: { $department }
    Files: { $count }
    Handed in: { $time }
    { $note }

    I will tell you when the Office has looked at it. See its state: /cuatoi
dossier-receipt-full = Complete according to the plan.
dossier-receipt-lacking = Still missing: { $papers }. The Office will look at it and write back.
late-mark = (late)
dossier-news = <b>{ $department }</b> handed in dossier { $code } ({ $count } files): { $title }.
review-open = Open
