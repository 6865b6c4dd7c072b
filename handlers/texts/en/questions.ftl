answer-headline = <b>{ $text }</b>
answer-words = { $text }
answer-quote = <blockquote expandable>{ $quote }</blockquote>
answer-source = Source: <i>{ $document }</i>
    { $heading }
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
