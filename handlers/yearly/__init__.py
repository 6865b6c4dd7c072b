"""The year as a calendar: what each quarter asks for, marked when it is done, and sent when it begins."""
