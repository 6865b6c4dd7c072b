"""Vietnamese text: folding, abbreviations, slips of typing."""
