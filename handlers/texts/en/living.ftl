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
fact-ask-moved = Until the end of which day? Type it like “{ $example }” or “Friday next week”.
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

campaign-open = See the campaign
campaign-open-register = Register

campaign-details = Details
campaigns-archived-open = Archived ({ $count })
campaigns-ckept = Campaigns in the archive. Which one shall I open?
campaigns-back = ‹ Campaigns
board-over = Over and archived ({ $count })
board-which-over = The board of which campaign that is over?

plan-waiting = <b>Plans that wait to be launched ({ $count }):</b>
plan-waiting-line = { $place }. <b>{ $title }</b> – sent by { $name } on { $date }
plan-waiting-open = Open { $place }
plan-waiting-list = Waiting to be launched ({ $count })
plan-drop-ask = Drop <b>{ $title }</b>? What was corrected in it will be lost; the file can be sent again.
plan-drop-yes = Drop the plan
plan-replace-which = Which plan it replaces
replace-which = Which campaign does <b>{ $title }</b> replace? Its registrations and dossiers will move.
replace-none = It replaces none
replace-moves = Will move: { $registrations } registrations and { $dossiers } dossiers.
replace-leaves = Will stay with the earlier campaign, for this plan takes none of the kind: { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }.
replace-left = { $count ->
        [one] { $count } registration is of a kind this plan does not take and stays
       *[other] { $count } registrations are of a kind this plan does not take and stay
    } with the earlier campaign; see “Over”.
carry-there = <b>Note:</b> the Office had added { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    } to the earlier plan that this one lacks.
carry-open = Copy what was added ({ $count })
carry-which = The Office had added { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    } to the earlier plan. Which shall I copy here?
carry-line = { $kind }: { $fact }
carry-all = Copy all ({ $count })

launch-ask = Launch <b>{ $title }</b>?

    I will tell { $whom }:
    <blockquote>{ $text }</blockquote>
    { $lines }
launch-yes = Tell them and launch
launched-told = Told: { $whom }.
launch-reminds = { $count ->
        [one] { $count } deadline
       *[other] { $count } deadlines
    } will be reminded of, each only where something is missing.
launch-reminds-tasks = { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } will go to the units that lead, quarter by quarter or month by month.
launch-reminds-nothing = No deadline lies ahead, so nobody will be reminded.

end-ask = Close <b>{ $title }</b>?

    { $lines }

    Afterwards I take no more registrations or dossiers and remind nobody. Board, review and lists stay; you can open the campaign again.
    I will tell { $whom }.
end-nothing = Nothing is waiting.
end-registrations = – { $count ->
        [one] { $count } registration waits
       *[other] { $count } registrations wait
    } for a decision
end-returned = – { $count ->
        [one] { $count } registration was
       *[other] { $count } registrations were
    } returned and not completed
end-dossiers = – { $count ->
        [one] { $count } dossier waits
       *[other] { $count } dossiers wait
    } for a decision
end-open = – { $count ->
        [one] { $count } dossier is
       *[other] { $count } dossiers are
    } open or to be completed
end-deadlines = – { $count ->
        [one] { $count } deadline lies
       *[other] { $count } deadlines lie
    } ahead
end-tasks = – { $count ->
        [one] { $count } task is
       *[other] { $count } tasks are
    } not done
end-yes = Tell them and close
ended-told = Closed; told: { $whom }.
ended-news = This campaign is over: <b>{ $title }</b>. Nothing more is taken; what was sent is kept.
plan-reopen = Open again
reopen-ask = Open <b>{ $title }</b> again? I will take registrations and dossiers and remind as before, and tell { $whom }.
reopen-yes = Tell them and open
reopened-told = Open again; told: { $whom }.
reopened-news = This campaign is open again: <b>{ $title }</b>. What was sent is kept.

fact-name-last = Last day
