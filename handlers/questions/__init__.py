"""Questions: answered from the plans with the quoted line, or passed on to the Office."""
