"""How people and campaigns are reminded: put off, stopped, done; one's own deadlines, and their calendar."""
