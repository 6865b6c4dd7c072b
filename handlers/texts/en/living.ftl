# A campaign that is live: mended, extended, replaced, closed
told-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
told-people-groups = { $count ->
        [one] { $count } person
       *[other] { $count } people
    } and { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    }
told-outside = ({ $count } not in yet and not reached)

plan-over = This campaign is closed or replaced and cannot be changed any more. Reopen it if need be.
fact-move = Extend or move the day
fact-add-paper = Add a paper
fact-ask-moved = Until the end of which day? Type it like “15/9/2026” or “Friday next week”.
fact-name-moved = New day
fact-ask-paper = Which paper is added? One a line.
fact-name-paper = Added
fact-ask-reason = What is the reason? It is kept in the history and told to everybody concerned.
fact-name-reason = Reason
fact-to-drop = This will no longer apply.
fact-to-restore = This will apply again.
fact-history = <i>{ $time }, { $name }: { $what }. Reason: { $reason }</i>
fact-history-added = added
fact-history-dropped = taken out
fact-history-changed = { $name }: { $before } → { $after }

mended-later = The deadline for <b>{ $what }</b> is moved from { $before } to <b>{ $after }</b>.
    Campaign: { $title }
    Reason: { $reason }
mended-sooner = The deadline for <b>{ $what }</b> is brought forward from { $before } to <b>{ $after }</b>.
    Campaign: { $title }
    Reason: { $reason }
mended-changed = Changed, { $kind }: { $before } → <b>{ $after }</b>.
    Campaign: { $title }
    Reason: { $reason }
mended-added = Added: <b>{ $fact }</b>.
    Campaign: { $title }
    Reason: { $reason }
mended-dropped = No longer applies: <b>{ $fact }</b>.
    Campaign: { $title }
    Reason: { $reason }
mended-papers = Dossier changed ({ $award }):
    { $lines }
    Campaign: { $title }
    Reason: { $reason }
mended-paper-new = + <b>{ $paper }</b>
mended-paper-gone = – no longer { $paper }
mended-hour = { $hour } on { $date }
mended-told = Saved; { $whom } will be told.
mended-will-tell = When you save, { $whom } will be told:
    <blockquote>{ $text }</blockquote>
mended-tells-nobody = When you save, it is kept in the history and nobody is told.
mended-nothing = Nothing differs from what stands now.

campaign-open = Open the document
campaign-open-register = Register
