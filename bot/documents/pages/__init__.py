"""Pages of words and lines, printed or photographed, read as a person does: tables by cells, columns one by one."""
