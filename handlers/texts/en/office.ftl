no-departments = There is no division yet. The administrator adds them with /phong.
department-add = Add a division
department-title = Add a division
department-ask-name = What is the division’s full name?
department-name-name = Name
department-added = { $name } was added.
export-left-out = { $count ->
        [one] One registration the Office returned for completion is left out.
       *[other] { $count } registrations the Office returned for completion are left out.
    }
leave-title = Delete a person’s data
leave-name-name = Full name

coming-next = <b>Coming deadlines</b>
coming-then = <b>Deadlines from { $first } to { $last }</b>
coming-none-then = Nothing is due from { $first } to { $last }. The next ones:
coming-none = Nothing is due at present.
coming-line = • <b>{ $date }</b> (in { $days } days): { $what } – { $campaign }
titles-all = All titles
titles-name = • { $name }
