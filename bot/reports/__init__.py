"""Rows become xlsx, docx and pictures; knows neither session nor Telegram."""
