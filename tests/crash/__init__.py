"""The real program, killed again and again while people are at work."""
