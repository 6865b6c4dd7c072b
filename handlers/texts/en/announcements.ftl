announce-title = Announcement
announce-ask-text = Please type the announcement.
announce-ask-audience = Who is it for?
announce-name-text = Text
announce-name-audience = Audience
announce-reach = Goes to { $count } people; { $away } cannot be reached on Telegram (not in yet, or blocked).
announce-nobody = Nobody is in this audience. Please choose another one.
audience-all = Everybody
audience-heads = Heads of division
announcement-text = <b>Announcement of the Office</b>
    
    { $text }
announcement-again = <b>Reminder of an announcement of the Office</b>
    
    { $text }
announcement-ack = Received
announcement-thanks = Thank you.
announcement-acknowledged = <b>Announcement of the Office</b>
    
    { $text }
    
    You acknowledged it at { $time }.
announcement-board = <b>Announcement</b>
    <blockquote>{ $text }</blockquote>
    Acknowledged: <b>{ $acknowledged }/{ $total }</b>
    Not yet: { $missing }
    { $away }
    { $unknown }
announcement-away = Not reached on Telegram: { $names }
announcement-unknown = Unknown whether it arrived: { $count }
announcement-refresh = Refresh
announcement-remind = Remind { $count } people
announcement-retry = Send { $count } unknown ones again
announcement-reminded = The reminder is on its way.
