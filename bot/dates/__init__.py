"""What people and plans mean by a date."""
