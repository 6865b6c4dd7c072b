no-departments = There are no divisions yet. The administrator adds them with /phong.
department-add = Add a division
department-title = Add a division
department-ask-name = What is the full name of the division?
department-name-name = Name
department-added = { $name } has been added.
export-left-out = { $count ->
        [one] One registration that the Office returned for completion is left out.
       *[other] { $count } registrations that the Office returned for completion are left out.
    }
leave-title = Delete someone’s data
leave-name-name = Full name

coming-next = <b>Upcoming deadlines</b>
coming-then = <b>Deadlines from { $first } to { $last }</b>
coming-none-then = There are no deadlines from { $first } to { $last }. The nearest ones:
coming-none = There are no upcoming deadlines.
coming-line = • <b>{ $date }</b> ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } left): { $what } – { $campaign }
titles-all = All titles
titles-name = • { $name }
