# Polls of announcements
announcement-poll = Poll: <b>{ $question }</b> ({ $voters ->
        [one] 1 person voted
       *[other] { $voters } people voted
    }{ $ended })
    { $lines }
announcement-poll-ended = , closed
announcement-poll-line = • { $option }: <b>{ $count }</b>
announcement-end-polls = End the poll
receipts-votes-sheet = Polls
receipts-votes-option = Option
receipts-votes-count = Votes
receipts-votes-voters = People who voted
