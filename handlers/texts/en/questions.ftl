answer-headline = <b>{ $text }</b>
answer-words = { $text }
answer-quote = <blockquote expandable>{ $quote }</blockquote>
answer-source = Source: <i>{ $document }</i>
    { $heading }
answer-columns = <i>Columns: { $heads }</i>
answer-plans-near = What the plans say, the nearest:
answer-near = <blockquote expandable>{ $quote }</blockquote>
    Source: { $heading } – <i>{ $document }</i>
answer-about = <i>(about: { $about })</i>
answer-note = { $note }
answer-beside = See also { $heading }:
    <blockquote expandable>{ $quote }</blockquote>
answer-open = Open document
answer-section = Whole section
answer-register = Register
answer-hand-in = Hand in a dossier
answer-other = Or is it: { $title }
answer-not-asked = Not what I meant: ask the Office
section-text = <b>{ $heading }</b>
    
    { $text }
document-caption = { $title }
document-which = Which plan’s document do you need?
question-other = Write another question
question-empty = Type your question after the command, for example <code>/hoi when is the dossier due?</code>
question-pass-on = Pass it on to the Office
question-teach = Teach the answer
question-answer-kept = The answer is kept. Whoever asks this will get it, with your name as its source.
question-passed = Your question has been passed on to the Office. I will tell you as soon as there is an answer.
question-passed-already = This question has already been passed on to the Office.
question-for-office = <b>{ $name }</b> asks:
    <blockquote>{ $question }</blockquote>
question-answer = Answer
question-answered = The Office ({ $name }) answered your question:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-answered-already = Someone has already answered this question.
question-answer-sent = Your answer has been sent to the person who asked, and kept for the next time.
questions-none = No questions are waiting.
questions-waiting = { $count ->
        [one] { $count } question is
       *[other] { $count } questions are
    } waiting:
qanswer-title = Answer the question
qanswer-ask-answer = Please type the answer. It goes to the person who asked and will be reused when the same question comes up.
qanswer-name-answer = Answer
word-title = Abbreviation
word-ask-short = What is the abbreviation? For example: CSTĐCS
word-ask-long = What does it stand for?
word-name-short = Abbreviation
word-name-long = In full
word-kept = Noted: { $short } means “{ $long }”.
edited-not-taken = I do not process edited messages; what you sent first still stands. Please send a new message if something has changed.
question-preview = This question will be sent to the Office:
    <blockquote>{ $question }</blockquote>
question-send = Send to the Office
question-add = Add a note, then send
question-keep-back = No, do not send
question-kept-back = I have not sent the question.
question-more = Ask a follow-up
question-mended = The Office ({ $name }) corrected its answer to you:
    <blockquote>{ $question }</blockquote>
    <b>{ $answer }</b>
question-mend = Change { $number }
question-withdraw = Withdraw { $number }
question-withdrawn = The answer has been withdrawn and will not be used again:
    <blockquote>{ $question }</blockquote>
questions-taught = Answers given ({ $count })
questions-taught-title = <b>Answers given ({ $count })</b>
questions-taught-line = { $number }. { $question }
    → { $answer }
questions-newer = ‹ Newer
questions-older = Older ›
qnote-title = Ask the Office
qnote-ask-note = Please type the note to go with your question.
qnote-name-note = Note
qown-title = Ask the Office
qown-ask-question = Please type your question for the Office. I will show it to you before it is sent.
qown-name-question = Question
words-title = <b>Abbreviations taught</b>
word-line = • { $short }: { $long }
word-drop = Remove { $short }
word-dropped = The abbreviation { $short } has been removed.

law-title = New legal text
law-ask-number = What is its number? For example: 20/2027/NĐ-CP
law-ask-name = What kind of text is it, and its title? For example: Nghị định
law-ask-since = From which date is it in force?
law-ask-replaces = Which texts does it replace? Please give their numbers; if none, press “Leave empty”.
law-name-number = Number
law-name-name = Name
law-name-since = In force from
law-name-replaces = Replaces
laws-list =
    <b>Legal texts the assistant relies on</b>
    { $lines }
    The assistant’s knowledge of legal texts is as of { $day }.

    <b>Added by the Office</b>
    { $own }
laws-one = • { $text } (since { $since })
laws-replacing = • { $text } (since { $since }), replacing { $replaces }
laws-amended = • { $text } is amended by { $by } from { $day }; the assistant does not yet have the amended text, so please check the document itself.
laws-none = None yet.
laws-add = Add a new text
laws-remove = Remove { $number }
laws-number = That number is not in the usual form, for example 20/2027/NĐ-CP. Please correct it.
laws-known = The assistant already has { $text }.
laws-added = { $text } has been added, in force from { $since }. From that day answers and warnings about plans will rely on it.
laws-drop = Remove { $text }? Answers and warnings will no longer rely on it.
laws-drop-yes = Remove
laws-gone = { $text } has been removed.
