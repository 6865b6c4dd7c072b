"""The Office's desk and everybody's menu: boards, departments, language, help."""
