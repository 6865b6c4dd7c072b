answer-headline = <b>{ $text }</b>
answer-words = { $text }
answer-quote = <blockquote expandable>{ $quote }</blockquote>
answer-source = Source: <i>{ $document }</i>
    { $heading }
answer-near = <blockquote expandable>{ $quote }</blockquote>
    Source: { $heading } – <i>{ $document }</i>
answer-about = <i>(about: { $about })</i>
answer-note = { $note }
answer-beside = See also { $heading }:
    <blockquote expandable>{ $quote }</blockquote>
answer-open = Document
answer-section = Whole section
answer-register = Register
answer-hand-in = Hand in a dossier
answer-other = Or is it: { $title }
answer-not-asked = Not it, ask the Office
section-text = <b>{ $heading }</b>
    
    { $text }
document-caption = { $title }
question-empty = Type your question after the command, for example <code>/hoi when is the dossier due?</code>
question-pass-on = Pass it to the Office
question-passed = Your question was passed to the Office. I will tell you as soon as there is an answer.
question-passed-already = This question was passed to the Office already.
question-for-office = <b>{ $name }</b> asks:
    <blockquote>{ $question }</blockquote>
question-answer = Answer
question-answered = The Office ({ $name }) answers your question:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-answered-already = Somebody has answered this question already.
question-answer-sent = The answer was sent to the asker and is kept for next time.
questions-none = No question is waiting.
questions-waiting = { $count } questions are waiting:
qanswer-title = Answer a question
qanswer-ask-answer = Please type the answer. It goes to the asker and is used again when somebody asks the same.
qanswer-name-answer = Answer
word-title = Abbreviation
word-ask-short = Which abbreviation? For example: CSTĐCS
word-ask-long = What does it stand for?
word-name-short = Abbreviation
word-name-long = In full
word-kept = Noted: { $short } is “{ $long }”.
edited-not-taken = I do not act on edited messages; what you sent first stays. Please send a new message to change it.
question-preview = This would go to the Office:
    <blockquote>{ $question }</blockquote>
question-send = Send to the Office
question-add = Add a line, then send
question-keep-back = Do not send
question-kept-back = I have not sent the question.
question-more = Ask more
question-mended = The Office ({ $name }) has corrected its answer to you:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-mend = Change { $number }
question-withdraw = Withdraw { $number }
question-withdrawn = The answer was withdrawn and is not used again:
    <blockquote>{ $question }</blockquote>
questions-taught = Answers given ({ $count })
questions-taught-title = <b>Answers given ({ $count })</b>
questions-taught-line = { $number }. { $question }
    → { $answer }
questions-newer = ‹ Newer
questions-older = Older ›
qnote-title = Ask the Office
qnote-ask-note = Type the line that goes with the question.
qnote-name-note = Your line
qown-title = Ask the Office
qown-ask-question = Type your question for the Office. You will see it again before it is sent.
qown-name-question = Question
words-title = <b>Abbreviations taught</b>
word-line = • { $short }: { $long }
word-drop = Drop { $short }
word-dropped = The abbreviation { $short } was dropped.

law-title = New text of law
law-ask-number = What is its number? For example: 20/2027/NĐ-CP
law-ask-name = What kind of text is it, and what is its name? For example: Nghị định
law-ask-since = From which day is it in force?
law-ask-replaces = Which texts does it replace? Please give their numbers, or press “Skip”.
law-name-number = Number
law-name-name = Name
law-name-since = In force from
law-name-replaces = Replaces
laws-list =
    <b>Texts the assistant goes by</b>
    { $lines }
    The assistant's knowledge of legal texts reaches to { $day }.

    <b>Added by the Office</b>
    { $own }
laws-one = • { $text } (since { $since })
laws-replacing = • { $text } (since { $since }), replacing { $replaces }
laws-amended = • { $text } is amended by { $by } from { $day }; the assistant does not have the amendment's contents, please compare the text.
laws-none = None yet.
laws-add = Add a new text
laws-remove = Remove { $number }
laws-number = This number does not look right; for example: 20/2027/NĐ-CP. Please correct it.
laws-known = The assistant already has { $text }.
laws-added = { $text } has been added, in force from { $since }. Answers and warnings on plans will go by it from that day.
laws-drop = Remove { $text }? Answers and warnings will no longer go by it.
laws-drop-yes = Remove
laws-gone = { $text } has been removed.
