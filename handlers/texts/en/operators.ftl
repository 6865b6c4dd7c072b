# For the Office and the administrators: each matter once a day
operators-message-failed = <b>Operations:</b> Telegram refused one or more of my messages; they did not reach their readers. Please ask the administrator to look at the program’s log.
operators-message-unknown = <b>Operations:</b> I sent a message several times and do not know whether it arrived; I have stopped sending it. Please ask the administrator to look at the program’s log.
operators-announcement-unknown = <b>Operations:</b> It is uncertain whether an announcement reached everyone. Press “Refresh” below the announcement, then send it again if need be.
operators-set-aside = <b>Operations:</b> I could not handle an incoming message (number { $number }) and set it aside; everything else goes on. Please ask the administrator to look at the program’s log.
operators-error = <b>Operations:</b> Someone ran into an error on my side ({ $kind }) and was asked to try again. Please ask the administrator to look at the program’s log.
operators-group-lost = <b>Operations:</b> I am no longer in the group “{ $title }” and cannot remind it of deadlines. If that is a mistake, add me again and type /lienket there.
operators-disk = <b>Operations:</b> My disk is nearly full: { $megabytes } MB left. Please ask the administrator to make room before I have to stop accepting files.
operators-store = <b>Operations:</b> My file store is out of reach. Files that come in are kept waiting and handled as soon as it is back. Please ask the administrator to look at the store and the program’s log.
operators-token = <b>Operations:</b> Another program uses this bot’s token and takes messages away. Please ask the administrator to stop one of the two.
operators-not-indexed = <b>Operations:</b> The document “{ $name }” could not be prepared for answering and is left out; all others are still answered from. Please send it again as a Word file, and have the administrator look at the program’s log.
operators-group-muted = <b>Operations:</b> The group “{ $title }” does not let me write now (rights taken, or the topic closed). The link is kept and I remind there again once I can; heads of division are still reminded in private.
operators-topic-lost = <b>Operations:</b> The topic “{ $title }” does not exist any more, so I do not remind there. If need be, type /lienket in another topic.
operators-no-backup = <b>Operations:</b> There is no backup in the backup folder. Please ask the administrator to look at the program’s log.
operators-backup-old = <b>Operations:</b> The newest backup is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old. Please ask the administrator to check the free space in the backup folder and the program’s log.
