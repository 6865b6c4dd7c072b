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
told-outside = ({ $count } not using the assistant yet, so not told)

plan-over = This campaign has ended or been replaced, so it can no longer be changed. Reopen it if necessary.
fact-move = Extend or change the date
fact-add-paper = Add a paper
fact-ask-moved = What is the new deadline (end of which day)? Type it like “{ $example }” or “next Friday”.
fact-name-moved = New deadline
fact-ask-paper = Which papers should be added? One per line.
fact-name-paper = Added
fact-ask-reason = What is the reason? It is kept in the history and sent with the notice.
fact-name-reason = Reason
fact-to-drop = This item will no longer apply.
fact-to-restore = This item will apply again.
fact-history = <i>{ $time }, { $name }: { $what }. Reason: { $reason }</i>
fact-history-added = added
fact-history-dropped = removed
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
mended-papers = Changes to the dossier ({ $award }):
    { $lines }
    Campaign: { $title }
    Reason: { $reason }
mended-paper-new = + added: <b>{ $paper }</b>
mended-paper-gone = – removed: { $paper }
mended-told = Saved, and told { $whom }.
mended-will-tell = When you save, I will tell { $whom }:
    <blockquote>{ $text }</blockquote>
mended-tells-nobody = When you save, I will record it in the history and not notify anyone.
mended-nothing = This is the same as it is now.

campaign-open = Open campaign
campaign-open-register = Register

campaign-details = Details
campaigns-archived-open = Archived ({ $count })
campaigns-ckept = Archived campaigns. Which one would you like to open?
campaigns-back = ‹ Campaigns
board-running = ‹ Current campaigns
board-others = ‹ Other campaigns
board-over-back = ‹ Ended, archived
board-over = Ended, archived ({ $count })
board-which-over = Which ended campaign’s progress would you like to see?

plan-waiting = <b>Plans waiting to be launched ({ $count }):</b>
plan-waiting-line = { $place }. <b>{ $title }</b> – sent by { $name } on { $date }
plan-waiting-open = Open { $place }
plan-waiting-list = Waiting to be launched ({ $count })
plan-drop-ask = Discard this plan?
    <b>{ $title }</b>

    Corrections made to it will be lost; the file can be sent again.
plan-drop-yes = Discard the plan
plan-replace-which = Which plan it replaces
replace-which = Which campaign does <b>{ $title }</b> replace? Its registrations and dossiers will be moved over.
replace-none = It does not replace any
replace-moves = To be moved over: { $registrations ->
        [one] { $registrations } registration
       *[other] { $registrations } registrations
    } and { $dossiers ->
        [one] { $dossiers } dossier
       *[other] { $dossiers } dossiers
    }.
replace-leaves = Staying with the earlier campaign, because this plan does not accept that kind: { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    }.
replace-left = { $count ->
        [one] { $count } registration is of a kind this plan does not accept and stays
       *[other] { $count } registrations are of a kind this plan does not accept and stay
    } with the earlier campaign; see “Ended”.
carry-there = <b>Please note:</b> the Office added { $count ->
        [one] { $count } item
       *[other] { $count } items
    } to the earlier plan that this one does not have.
carry-open = Copy the added items ({ $count })
carry-which = The Office added { $count ->
        [one] this item
       *[other] these { $count } items
    } to the earlier plan. Which would you like to copy here?
carry-line = { $kind }: { $fact }
carry-line-bare = { $fact }
carry-all = Copy all ({ $count })

launch-ask = Launch this plan?
    <b>{ $title }</b>

    I will tell { $whom }:
    <blockquote>{ $text }</blockquote>
    { $lines }
launch-yes = Notify and launch
launched-told = Notified: { $whom }.
launch-reminds = I will send reminders for { $count ->
        [one] { $count } deadline
       *[other] { $count } deadlines
    }, only to divisions that have not handed in.
launch-reminds-tasks = I will send { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } to the lead units, by quarter or month.
launch-reminds-nothing = The plan has no deadlines ahead, so there will be no reminders.

end-ask = End this campaign?
    <b>{ $title }</b>

    { $lines }

    After that I will accept no more registrations or dossiers and send no more reminders. Progress, reviews and lists stay available, and you can reopen the campaign if needed.
    I will tell { $whom }.
end-nothing = Nothing is pending.
end-registrations = – { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    } waiting for review
end-returned = – { $count ->
        [one] { $count } registration
       *[other] { $count } registrations
    } returned and not yet completed
end-dossiers = – { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    } waiting for review
end-open = – { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    } in preparation or to be completed
end-deadlines = – { $count ->
        [one] { $count } deadline
       *[other] { $count } deadlines
    } still ahead
end-tasks = – { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } not done yet
end-yes = Notify and end
ended-told = Ended. Notified: { $whom }.
ended-news = This campaign has ended: <b>{ $title }</b>. No more registrations or dossiers are accepted; everything already sent is kept.
plan-reopen = Reopen
reopen-ask = Reopen this campaign?
    <b>{ $title }</b>

    I will accept registrations and dossiers and send reminders as before, and tell { $whom }.
reopen-yes = Notify and reopen
reopened-told = Reopened. Notified: { $whom }.
reopened-news = This campaign has been reopened: <b>{ $title }</b>. Registrations and dossiers already sent are kept.

fact-name-last = Deadline

keep-open = Keeping of dossiers
keep-card = <b>Keeping of dossiers</b>
    { $title }

    Held: { $held }.
    To be kept until: { $until }

    { $records }
keep-held = { $files ->
        [0] no file
        [one] { $files } file of { $dossiers ->
            [one] { $dossiers } dossier
           *[other] { $dossiers } dossiers
        } ({ $megabytes } MB)
       *[other] { $files } files of { $dossiers ->
            [one] { $dossiers } dossier
           *[other] { $dossiers } dossiers
        } ({ $megabytes } MB)
    }
keep-no-day = no day is set. No file goes by itself; files are destroyed only by a document that allows it.
keep-record = • { $time }: { $who } destroyed { $count ->
        [one] { $count } file
       *[other] { $count } files
    }, by { $ordered }
keep-until = Set the last day
keep-take-out = Download all files (.zip)
keep-destroy = Destroy the files
keep-waiting = { $count ->
        [one] { $count } dossier is
       *[other] { $count } dossiers are
    } still waiting for review. Please decide on them before destroying files.
keepday-title = How long dossiers are kept
keepday-ask-until = Until which day are the dossiers of this campaign to be kept? When it is past I tell the Office; I destroy nothing by myself.
keepdel-title = Destroy the files
keepdel-ask-order = By which document? Please give its kind, number, day and signer, such as “Decision No. 15/QĐ-TTr of 3 August 2036, signed by the Chief Inspector”.
keep-sure = <b>Destroy the files</b>
    { $title }

    This destroys: { $held }, by { $ordered }. It cannot be undone.

    What stays: the list of dossiers, their results, the name and print of every file, who destroyed them and when. Copies already sent into Telegram chats, and those in older backups, do not go with them.
keep-destroy-yes = Destroy { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
keep-list-title = List of dossier files destroyed
keep-list-name = files-destroyed.xlsx
keep-list = List of the files destroyed: { $title }. Please keep it with the document that allowed it.
keep-over = The dossiers of <b>{ $title }</b> were to be kept until { $day }; { $count ->
        [one] { $count } file is
       *[other] { $count } files are
    } still held. I go on keeping them until the Office has them destroyed or sets a new day.
dossier-round-destroyed = The files of this dossier were destroyed at { $time }, by { $ordered }.
