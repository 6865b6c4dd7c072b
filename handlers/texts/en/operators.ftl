# For the Office and the administrators: each matter once a day
operators-message-failed = <b>Operation:</b> Telegram refused one or more of my messages; they did not reach their readers. Please have the administrator look at the program's log.
operators-message-unknown = <b>Operation:</b> I sent a message several times and do not know whether it arrived; I have stopped sending it. Please have the administrator look at the program's log.
operators-announcement-unknown = <b>Operation:</b> It is not known whether an announcement reached everybody. Press “Refresh” below the announcement, then send it again if need be.
operators-set-aside = <b>Operation:</b> I could not handle an incoming message (number { $number }) and set it aside; everything else goes on. Please have the administrator look at the program's log.
operators-error = <b>Operation:</b> Somebody met an error on my side ({ $kind }) and was asked to try again. Please have the administrator look at the program's log.
operators-group-lost = <b>Operation:</b> I am no longer in the group “{ $title }” and cannot remind it of deadlines. If that is a mistake, add me again and type /lienket there.
operators-disk = <b>Operation:</b> My disk is nearly full: { $megabytes } MB left. Please have the administrator make room before I can take no more files.
operators-token = <b>Operation:</b> Another program uses this bot's token and takes messages away. Please have the administrator stop one of the two.
operators-not-indexed = <b>Operation:</b> The document “{ $name }” could not be prepared for answering and is left out; all others are still answered from. Please send it again as a Word file, and have the administrator look at the program's log.
operators-group-muted = <b>Operations:</b> The group “{ $title }” does not let me write now (rights taken, or the topic closed). The link is kept and I remind there again once I can; heads of division are still reminded in private.
operators-topic-lost = <b>Operations:</b> The topic “{ $title }” does not exist any more, so I do not remind there. If need be, type /lienket in another topic.
operators-no-backup = <b>Operation:</b> There is no backup in the backup folder. Please have the administrator look at the program's log.
operators-backup-old = <b>Operation:</b> The newest backup is { $days } days old. Please have the administrator look at the room in the backup folder and at the program's log.
