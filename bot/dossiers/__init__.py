"""Required papers, completeness, and what a file is."""
