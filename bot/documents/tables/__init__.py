"""Tables: their cells, their columns, their rows."""
