"""The Office's desk and everybody's menu: boards, exports, departments, titles, leaving, language, help."""
