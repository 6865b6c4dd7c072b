"""A plan document becomes text, sections, facts with their quotes, and warnings."""
