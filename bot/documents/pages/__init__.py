"""Pages of words and lines, printed or photographed: tables read by cells, columns one by one."""
