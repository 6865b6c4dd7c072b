"""The people of the office: lists, roles, moves, new phones, and leaving."""
